import type { Vocabulary } from '../catalogue/vocabulary/index.ts'
import { episodeLabel } from '../catalogue/vocabulary/index.ts'
import { filteredRoutes, type lineFilters, maySee } from '../journey/person/index.ts'
import { Filters, type FormState, listHref, type Option, Select } from '../platform/html/index.ts'
import type { Visit } from '../platform/http/visit.ts'
import type { OpenedCaseload } from './open-caseload.ts'

type Query = Readonly<Record<string, string>>

/** What narrows the list, as the questions of an address. */
export const peopleQuery = ({ filter: { page: _page, ...filter } }: OpenedCaseload): Query =>
  Object.fromEntries(
    Object.entries(filter).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
    ),
  )

type Field = { readonly name: string; readonly label: string; readonly options: readonly Option[] }

/** Fields for what the role may know; each is a part of an address that can be shared. */
export const PeopleFilters = ({
  listed,
  vocabulary,
  visit,
}: {
  readonly listed: OpenedCaseload
  readonly vocabulary: Vocabulary
  readonly visit: Visit
}) => {
  const { t, language } = visit
  const query = peopleQuery(listed)
  const label = (name: string) => t(`obligation.people.filter.${name}`)
  const answers = (name: (typeof lineFilters)[number]): Field[] =>
    maySee(listed.role, name)
      ? [
          {
            name,
            label: label(name),
            options: ['yes', 'no'].map((value) => ({ value, label: label(`${name}-${value}`) })),
          },
        ]
      : []
  const fields: readonly Field[] = [
    {
      name: 'owner',
      label: label('owner'),
      options: [
        { value: 'nobody', label: t('obligation.nobody') },
        ...listed.workers.map(({ account, name }) => ({ value: account, label: name })),
      ],
    },
    ...(maySee(listed.role, 'route')
      ? [
          {
            name: 'route',
            label: label('route'),
            options: [
              ...filteredRoutes.map((value) => ({ value, label: episodeLabel(vocabulary, value, language) })),
              { value: 'none', label: label('route-none') },
            ],
          },
        ]
      : []),
    ...answers('benefit'),
    ...answers('work'),
  ]
  const form: FormState = { values: query, errors: {}, problem: null, idempotencyKey: '' }
  const applied = fields.flatMap(({ name, label: heading, options }) => {
    const chosen = options.find(({ value }) => value === query[name])
    const rest = Object.fromEntries(Object.entries(query).filter(([key]) => key !== name))
    return chosen ? [{ label: `${heading}: ${chosen.label}`, href: listHref('/mensen', rest) }] : []
  })
  return (
    <Filters
      action="/mensen"
      label={label('label')}
      submitLabel={t('obligation.filter.submit')}
      applied={applied}
      fold
      t={t}
    >
      {fields.map(({ name, label: heading, options }) => (
        <Select
          form={form}
          name={name}
          label={heading}
          options={options}
          empty={t('obligation.filter.all')}
          t={t}
        />
      ))}
      {query.q && <input type="hidden" name="q" value={query.q} />}
    </Filters>
  )
}
