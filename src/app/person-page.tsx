import { Actions, LinkButton, Section, SummaryList } from '../platform/html/index.ts'
import { page } from '../platform/http/page.ts'
import type { Html, Mount } from '../platform/http/site.ts'
import type { Address, Visit } from '../platform/http/visit.ts'
import { formatDay } from '../platform/language/format.ts'
import { AsOf, askedDay } from './as-of.tsx'
import { type OpenedPerson, openOwnFile, openPerson } from './open-person.ts'
import { ownDataPages } from './own-data-page.tsx'
import { peopleExport, peoplePage } from './people-page.tsx'
import { PersonLine } from './person-line.tsx'

const named = ({ identity }: OpenedPerson): string => `${identity.givenName} ${identity.familyName}`

/** Fewer sections than this are seen at a glance. */
const listed = 5

/** The sections by name, to jump to one. */
const Contents = ({ opened, visit }: { readonly opened: OpenedPerson; readonly visit: Visit }) =>
  opened.asOf || opened.sections.length < listed ? null : (
    <nav class="contents" aria-label={visit.t('app.person.contents')}>
      <ul>
        {opened.sections.map(({ section }) => (
          <li>
            <a href={`#${section.key}`}>{visit.t(section.title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )

/** What the steps know of the person stands at present, so it is not shown beside a line of an earlier day. */
const Sections = ({ opened, visit }: { readonly opened: OpenedPerson; readonly visit: Visit }) =>
  opened.asOf ? (
    <p>{visit.t('app.person.as-of-sections')}</p>
  ) : (
    <>
      {opened.sections.map(({ section, data }) => (
        <Section title={visit.t(section.title)} id={section.key}>
          {section.view(data, visit, opened.person)}
        </Section>
      ))}
    </>
  )

const personView = (opened: OpenedPerson, visit: Visit, { query }: Address): Html => {
  const { identity, person } = opened
  const { t, language } = visit
  return (
    <>
      <h1>{named(opened)}</h1>
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
      <AsOf path={`/mensen/${person}`} query={query} visit={visit} />
      <PersonLine opened={opened} visit={visit} />
      <Contents opened={opened} visit={visit} />
      <Sections opened={opened} visit={visit} />
    </>
  )
}

const languageName = (code: string, visit: Visit): string =>
  new Intl.DisplayNames(visit.language, { type: 'language' }).of(code) ?? code

const withAskedDay = (query: Readonly<Record<string, string>>, visit: Visit) => {
  const { asOf } = askedDay(query, visit)
  return asOf ? { asOf } : {}
}

const personPage = page({
  path: '/mensen/:person',
  action: openPerson,
  input: ({ params, query }, visit) => ({ ...params, ...withAskedDay(query, visit) }),
  title: (opened) => named(opened),
  view: personView,
})

const ownPage = page({
  path: '/mijn',
  action: openOwnFile,
  input: ({ query }, visit) => withAskedDay(query, visit),
  title: (_, visit) => visit.t('app.own.title'),
  view: (opened, visit, { query }) => (
    <>
      <h1>{visit.t('app.own.greeting', { name: opened.identity.givenName })}</h1>
      <PersonLine opened={opened} visit={visit} />
      <AsOf path="/mijn" query={query} visit={visit} />
      <Contents opened={opened} visit={visit} />
      <Sections opened={opened} visit={visit} />
      <Actions>
        <LinkButton href="/mijn/gegevens">{visit.t('app.own-data.title')}</LinkButton>
        <LinkButton href="/mijn/inzage">{visit.t('app.own-data.journal')}</LinkButton>
      </Actions>
    </>
  ),
})

export const personPages: readonly Mount[] = [peoplePage, peopleExport, personPage, ownPage, ...ownDataPages]
