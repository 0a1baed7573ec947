import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import type { Job } from '../../platform/job/job.ts'
import { ImportId, keepsDays } from './import.ts'

const carryOnData = z.object({ import: ImportId, account: AccountId, what: z.enum(['store', 'undo']) })
export type CarryOn = z.infer<typeof carryOnData>

/** Stores or takes back an import, a batch at a time; two at work take turns, so it may be given to another soon. */
export const carryOnJob: Job<CarryOn> = { name: 'import.carry-on', data: carryOnData, lostAfter: 120 }

const forgetData = z.object({ import: ImportId })
export type Forget = z.infer<typeof forgetData>

/** What a file said goes when its term is over. */
export const forgetJob: Job<Forget> = { name: 'import.forget', data: forgetData, after: keepsDays * 86_400 }
