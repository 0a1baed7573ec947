import { vocabulary } from '../catalogue/knowledge.ts'
import { stageImport } from '../journey/import/index.ts'
import { listCaseload, rulesWith, WorkDue, workTitle } from '../journey/obligation/index.ts'
import { LineMiniature, LineOwner, LineStanding, registerPerson } from '../journey/person/index.ts'
import { mayPerform } from '../platform/action/action.ts'
import { Actions, DataTable, Empty, LinkButton, Pagination, SearchForm } from '../platform/html/index.ts'
import { page } from '../platform/http/page.ts'
import { formatShortDay } from '../platform/language/format.ts'
import { PeopleFilters, peopleQuery } from './people-filters.tsx'
import { PersonNow } from './person-now.tsx'

/** The caseload: every row has the line in miniature, where somebody stands, what is next and overdue, and who is responsible. */
export const peoplePage = page({
  path: '/mensen',
  action: listCaseload,
  input: ({ query }) => query,
  title: (_, visit) => visit.t('app.people.title'),
  view: async (listed, visit) => {
    const { ownRules, persons, more, page: number, q, organisations, attention, colleagues } = listed
    const query = peopleQuery(listed)
    const { t, language } = visit
    const words = await vocabulary()
    const rules = await rulesWith(ownRules)
    const row = ({ line }: (typeof persons)[number]) => ({
      line,
      vocabulary: words,
      organisationName: (id: string) => organisations[id] ?? t('app.unknown'),
      visit,
    })
    return (
      <>
        <h1>{t('app.people.title')}</h1>
        <SearchForm
          action="/mensen"
          name="q"
          value={q}
          label={t('app.people.search')}
          submitLabel={t('app.search')}
        >
          {Object.entries(query).map(([name, value]) =>
            name === 'q' ? null : <input type="hidden" name={name} value={value} />,
          )}
        </SearchForm>
        <PeopleFilters listed={listed} vocabulary={words} visit={visit} />
        {persons.length === 0 ? (
          <Empty title={t(Object.keys(query).length > 0 ? 'app.people.none-found' : 'app.people.none')}>
            <p>
              {t(
                Object.keys(query).length > 0
                  ? 'app.people.none-found-explained'
                  : 'app.people.none-explained',
              )}
            </p>
          </Empty>
        ) : (
          <DataTable
            caption={t('app.people.caption')}
            rows={persons}
            columns={[
              {
                key: 'name',
                header: t('person.name'),
                naming: true,
                cell: (one) => (
                  <a href={`/mensen/${one.person}`}>
                    {one.familyName}, {one.givenName}
                  </a>
                ),
              },
              {
                key: 'birth',
                header: t('person.born'),
                cell: (one) =>
                  one.birthDate ? (
                    formatShortDay(one.birthDate, language)
                  ) : (
                    <span class="unknown">{t('app.unknown')}</span>
                  ),
              },
              { key: 'line', header: t('app.person.line'), cell: (one) => <LineMiniature {...row(one)} /> },
              {
                key: 'standing',
                header: t('person.standing'),
                cell: (one) => <LineStanding {...row(one)} />,
              },
              {
                key: 'now',
                header: t('obligation.people.now'),
                cell: (one) => <PersonNow {...row(one)} />,
              },
              {
                key: 'next',
                header: t('obligation.people.next'),
                cell: (one) => {
                  const next = attention[one.person]?.next
                  return next ? (
                    <>
                      {workTitle(rules, next, visit)}
                      <small>
                        <WorkDue work={next} rules={rules} vocabulary={words} visit={visit} />
                      </small>
                    </>
                  ) : (
                    t('obligation.people.nothing')
                  )
                },
              },
              {
                key: 'overdue',
                header: t('obligation.people.overdue'),
                cell: (one) => {
                  const { overdue, more: others = 0 } = attention[one.person] ?? {}
                  return overdue ? (
                    <>
                      {workTitle(rules, overdue, visit)}{' '}
                      <WorkDue work={overdue} rules={rules} vocabulary={words} visit={visit} />
                      {others > 0 && <small>{t('obligation.people.more', { count: others })}</small>}
                    </>
                  ) : (
                    t('obligation.people.nothing')
                  )
                },
              },
              {
                key: 'owner',
                header: t('person.owner'),
                cell: (one) => {
                  const names = (colleagues[one.person] ?? []).map(({ name }) => name).join(', ')
                  return (
                    <>
                      <LineOwner {...row(one)} />
                      {names !== '' && <small>{names}</small>}
                    </>
                  )
                },
              },
            ]}
          />
        )}
        <Pagination path="/mensen" query={query} page={number} more={more} t={t} />
        {mayPerform(registerPerson.allow, visit.actor?.role ?? null) && (
          <Actions>
            <LinkButton href="/mensen/nieuw">{t('person.register')}</LinkButton>
            {mayPerform(stageImport.allow, visit.actor?.role ?? null) && (
              <LinkButton href="/import">{t('import.list-title')}</LinkButton>
            )}
          </Actions>
        )}
      </>
    )
  },
})
