import { z } from 'zod'
import { Cefr, EducationLevel } from '../vocabulary/index.ts'

/** Distance to the labour market in order. */
export const distances = ['small', 'middle', 'large'] as const
export const dutyStates = ['not-yet', 'obliged', 'nearly-fulfilled', 'fulfilled', 'exempt', 'none'] as const
export const benefitStates = ['none', 'partial', 'full'] as const
export const homes = ['reception', 'coupled', 'own-home', 'other'] as const
export const yesNo = ['yes', 'no'] as const

/** Who can supply what is not known; each has words in messages. */
export const Supplier = z.enum([
  'person',
  'client-manager',
  'coa-case-manager',
  'language-provider',
  'school',
  'employer',
  'support-organisation',
  'organisation',
])
export type Supplier = z.infer<typeof Supplier>

/** What would turn a no into a yes; each has words in messages. */
export const Unlock = z.enum([
  'language-course',
  'preparation',
  'screening',
  'assessment',
  'diploma-valuation',
  'employee-skills',
  'permit',
  'housing',
  'benefit',
  'civic-integration',
  'nomination',
  'talk-about-wish',
  'other-programme',
  'time',
])
export type Unlock = z.infer<typeof Unlock>

const someOf = <Value extends string>(values: readonly [Value, ...Value[]]) => z.array(z.enum(values)).min(1)

/**
 * What a condition looks at. A bound of null is one that the report leaves out: the answer stays unknown until the
 * organisation that adopts the programme fills it in.
 */
export const Needs = z.union([
  z.strictObject({ fact: z.literal('permit'), in: someOf(yesNo) }),
  z.strictObject({ fact: z.literal('home'), in: someOf(homes) }),
  z.strictObject({ fact: z.literal('benefit'), in: someOf(benefitStates) }),
  z.strictObject({ fact: z.literal('duty'), in: someOf(dutyStates) }),
  z.strictObject({ fact: z.literal('distance'), in: someOf(distances) }),
  z.strictObject({ fact: z.literal('screened'), in: someOf(yesNo) }),
  z.strictObject({ fact: z.literal('level'), atLeast: Cefr.nullable() }),
  z.strictObject({ fact: z.literal('level'), atMost: Cefr.nullable() }),
  z.strictObject({ fact: z.literal('education'), atLeast: EducationLevel.nullable() }),
  z.strictObject({ fact: z.literal('education'), atMost: EducationLevel.nullable() }),
  z.strictObject({ fact: z.literal('age'), under: z.number().int().positive().nullable() }),
  z.strictObject({ fact: z.literal('age'), atLeast: z.number().int().positive().nullable() }),
  z.strictObject({ fact: z.literal('yearsSinceSettlement'), atMost: z.number().positive().nullable() }),
  z.strictObject({ told: z.literal(true) }).describe('somebody who knows answers the question of `asks`'),
])
export type Needs = z.infer<typeof Needs>

/** What is known of a person on a day; null is unknown. `told` holds the answers to questions, by condition. */
export const Facts = z.strictObject({
  permit: z.enum(yesNo).nullable(),
  home: z.enum(homes).nullable(),
  benefit: z.enum(benefitStates).nullable(),
  duty: z.enum(dutyStates).nullable().describe('the civic integration duty'),
  distance: z.enum(distances).nullable(),
  screened: z.enum(yesNo).nullable(),
  level: Cefr.nullable().describe('spoken Dutch'),
  education: EducationLevel.nullable(),
  age: z.number().int().min(0).max(120).nullable(),
  yearsSinceSettlement: z.number().min(0).nullable(),
  told: z.record(z.string(), z.enum(yesNo)),
})
export type Facts = z.infer<typeof Facts>

export const nothingKnown: Facts = {
  permit: null,
  home: null,
  benefit: null,
  duty: null,
  distance: null,
  screened: null,
  level: null,
  education: null,
  age: null,
  yearsSinceSettlement: null,
  told: {},
}

/** Facts of an example; what it does not name is as in the base. */
export const Given = Facts.partial()
export type Given = z.infer<typeof Given>

export const factsOf = (given: Given, base: Facts = nothingKnown): Facts =>
  Facts.parse({ ...base, ...given, told: { ...base.told, ...given.told } })
