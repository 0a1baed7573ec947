import type { Actor } from '../access/actor.ts'
import type { Action } from '../action/action.ts'
import type { IsoDate } from '../date.ts'
import type { Language, Translate } from '../language/messages.ts'

/** One request of somebody: what every page and form is drawn for. */
export type Visit = {
  readonly actor: Actor | null
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly t: Translate
  readonly today: IsoDate
  readonly now: Date
  /** the path that was asked, with its query */
  readonly path: string
  /** true where the people shown are synthetic and accounts are chosen from a list */
  readonly demo: boolean
  /** a message key to show once, such as `screening.said.completed` */
  readonly said: string | null
  readonly perform: <Input, Output>(declared: Action<Input, Output>, raw: unknown) => Promise<Output>
}

/** What a page can know of its address. */
export type Address = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}
