import { between, type Days, intersection, subtraction, union } from '../../../../lib/day-set/index.ts'
import type { OrganisationId } from '../../../catalogue/organisation/index.ts'
import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import { addDays, fromDayNumber, type IsoDate, toDayNumber } from '../../../platform/date.ts'
import type { Duty, FactId, Line } from '../line.ts'
import { whileOpen } from './closure.ts'
import { integrationDuty, regimeDays, registeredDays } from './duty.ts'
import { daysOf, daysSince, daysWith, firstMilestone, once, type Reading, readLine } from './reading.ts'

/** A stretch of days on which one duty mattered most, and who was responsible for it. */
export type OwnerSpell = {
  readonly duty: Duty
  /** null: the duty was due and nobody was responsible */
  readonly organisation: OrganisationId | null
  readonly startsOn: IsoDate
  /** last day, included */
  readonly endsOn: IsoDate
  readonly days: number
  readonly fact: FactId | null
}

const heldDays = (reading: Reading, duty: Duty): Days =>
  union(
    reading.line.responsibilities
      .filter((held) => held.duty === duty)
      .map((held) => daysOf(held, reading.until)),
  )

const homelessDays = (reading: Reading): Days => {
  const home = daysWith(reading, 'home', 'lodging')[0]?.from ?? reading.until
  const registered = firstMilestone(reading, 'registered')
  const settled = Math.min(home, registered ? toDayNumber(registered.on) : reading.until)
  return intersection(daysSince(reading, firstMilestone(reading, 'coupled')), between(0, settled))
}

const integrationDays = (reading: Reading): Days => {
  const duty = integrationDuty(reading)
  const underMunicipality = intersection(regimeDays(reading, 'regime-2021'), registeredDays(reading))
  const own = regimeDays(reading, 'regime-2013')
  return subtraction(subtraction(union(duty.open, underMunicipality), duty.over), own)
}

/**
 * When each duty is due, the one that matters most first. Under the law of 2013 civic integration was the person's own
 * affair, so nobody can be missing there. Work and guidance are due to nobody by law: they count while somebody holds them.
 */
export const dutyTable = [
  { duty: 'reception', due: (reading) => daysWith(reading, 'reception') },
  { duty: 'housing', due: homelessDays },
  { duty: 'civic-integration', due: integrationDays },
  { duty: 'income', due: (reading) => daysWith(reading, 'benefit') },
  { duty: 'work', due: (reading) => heldDays(reading, 'work') },
  { duty: 'guidance', due: (reading) => heldDays(reading, 'guidance') },
] as const satisfies readonly { duty: Duty; due: (reading: Reading) => Days }[]

/** Who was responsible for a duty on the days given; the one who took over last where two overlap. */
const spellsOf = (reading: Reading, duty: Duty, days: Days): OwnerSpell[] => {
  const holders = reading.line.responsibilities
    .filter((held) => held.duty === duty)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  let left = days
  const spells: OwnerSpell[] = []
  const add = (part: Days, organisation: OrganisationId | null, fact: FactId | null) => {
    for (const run of part)
      spells.push({
        duty,
        organisation,
        startsOn: fromDayNumber(run.from),
        endsOn: fromDayNumber(run.to - 1),
        days: run.to - run.from,
        fact,
      })
  }
  for (const held of holders) {
    const own = union([daysOf(held, reading.until)])
    add(intersection(left, own), held.organisation, held.fact)
    left = subtraction(left, own)
  }
  add(left, null, null)
  return spells
}

const inOrder = (spells: OwnerSpell[]): OwnerSpell[] =>
  spells.sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))

/** Who was responsible for one duty on the days that it was due, up to a day. */
export const ownersOf = (
  line: Line,
  vocabulary: Vocabulary,
  { duty, asOf }: { readonly duty: Duty; readonly asOf: IsoDate },
): OwnerSpell[] => {
  const reading = readLine(line, vocabulary, asOf)
  const due = dutyTable.find((row) => row.duty === duty)?.due(reading) ?? heldDays(reading, duty)
  return inOrder(spellsOf(reading, duty, whileOpen(reading, due)))
}

/** The ribbon: at every moment the duty that mattered most and who was responsible, up to a day. */
export const leadingOwners = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): readonly OwnerSpell[] =>
  ribbonOf(readLine(line, vocabulary, asOf))

export const ribbonOf = once((reading): readonly OwnerSpell[] => {
  let free = whileOpen(reading, between(0, reading.until))
  const spells: OwnerSpell[] = []
  for (const { duty, due } of dutyTable) {
    const days = intersection(due(reading), free)
    spells.push(...spellsOf(reading, duty, days))
    free = subtraction(free, days)
  }
  return inOrder(spells)
})

/** The duty that matters most on a day and who is responsible for it; null when no duty is due. */
export const dutyNow = (line: Line, vocabulary: Vocabulary, day: IsoDate): OwnerSpell | null => {
  const spells = leadingOwners(line, vocabulary, addDays(day, 1))
  const last = spells.at(-1)
  return last && last.endsOn === day ? last : null
}

/** The days that some stretch covers. */
export const daysOfSpells = (spells: readonly OwnerSpell[]): Days =>
  union(spells.map((spell) => ({ from: toDayNumber(spell.startsOn), to: toDayNumber(spell.endsOn) + 1 })))
