import { contains } from '../../../lib/day-set/index.ts'
import { addTerm, lastDay, subtractTerm } from '../../../lib/legal-term/index.ts'
import type { Reading } from './compile-expression.ts'
import type { CompiledRule } from './compile-rule.ts'
import type { RuleFacts } from './facts.ts'
import { type Counted, due, idle, type Obligation } from './obligation.ts'

type Values = Readonly<Record<string, number>>

/** What an organisation set for a rule: adopted it, with values for its parameters, on a day; null for nothing. */
export type RuleSettings = {
  (
    rule: string,
    organisation: string,
    day: number,
  ): { readonly values: Values; readonly from?: number } | null
  /** the days on which what an organisation set begins, and those after which it ends; of one rule, or of all */
  readonly changes?: (organisation: string, rule?: string) => readonly number[]
}

/** Did an organisation ever set a rule? What was set off while it held stays, also after it ended. */
const isSet = (settings: RuleSettings, rule: string, organisation: string, asOf: number): boolean =>
  settings.changes
    ? settings.changes(organisation, rule).length > 0
    : settings(rule, organisation, asOf) !== null

/** Nobody adopted or set anything. */
export const noSettings: RuleSettings = () => null

const noValues: Values = {}
const notExtended: readonly number[] = []

const holderOf = ({ holdings }: RuleFacts, duty: string, day: number): string | null =>
  holdings.find((one) => one.duty === duty && one.from <= day && day < one.to)?.organisation ?? null

const isMissing = (facts: RuleFacts, fact: string): boolean => {
  if (fact === 'birth-date') return facts.born === null
  if (fact.startsWith('amount:')) return !facts.amounts.has(fact.slice(7))
  if (fact.startsWith('episode:')) {
    const code = fact.slice(8)
    return !facts.episodes.some((one) => one.kind === code || one.traits.includes(code))
  }
  return !facts.milestones.has(fact)
}

/** Two facts of the line that should follow each other and do not. */
const wrongOrder = (facts: RuleFacts, order: readonly (readonly string[])[]): string | null => {
  for (const kinds of order) {
    let before: string | null = null
    let beforeDay = -Infinity
    for (const kind of kinds) {
      const day = kind === 'birth-date' ? facts.born : (facts.milestones.get(kind)?.[0]?.day ?? null)
      if (day === null) continue
      if (before !== null && day < beforeDay) return `${before} > ${kind}`
      before = kind
      beforeDay = day
    }
  }
  return null
}

/** The due day of what was set off on a day, with the values of an organisation; null where its term was not agreed. */
const count = (
  { rule, termWith, shift }: CompiledRule,
  facts: RuleFacts,
  trigger: number,
  values: Values,
): Counted | null => {
  const { amounts } = facts
  const { counting, includesFirstDay, extensions } = rule.execution
  const term = termWith(values, facts, trigger)
  if (term === null) return null
  const { day, plain, moved } = lastDay(trigger, term, counting, { includesFirstDay })
  if (extensions.length === 0)
    return { day: day + shift, legal: day, plain, moved, term, extendedBy: notExtended }
  const extendedBy = extensions.map(({ amount }) =>
    (amounts.get(amount) ?? []).reduce((total, { value }) => total + value, 0),
  )
  const extended = extensions.reduce(
    (last, { unit }, index) => addTerm(last, { [unit]: extendedBy[index] ?? 0 }),
    day + shift,
  )
  return { day: extended, legal: day, plain, moved, term, extendedBy }
}

type Setting = { readonly values: Values; readonly by: string | null }
const own: Setting = { values: noValues, by: null }

/** One rule for one person on one day of reading. */
class Judgement {
  constructor(
    private readonly compiled: CompiledRule,
    private readonly reading: Reading,
    private readonly asOf: number,
    private readonly settings: RuleSettings,
  ) {}

