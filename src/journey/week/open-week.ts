import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { Actor } from '../../platform/access/actor.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { heaviestLoad, measuresAsPlanned, planTracks } from '../plan/index.ts'
import { readWeek } from './read-week.ts'
import { listTimes } from './week.store.ts'
import { answerWeek } from './week-answer.ts'

/** The person that is meant: who asks for nobody asks for the own week. @throws Problem not-found */
export const whoseWeek = (actor: Actor, asked: PersonId | null): PersonId => {
  const who = asked ?? actor.person
  if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
  return PersonId.parse(who)
}
export const weekRoles = ['client-manager', 'social-guide', 'person'] as const

/** The week of a person on a day: what stands in it, whether it fits, and the least changes that make it fit (S52, S60). */
export const openWeek = action('week.open', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    on: dayInput.nullable().default(null).describe('left out, today'),
  }),
  allow: weekRoles,
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, actor, today, concerns }, { person: asked, on }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const line = await getLine(db, person)
    const words = await vocabulary()
    const day = on ?? today
    const week = await readWeek({ db }, line, day)
    const busy = line.episodes.filter(
      ({ track, state }) => planTracks.includes(track) && ['planned', 'running'].includes(state),
    )
    return {
      person,
      identity: await getIdentity(db, person),
      line,
      day,
      ...week,
      answer: answerWeek(week.facts),
      load: heaviestLoad(busy, day),
      planned: measuresAsPlanned(line, words, today),
      words,
    }
  },
})
export type OpenedWeek = Awaited<ReturnType<typeof openWeek.run>>

/** One time with the parts of the line that it could belong to, for its form. */
export const openTime = action('week.open-time', {
  input: z.object({ person: PersonId.nullable().default(null), time: z.uuid().nullable().default(null) }),
  allow: weekRoles,
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, actor, today, concerns }, { person: asked, time }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const line = await getLine(db, person)
    const times = await listTimes(db, person)
    const found = times.find(({ fact }) => fact === time)
    if (time !== null && !found) throw notFound()
    const week = await readWeek({ db }, line, today)
    return {
      person,
      time: found,
      standing: times.filter(({ instead, fact }) => instead === null && fact !== time),
      reason: week.reasons.find((one) => one.time === time),
      municipalities: week.facts.regions.municipalities,
      episodes: line.episodes.filter(
        ({ track, state }) => planTracks.includes(track) && (state === 'planned' || state === 'running'),
      ),
      words: await vocabulary(),
    }
  },
})
export type OpenedTime = Awaited<ReturnType<typeof openTime.run>>
