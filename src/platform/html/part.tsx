import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { safeHref } from './safe-href.ts'

export const Section = ({
  title,
  id,
  actions,
  children,
}: {
  title: string
  id: string
  actions?: Child
  children?: Child
}) => (
  <section class="section" id={id} aria-labelledby={`${id}-titel`}>
    <div class="section__head">
      <h2 id={`${id}-titel`}>{title}</h2>
      {actions}
    </div>
    {children}
  </section>
)

export type NoticeKind = 'info' | 'good' | 'warning' | 'missing'
export const Notice = ({ kind, children }: { kind: NoticeKind; children?: Child }) => (
  <div class={`notice notice--${kind}`}>{children}</div>
)

/** Nothing is here (yet): says why, and what can be done. */
export const Empty = ({ title, children }: { title: string; children?: Child }) => (
  <div class="empty">
    <p class="empty__title">{title}</p>
    {children}
  </div>
)

export const Actions = ({ children }: { children?: Child }) => <p class="actions">{children}</p>

export const LinkButton = ({
  href,
  primary = false,
  children,
}: {
  href: string
  primary?: boolean
  children?: Child
}) => (
  <a
    class={`utrecht-button utrecht-button--${primary ? 'primary' : 'secondary'}-action`}
    href={safeHref(href)}
  >
    {children}
  </a>
)

export const Button = ({
  name,
  value,
  primary = false,
  children,
}: {
  name?: string
  value?: string
  primary?: boolean
  children?: Child
}) => (
  <button
    type="submit"
    class={`utrecht-button utrecht-button--${primary ? 'primary' : 'secondary'}-action`}
    {...(name && { name })}
    {...(value !== undefined && { value })}
  >
    {children}
  </button>
)

/** A word with its lane's colour, or a grey one. */
export const Tag = ({ lane, children }: { lane?: string; children?: Child }) => (
  <span class={lane ? `tag tag--${lane}` : 'tag'}>{children}</span>
)

export const Details = ({
  summary,
  open = false,
  children,
}: {
  summary: string
  open?: boolean
  children?: Child
}) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
)

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
    <form class="search" method="get" action={action}>
      <label for={`zoek-${name}`}>{label}</label>
      <input class="utrecht-textbox" type="search" id={`zoek-${name}`} name={name} value={value} />
      {children}
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">
        {submitLabel}
      </button>
    </form>
  </search>
)

const pageHref = (path: string, query: Readonly<Record<string, string>>, page: number): string => {
  const words = Object.entries({ ...query, ...(page > 1 && { page: String(page) }) }).filter(
    ([, value]) => value !== '',
  )
  return words.length > 0 ? `${path}?${new URLSearchParams(words)}` : path
}

export const Pagination = ({
  path,
  query,
  page,
  more,
  t,
}: {
  path: string
  query: Readonly<Record<string, string>>
  page: number
  more: boolean
  t: Translate
}) =>
  page === 1 && !more ? null : (
    <nav class="pagination" aria-label={t('html.pages.label')}>
      {page > 1 && (
        <a rel="prev" href={pageHref(path, query, page - 1)}>
          {t('html.pages.previous')}
        </a>
      )}
      <span>{t('html.pages.current', { page: String(page) })}</span>
      {more && (
        <a rel="next" href={pageHref(path, query, page + 1)}>
          {t('html.pages.next')}
        </a>
      )}
    </nav>
  )

/** An honest share: how many of how many, or unknown, with its source. */
export const Share = ({
  part,
  whole,
  unknown = 0,
  source,
  t,
}: {
  part: number | null
  whole: number
  unknown?: number
  source?: string
  t: Translate
}) => {
  const percent = part === null || whole === 0 ? null : Math.round((100 * part) / whole)
  return (
    <span class="share">
      {percent === null ? (
        <span class="unknown">{t('html.unknown')}</span>
      ) : (
        <>
          <meter min={0} max={100} value={percent} aria-hidden="true">
            {percent}
          </meter>{' '}
          {t('html.share', { percent, part: part ?? 0, whole })}
        </>
      )}
      {unknown > 0 && <span class="unknown">{t('html.share-unknown', { count: unknown })}</span>}
      {source && <small>{source}</small>}
    </span>
  )
}
