import type { Role } from '../../platform/access/role.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import type { Html } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Step } from '../../platform/step.ts'
import type { Line, PersonId } from './line.ts'

/**
 * What a step adds to the person page. `load` runs inside the one action that opens the file (journalled once), under the
 * visitor's own policies; `view` draws it. Only `src/app` puts sections together, in the order of the journey.
 */
export type PersonSection<Data = unknown> = {
  readonly key: string
  /** message key of the heading */
  readonly title: string
  /** roles that see the section; the person reads the own file in the portal */
  readonly roles: readonly Role[]
  readonly load: (context: ActionContext, person: PersonId, line: Line) => Promise<Data>
  readonly view: (data: Data, visit: Visit, person: PersonId) => Html
}

/** Keeps `load` and `view` of one section of one type, and lets sections of several types stand in one list. */
export const personSection = <Data>(section: PersonSection<Data>): PersonSection => section as PersonSection

/** A step of the journey: what it can do, its pages, and what it adds to the person page. */
export type JourneyStep = Step & { readonly sections: readonly PersonSection[] }
