import type { Child } from 'hono/jsx'
import type { Action } from '../../platform/action/action.ts'
import {
  Checkboxes,
  DateField,
  Form,
  type FormState,
  Hidden,
  NumberField,
  Radios,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { PersonId } from '../person/index.ts'
import { assignGuide } from './assign-guide.ts'
import { checkLanding } from './check-landing.ts'
import { giveKey } from './give-key.ts'
import { freshList, LandingItem, landingItems } from './landing-list.ts'
import { moveHousehold } from './move-household.ts'
import { openSettlement } from './open-settlement.ts'
import { recordDuoNotice } from './record-duo-notice.ts'
import { registerHome } from './register-home.ts'
import { startBenefit } from './start-benefit.ts'

type Shown = Awaited<ReturnType<typeof openSettlement.run>>

/** One form of settling: a title and an explanation from the messages, and its fields. */
const settlementForm = <Input,>(
  path: string,
  name: string,
  action: Action<Input, { person: PersonId }>,
  fields: (state: FormState, visit: Visit, shown: Shown) => Child,
  {
    values = () => ({}),
    afterwards = ({ person }) => `/mensen/${person}`,
  }: {
    values?: (shown: Shown, visit: Visit) => FormValues
    afterwards?: (output: { person: PersonId }) => string
  } = {},
) =>
  form({
    path: `/mensen/:person/${path}`,
    show: openSettlement,
    action,
    values,
    title: ({ identity }, { t }) => t(`settlement.${name}.title`, { name: identity.givenName }),
    view: (shown, state, visit) => (
      <>
        <h1>{visit.t(`settlement.${name}.title`, { name: shown.identity.givenName })}</h1>
        <p>{visit.t(`settlement.${name}.explained`)}</p>
        <Form
          action={`/mensen/${shown.person}/${path}`}
          form={state}
          submitLabel={visit.t(`settlement.${name}.submit`)}
          t={visit.t}
        >
          {fields(state, visit, shown)}
        </Form>
      </>
    ),
    done: (output) => ({ to: afterwards(output), said: `settlement.said.${name}` }),
  })

const day =
  (name: string, label: string) =>
  (state: FormState, { t }: Visit) => (
    <DateField form={state} name={name} label={t(`settlement.${label}`)} required t={t} />
  )

export const keyForm = settlementForm('sleutel', 'key', giveKey, (state, { t }) => (
  <>
    <DateField form={state} name="on" label={t('settlement.key.on')} required t={t} />
    <TextField
      form={state}
      name="label"
      label={t('settlement.key.label')}
      hint={t('settlement.key.label-hint')}
      t={t}
    />
  </>
))
export const registerForm = settlementForm('inschrijving', 'register', registerHome, day('on', 'register.on'))
export const noticeForm = settlementForm('kennisgeving', 'notice', recordDuoNotice, day('on', 'notice.on'))

export const benefitForm = settlementForm(
  'bijstand',
  'benefit',
  startBenefit,
  (state, { t }) => (
    <>
      <Radios
        form={state}
        name="kind"
        label={t('settlement.benefit.kind')}
        required
        options={['social-assistance', 'partial-assistance'].map((value) => ({
          value,
          label: t(`settlement.benefit.${value}`),
        }))}
        t={t}
      />
      <DateField form={state} name="startsOn" label={t('settlement.benefit.starts')} required t={t} />
      <DateField form={state} name="appliedOn" label={t('settlement.benefit.applied')} t={t} />
    </>
  ),
  { values: () => ({ kind: 'social-assistance' }) },
)

export const guideForm = settlementForm('begeleiding', 'guide', assignGuide, (state, { t }, { guides }) => (
  <>
    <Select
      form={state}
      name="organisation"
      label={t('settlement.guide.organisation')}
      options={guides.map(({ id, name }) => ({ value: id, label: name }))}
      required
      t={t}
    />
    <DateField form={state} name="startsOn" label={t('settlement.guide.starts')} required t={t} />
    <DateField form={state} name="endsOn" label={t('settlement.guide.ends')} required t={t} />
  </>
))

export const moveForm = settlementForm(
  'verhuizing',
  'move',
  moveHousehold,
  (state, { t }, { municipalities }) => (
    <>
      <Select
        form={state}
        name="to"
        label={t('settlement.move.to')}
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        required
        t={t}
      />
      <DateField form={state} name="on" label={t('settlement.move.on')} required t={t} />
    </>
  ),
  // the file may be closed to this municipality now
  { afterwards: () => '/mensen' },
)

/** A built-in item in the visitor's language, a local one in its own words. */
export const itemLabel = (key: string, { t }: Visit): string =>
  landingItems.some((item) => item === key) ? t(`settlement.landing.item.${key}`) : key

export const landingForm = settlementForm(
  'eerste-weken',
  'landing',
  checkLanding,
  (state, visit, { landing }) => {
    const { t } = visit
    const items = (landing?.content ?? freshList()).items
    return (
      <>
        <Hidden form={state} name="version" />
        <Checkboxes
          form={state}
          name="done"
          label={t('settlement.landing.done')}
          options={items.map(({ key, responsible }) => ({
            value: key,
            label: `${itemLabel(key, visit)} (${t(`role.${responsible}`)})`,
          }))}
          t={t}
        />
        <DateField
          form={state}
          name="doneOn"
          label={t('settlement.landing.done-day')}
          hint={t('settlement.landing.done-day-hint')}
          t={t}
        />
        <TextField form={state} name="localItem" label={t('settlement.landing.local')} t={t} />
        <Select
          form={state}
          name="localResponsible"
          label={t('settlement.landing.local-responsible')}
          options={LandingItem.shape.responsible.options.map((value) => ({
            value,
            label: t(`role.${value}`),
          }))}
          t={t}
        />
        <NumberField
          form={state}
          name="contactWithin"
          label={t('settlement.landing.contact-within')}
          unit={t('settlement.landing.days')}
          t={t}
        />
      </>
    )
  },
  {
    values: ({ landing }) => ({
      version: String(landing?.version ?? 0),
      done: (landing?.content.items ?? []).filter((item) => item.doneOn !== null).map((item) => item.key),
      localResponsible: 'social-guide',
      contactWithin: String((landing?.content ?? freshList()).contactWithin),
    }),
  },
)
