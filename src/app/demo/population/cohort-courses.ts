import { addDays, addMonths, type IsoDate } from '../../../platform/date.ts'
import type { Household, Notebook } from './household.ts'
import { schoolOf } from './providers.ts'
import type { Chance } from './random.ts'

/** Under the law of 2013 everybody chose and paid a course, mostly with a loan; there was no plan (report, 1.3 and 2.2). */
export const takeCourses = (
  note: Notebook,
  chance: Chance,
  household: Household,
  homeOn: IsoDate,
): IsoDate => {
  let last = homeOn
  for (const { index, arrivedOn } of household.adults) {
    const from = addDays(arrivedOn > homeOn ? arrivedOn : homeOn, chance.between(40, 200))
    const notice = addDays(from, -chance.between(20, 35))
    note.manager(notice, 'notice', index, { on: notice })
    if (chance.happens(0.85)) {
      const loan = addDays(from, -chance.between(1, 14))
      note.manager(loan, 'milestone', index, { kind: 'loan-granted', on: loan })
    }
    const kind = 'civic-integration-2013'
    note.manager(from, 'episode', index, {
      kind,
      startsOn: from,
      state: 'running',
      halfDays: chance.pick([2, 3, 3, 4]),
      provider: schoolOf(household.municipality),
    })
    const until = addMonths(from, chance.between(20, 32))
    for (const [part, months] of [
      ['Luisteren', 14],
      ['Lezen', 17],
      ['Spreken', 19],
    ] as const) {
      const on = addMonths(from, months)
      if (chance.happens(0.8)) note.manager(on, 'progress', index, { kind: 'exam-part', on, detail: part })
    }
    note.manager(until, 'end-episode', index, { kind, on: until, state: 'done' })
    const done = addDays(until, chance.between(10, 120))
    const how = chance.happens(0.85) ? 'integrated' : 'exempted'
    note.manager(done, 'progress', index, { kind: how, on: done })
    if (done > last) last = done
    if (chance.happens(0.33)) {
      const began = addDays(from, chance.between(60, 240))
      const kind = chance.pick(['volunteering', 'work-experience', 'volunteering'])
      const halfDays = chance.pick([1, 2, 3])
      note.manager(began, 'episode', index, { kind, startsOn: began, state: 'running', halfDays })
      const ended = addMonths(began, chance.between(3, 8))
      note.manager(ended, 'end-episode', index, { kind, on: ended, state: 'done' })
    }
  }
  return last
}
