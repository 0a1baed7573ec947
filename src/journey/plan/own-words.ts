import { join } from 'node:path'
import { z } from 'zod'
import { readYamlFile } from '../../platform/content.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { partKinds, routes, stepOwners } from './plan.ts'

/** Languages in which the words of a plan are there; the texts in it are translated by a person. */
export const planLanguages = ['nl', 'en', 'ar'] as const
export const PlanLanguage = z.enum(planLanguages)
export type PlanLanguage = z.infer<typeof PlanLanguage>

const names = [
  'plan',
  'goal',
  'next-step',
  'no-step',
  'steps',
  'parts',
  'route',
  'who',
  'before',
  'done',
  'from',
  'until',
  'half-days',
  'talks',
  'next-talk',
  'unknown',
  'untranslated',
] as const

/** All words of one language; a word that is missing is found when the file is read. */
export const PlanWords = z.strictObject({
  language: PlanLanguage,
  direction: z.enum(['ltr', 'rtl']),
  name: z.string().min(1),
  reviewed: z.boolean().describe('somebody who speaks the language has read them'),
  words: z.record(z.enum(names), z.string().min(1)),
  owners: z.record(z.enum(stepOwners), z.string().min(1)),
  kinds: z.record(z.enum([...routes, ...partKinds]), z.string().min(1)),
})
export type PlanWords = z.infer<typeof PlanWords>

const known = new Map<PlanLanguage, Promise<PlanWords>>()

/** @throws ContentProblem when a word is missing */
export const planWords = (language: PlanLanguage): Promise<PlanWords> => {
  const reading =
    known.get(language) ??
    readYamlFile(join(projectRoot, 'content', 'plan-words', `${language}.yaml`), PlanWords)
  known.set(language, reading)
  return reading
}

/** Which of our languages somebody reads, where it is one. */
export const ownLanguage = (spoken: string | null | undefined): PlanLanguage | null => {
  const found = PlanLanguage.safeParse(spoken)
  return found.success && found.data !== 'nl' ? found.data : null
}
