import type { Child } from 'hono/jsx'
import type { IsoDate } from '../../platform/date.ts'
import {
  Actions,
  DataTable,
  Filters,
  LinkButton,
  Notice,
  Pagination,
  Select,
  SummaryList,
  Tag,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber, formatShortDay } from '../../platform/language/format.ts'
import { familyNameOf } from './caseload.ts'
import { headerOf } from './column.ts'
import { nameOf } from './import.pages.tsx'
import type { ReadRow } from './import.store.ts'
import { keepsDays } from './import.ts'
import { openImport } from './open-import.ts'
import { remarkWords } from './remark-words.ts'
import { stillSeconds } from './resume-import.ts'

type Opened = Awaited<ReturnType<typeof openImport.run>>

const summary = ({ counts }: Opened, { t, language }: Visit, group: 'preview' | 'result' | 'undone') => {
  const number = (value: number) => formatNumber(value, language)
  const items =
    group === 'preview'
      ? (['new', 'changed', 'known', 'suggested', 'faulty'] as const).map((one) => ({
          term: t(`import.count.${one}`),
          description: number(counts.verdict[one]),
        }))
      : group === 'result'
        ? (['made', 'changed', 'unchanged', 'left-out', 'refused'] as const).map((one) => ({
            term: t(`import.result.${one}`),
            description: number(counts.outcome[one]),
          }))
        : (['withdrawn', 'restored', 'kept'] as const).map((one) => ({
            term: t(`import.undone.${one}`),
            description: number(counts.undone[one]),
          }))
  return <SummaryList t={t} items={items} />
}

const warnings = ({ import: opened, counts }: Opened, { t }: Visit) => {
  const said: Child[] = []
  if (counts.verdict.faulty > 0) said.push(t('import.faulty', { count: counts.verdict.faulty }))
  if (counts.undecided > 0) said.push(t('import.undecided', { count: counts.undecided }))
  if (counts.conflicts > 0) said.push(t('import.conflicts', { count: counts.conflicts }))
  const { unknown = [], twice = [] } = opened.about ?? {}
  if (unknown.length > 0) said.push(t('import.unknown-columns', { columns: unknown.join(', ') }))
  if (twice.length > 0) said.push(t('import.twice-columns', { columns: twice.join(', ') }))
  return said.length === 0 ? null : (
    <Notice kind="warning">
      {said.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}

const rowName = ({ content }: ReadRow, { t }: Visit): string =>
  content ? `${familyNameOf(content.values)}, ${content.values.givenName ?? '–'}` : t('import.no-name')

/** A file that can be opened because of this row. */
const hasFile = ({ person, outcome, undone }: ReadRow): boolean =>
  person !== null && outcome !== null && outcome !== 'refused' && undone !== 'withdrawn'

const what = (row: ReadRow, visit: Visit) => {
  const { t } = visit
  if (row.undone) return <Tag>{t(`import.was-undone.${row.undone}`)}</Tag>
  if (row.outcome) {
    return (
      <>
        <Tag {...(row.outcome === 'refused' && { kind: 'warning' as const })}>
          {t(`import.outcome.${row.outcome}`)}
        </Tag>
        {row.reason && <p>{t(`import.reason.${row.reason}`)}</p>}
      </>
    )
  }
  const faults = row.content?.faults ?? []
  const notes = row.content?.notes ?? []
  return (
    <>
      <Tag {...(row.verdict === 'faulty' && { kind: 'missing' as const })}>
        {t(`import.verdict.${row.verdict}`)}
      </Tag>
      {row.choice && <p>{t(`import.choice.${row.choice}`)}</p>}
      {faults.length + notes.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li>{remarkWords('fault', fault, visit)}</li>
          ))}
          {notes.map((note) => (
            <li>{remarkWords('note', note, visit)}</li>
          ))}
        </ul>
      )}
      {row.verdict === 'changed' && (
        <p>{row.content?.changes.map(({ field }) => headerOf(field)).join(', ')}</p>
      )}
    </>
  )
}

const filters = (opened: Opened, { t }: Visit) => {
  const options =
    opened.import.state === 'staged'
      ? (['all', 'faulty', 'suggested', 'conflicts', 'changed', 'new', 'known'] as const)
      : (['all', 'refused', 'kept', 'faulty', 'changed', 'new'] as const)
  const state = { values: { toon: opened.show }, errors: {}, problem: null, idempotencyKey: '' }
  return (
    <Filters
      action={`/import/${opened.import.id}`}
      label={t('import.show')}
      submitLabel={t('import.show-submit')}
      t={t}
    >
      <Select
        form={state}
        name="toon"
        label={t('import.show')}
        options={options.map((value) => ({ value, label: t(`import.count.${value}`) }))}
        required
        t={t}
      />
    </Filters>
  )
}

