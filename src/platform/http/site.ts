import type { Context, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Kernel } from '../action/perform.ts'
import type { Visit } from './visit.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** Draws a whole page around its body: `src/app` decides header, navigation and footer. */
export type Frame = (page: {
  readonly title: string
  readonly body: Html
  readonly visit: Visit
  readonly wide?: boolean
}) => Html

/** Seals what a visitor carries back to us (the fields of a form that outlived a login). */
export type Carrier = {
  readonly seal: (value: unknown) => string
  readonly open: (sealed: string) => unknown
}

/** Where pages and forms are mounted. */
export type Site = {
  readonly server: Hono
  readonly kernel: Kernel
  readonly frame: Frame
  readonly carrier: Carrier
  readonly visitOf: (context: Context) => Promise<Visit>
  /** idempotent perform for a form */
  readonly performOnce: (context: Context, key: string | undefined) => Visit['perform']
}

/** A page or form, declared by a step and mounted by `src/app`. */
export type Mount = (site: Site) => void
