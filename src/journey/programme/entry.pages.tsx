import { findPractice } from '../../catalogue/practice/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  Checkbox,
  DataTable,
  DateField,
  Details,
  Empty,
  Fieldset,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Radios,
  Select,
  Tag,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { enrolPerson } from './enrol-person.ts'
import type { EntryCheck } from './entry.ts'
import { nestedInput } from './nested-fields.ts'
import { openChoice, openEntry } from './open-entry.ts'
import { conditionWords } from './programme-words.ts'

type Shown = Awaited<ReturnType<typeof openEntry.run>>

const counts = (checks: readonly EntryCheck[], { t }: Visit): string => {
  const of = (truth: string) => checks.filter(({ reason }) => reason.truth === truth).length
  return t('programme.truth-counts', { yes: of('yes'), no: of('no'), unknown: of('unknown') })
}

export const choicePage = page({
  path: '/mensen/:person/programma',
  action: openChoice,
  title: ({ identity }, { t }) => t('programme.choice-title', { name: identity.givenName }),
  view: ({ person, identity, choices }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('programme.choice-title', { name: identity.givenName })}</h1>
        <p>{t('programme.choice-explained')}</p>
        {choices.length === 0 ? (
          <Empty
            title={t('programme.nothing-to-choose')}
            action={<LinkButton href="/programmas">{t('programme.title')}</LinkButton>}
          >
            <p>{t('programme.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('programme.title')}
            rows={choices}
            columns={[
              {
                key: 'name',
                header: t('programme.name'),
                naming: true,
                cell: ({ adopted }) => (
                  <a href={`/mensen/${person}/programma/${adopted.id}`}>{adopted.content.name}</a>
                ),
              },
              {
                key: 'by',
                header: t('programme.organisation'),
                cell: ({ adopted }) => adopted.organisationName,
              },
              {
                key: 'checks',
                header: t('programme.conditions'),
                cell: ({ checks }) => counts(checks, visit),
              },
            ]}
          />
        )}
      </>
    )
  },
})

