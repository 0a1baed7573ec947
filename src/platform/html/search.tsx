import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { Button } from './button.tsx'
import { safeHref } from './safe-href.ts'

/** One question to a list; `children` are hidden fields that keep what was already chosen. */
export const SearchForm = ({
  action,
  name,
  value,
  label,
  submitLabel,
  children,
}: {
  action: string
  name: string
  value: string
  label: string
  submitLabel: string
  children?: Child
}) => (
  <search>
    <form class="search" method="get" action={safeHref(action)}>
      <label for={`zoek-${name}`}>{label}</label>
      <input
        class="utrecht-textbox"
        type="search"
        id={`zoek-${name}`}
        name={name}
        value={value}
        dir="auto"
        autocomplete="off"
      />
      {children}
      <Button>{submitLabel}</Button>
    </form>
  </search>
)

const FilterFields = ({
  action,
  submitLabel,
  children,
}: {
  action: string
  submitLabel: string
  children?: Child
}) => (
  <form class="filters__fields" method="get" action={safeHref(action)}>
    {children}
    <Button>{submitLabel}</Button>
  </form>
)

/** What narrows a list: fields in a row, and below it each choice that works now, as a link that takes it away. */
export const Filters = ({
  action,
  label,
  submitLabel,
  applied = [],
  fold = false,
  t,
  children,
}: {
  action: string
  label: string
  submitLabel: string
  /** label of a choice, and the address of the list without it */
  applied?: readonly { readonly label: string; readonly href: string }[]
  /** many fields: on a phone they lie behind the label until one is chosen */
  fold?: boolean
  t: Translate
  children?: Child
}) => (
  <search class="filters" aria-label={label}>
    {fold ? (
      <details class="filters__fold" open={applied.length > 0}>
        <summary class="filters__open">{label}</summary>
        <FilterFields action={action} submitLabel={submitLabel}>
          {children}
        </FilterFields>
      </details>
    ) : (
      <FilterFields action={action} submitLabel={submitLabel}>
        {children}
      </FilterFields>
    )}
    {applied.length > 0 && (
      <ul class="filters__applied" aria-label={t('html.filter.applied')}>
        {applied.map((one) => (
          <li>
            <a href={safeHref(one.href)}>
              <span class="visually-hidden">{t('html.filter.without')} </span>
              {one.label}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        {applied.length > 1 && (
          <li>
            <a href={safeHref(action)}>{t('html.filter.clear')}</a>
          </li>
        )}
      </ul>
    )}
  </search>
)

/** Address of a list with these questions; what is empty is left out. */
export const listHref = (path: string, query: Readonly<Record<string, string>>): string => {
  const words = Object.entries(query).filter(([, value]) => value !== '')
  return safeHref(words.length > 0 ? `${path}?${new URLSearchParams(words)}` : path)
}

const pageHref = (
  path: string,
  query: Readonly<Record<string, string>>,
  name: string,
  page: number,
): string => listHref(path, page > 1 ? { ...query, [name]: String(page) } : query)

export const Pagination = ({
  path,
  query,
  name = 'page',
  label,
  page,
  more,
  t,
}: {
  path: string
  query: Readonly<Record<string, string>>
  /** the field of the address, and what is paged, where a page has several lists */
  name?: string
  label?: string
  /** from 1 */
  page: number
  more: boolean
  t: Translate
}) =>
  page === 1 && !more ? null : (
    <nav class="pagination" aria-label={label ?? t('html.pages.label')}>
      {page > 1 && (
        <a rel="prev" href={pageHref(path, query, name, page - 1)}>
          {t('html.pages.previous')}
        </a>
      )}
      <span>{t('html.pages.current', { page: String(page) })}</span>
      {more && (
        <a rel="next" href={pageHref(path, query, name, page + 1)}>
          {t('html.pages.next')}
        </a>
      )}
    </nav>
  )
