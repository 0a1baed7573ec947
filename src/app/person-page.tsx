import { LinePicture, LineTable, listPersons, registerPerson } from '../journey/person/index.ts'
import { mayPerform } from '../platform/action/action.ts'
import {
  Actions,
  DataTable,
  Details,
  Empty,
  LinkButton,
  Pagination,
  SearchForm,
  Section,
  SummaryList,
} from '../platform/html/index.ts'
import { page } from '../platform/http/page.ts'
import type { Html, Mount } from '../platform/http/site.ts'
import type { Visit } from '../platform/http/visit.ts'
import { formatDay } from '../platform/language/format.ts'
import { type OpenedPerson, openOwnFile, openPerson } from './open-person.ts'

const named = ({ identity }: OpenedPerson): string => `${identity.givenName} ${identity.familyName}`

const picture = (opened: OpenedPerson, visit: Visit) => {
  const { line, vocabulary, organisations } = opened
  const props = {
    line,
    vocabulary,
    today: opened.asOf ?? visit.today,
    language: visit.language,
    organisationName: (id: string) => organisations.get(id) ?? visit.t('app.unknown'),
  }
  return (
    <section aria-labelledby="lijn">
      <h2 id="lijn">{visit.t('app.person.line')}</h2>
      <div class="line-full">
        <LinePicture {...props} size="full" />
      </div>
      <div class="line-phone">
        <LinePicture {...props} size="phone" />
      </div>
      <Details summary={visit.t('app.person.line-table')}>
        <LineTable {...props} />
      </Details>
    </section>
  )
}

const sections = (opened: OpenedPerson, visit: Visit) =>
  opened.sections.map(({ section, data }) => (
    <Section title={visit.t(section.title)} id={section.key}>
      {section.view(data, visit, opened.person)}
    </Section>
  ))

const personView = (opened: OpenedPerson, visit: Visit): Html => {
  const { identity } = opened
  const { t, language } = visit
  return (
    <>
      <h1>{named(opened)}</h1>
      {opened.asOf && <p class="as-of">{t('app.person.as-of', { day: formatDay(opened.asOf, language) })}</p>}
      <SummaryList
        t={t}
        items={[
          {
            term: t('person.birth-date'),
            description: identity.birthDate && formatDay(identity.birthDate, language),
          },
          {
            term: t('person.language'),
            description: identity.language && languageName(identity.language, visit),
          },
          { term: t('person.phone'), description: identity.phone },
          { term: t('person.email'), description: identity.email },
        ]}
      />
      {picture(opened, visit)}
      {sections(opened, visit)}
    </>
  )
}

const languageName = (code: string, visit: Visit): string =>
  new Intl.DisplayNames(visit.language, { type: 'language' }).of(code) ?? code

const personPage = page({
  path: '/mensen/:person',
  action: openPerson,
  input: ({ params, query }) => ({ ...params, ...(query.stand && { asOf: query.stand }) }),
  title: (opened) => named(opened),
  view: personView,
})

const ownPage = page({
  path: '/mijn',
  action: openOwnFile,
  input: () => ({}),
  title: (_, visit) => visit.t('app.own.title'),
  view: (opened, visit) => (
    <>
      <h1>{visit.t('app.own.greeting', { name: opened.identity.givenName })}</h1>
      {picture(opened, visit)}
      {sections(opened, visit)}
    </>
  ),
})

const peoplePage = page({
  path: '/mensen',
  action: listPersons,
  input: ({ query }) => ({ ...(query.q && { q: query.q }), ...(query.page && { page: query.page }) }),
  title: (_, visit) => visit.t('app.people.title'),
  view: ({ persons, more, page: number, q }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('app.people.title')}</h1>
        <SearchForm
          action="/mensen"
          name="q"
          value={q}
          label={t('app.people.search')}
          submitLabel={t('app.search')}
        />
        {persons.length === 0 ? (
          <Empty title={t(q ? 'app.people.none-found' : 'app.people.none')}>
            <p>{t(q ? 'app.people.none-found-explained' : 'app.people.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('app.people.caption')}
            rows={persons}
            columns={[
              {
                key: 'name',
                header: t('person.name'),
                cell: (one) => (
                  <a href={`/mensen/${one.person}`}>
                    {one.familyName}, {one.givenName}
                  </a>
                ),
              },
              {
                key: 'birth',
                header: t('person.birth-date'),
                cell: (one) => (one.birthDate ? formatDay(one.birthDate, language) : t('app.unknown')),
              },
            ]}
          />
        )}
        <Pagination path="/mensen" query={{ q }} page={number} more={more} t={t} />
        {mayPerform(registerPerson.allow, visit.actor?.role ?? null) && (
          <Actions>
            <LinkButton href="/mensen/nieuw">{t('person.register')}</LinkButton>
          </Actions>
        )}
      </>
    )
  },
})

export const personPages: readonly Mount[] = [peoplePage, personPage, ownPage]
