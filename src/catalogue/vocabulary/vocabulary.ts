import { z } from 'zod'

/** What the measures make of an episode; the meaning of each stands at the top of episode-kinds.yaml. */
export const Trait = z.enum([
  'support',
  'language',
  'learning',
  'paid-work',
  'workplace',
  'purposeful',
  'benefit',
  'partial',
  'home',
  'reception',
  'civic-integration',
  'permit',
  'regime',
  'term',
  'earned',
  'allowance',
  'other-income',
  'lodging',
  'no-duty',
  'no-decision',
  'social',
])
export type Trait = z.infer<typeof Trait>

export const EpisodeKind = z.object({
  code: z.string(),
  track: z.enum(['living', 'income', 'language', 'education', 'work', 'participation', 'guidance', 'status']),
  traits: z.array(Trait),
  nl: z.string(),
  en: z.string(),
})
export type EpisodeKind = z.infer<typeof EpisodeKind>

export const MilestoneKind = z.object({
  code: z.string(),
  strand: z.enum(['reception-and-housing', 'civic-integration', 'income', 'work-and-education', 'closure']),
  track: z
    .enum(['education', 'guidance'])
    .optional()
    .describe(
      'where it is stored when that is not the track of its strand: who teaches, or who guides, may write it',
    ),
  nl: z.string(),
  en: z.string(),
  short: z.object({ nl: z.string(), en: z.string() }),
})
export type MilestoneKind = z.infer<typeof MilestoneKind>

/** Something that adds up (hours, months, euros), or of which the last number holds (`agreed`). */
export const AmountKind = z.object({
  code: z.string(),
  track: EpisodeKind.shape.track,
  unit: z.enum(['hours', 'weeks', 'months', 'euros']),
  agreed: z
    .boolean()
    .default(false)
    .describe('the last number holds and a zero ends it; written by the step that agrees it, never by hand'),
  most: z.number().positive().describe('more than this at once is a mistake'),
  nl: z.string(),
  en: z.string(),
})
export type AmountKind = z.infer<typeof AmountKind>

export type Vocabulary = {
  readonly episodeKinds: ReadonlyMap<string, EpisodeKind>
  readonly milestoneKinds: ReadonlyMap<string, MilestoneKind>
  readonly amountKinds: ReadonlyMap<string, AmountKind>
}

/** Is this code a trait, and not a kind of its own? */
export const isTrait = (code: string): boolean => Trait.safeParse(code).success
