import { z } from 'zod'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { participantsOf } from './enrolment.store.ts'
import { groupsOf, seatsOf } from './group.store.ts'
import { lastDayOf } from './group.ts'
import { type Candidate, proposeClasses } from './group-proposal.ts'
import { ProgrammeId } from './programme-content.ts'
import { readFactsOfMany } from './read-person.ts'

/** Proposes groups of one level for who waits and for who has the step ahead (S63); nobody is given a seat by it. */
export const proposeGroups = action('programme.propose-groups', {
  input: z.object({ programme: ProgrammeId, step: z.string().max(60) }),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db, today, concerns }, { programme, step: which }) => {
    const adopted = await getAdopted(db, programme)
    const step = adopted.content.steps.find(({ id }) => id === which)
    if (!step) throw notFound()
    const groups = (await groupsOf(db, programme)).filter(
      ({ content }) => content.step === which && lastDayOf(content) >= today,
    )
    const candidates = new Map<string, Candidate>()
    const placed = new Set<string>()
    for (const group of groups)
      for (const { person, name, level, since, state } of await seatsOf(db, group.id)) {
        if (state === 'waiting') candidates.set(person, { person, name, level, since })
        if (state === 'placed') placed.add(person)
      }
    const ahead = (await participantsOf(db, programme)).filter(
      ({ content }) =>
        content.ended === null && content.steps.some(({ id, state }) => id === which && state === 'waiting'),
    )
    const facts = await readFactsOfMany(
      db,
      ahead.map(({ person }) => person),
      today,
    )
    for (const { person, name, content } of ahead)
      if (!candidates.has(person)) {
        const level = facts.get(person)?.level ?? null
        candidates.set(person, { person, name, level, since: content.startsOn })
      }
    const open = [...candidates.values()].filter(({ person }) => !placed.has(person))
    for (const { person } of open) concerns(person)
    const present = groups.flatMap(({ id, content, placed: taken }) =>
      content.level === null
        ? []
        : [
            {
              ...{ group: { id, name: content.name }, level: content.level },
              seats: Math.max(0, content.capacity - taken),
            },
          ],
    )
    const size = adopted.content.group?.size?.value ?? null
    return { adopted, step, size, proposal: proposeClasses(open, present, size) }
  },
})