  /** What the organisation that has the duty set; undefined when the rule does not bind it. */
  settingOn(day: number): Setting | undefined {
    const { rule } = this.compiled
    const { facts } = this.reading
    const holder =
      holderOf(facts, rule.execution.duty, day) ?? holderOf(facts, rule.execution.duty, this.asOf)
    const { owner } = this.compiled
    if (owner !== null) return holder === owner ? { values: noValues, by: owner } : undefined
    const set = holder === null ? null : this.settings(rule.id, holder, day)
    if (set) return { values: set.values, by: holder }
    return rule.adoptable ? undefined : own
  }

  get isClosed(): boolean {
    const { closedOn } = this.reading.facts
    return closedOn !== null && closedOn <= this.asOf
  }

  /** Facts without which nobody can say how it stands. */
  get unknownFacts(): readonly string[] {
    return this.compiled.needs
      .filter(
        ({ when, fact }) =>
          isMissing(this.reading.facts, fact) && contains(when(this.reading).yes, this.asOf),
      )
      .map(({ fact }) => fact)
  }

  /** One thing that set it off, met or not. */
  judge(trigger: number, setting: Setting, metBy: readonly number[]): Obligation {
    const { compiled, reading, asOf } = this
    const { id, execution } = compiled.rule
    const counted = count(compiled, reading.facts, trigger, setting.values)
    if (counted === null)
      return this.isClosed || trigger > asOf
        ? idle(id, 'not-applicable', 'condition', [], trigger)
        : idle(id, 'unknown', 'missing', this.unknownFacts, trigger)
    const base = { trigger, counted, setBy: setting.by }
    const met = metBy[0]
    if (met !== undefined && met <= asOf)
      return due(id, met <= counted.day ? 'met-on-time' : 'met-late', base, { met })
    if (this.isClosed) return due(id, 'not-applicable', base, { reason: 'closed' })
    const exception = compiled.exceptions.findIndex((when) => contains(when(reading).yes, asOf))
    if (exception >= 0) return due(id, 'not-applicable', base, { reason: 'exception', exception })
    if (trigger > asOf) return due(id, 'waiting', base)
    const missing = this.unknownFacts
    if (missing.length > 0) return idle(id, 'unknown', 'missing', missing, trigger)
    if (asOf > counted.day) return due(id, 'overdue', base)
    const opens = execution.opens ? subtractTerm(counted.day, execution.opens) : trigger
    return due(id, asOf < opens ? 'waiting' : 'open', base)
  }

  /** Each time it is met the term starts anew, for as long as what it belongs to goes on. */
  chain(trigger: number, setting: Setting, met: readonly number[]): readonly Obligation[] {
    const { compiled, reading, asOf } = this
    const { id } = compiled.rule
    const run = compiled.during?.(reading).yes.find((one) => one.from <= trigger && trigger < one.to)
    if (!run) return [idle(id, 'not-applicable', 'condition', [], trigger)]
    const links: Obligation[] = []
    let start = trigger
    for (const day of met) {
      if (day <= trigger || day >= run.to || day > asOf) continue
      links.push(this.judge(start, setting, [day]))
      start = day
    }
    const last = this.judge(start, setting, [])
    const isOver = run.to <= asOf && last.due !== null && last.due >= run.to
    if (!isOver) links.push(last)
    return links.length > 0 ? links : [idle(id, 'not-applicable', 'ended', [], trigger)]
  }

  /** How it stands while nothing has set it off. */
  untriggered(missingOfTrigger: readonly string[]): Obligation {
    const { compiled, reading, asOf } = this
    const { id } = compiled.rule
    if (asOf < compiled.from || asOf > compiled.to || !this.settingOn(asOf))
      return idle(id, 'not-applicable', 'condition')
    if (this.isClosed) return idle(id, 'not-applicable', 'closed')
    const applies = compiled.applies(reading)
    if (!contains(applies.yes, asOf)) {
      return contains(applies.maybe, asOf)
        ? idle(id, 'unknown', 'missing', applies.missing)
        : idle(id, 'not-applicable', 'condition')
    }
    if (compiled.exceptions.some((when) => contains(when(reading).yes, asOf)))
      return idle(id, 'not-applicable', 'exception')
    const missing = [...new Set([...this.unknownFacts, ...missingOfTrigger])]
    return missing.length > 0 ? idle(id, 'unknown', 'missing', missing) : idle(id, 'waiting', null)
  }

