import { Rank } from '../../catalogue/rule/index.ts'
import type { AccountId } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/role.ts'
import { Filters, type FormState, listHref, type Option, Select } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { lineWords } from '../person/index.ts'
import type { FoundWork } from './ask-work.ts'
import { dutiesOf, Whose, type WorkFilter, workStatuses } from './work.ts'
import { workLists } from './work-lists.ts'
import { type Rules, workTitle } from './work-words.tsx'

type Query = Readonly<Record<string, string>>

/** A filter as the questions of an address; the page is no part of it. */
export const queryOf = ({ page: _page, ...filter }: WorkFilter): Query =>
  Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined))

type Field = { readonly name: keyof WorkFilter; readonly label: string; readonly options: readonly Option[] }

const fieldsOf = (
  { colleagues, role }: FoundWork & { readonly role: Role },
  rules: Rules,
  visit: Visit,
): readonly Field[] => {
  const { t, language } = visit
  const duties = dutiesOf(role)
  const { duties: dutyWords } = lineWords[language]
  return [
    {
      name: 'list',
      label: t('obligation.filter.list'),
      options: workLists
        .filter((list) =>
          list.rules.some((rule) => duties.includes(rules.get(rule)?.rule.execution.duty ?? '')),
        )
        .map(({ name }) => ({ value: name, label: t(`obligation.list.${name}.title`) })),
    },
    {
      name: 'whose',
      label: t('obligation.filter.whose'),
      options: Whose.options.map((value) => ({ value, label: t(`obligation.whose.${value}`) })),
    },
    {
      name: 'colleague',
      label: t('obligation.filter.colleague'),
      options: colleagues.map(({ account, name, role: task }) => ({
        value: account,
        label: `${name} (${t(`role.${task}`)})`,
      })),
    },
    {
      name: 'status',
      label: t('obligation.filter.status'),
      options: workStatuses.map((value) => ({ value, label: t(`obligation.status.${value}`) })),
    },
    {
      name: 'rank',
      label: t('obligation.filter.rank'),
      options: Rank.options.map((value) => ({ value, label: t(`obligation.rank.${value}`) })),
    },
    {
      name: 'duty',
      label: t('obligation.filter.duty'),
      options: Object.entries(dutyWords)
        .filter(([duty]) => duties.includes(duty))
        .map(([value, label]) => ({ value, label })),
    },
    {
      name: 'rule',
      label: t('obligation.filter.rule'),
      options: [...rules.values()]
        .filter(({ rule }) => duties.includes(rule.execution.duty))
        .map(({ rule }) => ({ value: rule.id, label: workTitle(rules, { rule: rule.id }, visit) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    },
  ]
}

/** Everything that narrows the list; what works now stands below it and can be taken away. */
export const WorkFilters = ({
  found,
  rules,
  visit,
}: {
  readonly found: FoundWork & { readonly filter: WorkFilter; readonly role: Role; readonly me: AccountId }
  readonly rules: Rules
  readonly visit: Visit
}) => {
  const { t } = visit
  const query = queryOf(found.filter)
  const form: FormState = {
    values: { ...query, ...(!query.whose && !query.colleague && { whose: found.whose }) },
    errors: {},
    problem: null,
    idempotencyKey: '',
  }
  const fields = fieldsOf(found, rules, visit)
  const without = (name: string): string =>
    listHref('/werk', Object.fromEntries(Object.entries(query).filter(([key]) => key !== name)))
  const applied = [
    ...fields.flatMap(({ name, label, options }) => {
      const chosen = options.find(({ value }) => value === query[name])
      return chosen ? [{ label: `${label}: ${chosen.label}`, href: without(name) }] : []
    }),
    ...(query.snoozed ? [{ label: t('obligation.filter.snoozed'), href: without('snoozed') }] : []),
  ]
  return (
    <Filters
      action="/werk"
      label={t('obligation.filter.label')}
      submitLabel={t('obligation.filter.submit')}
      applied={applied}
      fold
      t={t}
    >
      {fields.map(({ name, label, options }) => (
        <Select
          form={form}
          name={name}
          label={label}
          options={options}
          empty={t('obligation.filter.all')}
          t={t}
        />
      ))}
      {query.snoozed && <input type="hidden" name="snoozed" value="yes" />}
    </Filters>
  )
}
