import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => Child
  readonly numeric?: boolean
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
          <tr>
            {columns.map(({ cell, header, numeric }) => (
              <td class={numeric ? 'numeric' : undefined} data-label={header}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

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
        <dd>
          {description === null || description === undefined || description === '' ? (
            <span class="unknown">{t('html.unknown')}</span>
          ) : (
            description
          )}
        </dd>
      </div>
    ))}
  </dl>
)