const rowTable = (opened: Opened, visit: Visit) => {
  const { t, language } = visit
  const id = opened.import.id
  return (
    <>
      {filters(opened, visit)}
      {opened.rows.length === 0 ? (
        <p>{t('import.none-shown')}</p>
      ) : (
        <DataTable
          caption={t('import.table')}
          rows={opened.rows}
          columns={[
            {
              key: 'row',
              header: t('import.row'),
              numeric: true,
              cell: (row) => (
                <a
                  href={`/import/${id}/rij/${row.number}`}
                  aria-label={t('import.look', { row: row.number })}
                >
                  {row.number}
                </a>
              ),
            },
            {
              key: 'person',
              header: t('import.person'),
              naming: true,
              cell: (row) =>
                hasFile(row) ? (
                  <a href={`/mensen/${row.person}`}>{rowName(row, visit)}</a>
                ) : (
                  rowName(row, visit)
                ),
            },
            {
              key: 'birth-date',
              header: t('import.birth-date'),
              cell: ({ content }) =>
                content?.values.birthDate
                  ? formatShortDay(content.values.birthDate as IsoDate, language)
                  : t('import.birth-unknown'),
            },
            {
              key: 'what',
              header: t(opened.import.state === 'staged' ? 'import.becomes' : 'import.became'),
              cell: (row) => what(row, visit),
            },
          ]}
        />
      )}
      <Pagination
        path={`/import/${id}`}
        query={{ toon: opened.show }}
        page={opened.page}
        more={opened.more}
        t={t}
      />
    </>
  )
}

const staged = (opened: Opened, visit: Visit) => {
  const { t } = visit
  const { counts } = opened
  const { stores } = counts
  return (
    <>
      <p>{t('import.preview')}</p>
      {summary(opened, visit, 'preview')}
      {warnings(opened, visit)}
      {stores <= 0 && <p>{t('import.nothing-to-store')}</p>}
      <Actions>
        {stores > 0 && (
          <LinkButton href={`/import/${opened.import.id}/bevestigen`} primary>
            {t('import.confirm')}
          </LinkButton>
        )}
        <LinkButton href={`/import/${opened.import.id}/annuleren`}>{t('import.cancel')}</LinkButton>
      </Actions>
      <p>{t('import.kept-until', { days: keepsDays })}</p>
    </>
  )
}

const working = (opened: Opened, { t }: Visit) => {
  const { counts } = opened
  const all = opened.import.state === 'storing' ? counts.all : counts.outcome.made + counts.outcome.changed
  const done =
    opened.import.state === 'storing'
      ? counts.all - counts.left
      : counts.undone.withdrawn + counts.undone.restored + counts.undone.kept
  const words = t('import.progress', { done, all })
  return (
    <>
      <p role="status">{words}</p>
      <progress value={done} max={all} aria-label={words} />
      <p>{t('import.progress-explained')}</p>
      <Actions>
        <LinkButton href={`/import/${opened.import.id}`} primary>
          {t('import.refresh')}
        </LinkButton>
      </Actions>
      {opened.import.still >= stillSeconds && (
        <Notice kind="warning">
          <p>{t('import.still')}</p>
          <p>
            <a href={`/import/${opened.import.id}/verder`}>{t('import.resume')}</a>
          </p>
        </Notice>
      )}
    </>
  )
}

const body = (opened: Opened, visit: Visit) => {
  const { t } = visit
  switch (opened.import.state) {
    case 'staged':
      return staged(opened, visit)
    case 'storing':
    case 'undoing':
      return working(opened, visit)
    case 'stored':
      return (
        <>
          {summary(opened, visit, 'result')}
          <Actions>
            <LinkButton href={`/import/${opened.import.id}/terugdraaien`}>{t('import.undo')}</LinkButton>
          </Actions>
        </>
      )
    case 'undone':
      return summary(opened, visit, 'undone')
    case 'cancelled':
    case 'expired':
      return <p>{t(`import.${opened.import.state}`)}</p>
  }
}

const titles = {
  staged: 'preview-title',
  storing: 'progress-title',
  undoing: 'progress-title',
  stored: 'result-title',
  undone: 'undone-title',
  cancelled: 'preview-title',
  expired: 'preview-title',
} as const

/** One file: what would happen, how far it is, what came of it. */
export const importPage = page({
  path: '/import/:import',
  action: openImport,
  input: ({ params, query }) => ({
    ...params,
    ...(query.toon && { show: query.toon }),
    ...(query.page && { page: query.page }),
  }),
  title: ({ import: opened }, visit) =>
    visit.t(`import.${titles[opened.state]}`, { name: nameOf(opened, visit) }),
  view: (opened, visit) => (
    <>
      <h1>{visit.t(`import.${titles[opened.import.state]}`, { name: nameOf(opened.import, visit) })}</h1>
      <p>
        <a href="/import">{visit.t('import.title')}</a>
      </p>
      {body(opened, visit)}
      {opened.counts.all > 0 && rowTable(opened, visit)}
    </>
  ),
})
