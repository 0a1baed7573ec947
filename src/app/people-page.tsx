import { vocabulary } from '../catalogue/knowledge.ts'
import { stageImport } from '../journey/import/index.ts'
import { rulesWith, WorkDue, workTitle } from '../journey/obligation/index.ts'
import { LineMiniature, LineOwner, LineStanding, registerPerson } from '../journey/person/index.ts'
import { type Allow, mayPerform } from '../platform/action/action.ts'
import {
  Actions,
  DataTable,
  Empty,
  LinkButton,
  listHref,
  Pagination,
  SearchForm,
} from '../platform/html/index.ts'
import { addressOf, page } from '../platform/http/page.ts'
import type { Mount } from '../platform/http/site.ts'
import { formatShortDay } from '../platform/language/format.ts'
import { exportCaseload, openCaseload } from './open-caseload.ts'
import { peopleCsv } from './people-csv.ts'
import { PeopleFilters, peopleQuery } from './people-filters.tsx'
import { PersonNow, PersonTalks } from './person-now.tsx'

/** The caseload: every row has the line in miniature, where somebody stands, what is next and overdue, and who is responsible. */
export const peoplePage = page({
  path: '/mensen',
  action: openCaseload,
  input: ({ query }) => query,
  title: (_, visit) => visit.t('app.people.title'),
  view: async (listed, visit) => {
    const { ownRules, persons, more, page: number, q, organisations, attention, colleagues, beside } = listed
    const query = peopleQuery(listed)
    const { t, language } = visit
    const words = await vocabulary()
    const may = (allow: Allow) => mayPerform(allow, visit.actor?.role ?? null)
    const rules = await rulesWith(ownRules)
    const row = ({ line, person }: (typeof persons)[number]) => ({
      line,
      beside: beside[person],
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
                  <>
                    <a href={`/mensen/${one.person}`}>
                      {one.familyName}, {one.givenName}
                    </a>
                    <small>
                      {one.birthDate
                        ? t('app.people.born', { day: formatShortDay(one.birthDate, language) })
                        : t('app.people.born-unknown')}
                    </small>
                  </>
                ),
              },
              {
                key: 'line',
                header: t('person.standing'),
                cell: (one) => (
                  <>
                    <LineMiniature {...row(one)} />
                    <LineStanding {...row(one)} />
                  </>
                ),
              },
              {
                key: 'now',
                header: t('obligation.people.now'),
                cell: (one) => <PersonNow {...row(one)} />,
              },
              {
                key: 'talks',
                header: t('app.people.talks'),
                cell: (one) => <PersonTalks {...row(one)} />,
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
        <Actions>
          {may(registerPerson.allow) && <LinkButton href="/mensen/nieuw">{t('person.register')}</LinkButton>}
          {may(registerPerson.allow) && may(stageImport.allow) && (
            <LinkButton href="/import">{t('import.list-title')}</LinkButton>
          )}
          {persons.length > 0 && (
            <LinkButton href={listHref('/mensen/lijst.csv', query)}>{t('app.people.export')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})

/** What the list shows, all pages of it, as a file. */
export const peopleExport: Mount = (site) => {
  site.server.get('/mensen/lijst.csv', async (context) => {
    const visit = await site.visitOf(context)
    const listed = await visit.perform(exportCaseload, addressOf(context).query)
    return context.body(peopleCsv(listed, await rulesWith(listed.ownRules), await vocabulary(), visit), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="startlijn-mensen-${visit.today}.csv"`,
    })
  })
}
