import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => Child
  readonly numeric?: boolean
  /** this cell names the row: a header for who listens, the title of the card on a phone */
  readonly naming?: boolean
}

const cellOf = <Row,>(column: Column<Row>, row: Row) => {
  const { cell, header, numeric, naming } = column
  const content = <div class="table__cell">{cell(row)}</div>
  return naming ? (
    <th scope="row">{content}</th>
  ) : (
    <td class={numeric ? 'numeric' : undefined} data-label={header}>
      {content}
    </td>
  )
}

/** A table for people: caption, headers, figures to the right; on a phone each row becomes a card. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}) => (
  <section class="table-around" aria-label={caption} tabindex={0}>
    <table class="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ header, numeric }) => (
            <th scope="col" class={numeric ? 'numeric' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>{columns.map((column) => cellOf(column, row))}</tr>
        ))}
      </tbody>
    </table>
  </section>
)

const isUnknown = (description: Child | null | undefined): boolean =>
  description === null || description === undefined || description === ''

/** Terms with what is known of them; what is not known says so, and never looks like nothing. */
export const SummaryList = ({
  items,
  t,
}: {
  items: readonly { readonly term: string; readonly description: Child | null | undefined }[]
  t: Translate
}) => (
  <dl class="summary-list">
    {items.map(({ term, description }) => (
      <div>
        <dt>{term}</dt>
        <dd>{isUnknown(description) ? <span class="unknown">{t('html.unknown')}</span> : description}</dd>
      </div>
    ))}
  </dl>
)
