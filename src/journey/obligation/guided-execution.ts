import { lastDay } from '../../../lib/legal-term/index.ts'
import type { Event, State } from '../../catalogue/rule/index.ts'
import { addDays, date, fromDayNumber, type IsoDate, toDayNumber } from '../../platform/date.ts'
import type { Guided } from './guided-rule.ts'

type Facts = {
  readonly milestones?: readonly (readonly [string, IsoDate])[]
  readonly episodes?: readonly (readonly [string, IsoDate, IsoDate | null])[]
  readonly amounts?: readonly (readonly [string, IsoDate, number])[]
  readonly partner?: true
  readonly child?: true
}

/** What a kind of agreement asks, and made-up facts that begin it on a day and fulfil it on another. */
type Said = {
  readonly trigger: Event
  readonly satisfied: Event
  readonly early: boolean
  readonly repeat?: { readonly during: State }
  readonly begun: (on: IsoDate) => Facts
  readonly met: (begun: IsoDate, on: IsoDate) => Facts
}

const running = (kind: string): State => ({ running: [kind] })
const milestone = (kind: string): Event => ({ milestone: [kind] })
const begin = (state: State): Event => ({ last: { begin: state } })

type Of<Shape extends Guided['shape']> = Extract<Guided, { shape: Shape }>

const frequency = ({ lasting, satisfied }: Of<'frequency'>): Said => ({
  trigger: begin(running(lasting)),
  satisfied: milestone(satisfied),
  early: true,
  repeat: { during: running(lasting) },
  begun: (on) => ({ episodes: [[lasting, on, null]] }),
  met: (on, day) => ({ episodes: [[lasting, on, null]], milestones: [[satisfied, day]] }),
})

const occasions = ({ counted, times, weeks, satisfied }: Of<'occasions'>): Said => {
  const milestones = (on: IsoDate) =>
    Array.from({ length: times }, (_, index) => [counted, addDays(on, index + 1 - times)] as const)
  return {
    trigger: { last: { times: { of: milestone(counted), count: times, within: { weeks } } } },
    satisfied: milestone(satisfied),
    early: false,
    begun: (on) => ({ milestones: milestones(on) }),
    met: (on, day) => ({ milestones: [...milestones(on), [satisfied, day]] }),
  }
}

const eligibility = ({ lasting, household, offered }: Of<'eligibility'>): Said => {
  const state: State =
    household === 'everybody' ? running(lasting) : { all: [running(lasting), { household }] }
  const home: Facts =
    household === 'partner' ? { partner: true } : household === 'child' ? { child: true } : {}
  return {
    trigger: begin(state),
    satisfied: { begin: running(offered) },
    early: true,
    begun: (on) => ({ episodes: [[lasting, on, null]], ...home }),
    met: (on, day) => ({
      episodes: [
        [lasting, on, null],
        [offered, day, null],
      ],
      ...home,
    }),
  }
}

const norm = ({ lasting, offered }: Of<'norm'>): Said => {
  // the last day of what ended belongs to the time without only when something else is waited for
  const ended = (on: IsoDate) =>
    [lasting, addDays(on, -60), lasting === offered ? addDays(on, -1) : on] as const
  return {
    trigger: begin({ all: [{ since: { end: running(lasting) } }, { not: running(offered) }] }),
    satisfied: { begin: running(offered) },
    early: false,
    begun: (on) => ({ episodes: [ended(on)] }),
    met: (on, day) => ({ episodes: [ended(on), [offered, day, null]] }),
  }
}

const saidOf = (asked: Guided): Said => {
  switch (asked.shape) {
    case 'deadline': {
      const { trigger, satisfied } = asked
      return {
        trigger: milestone(trigger),
        satisfied: milestone(satisfied),
        early: true,
        begun: (on) => ({ milestones: [[trigger, on]] }),
        met: (on, day) => ({
          milestones: [
            [trigger, on],
            [satisfied, day],
          ],
        }),
      }
    }
    case 'term': {
      const { lasting } = asked
      return {
        trigger: begin(running(lasting)),
        satisfied: { end: running(lasting) },
        early: false,
        begun: (on) => ({ episodes: [[lasting, on, null]] }),
        met: (on, day) => ({ episodes: [[lasting, on, day]] }),
      }
    }
    case 'amount': {
      const { trigger, amount, quantity } = asked
      return {
        trigger: milestone(trigger),
        satisfied: { reached: { of: amount, amount: quantity } },
        early: true,
        begun: (on) => ({ milestones: [[trigger, on]] }),
        met: (on, day) => ({ milestones: [[trigger, on]], amounts: [[amount, day, quantity]] }),
      }
    }
    case 'frequency':
      return frequency(asked)
    case 'occasions':
      return occasions(asked)
    case 'eligibility':
      return eligibility(asked)
    case 'norm':
      return norm(asked)
  }
}

const firstDay = date('2026-03-02')

/** For every answer that a rule can give an example, on days that follow from the term. */
const examplesOf = (asked: Guided, { begun, met }: Said) => {
  const term = { [asked.unit]: asked.count }
  const due = fromDayNumber(lastDay(toDayNumber(firstDay), term, 'plain', { includesFirstDay: false }).day)
  const soon = addDays(firstDay, 1)
  const after = addDays(due, 2)
  const facts = begun(firstDay)
  const trigger = firstDay
  return [
    { when: { nl: 'nog tijd', en: 'still time' }, facts, on: soon, status: 'open', due },
    {
      when: { nl: 'op de laatste dag', en: 'on the last day' },
      facts: met(firstDay, due),
      on: after,
      status: 'met-on-time',
      due,
      trigger,
    },
    {
      when: { nl: 'een dag te laat', en: 'a day late' },
      facts: met(firstDay, addDays(due, 1)),
      on: after,
      status: 'met-late',
      due,
      trigger,
    },
    {
      when: { nl: 'te jong', en: 'too young' },
      facts: { ...facts, born: firstDay },
      on: soon,
      status: 'not-applicable',
    },
    {
      when: { nl: 'geboortedag onbekend', en: 'day of birth unknown' },
      facts: { ...facts, born: null },
      on: soon,
      status: 'unknown',
      missing: ['birth-date'],
    },
  ]
}

/** What a rule made out of answers says to the evaluator, with its examples. */
export const executionOf = (asked: Guided) => {
  const said = saidOf(asked)
  const { trigger, satisfied, early, repeat } = said
  return {
    satisfied,
    execution: {
      applies: { age: { from: asked.age } },
      trigger,
      term: { [asked.unit]: asked.count },
      counting: 'plain',
      ...(repeat && { repeat }),
      satisfied,
      early,
    },
    examples: examplesOf(asked, said),
  }
}
