import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { weekRoles, whoseWeek } from './open-week.ts'
import { TimeInput, timeIn } from './time-input.ts'
import { getTime, listTimes, recordReason, writeTime } from './week.store.ts'
import { reasons } from './week-time.ts'

/** More than anybody's week holds; a machine that goes on adding is stopped. */
const mostTimes = 80

const Whose = { person: PersonId.nullable().default(null).describe('left out, it is who asks') }
const Why = {
  reason: z.enum(reasons).nullable().default(null).describe('why a fixed time can not move; few may read it'),
  explained: textInput(200).nullable().default(null),
}

/** Puts a time in the week of a person, or another way to do what stands in it. */
export const addTime = action('week.add-time', {
  input: TimeInput.extend({ ...Whose, ...Why }),
  allow: weekRoles,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, today, concerns }, { person: asked, reason, explained, ...input }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const times = await listTimes(db, person)
    if (times.length >= mostTimes) throw conflict('week.too-many')
    if (reason !== null && input.kind !== 'fixed') throw invalidField('reason', 'week.reason-of-fixed')
    const line = await getLine(db, person)
    const content = timeIn(input, { line, times, regions: await regions(), today })
    const time = await writeTime(db, { person, content }, null)
    if (reason !== null) await recordReason(db, person, { time, reason, explained })
    return { person, time, day: content.startsOn }
  },
})

/** Changes a time by a new version. */
export const changeTime = action('week.change-time', {
  input: TimeInput.extend({ ...Whose, time: z.uuid(), version: versionInput }),
  allow: weekRoles,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, today, concerns }, { person: asked, time, version, ...input }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const before = await getTime(db, person, time)
    const times = (await listTimes(db, person)).filter(({ fact }) => fact !== time)
    const line = await getLine(db, person)
    const content = timeIn(input, { line, times, regions: await regions(), today })
    if (content.instead !== null && times.some(({ instead }) => instead === time))
      throw invalidField('instead', 'week.has-ways')
    await writeTime(db, { person, content: { ...content, seat: before.seat } }, { fact: time, version })
    return { person, time, day: content.startsOn }
  },
})

/** Takes a time out of the week, with the other ways to do it. */
export const removeTime = action('week.remove-time', {
  input: z.object({ ...Whose, time: z.uuid(), version: versionInput }),
  allow: weekRoles,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, concerns }, { person: asked, time, version }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const { fact, version: _, ...content } = await getTime(db, person, time)
    await writeTime(db, { person, content, retracted: true }, { fact, version })
    for (const { fact: other, version: last, ...rest } of await listTimes(db, person))
      if (rest.instead === fact)
        await writeTime(db, { person, content: rest, retracted: true }, { fact: other, version: last })
    return { person }
  },
})
