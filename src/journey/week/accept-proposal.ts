import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { changedMeanwhile } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { weekRoles, whoseWeek } from './open-week.ts'
import { readWeek } from './read-week.ts'
import type { WayToDo } from './ways.ts'
import { writeTime } from './week.store.ts'
import type { StoredTime } from './week-time.ts'

const Moves = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .pipe(z.array(z.string().max(200)).min(1).max(20))

/** The way that was taken stands; the one before stays as a way back. */
const swap = (time: StoredTime, way: WayToDo) => {
  const { fact: _, version: __, ...before } = time
  return {
    now: {
      ...before,
      blocks: [...way.blocks],
      municipality: way.municipality,
      place: way.place,
      travelMinutes: way.travelMinutes,
      label: way.name ?? time.label,
      arranged: way.standing === 'known',
    },
    earlier: (instead: string) => ({ ...before, instead, seat: null, way: 'earlier' as const, label: null }),
  }
}

/** Takes over a proposal: its parts move to the times that were proposed. What has to be asked for says so (S52). */
export const acceptProposal = action('week.accept', {
  input: z.object({
    person: PersonId.nullable().default(null),
    on: dayInput.nullable().default(null),
    move: Moves.describe('part, version that was seen and way, with slashes between'),
  }),
  allow: weekRoles,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, today, concerns }, { person: asked, on, move }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const day = on ?? today
    const week = await readWeek({ db }, await getLine(db, person), day)
    for (const one of move) {
      const [fact, version, to] = one.split('/')
      const part = week.facts.parts.find(({ time }) => time.fact === fact)
      const way = part?.ways.find(({ id }) => id === to)
      if (!part || !way || String(part.time.version) !== version) throw changedMeanwhile()
      const { time } = part
      const { now, earlier } = swap(time, way)
      const stood = time.version === 0 ? null : { fact: time.fact, version: time.version }
      const base = await writeTime(db, { person, content: now }, stood)
      const written = week.all.find((other) => other.fact === way.id && other.instead === time.fact)
      const back = { person, content: earlier(base) }
      await writeTime(db, back, written ? { fact: written.fact, version: written.version } : null)
    }
    return { person, day }
  },
})
