import type { IsoDate } from '../../platform/date.ts'
import {
  Checkboxes,
  DataTable,
  Form,
  Notice,
  Radios,
  Section,
  SummaryList,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber, formatShortDay } from '../../platform/language/format.ts'
import { type ColumnName, columnNames, columns, headerOf } from './column.ts'
import type { Change } from './compare-row.ts'
import { decideRow } from './decide-row.ts'
import { choicesOfRow } from './import.ts'
import { openRow } from './open-import.ts'
import { remarkWords } from './remark-words.ts'

type Opened = Awaited<ReturnType<typeof openRow.run>>

/** Codes and days of a value in words; numbers of persons show their last digits only. */
const wordsOf = (column: ColumnName, text: string, { labels }: Opened, { t, language }: Visit): string => {
  switch (columns[column].kind) {
    case 'bsn':
    case 'v-number':
      return `${'•'.repeat(Math.max(0, text.length - 3))}${text.slice(-3)}`
    case 'country':
      return new Intl.DisplayNames(language, { type: 'region' }).of(text) ?? text
    case 'language':
      return new Intl.DisplayNames(language, { type: 'language' }).of(text) ?? text
    case 'hours':
      return formatNumber(Number(text), language)
    case 'yes-no':
      return t(`import.columns.${text}`)
    default:
      return text
        .split(' ')
        .map((word) =>
          /^\d{4}-\d{2}-\d{2}$/.test(word)
            ? formatShortDay(word as IsoDate, language)
            : (labels[word]?.[language] ?? word),
        )
        .join(' ')
  }
}

const remarks = (opened: Opened, visit: Visit) => {
  const { faults = [], notes = [] } = opened.row.content ?? {}
  return (
    <>
      {faults.length > 0 && (
        <Notice kind="missing" title={visit.t('import.faults')}>
          <ul>
            {faults.map((fault) => (
              <li>{remarkWords('fault', fault, visit)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice kind="info" title={visit.t('import.notes')}>
          <ul>
            {notes.map((note) => (
              <li>{remarkWords('note', note, visit)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

const differences = (changes: readonly Change[], opened: Opened, visit: Visit) => {
  const { t } = visit
  return (
    <Section title={t('import.differences')} id="verschillen">
      <DataTable
        caption={t('import.differences-caption')}
        rows={changes}
        columns={[
          {
            key: 'column',
            header: t('import.row-column'),
            naming: true,
            cell: ({ field }) => headerOf(field),
          },
          {
            key: 'ours',
            header: t('import.ours'),
            cell: ({ field, ours }) => (ours === null ? '–' : wordsOf(field, ours, opened, visit)),
          },
          {
            key: 'theirs',
            header: t('import.theirs'),
            cell: ({ field, theirs }) => wordsOf(field, theirs, opened, visit),
          },
          { key: 'how', header: t('import.becomes'), cell: ({ how }) => t(`import.how.${how}`) },
        ]}
      />
    </Section>
  )
}

const said = (opened: Opened, visit: Visit) => {
  const values = opened.row.content?.values ?? {}
  return (
    <Section title={visit.t('import.row-says')} id="rij">
      <SummaryList
        t={visit.t}
        items={columnNames.flatMap((column) => {
          const value = values[column]
          return value === undefined
            ? []
            : [{ term: headerOf(column), description: wordsOf(column, value, opened, visit) }]
        })}
      />
    </Section>
  )
}

const isOpen = ({ import: file, row }: Opened): boolean =>
  file.state === 'staged' && row.verdict !== 'faulty' && row.verdict !== 'known' && row.content !== null

/** One row, and what somebody decides on it. */
export const decideForm = form({
  path: '/import/:import/rij/:number',
  show: openRow,
  action: decideRow,
  input: ({ params }, { values }) => ({
    ...params,
    ...(values.choice && { choice: values.choice }),
    ...(values.take && { take: values.take }),
  }),
  values: ({ row }) => ({ ...(row.choice && { choice: row.choice }), take: row.take }),
  title: ({ row }, { t }) => t('import.row-title', { row: row.number }),
  view: (opened, state, visit) => {
    const { t, language } = visit
    const { row, known, import: file } = opened
    const changes = row.content?.changes ?? []
    const conflicts = changes.filter(({ how }) => how === 'conflict')
    return (
      <>
        <h1>{t('import.row-title', { row: row.number })}</h1>
        <p>
          <a href={`/import/${file.id}`}>{t('import.back')}</a>
        </p>
        {row.content === null && <p>{t('import.forgotten')}</p>}
        {remarks(opened, visit)}
        {row.person && known && (
          <p>
            {row.verdict === 'suggested' &&
              `${t('import.same-known', {
                name: `${known.givenName} ${known.familyName}`,
                day: known.birthDate ? formatDay(known.birthDate, language) : t('import.birth-unknown'),
              })} ${row.content?.likeness ? t(`import.likeness.${row.content.likeness}`) : ''} `}
            <a href={`/mensen/${row.person}`}>{t('import.open-file')}</a>
          </p>
        )}
        {changes.length > 0 && differences(changes, opened, visit)}
        {isOpen(opened) && (
          <Section title={t('import.decide')} id="keuze">
            <Form
              action={`/import/${file.id}/rij/${row.number}`}
              form={state}
              submitLabel={t('import.decide-submit')}
              cancel={{ href: `/import/${file.id}`, label: t('import.back') }}
              t={t}
            >
              {row.verdict === 'suggested' ? (
                <Radios
                  form={state}
                  name="choice"
                  label={t('import.same-question')}
                  options={choicesOfRow.map((value) => ({ value, label: t(`import.choice.${value}`) }))}
                  required
                  t={t}
                />
              ) : (
                <Checkboxes
                  form={state}
                  name="choice"
                  label={t('import.leave-out')}
                  options={[{ value: 'leave-out', label: t('import.leave-out-choice') }]}
                  t={t}
                />
              )}
              {conflicts.length > 0 && (
                <Checkboxes
                  form={state}
                  name="take"
                  label={t('import.take')}
                  hint={t('import.take-hint')}
                  options={conflicts.map(({ field, theirs }) => ({
                    value: field,
                    label: t('import.remark', {
                      column: headerOf(field),
                      what: wordsOf(field, theirs, opened, visit),
                    }),
                  }))}
                  t={t}
                />
              )}
            </Form>
          </Section>
        )}
        {row.content && said(opened, visit)}
      </>
    )
  },
  done: ({ import: id }) => ({ to: `/import/${id}`, said: 'import.said.decided' }),
})
