import type { Child } from 'hono/jsx'
import type { Action } from '../../platform/action/action.ts'
import {
  DateField,
  Form,
  type FormState,
  Hidden,
  Notice,
  Radios,
  TextArea,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { answerDossier } from './answer-dossier.ts'
import { closeDossier } from './close-dossier.ts'
import { decideMeasure } from './decide-measure.ts'
import { measures, outcomes } from './dossier.ts'
import { DossierText } from './dossier-text.tsx'
import { openDossier } from './open-dossier.ts'
import { proposeMeasure } from './propose-measure.ts'
import { recordHearing } from './record-hearing.ts'
import { warnPerson } from './warn-person.ts'

const Words = ({ state, label, visit: { t } }: { state: FormState; label: string; visit: Visit }) => (
  <TextArea
    form={state}
    name="words"
    label={t(`civic-integration.words.${label}`)}
    hint={t(`civic-integration.words.${label === 'answer' ? 'answer-hint' : 'hint'}`)}
    required
    t={t}
  />
)

const choice = (values: readonly string[], { t }: Visit, group: string) =>
  values.map((value) => ({ value, label: t(`civic-integration.${group}.${value}`) }))

/** One step of a dossier: what is known so far stands above the fields. */
const stepForm = <Input, Output>(
  path: string,
  action: Action<Input, Output>,
  fields: (state: FormState, visit: Visit) => Child,
  values: (visit: Visit) => FormValues = () => ({}),
) =>
  form({
    path: `/mensen/:person/afspraken/:dossier/${path}`,
    show: openDossier,
    action,
    values: ({ dossier }, visit) => ({ version: String(dossier.version), ...values(visit) }),
    title: (_, { t }) => t(`civic-integration.dossier.${path}`),
    view: ({ dossier }, state, visit) => {
      const { t } = visit
      const back = `/mensen/${dossier.person}/afspraken/${dossier.id}`
      return (
        <>
          <h1>{t(`civic-integration.dossier.${path}`)}</h1>
          <Notice kind="info">
            <p>{t(`civic-integration.dossier-explained.${path}`)}</p>
          </Notice>
          <DossierText dossier={dossier} visit={visit} />
          <Form
            action={`${back}/${path}`}
            form={state}
            submitLabel={t('civic-integration.save')}
            cancel={{ href: back, label: t('civic-integration.cancel') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            {fields(state, visit)}
          </Form>
        </>
      )
    },
    done: (_, { params }) => ({
      to: `/mensen/${params.person}/afspraken/${params.dossier}`,
      said: `civic-integration.said.dossier-${path}`,
    }),
  })

const warnForm = stepForm('waarschuwing', warnPerson, (state, visit) => (
  <>
    <DateField
      form={state}
      name="newDay"
      label={visit.t('civic-integration.field.new-day')}
      required
      t={visit.t}
    />
    <Words state={state} label="warn" visit={visit} />
  </>
))

const hearingForm = stepForm(
  'gesprek',
  recordHearing,
  (state, visit) => (
    <>
      <DateField
        form={state}
        name="on"
        label={visit.t('civic-integration.field.talk-on')}
        required
        t={visit.t}
      />
      <Words state={state} label="hear" visit={visit} />
    </>
  ),
  ({ today }) => ({ on: today }),
)

const proposeForm = stepForm('voorstel', proposeMeasure, (state, visit) => (
  <>
    <Radios
      form={state}
      name="measure"
      label={visit.t('civic-integration.field.measure')}
      options={choice(measures, visit, 'measure')}
      required
      t={visit.t}
    />
    <Radios
      form={state}
      name="benefitLowered"
      label={visit.t('civic-integration.field.benefit-lowered')}
      options={choice(['yes', 'no', 'unknown'], visit, 'answer')}
      required
      t={visit.t}
    />
    <Words state={state} label="propose" visit={visit} />
  </>
))

const decideForm = stepForm('besluit', decideMeasure, (state, visit) => (
  <>
    <Radios
      form={state}
      name="decision"
      label={visit.t('civic-integration.field.decision')}
      options={choice(['confirm', 'reject'], visit, 'decision')}
      required
      t={visit.t}
    />
    <Words state={state} label="decide" visit={visit} />
  </>
))

const closeForm = stepForm('sluiten', closeDossier, (state, visit) => (
  <>
    <Radios
      form={state}
      name="outcome"
      label={visit.t('civic-integration.field.outcome')}
      options={choice(outcomes, visit, 'outcome')}
      required
      t={visit.t}
    />
    <Words state={state} label="close" visit={visit} />
  </>
))

const answerForm = form({
  path: '/mijn/afspraken/:dossier',
  show: openDossier,
  action: answerDossier,
  values: ({ dossier }) => ({ version: String(dossier.version) }),
  title: (_, { t }) => t('civic-integration.own-dossier.title'),
  view: ({ dossier }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('civic-integration.own-dossier.title')}</h1>
        <p>{t(`civic-integration.own-dossier.${dossier.state}`)}</p>
        <DossierText dossier={dossier} visit={visit} />
        {dossier.state === 'closed' ? (
          <p>
            <a href="/mijn/inburgering">{t('civic-integration.own.title')}</a>
          </p>
        ) : (
          <Form
            action={`/mijn/afspraken/${dossier.id}`}
            form={state}
            submitLabel={t('civic-integration.own-dossier.submit')}
            cancel={{ href: '/mijn/inburgering', label: t('civic-integration.own.title') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            <Words state={state} label="answer" visit={visit} />
          </Form>
        )}
      </>
    )
  },
  done: (_, { params }) => ({
    to: `/mijn/afspraken/${params.dossier}`,
    said: 'civic-integration.said.answered',
  }),
})

export const dossierForms = [warnForm, hearingForm, proposeForm, decideForm, closeForm, answerForm]
