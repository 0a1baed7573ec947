import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { getGroup, lockGroup, seatsOf, writeSeat } from './group.store.ts'
import { GroupId } from './group.ts'

/** Gives a seat that came free to somebody who waits for it. */
export const placeWaiting = action('programme.place-waiting', {
  input: z.object({ group: GroupId, person: PersonId, version: versionInput }),
  allow: ['client-manager', 'coa-case-manager', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { group, person, version }) => {
    await lockGroup(db, group)
    const { content, placed } = await getGroup(db, group)
    const seat = (await seatsOf(db, group)).find((one) => one.person === person)
    if (!seat) throw notFound()
    if (seat.version !== version) throw changedMeanwhile()
    if (seat.state !== 'waiting') throw conflict('programme.not-waiting')
    if (placed >= content.capacity) throw conflict('programme.group-full', { capacity: content.capacity })
    await writeSeat(db, { ...seat, state: 'placed', since: today }, seat)
    return { group, person }
  },
})
