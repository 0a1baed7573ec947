import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { categories, dutySees } from '../platform/access/role.ts'
import { action } from '../platform/action/action.ts'
import { DataTable, Empty, Pagination } from '../platform/html/index.ts'
import { page } from '../platform/http/page.ts'
import type { Visit } from '../platform/http/visit.ts'
import { formatMoment } from '../platform/language/format.ts'
import { notFound } from '../platform/problem.ts'
import type { Step } from '../platform/step.ts'

type Row = {
  readonly at: string
  readonly role: string | null
  readonly organisation: string | null
  readonly effect: 'read' | 'write'
  readonly purpose: string
  readonly action: string
}
const perPage = 100

/** Rows of the journal that the policies show to this visitor, the newest first. */
const readJournal = async (db: Kysely<unknown>, person: string | null, number: number) => {
  const { rows } = await sql<Row>`select j.at, j.role, o.name as organisation, j.effect, j.purpose, j.action
    from startlijn.journal j left join startlijn.organisation o on o.id = j.organisation
    where ${person}::uuid is null or j.person = ${person}::uuid
    order by j.at desc, j.id desc limit ${perPage + 1} offset ${(number - 1) * perPage}`.execute(db)
  return { rows: rows.slice(0, perPage), more: rows.length > perPage, page: number }
}

const input = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

/** Who looked at my file: every opening and every change, with the purpose. */
export const openOwnJournal = action('journal.open-own', {
  input,
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: ({ db, actor }, { page: number }) => {
    if (actor.person === null) throw notFound()
    return readJournal(db, actor.person, number)
  },
})

/** What people of the organisation opened and changed; identifiers and fields, never values. */
export const openJournal = action('journal.open', {
  input,
  allow: ['privacy-officer'],
  effect: 'read',
  purpose: 'administration',
  run: ({ db }, { page: number }) => readJournal(db, null, number),
})

const table = (
  path: string,
  { rows, more, page: number }: Awaited<ReturnType<typeof readJournal>>,
  visit: Visit,
) => {
  const { t, language } = visit
  return rows.length === 0 ? (
    <Empty title={t('journal.none')} />
  ) : (
    <>
      <DataTable
        caption={t('journal.caption')}
        rows={rows}
        columns={[
          {
            key: 'at',
            header: t('journal.at'),
            naming: true,
            cell: (one) => formatMoment(new Date(one.at), language),
          },
          {
            key: 'who',
            header: t('journal.who'),
            cell: (one) => [one.role && t(`role.${one.role}`), one.organisation].filter(Boolean).join(', '),
          },
          { key: 'what', header: t('journal.what'), cell: (one) => t(`journal.effect.${one.effect}`) },
          {
            key: 'purpose',
            header: t('journal.purpose'),
            cell: (one) => t(`journal.purposes.${one.purpose}`),
          },
        ]}
      />
      <Pagination path={path} query={{}} page={number} more={more} t={t} />
    </>
  )
}

const pageInput = ({ query }: { query: Readonly<Record<string, string>> }) =>
  query.page ? { page: query.page } : {}

const ownPage = page({
  path: '/mijn/inzage',
  action: openOwnJournal,
  input: pageInput,
  title: (_, { t }) => t('journal.own-title'),
  view: (found, visit) => (
    <>
      <h1>{visit.t('journal.own-title')}</h1>
      <p>{visit.t('journal.own-explained')}</p>
      {table('/mijn/inzage', found, visit)}
    </>
  ),
})

const journalPage = page({
  path: '/journaal',
  action: openJournal,
  input: pageInput,
  title: (_, { t }) => t('journal.title'),
  view: (found, visit) => (
    <>
      <h1>{visit.t('journal.title')}</h1>
      <p>{visit.t('journal.explained')}</p>
      {table('/journaal', found, visit)}
    </>
  ),
})

/** The access table, as the database enforces it. */
export const openAccess = action('access.open', {
  input: z.object({}),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async () => ({
    rows: Object.entries(dutySees).map(([duty, seen]) => ({
      duty,
      seen: categories.filter((one) => (seen as readonly string[]).includes(one)),
    })),
  }),
})

const privacyPage = page({
  path: '/privacy',
  action: openAccess,
  input: () => ({}),
  title: (_, { t }) => t('journal.privacy-title'),
  view: ({ rows }, { t }) => (
    <>
      <h1>{t('journal.privacy-title')}</h1>
      <p>{t('journal.privacy-explained')}</p>
      <DataTable
        caption={t('journal.privacy-caption')}
        rows={rows}
        columns={[
          {
            key: 'duty',
            header: t('journal.duty'),
            naming: true,
            cell: (one) => t(`journal.duties.${one.duty}`),
          },
          {
            key: 'seen',
            header: t('journal.sees'),
            cell: (one) => one.seen.map((category) => t(`journal.categories.${category}`)).join(', '),
          },
        ]}
      />
    </>
  ),
})

const accessibilityPage = page({
  path: '/toegankelijkheid',
  action: openAccess,
  input: () => ({}),
  title: (_, { t }) => t('journal.accessibility-title'),
  view: (_, { t }) => (
    <>
      <h1>{t('journal.accessibility-title')}</h1>
      <p>{t('journal.accessibility-explained')}</p>
    </>
  ),
})

export const journalStep: Step = {
  name: 'journal',
  actions: [openOwnJournal, openJournal, openAccess],
  pages: [ownPage, journalPage, privacyPage, accessibilityPage],
}
