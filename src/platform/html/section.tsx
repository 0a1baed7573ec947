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
      {actions && <div class="section__actions">{actions}</div>}
    </div>
    {children}
  </section>
)

/** More for who asks; open where the reader needs it at once. */
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
    <div class="details__body">{children}</div>
  </details>
)

export type Step = {
  readonly title: string
  /** `missing`: should have been done by now */
  readonly state: 'done' | 'current' | 'open' | 'missing'
  readonly href?: string | undefined
  readonly explained?: Child | undefined
}

/** Steps in their order, each with its state as a word. */
export const Steps = ({ items, t }: { items: readonly Step[]; t: Translate }) => (
  <ol class="steps">
    {items.map(({ title, state, href, explained }) => (
      <li class={`steps__${state}`} {...(state === 'current' && { 'aria-current': 'step' as const })}>
        {href ? <a href={safeHref(href)}>{title}</a> : <strong>{title}</strong>}{' '}
        <span class="steps__state">{t(`html.step.${state}`)}</span>
        {explained && <p>{explained}</p>}
      </li>
    ))}
  </ol>
)
