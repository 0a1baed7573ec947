import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'good' | 'warning' | 'missing'

/** Something to know before going on. `missing` (red) is for what is overdue or missing, never for a person. */
export const Notice = ({
  kind,
  title,
  children,
}: {
  kind: NoticeKind
  title?: string | undefined
  children?: Child
}) => (
  <div class={`notice notice--${kind}`}>
    <Icon name={kind} />
    <div class="notice__body">
      {title && <p class="notice__title">{title}</p>}
      {children}
    </div>
  </div>
)

/** Nothing is here (yet): says why, and what can be done. */
export const Empty = ({ title, action, children }: { title: string; action?: Child; children?: Child }) => (
  <div class="empty">
    <p class="empty__title">{title}</p>
    {children}
    {action && <div class="actions">{action}</div>}
  </div>
)

/** A word with its lane's colour; grey without; of a kind where it says that something is overdue, missing or done. */
export const Tag = ({ lane, kind, children }: { lane?: string; kind?: NoticeKind; children?: Child }) => (
  <span class={['tag', lane && `tag--${lane}`, kind && `tag--${kind}`].filter(Boolean).join(' ')}>
    {children}
  </span>
)