  /** What set it off, as far as it counts: the first, the last before the day of reading, or each and the next. */
  chosen(days: readonly number[]): readonly number[] {
    const { occurrence } = this.compiled.rule.execution
    if (occurrence === 'first') return days.slice(0, 1)
    const past = days.findLastIndex((day) => day <= this.asOf)
    if (occurrence === 'each') return days.slice(0, past + 2)
    return days.slice(Math.max(past, 0), Math.max(past, 0) + 1)
  }

  isValid(trigger: number, setting: Setting): boolean {
    const { from, to, rule } = this.compiled
    if (trigger > to) return false
    if (trigger >= from) return true
    const counted = count(this.compiled, this.reading.facts, trigger, setting.values)
    return rule.transition === 'immediate' && counted !== null && counted.day >= from
  }

  /** A newer version that counts at once takes what it reaches away from the older one. */
  get isTakenOver(): boolean {
    const { successor } = this.compiled
    if (successor?.rule.transition !== 'immediate') return false
    return evaluate(successor, this.reading, this.asOf, this.settings).some(
      ({ trigger, status }) => trigger !== null && status !== 'not-applicable',
    )
  }
}

/**
 * What one rule asks for one person as of a day (day numbers); `settings` says what organisations adopted and set.
 * Pure. Always answers at least one obligation.
 */
export const evaluate = (
  compiled: CompiledRule,
  reading: Reading,
  asOf: number,
  settings: RuleSettings,
): readonly Obligation[] => {
  const { id, adoptable, execution } = compiled.rule
  const { facts } = reading
  if (adoptable && !facts.holdings.some(({ organisation }) => isSet(settings, id, organisation, asOf)))
    return [idle(id, 'not-applicable', 'condition')]
  // what an organisation wrote for itself goes no further than its own duty
  const { owner } = compiled
  if (owner !== null && holderOf(facts, execution.duty, asOf) !== owner)
    return [idle(id, 'not-applicable', 'condition')]
  const judgement = new Judgement(compiled, reading, asOf, settings)
  const triggers = compiled.trigger(reading)
  const chosen = judgement.chosen(triggers.days)
  if (chosen.length === 0) return [judgement.untriggered(triggers.missing)]
  const applies = compiled.applies(reading)
  const disorder = wrongOrder(facts, execution.order)
  const met = compiled.satisfied(reading).days
  const obligations: Obligation[] = []
  for (const [index, trigger] of chosen.entries()) {
    const setting = judgement.settingOn(trigger)
    if (!setting || !judgement.isValid(trigger, setting)) continue
    if (!contains(applies.yes, trigger)) {
      if (contains(applies.maybe, trigger))
        obligations.push(idle(id, 'unknown', 'missing', applies.missing, trigger))
      continue
    }
    if (disorder !== null) return [idle(id, 'unknown', 'wrong-order', [disorder])]
    if (compiled.during) {
      obligations.push(...judgement.chain(trigger, setting, met))
      continue
    }
    const previous = execution.occurrence === 'each' ? chosen[index - 1] : undefined
    const since = execution.early ? (previous === undefined ? -Infinity : previous + 1) : trigger
    obligations.push(
      judgement.judge(trigger, setting, since === -Infinity ? met : met.filter((day) => day >= since)),
    )
  }
  if (obligations.length === 0 || judgement.isTakenOver) return [idle(id, 'not-applicable', 'condition')]
  return obligations
}

/** Every rule for one person as of a day; `reading` afterwards knows every day that the answers rest on. */
export const evaluateAll = (
  rules: readonly CompiledRule[],
  reading: Reading,
  asOf: number,
  settings: RuleSettings = noSettings,
): readonly Obligation[] => {
  const all: Obligation[] = []
  for (const rule of rules) all.push(...evaluate(rule, reading, asOf, settings))
  return all
}
