import type { AnyAction } from './action/action.ts'
import type { Mount } from './http/site.ts'
import type { JobWork } from './job/job.ts'

/** The face of a part of the product: what `src/app` mounts. Adding an action edits only the part's own `index.ts`. */
export type Step = {
  readonly name: string
  readonly actions: readonly AnyAction[]
  readonly pages: readonly Mount[]
  readonly jobs?: readonly JobWork[]
}
