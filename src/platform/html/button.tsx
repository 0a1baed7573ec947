import type { Child } from 'hono/jsx'
import { safeHref } from './safe-href.ts'

const buttonClass = (primary: boolean): string =>
  `utrecht-button utrecht-button--${primary ? 'primary' : 'secondary'}-action`

/** What can be done here, in one row: buttons, links, small forms. */
export const Actions = ({ children }: { children?: Child }) => <div class="actions">{children}</div>

export const LinkButton = ({
  href,
  primary = false,
  children,
}: {
  href: string
  primary?: boolean
  children?: Child
}) => (
  <a class={buttonClass(primary)} href={safeHref(href)}>
    {children}
  </a>
)

/** Sends the form it stands in. */
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
    class={buttonClass(primary)}
    {...(name && { name })}
    {...(value !== undefined && { value })}
  >
    {children}
  </button>
)
