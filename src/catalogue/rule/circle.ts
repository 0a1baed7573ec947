import type { Event } from './expression.ts'
import type { Rule } from './rule.ts'

type Step = { readonly rule: Rule; readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> }

/** The ways in which an event can come about, each as a text that is the same for the same event. */
const waysOf = (event: Event): readonly string[] => {
  if ('first' in event) return waysOf(event.first)
  if ('last' in event) return waysOf(event.last)
  if ('any-of' in event) return event['any-of'].flatMap(waysOf)
  if ('earliest-of' in event) return event['earliest-of'].flatMap(waysOf)
  if ('milestone' in event && !event.detail)
    return event.milestone.map((kind) => JSON.stringify({ milestone: [kind] }))
  return [JSON.stringify(event)]
}

/** A rule as a step from what sets it off to what satisfies it; a term that starts anew comes back on purpose. */
const stepOf = (rule: Rule): readonly Step[] => {
  const { execution } = rule
  if (!execution || execution.repeat || !execution.early) return []
  return [{ rule, from: new Set(waysOf(execution.trigger)), to: new Set(waysOf(execution.satisfied)) }]
}

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((way) => other.has(way))

const shortestRound = (start: Step, steps: readonly Step[]): readonly Rule[] | null => {
  const seen = new Set<Step>([start])
  let rounds: readonly (readonly Step[])[] = [[start]]
  while (rounds.length > 0) {
    const further: (readonly Step[])[] = []
    for (const round of rounds) {
      const last = round.at(-1)
      if (!last) continue
      if (meets(last.to, start.from)) return round.map((step) => step.rule)
      for (const step of steps) {
        if (seen.has(step) || !meets(last.to, step.from)) continue
        seen.add(step)
        further.push([...round, step])
      }
    }
    rounds = further
  }
  return null
}

/**
 * Asks of a rule among these for the shortest round of rules, from this one on, of which each is set off by what satisfies
 * the one before, and the last leads back to the first. What has gone round was met before it began: it is never due.
 */
export const circlesAmong = (rules: readonly Rule[]): ((rule: Rule) => readonly Rule[] | null) => {
  const steps = rules.flatMap(stepOf)
  return (rule) => {
    const start = steps.find((step) => step.rule === rule)
    return start ? shortestRound(start, steps) : null
  }
}
