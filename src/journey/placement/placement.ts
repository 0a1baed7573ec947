import { z } from 'zod'
import { anchorKinds } from './proposal.ts'

const Term = z.object({
  name: z.enum(['room', 'distance', 'demand']),
  value: z.number().nullable(),
  weight: z.number(),
  source: z.string().nullable(),
  detail: z.record(z.string(), z.number()),
})
const Scored = z.object({
  name: z.string(),
  anchors: z.array(z.enum(anchorKinds)),
  score: z.number().nullable(),
  terms: z.array(Term),
})

/** What was proposed and what was chosen, as it stood on the day of the coupling: the reasons stay readable (S13). */
export const ProposalSnapshot = z.object({
  /** how the choice stood to the proposal */
  choice: z.enum(['follows', 'departs', 'nothing-proposed']),
  best: z.string().nullable().describe('name of what was proposed, when the choice departs from it'),
  region: Scored,
  municipality: Scored,
  question: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
})
export type ProposalSnapshot = z.infer<typeof ProposalSnapshot>
