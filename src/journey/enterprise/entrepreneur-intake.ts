import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

export const YesNo = z.enum(['yes', 'no'])

/** Why somebody wants it; more than one may hold. */
export const motives = [
  'was-entrepreneur',
  'own-boss',
  'sees-chance',
  'no-job-found',
  'family-business',
  'community',
] as const
export const Motive = z.enum(motives)

/** What can be asked with yes or no; a question without an answer is unknown. */
export const questions = [
  'formerEntrepreneur',
  'tradeKnown',
  'marketResearched',
  'planWritten',
  'licencesKnown',
  'businessHere',
  'benefitBefore',
  'otherMoney',
  'viable',
] as const
export type QuestionName = (typeof questions)[number]

/** The intake of a starter (practices 6c, 37 and 39; S97). Null is unknown. */
export const EntrepreneurIntake = z.object({
  talkedOn: IsoDate,
  idea: z.string().max(1000).nullable(),
  sector: z.string().max(120).nullable(),
  experience: z.string().max(500).nullable(),
  yearsInTrade: z.number().min(0).max(60).nullable(),
  hoursPerYear: z.number().min(0).max(5000).nullable().describe('that somebody means to work in it'),
  motives: z.array(Motive),
  answers: z.object({
    formerEntrepreneur: YesNo.nullable(),
    tradeKnown: YesNo.nullable(),
    marketResearched: YesNo.nullable(),
    planWritten: YesNo.nullable(),
    licencesKnown: YesNo.nullable(),
    businessHere: YesNo.nullable(),
    benefitBefore: YesNo.nullable(),
    otherMoney: YesNo.nullable().describe('a bank or own means pay for the start'),
    viable: YesNo.nullable().describe('as somebody with knowledge of starters judged the plan'),
  }),
})
export type EntrepreneurIntake = z.infer<typeof EntrepreneurIntake>
