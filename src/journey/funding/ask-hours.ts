import { z } from 'zod'
import type { Truth } from '../../../lib/conditions/index.ts'
import { amountOn } from '../../catalogue/funding/index.ts'
import { funding } from '../../catalogue/knowledge.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { ageOn } from '../../platform/date.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, type Line, PersonId } from '../person/index.ts'
import { checkPairs, rangeOfGiven } from './asked.ts'
import { findCompanions, findOwnAmounts, findOwnCompanions } from './funding.store.ts'
import { benefitOn } from './funding-facts.ts'
import { HoursInput, hoursFields, hoursPairs } from './hours-input.ts'
import { type Amounts, workHours } from './income.ts'
import type { HouseholdKind } from './norm.ts'
import { municipalityOf } from './own-organisation.ts'
import { exactly } from './range.ts'

type Known = {
  readonly household: HouseholdKind | null
  readonly sharers: Truth
  readonly youngChild: Truth
  readonly partnerAge: number | null
}

/** The household as the line has it; without a household nobody knows. */
const householdOf = async ({ db, today, actor }: ActionContext, line: Line): Promise<Known> => {
  const own = line.memberships.filter(
    (one) => one.startsOn <= today && (one.endsOn === null || one.endsOn >= today),
  )
  const others =
    actor.role === 'person'
      ? await findOwnCompanions(db, today)
      : await findCompanions(
          db,
          own.map(({ household }) => household),
          { person: line.person, day: today },
        )
  if (own.length === 0)
    return { household: null, sharers: 'unknown', youngChild: 'unknown', partnerAge: null }
  // seen from a child the main person is a parent, not a partner
  if (own.some(({ role }) => role === 'child' || role === 'other'))
    return { household: null, sharers: 'unknown', youngChild: 'unknown', partnerAge: null }
  const partner = others.find(({ role }) => role === 'partner' || role === 'main')
  const children = others.filter(({ role }) => role === 'child')
  const grown = others.filter(
    ({ role, age }) => role === 'other' || (role === 'child' && age !== null && age >= 18),
  )
  const minors = children.filter((one) => !grown.includes(one))
  const ages = minors.map(({ age }) => age)
  return {
    household: partner
      ? minors.length > 0
        ? 'couple-children'
        : 'couple'
      : minors.length > 0
        ? 'single-parent'
        : 'single',
    sharers: grown.length > 0 ? 'unknown' : 'no',
    youngChild: ages.some((age) => age !== null && age < 12) ? 'yes' : ages.includes(null) ? 'unknown' : 'no',
    partnerAge: partner?.age ?? null,
  }
}

/**
 * "If I work N hours": what a month may bring, as a dated range with what was assumed and what is not known; for the person
 * and for the worker. Every assumption can be changed; nothing is stored.
 */
export const askHours = action('funding.ask-hours', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    ...hoursFields,
    hours: hoursFields.hours.nullable().default(null),
  }),
  allow: ['client-manager', 'income-consultant', 'person'],
  effect: 'read',
  purpose: 'income',
  run: async (context, { person: asked, ...typed }) => {
    const { db, today, actor, concerns } = context
    const who = asked ?? actor.person
    if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
    const person = PersonId.parse(who)
    concerns(person)
    checkPairs(typed, hoursPairs)
    const line = await getLine(db, person)
    const known = await householdOf(context, line)
    const given = {
      ...typed,
      household: typed.household ?? known.household,
      benefit: typed.benefit ?? benefitOn(line, today),
      sharers: typed.sharers ?? known.sharers,
      youngChild: typed.youngChild ?? known.youngChild,
      exemptionUsed: typed.exemptionUsed ?? ('unknown' as const),
      partnerAge: typed.partnerAge ?? known.partnerAge,
    }
    const { amounts: legal } = await funding()
    const own = await findOwnAmounts(db, municipalityOf(line, actor, today))
    const amounts: Amounts = (code) =>
      given.norm !== null && code.startsWith('norm-')
        ? { state: 'known', value: given.norm, from: today, legal: null }
        : amountOn(code, today, legal, own)
    const alone = given.household === 'single' || given.household === 'single-parent'
    const outcome =
      typed.hours === null
        ? null
        : workHours(
            {
              age: line.birthDate === null ? null : ageOn(line.birthDate, today),
              partnerAge: given.partnerAge,
              household: given.household,
              benefit: given.benefit,
              sharers: given.sharers,
              youngChild: given.youngChild,
              exemptionUsed: given.exemptionUsed,
              hours: rangeOfGiven(typed.hours, typed.hoursMost),
              hourly: { from: typed.wage, to: typed.wageMost ?? typed.wage },
              netShare: { from: typed.netLeast, to: typed.netMost },
              otherIncome:
                alone && typed.otherLeast === null && typed.otherMost === null
                  ? exactly(0)
                  : rangeOfGiven(typed.otherLeast, typed.otherMost),
              travel: rangeOfGiven(typed.travelLeast, typed.travelMost),
              childCare: rangeOfGiven(typed.careLeast, typed.careMost),
            },
            amounts,
          )
    return { person, identity: await getIdentity(db, person), given, outcome, today }
  },
})
export type AskedHours = Awaited<ReturnType<typeof askHours.run>>

const nothingGiven = HoursInput.extend({ hours: hoursFields.hours.nullable().default(null) }).parse({})

/** The same, where hours have to be given: what the form sends. */
export const checkHours = action('funding.check-hours', {
  input: z.object({ person: PersonId.nullable().default(null), ...HoursInput.shape }),
  allow: ['client-manager', 'income-consultant', 'person'],
  effect: 'read',
  purpose: 'income',
  run: async (context, { person, ...given }) => {
    const asked = await askHours.run(context, { person, ...given })
    const { given: known } = await askHours.run(context, { person, ...nothingGiven })
    // what the file says already is not written in an address
    const own = Object.entries(given).filter(
      ([name, value]) => value !== null && known[name as keyof typeof known] !== value,
    )
    return { person: asked.person, changed: Object.fromEntries(own), outcome: asked.outcome }
  },
})
