import {
  Actions,
  Checkboxes,
  DateField,
  Fieldset,
  Form,
  Hidden,
  LinkButton,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { EntrepreneurView } from './advice-view.tsx'
import { motives, type QuestionName, questions } from './entrepreneur-intake.ts'
import { openEntrepreneur, openOwnEntrepreneur } from './open-entrepreneur.ts'
import { saveEntrepreneur } from './save-entrepreneur.ts'

/** Asked under a heading of its own: money and law belong to the Bbz, the rest to the plan. */
const aboutMoney: readonly QuestionName[] = ['businessHere', 'benefitBefore', 'otherMoney', 'viable']
const text = (value: string | number | null | undefined): string => (value == null ? '' : String(value))

export const entrepreneurForm = form({
  path: '/mensen/:person/onderneming/intake',
  show: openEntrepreneur,
  action: saveEntrepreneur,
  values: ({ intake, version }, { today }) => ({
    version: String(version),
    talkedOn: intake?.talkedOn ?? today,
    idea: text(intake?.idea),
    sector: text(intake?.sector),
    experience: text(intake?.experience),
    yearsInTrade: text(intake?.yearsInTrade),
    hoursPerYear: text(intake?.hoursPerYear),
    motives: intake?.motives ?? [],
    ...Object.fromEntries(questions.map((name) => [name, text(intake?.answers[name])])),
  }),
  title: ({ identity }, { t }) => t('enterprise.intake-title', { name: identity.givenName }),
  view: ({ person, identity }, state, { t }) => {
    const asked = (names: readonly QuestionName[]) =>
      names.map((name) => (
        <Select
          form={state}
          name={name}
          label={t(`enterprise.question.${name}`)}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`education.truth.${value}`) }))}
          empty={t('screening.not-known')}
          t={t}
        />
      ))
    return (
      <>
        <h1>{t('enterprise.intake-title', { name: identity.givenName })}</h1>
        <p>{t('enterprise.intake-explained')}</p>
        <Form
          action={`/mensen/${person}/onderneming/intake`}
          form={state}
          submitLabel={t('enterprise.save')}
          cancel={{ href: `/mensen/${person}/onderneming`, label: t('enterprise.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Fieldset legend={t('enterprise.told')}>
            <DateField form={state} name="talkedOn" label={t('enterprise.talkedOn')} required t={t} />
            <TextArea form={state} name="idea" label={t('enterprise.idea')} t={t} />
            <TextField form={state} name="sector" label={t('enterprise.sector')} t={t} />
            <TextArea form={state} name="experience" label={t('enterprise.experience')} t={t} />
            <NumberField
              form={state}
              name="yearsInTrade"
              label={t('enterprise.yearsInTrade')}
              unit={t('screening.years')}
              t={t}
            />
            <Checkboxes
              form={state}
              name="motives"
              label={t('enterprise.motives')}
              options={motives.map((value) => ({ value, label: t(`enterprise.motive.${value}`) }))}
              t={t}
            />
          </Fieldset>
          <Fieldset legend={t('enterprise.preparation')}>
            {asked(questions.filter((name) => !aboutMoney.includes(name)))}
          </Fieldset>
          <Fieldset legend={t('enterprise.bbz')}>
            <NumberField
              form={state}
              name="hoursPerYear"
              label={t('enterprise.hoursPerYear')}
              hint={t('enterprise.hoursPerYear-hint')}
              t={t}
            />
            {asked(aboutMoney)}
          </Fieldset>
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/onderneming`, said: 'enterprise.said.saved' }),
})

export const entrepreneurPage = page({
  path: '/mensen/:person/onderneming',
  action: openEntrepreneur,
  title: ({ identity }, { t }) => t('enterprise.title', { name: identity.givenName }),
  view: (opened, visit) => {
    const { t } = visit
    const { person, identity, intake } = opened
    return (
      <>
        <p class="no-print">
          <a href={`/mensen/${person}`}>
            {identity.givenName} {identity.familyName}
          </a>
        </p>
        <h1>{t('enterprise.title', { name: identity.givenName })}</h1>
        <div class="no-print">
          <Actions>
            <LinkButton href={`/mensen/${person}/onderneming/intake`}>
              {t(intake ? 'enterprise.change' : 'enterprise.begin')}
            </LinkButton>
          </Actions>
        </div>
        <EntrepreneurView opened={opened} visit={visit} />
      </>
    )
  },
})

export const ownEntrepreneurPage = page({
  path: '/mijn/onderneming',
  action: openOwnEntrepreneur,
  input: () => ({}),
  title: (_, { t }) => t('enterprise.own-title'),
  view: (opened, visit) => (
    <>
      <h1>{visit.t('enterprise.own-title')}</h1>
      <EntrepreneurView opened={opened} visit={visit} />
    </>
  ),
})
