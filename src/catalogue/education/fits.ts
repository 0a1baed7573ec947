import { type Answer, all, any, compare } from '../../../lib/conditions/index.ts'
import { type Cefr, cefrLevels } from '../vocabulary/index.ts'
import {
  type CourseSkill,
  courseSkills,
  type DutchLevel,
  type EducationRoute,
  type EntryCondition,
  type RouteNeeds,
} from './route.ts'

/** What is known of somebody for a course. Null is unknown; `told` holds answers by question. */
export type SchoolingFacts = {
  readonly levels: Readonly<Record<CourseSkill, Cefr | null>>
  readonly dutchLevel: DutchLevel | null
  readonly age: number | null
  readonly permit: 'yes' | 'no' | null
  readonly educationRoute: 'yes' | 'no' | null
  readonly told: Readonly<Record<string, 'yes' | 'no'>>
}

const rank = (level: Cefr): number => cefrLevels.indexOf(level)

/** Every skill counts; one that is known to be too low is a no, also while another is unknown. */
const levelAnswer = (
  { levels }: SchoolingFacts,
  asked: Cefr | null,
  { suppliedBy, unlockedBy }: EntryCondition,
): Answer =>
  asked === null
    ? compare('level', null, () => false, { suppliedBy: 'school' })
    : all(
        courseSkills.map((skill) =>
          compare('level', levels[skill], (own) => rank(own) >= rank(asked), {
            detail: { skill, asked, own: levels[skill] ?? '' },
            suppliedBy,
            unlockedBy,
          }),
        ),
      )

const needAnswer = (needs: RouteNeeds, facts: SchoolingFacts, condition: EntryCondition): Answer => {
  const { suppliedBy, unlockedBy } = condition
  const words = { suppliedBy, unlockedBy }
  if ('told' in needs)
    return compare('told', facts.told[needs.told] ?? null, (told) => told === 'yes', {
      detail: { question: needs.told },
      ...words,
    })
  if (needs.fact === 'level') return levelAnswer(facts, needs.atLeast, condition)
  if (needs.fact === 'dutchLevel') {
    const wanted = needs.in
    if (wanted === null) return compare('dutchLevel', null, () => false, { suppliedBy: 'school' })
    return compare('dutchLevel', facts.dutchLevel, (own) => wanted.includes(own), {
      detail: { asked: wanted.join(' '), own: facts.dutchLevel ?? '' },
      ...words,
    })
  }
  if (needs.fact === 'age') {
    const [test, detail] =
      'under' in needs
        ? [(age: number) => age < needs.under, { under: needs.under }]
        : [(age: number) => age >= needs.atLeast, { atLeast: needs.atLeast }]
    return compare('age', facts.age, test, { detail: { ...detail, own: facts.age ?? '' }, ...words })
  }
  return compare(needs.fact, facts[needs.fact], (own) => own === needs.is, { ...words })
}

export type CheckedCondition = { readonly condition: EntryCondition; readonly answer: Answer }

const check = (conditions: readonly EntryCondition[], facts: SchoolingFacts): readonly CheckedCondition[] =>
  conditions.map((condition) => ({
    condition,
    answer: any(condition.anyOf.map((needs) => needAnswer(needs, facts, condition))),
  }))

export type CheckedRoute = {
  readonly route: EducationRoute
  readonly entry: Answer
  readonly conditions: readonly CheckedCondition[]
  /** whether the money that belongs to the route is there: not being allowed to borrow keeps nobody out of school */
  readonly money: Answer
  readonly moneyConditions: readonly CheckedCondition[]
}

/** Whether somebody may begin a route, condition by condition, and how it is paid. */
export const checkRoute = (route: EducationRoute, facts: SchoolingFacts): CheckedRoute => {
  const conditions = check(route.conditions, facts)
  const moneyConditions = check(route.money.conditions, facts)
  return {
    route,
    entry: all(conditions.map(({ answer }) => answer)),
    conditions,
    money: all(moneyConditions.map(({ answer }) => answer)),
    moneyConditions,
  }
}

/** The conditions that are not met, and so what stands between somebody and the route. */
export const gapsOf = (conditions: readonly CheckedCondition[]): readonly CheckedCondition[] =>
  conditions.filter(({ answer }) => answer.truth === 'no')
export const unknownsOf = (conditions: readonly CheckedCondition[]): readonly CheckedCondition[] =>
  conditions.filter(({ answer }) => answer.truth === 'unknown')
