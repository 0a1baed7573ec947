import {
  Checkbox,
  DateField,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  NumberField,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { Cefr, EducationLevel, skills } from '../screening/index.ts'
import { completeIntake } from './complete-intake.ts'
import { nextSteps, supportAreas, Valuation } from './intake.ts'
import { openIntake } from './open-intake.ts'
import { saveIntake } from './save-intake.ts'
import { AdviceList } from './scan/scan-advice.tsx'

type Shown = Awaited<ReturnType<typeof openIntake.run>>
const text = (value: string | number | null): string => (value === null ? '' : String(value))
const fieldOfArea = (area: string): string => (area === 'child-care' ? 'childCare' : area)

const valuesOf = ({ intake, begin }: Shown, visit: Visit): FormValues => {
  const { support, distance, distanceHistory: _history, completed, ...rest } = begin.intake
  return {
    version: String(intake?.version ?? 0),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, text(value)])),
    ...Object.fromEntries(supportAreas.map((area) => [fieldOfArea(area), support[area] ?? ''])),
    distanceClass: distance?.class ?? '',
    distanceEvidence: distance?.evidence ?? '',
    on: completed?.on ?? visit.today,
    nextStep: completed?.nextStep ?? '',
    reason: completed?.reason ?? '',
    exception: completed?.exception ?? '',
    inAbsence: completed?.inAbsence ? 'yes' : '',
  }
}

const Fields = ({ state, visit, shown }: { state: FormState; visit: Visit; shown: Shown }) => {
  const { t, language } = visit
  const field = (name: string) => ({ form: state, name, label: t(`intake.${name}`), t })
  const choice = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`intake.${prefix}.${value}`) }))
  const { source } = shown.begin
  const known =
    source === 'scan'
      ? shown.scannedOn
        ? t('intake.from-scan', { day: formatDay(shown.scannedOn, language) })
        : t('intake.from-open-scan')
      : source === 'reception' && shown.screenedOn
        ? t('intake.from-reception', { day: formatDay(shown.screenedOn, language) })
        : undefined
  return (
    <>
      <Hidden form={state} name="version" />
      <Fieldset legend={t('intake.language')} {...(known && { hint: known })}>
        {skills.map((skill) => (
          <Select
            form={state}
            name={skill}
            label={t(`screening.${skill}`)}
            options={Cefr.options.map((value) => ({ value, label: value }))}
            empty={t('screening.not-known')}
            t={t}
          />
        ))}
        <DateField {...field('learnabilityTestedOn')} />
        <Select
          {...field('learnability')}
          options={choice(['B1', 'A2', 'low'], 'learnable')}
          empty={t('screening.not-known')}
        />
      </Fieldset>
      <Fieldset legend={t('intake.education-and-work')} {...(known && { hint: known })}>
        <NumberField
          form={state}
          name="yearsOfEducation"
          label={t('screening.yearsOfEducation')}
          unit={t('screening.years')}
          t={t}
        />
        <Select
          form={state}
          name="educationLevel"
          label={t('screening.educationLevel')}
          options={EducationLevel.options.map((value) => ({ value, label: t(`screening.level.${value}`) }))}
          t={t}
        />
        <TextField form={state} name="diploma" label={t('screening.diploma')} t={t} />
        <Select
          {...field('valuation')}
          options={choice(Valuation.options, 'valuing')}
          empty={t('screening.not-known')}
        />
        <TextField {...field('valuedAs')} hint={t('intake.valuedAs-hint')} />
        <TextField form={state} name="occupation" label={t('screening.occupation')} t={t} />
        <NumberField
          form={state}
          name="yearsOfWork"
          label={t('screening.yearsOfWork')}
          unit={t('screening.years')}
          t={t}
        />
        <TextArea {...field('wish')} hint={t('intake.wish-hint')} />
        <TextArea {...field('realisticStep')} />
      </Fieldset>
      <Fieldset legend={t('intake.circumstances')} hint={t('intake.circumstances-hint')}>
        {supportAreas.map((area) => (
          <Select
            form={state}
            name={fieldOfArea(area)}
            label={t(`intake.area.${area}`)}
            options={choice(['yes', 'no'], 'answer')}
            empty={t('screening.not-known')}
            t={t}
          />
        ))}
        <Select
          {...field('selfReliance')}
          options={choice(['alone', 'with-help', 'not-yet'], 'reliance')}
          empty={t('screening.not-known')}
        />
        <Select
          {...field('toldRightToBeHeardAlone')}
          options={choice(['yes', 'no'], 'answer')}
          empty={t('screening.not-known')}
        />
        <NumberField {...field('summonses')} hint={t('intake.summonses-hint')} />
      </Fieldset>
      <Fieldset legend={t('intake.distance')} hint={t('intake.distance-hint')}>
        <Select
          {...field('distanceClass')}
          options={choice(['small', 'middle', 'large'], 'class')}
          empty={t('screening.not-known')}
        />
        <TextArea {...field('distanceEvidence')} hint={t('intake.no-medical')} />
      </Fieldset>
    </>
  )
}

export const saveIntakeForm = form({
  path: '/mensen/:person/intake',
  show: openIntake,
  action: saveIntake,
  values: valuesOf,
  title: ({ identity }, { t }) => t('intake.title', { name: identity.givenName }),
  view: (shown, state, visit) => (
    <>
      <h1>{visit.t('intake.title', { name: shown.identity.givenName })}</h1>
      <p>{visit.t('intake.explained')}</p>
      <Form
        action={`/mensen/${shown.person}/intake`}
        form={state}
        submitLabel={visit.t('intake.save')}
        t={visit.t}
      >
        <Fields state={state} visit={visit} shown={shown} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'intake.said.saved' }),
})

export const completeIntakeForm = form({
  path: '/mensen/:person/intake/afronden',
  show: openIntake,
  action: completeIntake,
  values: valuesOf,
  title: ({ identity }, { t }) => t('intake.complete-title', { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('intake.complete-title', { name: shown.identity.givenName })}</h1>
        {shown.advice && (
          <Section id="advies" title={t('intake.advice.title')}>
            <AdviceList advice={shown.advice} visit={visit} />
          </Section>
        )}
        <Form
          action={`/mensen/${shown.person}/intake/afronden`}
          form={state}
          submitLabel={t('intake.complete')}
          t={t}
        >
          <Fieldset legend={t('intake.conclusion')}>
            <DateField form={state} name="on" label={t('intake.on')} required t={t} />
            <Select
              form={state}
              name="nextStep"
              label={t('intake.nextStep')}
              options={nextSteps.map((value) => ({ value, label: t(`intake.step.${value}`) }))}
              required
              t={t}
            />
            <TextArea form={state} name="reason" label={t('intake.reason')} required t={t} />
            <TextArea
              form={state}
              name="exception"
              label={t('intake.exception')}
              hint={t('intake.exception-hint')}
              t={t}
            />
            <Checkbox form={state} name="inAbsence" label={t('intake.inAbsence')} t={t} />
          </Fieldset>
          <Fields state={state} visit={visit} shown={shown} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'intake.said.completed' }),
})
