import { z } from 'zod'
import { action, mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  Checkbox,
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  NumberField,
  Select,
  SummaryList,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { notFound } from '../../platform/problem.ts'
import { personSection } from '../person/index.ts'
import { Cefr, EducationLevel, skills } from '../screening/index.ts'
import { intakes } from './intake.store.ts'
import { fromScreening, type Intake, nextSteps, supportAreas } from './intake.ts'
import { openIntake } from './open-intake.ts'
import { completeIntake, saveIntake, tellWish } from './save-intake.ts'

type Shown = Awaited<ReturnType<typeof openIntake.run>>
const text = (value: string | number | null): string => (value === null ? '' : String(value))
const fieldOfArea = (area: string): string => (area === 'child-care' ? 'childCare' : area)

const valuesOf = ({ intake, screening }: Shown, visit: Visit): FormValues => {
  const content = intake?.content ?? (screening && fromScreening(screening.content))
  const {
    support,
    distance,
    distanceHistory: _history,
    completed,
    ...rest
  } = content ?? ({} as Partial<Intake>)
  return {
    version: String(intake?.version ?? 0),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, text(value)])),
    ...Object.fromEntries(supportAreas.map((area) => [fieldOfArea(area), support?.[area] ?? ''])),
    distanceClass: distance?.class ?? '',
    distanceEvidence: distance?.evidence ?? '',
    on: completed?.on ?? visit.today,
    nextStep: completed?.nextStep ?? '',
    reason: completed?.reason ?? '',
    exception: completed?.exception ?? '',
  }
}

const Fields = ({ state, visit, shown }: { state: FormState; visit: Visit; shown: Shown }) => {
  const { t, language } = visit
  const field = (name: string) => ({ form: state, name, label: t(`intake.${name}`), t })
  const choice = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`intake.${prefix}.${value}`) }))
  const known =
    shown.screenedOn && shown.intake === undefined
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
        <Select
          form={state}
          name="educationLevel"
          label={t('screening.educationLevel')}
          options={EducationLevel.options.map((value) => ({ value, label: t(`screening.level.${value}`) }))}
          t={t}
        />
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
        <NumberField {...field('summonses')} />
      </Fieldset>
      <Fieldset legend={t('intake.distance')} hint={t('intake.distance-hint')}>
        <Select
          {...field('distanceClass')}
          options={choice(['small', 'middle', 'large'], 'class')}
          empty={t('screening.not-known')}
        />
        <TextArea {...field('distanceEvidence')} />
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

/** The own wish, to show in its form. */
export const openWish = action('intake.open-wish', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor }) => {
    if (actor.person === null) throw notFound()
    return { intake: await intakes.find(db, actor.person) }
  },
})

export const wishForm = form({
  path: '/mijn/wens',
  show: openWish,
  action: tellWish,
  values: ({ intake }) => ({ version: String(intake?.version ?? 0), wish: intake?.content.wish ?? '' }),
  title: (_, { t }) => t('intake.wish-title'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('intake.wish-title')}</h1>
      <p>{t('intake.wish-explained')}</p>
      <Form action="/mijn/wens" form={state} submitLabel={t('intake.wish-submit')} t={t}>
        <Hidden form={state} name="version" />
        <TextArea form={state} name="wish" label={t('intake.wish-question')} required t={t} />
      </Form>
    </>
  ),
  done: () => ({ to: '/mijn', said: 'intake.said.wish' }),
})

export const intakeSection = personSection({
  key: 'intake',
  title: 'intake.section',
  roles: ['client-manager', 'coa-case-manager', 'person'],
  load: ({ db }, person) => intakes.find(db, person),
  view: (intake, visit, person) => {
    const { t, language } = visit
    const content = intake?.content
    const role = visit.actor?.role ?? null
    return (
      <>
        {content ? (
          <>
            {content.completed ? (
              <p>
                <strong>{t(`intake.step.${content.completed.nextStep}`)}</strong>,{' '}
                {formatDay(content.completed.on, language)}. {content.completed.reason}{' '}
                {content.completed.exception &&
                  t('intake.by-exception', { reason: content.completed.exception })}
              </p>
            ) : (
              <p>{t('intake.not-completed')}</p>
            )}
            <SummaryList
              t={t}
              items={[
                {
                  term: t('intake.wish'),
                  description:
                    content.wish &&
                    `${content.wish}${content.wishBy ? ` (${t(`intake.told-by.${content.wishBy}`)})` : ''}`,
                },
                { term: t('intake.realisticStep'), description: content.realisticStep },
                ...skills.map((skill) => ({ term: t(`screening.${skill}`), description: content[skill] })),
                {
                  term: t('intake.learnability'),
                  description: content.learnability && t(`intake.learnable.${content.learnability}`),
                },
                {
                  term: t('intake.distance'),
                  description:
                    content.distance &&
                    `${t(`intake.class.${content.distance.class}`)}: ${content.distance.evidence}`,
                },
              ]}
            />
            {content.distanceHistory.length > 0 && (
              <Details summary={t('intake.distance-history')}>
                <ul>
                  {content.distanceHistory.map((one) => (
                    <li>
                      {formatDay(one.on, language)}: {t(`intake.class.${one.class}`)}. {one.evidence}
                    </li>
                  ))}
                </ul>
              </Details>
            )}
          </>
        ) : (
          <p>{t('intake.none')}</p>
        )}
        <Actions>
          {mayPerform(saveIntake.allow, role) && (
            <LinkButton href={`/mensen/${person}/intake`}>
              {t(intake ? 'intake.change' : 'intake.start')}
            </LinkButton>
          )}
          {mayPerform(completeIntake.allow, role) && (
            <LinkButton href={`/mensen/${person}/intake/afronden`}>{t('intake.complete')}</LinkButton>
          )}
          {mayPerform(tellWish.allow, role) && (
            <LinkButton href="/mijn/wens">{t('intake.wish-title')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
