import {
  Checkboxes,
  DateField,
  Empty,
  Form,
  type FormState,
  LinkButton,
  listHref,
  type Option,
  Select,
} from '../../platform/html/index.ts'
import { form, givenFields } from '../../platform/http/form.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { handOverPersons } from './hand-over-persons.ts'
import { openHandOver } from './open-hand-over.ts'
import { openWork } from './open-work.ts'
import type { Colleague } from './work.ts'
import { queryOf } from './work-filters.tsx'

export const colleagueOptions = (
  colleagues: readonly Colleague[],
  { t }: Pick<Visit, 't'>,
): readonly Option[] =>
  colleagues.map(({ account, name, role }) => ({ value: account, label: `${name} (${t(`role.${role}`)})` }))

const ToWhom = ({
  colleagues,
  state,
  visit,
}: {
  readonly colleagues: readonly Colleague[]
  readonly state: FormState
  readonly visit: Visit
}) => (
  <>
    <Select
      form={state}
      name="account"
      label={visit.t('obligation.hand-over.to')}
      options={colleagueOptions(colleagues, visit)}
      required
      t={visit.t}
    />
    <DateField form={state} name="from" label={visit.t('obligation.hand-over.from')} required t={visit.t} />
  </>
)

/** Several persons of the page of the list that somebody came from. */
const handOverForm = form({
  path: '/werk/overdragen',
  show: openWork,
  showInput: ({ query }) => query,
  action: handOverPersons,
  values: (_, { today }) => ({ from: today }),
  title: (_, { t }) => t('obligation.hand-over.title'),
  view: ({ rows, names, owners, colleagues, filter }, state, visit) => {
    const { t } = visit
    const query = { ...queryOf(filter), page: String(filter.page) }
    const persons = [...new Set(rows.map(({ person }) => person))]
    const ownerOf = (person: string) =>
      (owners[person] ?? []).map(({ name }) => name).join(', ') || t('obligation.nobody')
    return (
      <>
        <h1>{t('obligation.hand-over.title')}</h1>
        <p>{t('obligation.hand-over.explained')}</p>
        {persons.length === 0 ? (
          <Empty
            title={t('obligation.none-found')}
            action={<LinkButton href="/werk">{t('obligation.title')}</LinkButton>}
          />
        ) : (
          <Form
            action={listHref('/werk/overdragen', query)}
            form={state}
            submitLabel={t('obligation.hand-over.submit')}
            cancel={{ href: listHref('/werk', query), label: t('person.cancel') }}
            t={t}
          >
            <Checkboxes
              form={state}
              name="persons"
              label={t('obligation.hand-over.persons')}
              options={persons.map((person) => ({
                value: person,
                label: names[person] ?? t('obligation.no-name'),
                hint: t('obligation.hand-over.now', { name: ownerOf(person) }),
              }))}
              required
              t={t}
            />
            <ToWhom colleagues={colleagues} state={state} visit={visit} />
          </Form>
        )}
      </>
    )
  },
  done: (_, { query }) => ({
    to: listHref('/werk', { ...query }),
    said: 'obligation.said.handed-over',
  }),
})

const handOverOne = form({
  path: '/werk/overdragen/:person',
  show: openHandOver,
  action: handOverPersons,
  input: ({ params }, { values }) => ({ ...givenFields(values), persons: [params.person] }),
  values: (_, { today }) => ({ from: today }),
  title: (_, { t }) => t('obligation.hand-over.title'),
  view: ({ person, identity, owners, colleagues }, state, visit) => {
    const { t } = visit
    return (
      <>
        <p>
          <a href={`/mensen/${person}`}>
            {identity.givenName} {identity.familyName}
          </a>
        </p>
        <h1>{t('obligation.hand-over.title')}</h1>
        <p>
          {t('obligation.hand-over.now', {
            name: owners.map(({ name }) => name).join(', ') || t('obligation.nobody'),
          })}
        </p>
        <Form
          action={`/werk/overdragen/${person}`}
          form={state}
          submitLabel={t('obligation.hand-over.submit')}
          cancel={{ href: `/mensen/${person}`, label: t('person.cancel') }}
          t={t}
        >
          <ToWhom colleagues={colleagues} state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: (_, { params }) => ({ to: `/mensen/${params.person}`, said: 'obligation.said.handed-over' }),
})

export const handOverPages: readonly Mount[] = [handOverForm, handOverOne]