const Gap = ({ shown, visit: { t, language } }: { shown: Shown; visit: Visit }) =>
  shown.gap === null ? null : (
    <Notice kind="warning" title={t('programme.gap', shown.gap)}>
      {shown.preparations.length === 0 ? (
        <p>{t('programme.no-preparation')}</p>
      ) : (
        <>
          <p>{t('programme.preparation')}</p>
          <ul>
            {shown.preparations.map(({ practice, step }) => {
              const record = findPractice(shown.practices, practice)
              const found = shown.library.get(practice)?.steps.find(({ id }) => id === step)
              return (
                <li>
                  <a href={`/praktijken/${practice}`}>
                    {found && inLanguage(found.name, language)}: {record && inLanguage(record.name, language)}
                  </a>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Notice>
  )

/** One condition: its answer, who supplies what is missing, what would unlock it, and what the visitor says of it. */
const Check = ({
  check,
  shown,
  state,
  visit,
}: {
  check: EntryCheck
  shown: Shown
  state: FormState
  visit: Visit
}) => {
  const { condition, reason } = check
  const { t } = visit
  const told = 'told' in condition.needs
  return (
    <Fieldset legend={conditionWords(condition, visit)}>
      <p>
        <Tag {...(reason.truth === 'yes' && { kind: 'good' as const })}>
          {t(`programme.truth.${reason.truth}`)}
        </Tag>{' '}
        {reason.detail.value !== undefined && t('programme.has', { value: factWords(check, visit) })}{' '}
        {reason.suppliedBy && t('programme.supplied', { who: t(`programme.supplier.${reason.suppliedBy}`) })}{' '}
        {reason.unlockedBy && t('programme.unlocked', { what: t(`programme.unlock.${reason.unlockedBy}`) })}
      </p>
      {told && (
        <Radios
          form={state}
          name={`told.${condition.id}`}
          label={t('programme.tell')}
          options={[
            { value: 'yes', label: t('programme.said.yes') },
            { value: 'no', label: t('programme.said.no') },
          ]}
          t={t}
        />
      )}
      {(reason.truth === 'unknown' || state.errors[`accepted.${condition.id}`]) && (
        <Checkbox
          form={state}
          name={`accepted.${condition.id}`}
          label={t('programme.accept-unknown')}
          t={t}
        />
      )}
      {(reason.truth === 'no' || state.errors[`exceptions.${condition.id}`]) && (
        <TextField
          form={state}
          name={`exceptions.${condition.id}`}
          label={t('programme.exception')}
          hint={t(shown.mayExcept ? 'programme.exception-hint' : 'programme.exception-elsewhere')}
          t={t}
        />
      )}
    </Fieldset>
  )
}

const factWords = ({ reason }: EntryCheck, { t, language }: Visit): string => {
  const { fact, value } = reason.detail
  if (typeof value === 'number') return formatNumber(Math.floor(value * 10) / 10, language)
  if (fact === 'level' || value === undefined) return String(value)
  return t(`programme.fact.${fact}.${value}`)
}

const Week = ({ shown, visit: { t, language } }: { shown: Shown; visit: Visit }) => {
  const { load } = shown
  const halves = (halfDays: number) =>
    t('programme.half-days', {
      number: formatNumber(halfDays, language),
      days: formatNumber(halfDays / 2, language),
    })
  return (
    <Notice kind={load.together > 10 ? 'warning' : 'info'} title={t('programme.week')}>
      <p>{t('programme.week-own', { load: halves(load.own) })}</p>
      <p>{t('programme.week-together', { load: halves(load.together) })}</p>
      {load.unknown.length > 0 && <p>{t('programme.week-unknown', { count: load.unknown.length })}</p>}
      {load.withoutDay.length > 0 && (
        <p>{t('programme.week-without-day', { count: load.withoutDay.length })}</p>
      )}
    </Notice>
  )
}

const GroupFields = ({
  shown,
  state,
  visit: { t, language },
}: {
  shown: Shown
  state: FormState
  visit: Visit
}) =>
  shown.groups.length === 0 ? null : (
    <>
      <Select
        form={state}
        name="group"
        label={t('programme.group')}
        hint={t('programme.group-hint', { level: shown.level ?? t('html.unknown') })}
        options={shown.groups.map(({ id, content, placed }) => ({
          value: id,
          label: t('programme.group-option', {
            name: content.name,
            level: content.level ?? t('programme.mixed'),
            day: formatDay(content.startsOn, language),
            free: Math.max(0, content.capacity - placed),
          }),
        }))}
        t={t}
      />
      <Checkbox form={state} name="waiting" label={t('programme.may-wait')} t={t} />
    </>
  )

export const enrolForm = form({
  path: '/mensen/:person/programma/:programme',
  show: openEntry,
  action: enrolPerson,
  input: nestedInput,
  values: ({ first, days }) => ({
    startsOn: first,
    ...Object.fromEntries([...days].map(([id, { startsOn }]) => [`days.${id}`, startsOn ?? ''])),
  }),
  title: ({ adopted }) => adopted.content.name,
  view: (shown, state, visit) => {
    const { t, language } = visit
    const { person, identity, adopted, checks } = shown
    const asked = [
      ...new Map(
        adopted.content.steps.flatMap(({ when }) =>
          when && 'told' in when.needs ? [[when.id, when] as const] : [],
        ),
      ).values(),
    ]
    return (
      <>
        <h1>{t('programme.enrol-title', { name: identity.givenName, programme: adopted.content.name })}</h1>
        <p>{t('programme.enrol-explained')}</p>
        <Gap shown={shown} visit={visit} />
        <Week shown={shown} visit={visit} />
        <Form
          action={`/mensen/${person}/programma/${adopted.id}`}
          form={state}
          submitLabel={t('programme.enrol')}
          cancel={{ href: `/mensen/${person}/programma`, label: t('programme.back') }}
          t={t}
        >
          {checks.map((check) => (
            <Check check={check} shown={shown} state={state} visit={visit} />
          ))}
          {asked.map((when) => (
            <Radios
              form={state}
              name={`told.${when.id}`}
              label={inLanguage(when.asks, language)}
              hint={t('programme.for-some')}
              options={[
                { value: 'yes', label: t('programme.said.yes') },
                { value: 'no', label: t('programme.said.no') },
              ]}
              t={t}
            />
          ))}
          <DateField form={state} name="startsOn" label={t('programme.starts')} required t={t} />
          <GroupFields shown={shown} state={state} visit={visit} />
          <Details summary={t('programme.days-of-steps')}>
            <p>{t('programme.days-explained')}</p>
            {adopted.content.steps.map((step) => (
              <DateField
                form={state}
                name={`days.${step.id}`}
                label={inLanguage(step.name, language)}
                t={t}
              />
            ))}
          </Details>
        </Form>
      </>
    )
  },
  done: ({ enrolment }) => ({ to: `/deelnames/${enrolment}`, said: 'programme.done.enrolled' }),
})
