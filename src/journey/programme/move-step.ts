import type { Kysely } from 'kysely'
import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { Role } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, getLine, type PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { getAdopted } from './adopted.store.ts'
import { episodeOf } from './enrol-person.ts'
import { changeEnrolment, getEnrolment } from './enrolment.store.ts'
import { type EnrolledStep, EnrolmentId, requireMove, StepMove, sessionsOf } from './enrolment.ts'
import type { AdoptedStep } from './programme-content.ts'
import { lastDay } from './schedule.ts'
import { endLessons, giveLessons } from './step-lessons.ts'

type Moving = {
  readonly role: Role
  readonly today: IsoDate
  readonly db: Kysely<unknown>
  readonly person: PersonId
  readonly step: AdoptedStep
  readonly now: EnrolledStep
  readonly on: IsoDate
}

/** What of a step is on the line now, if anything. */
const onLine = async ({ db, person, now }: Moving) =>
  now.episode === null
    ? undefined
    : (await getLine(db, person)).episodes.find((one) => one.fact === now.episode)

/**
 * The step begins on the line. Where an agreement or another step put the same on the line already, that is it, and what
 * was planned gives way: nothing counts twice.
 */
const begin = async (moving: Moving, ofThis: ReadonlySet<string>): Promise<string | null> => {
  const { db, person, step, on } = moving
  if (step.takes === 'event') return null
  const planned = await onLine(moving)
  const there = (await getLine(db, person)).episodes.find(
    (one) =>
      step.agreement !== null &&
      !ofThis.has(one.fact) &&
      one.kind === step.takes &&
      one.startsOn <= on &&
      (one.endsOn === null || one.endsOn >= on) &&
      (one.state === 'running' || one.state === 'planned'),
  )
  if (there) {
    if (planned?.state === 'planned')
      await changeEpisode(db, planned.fact, planned.version, { retracted: true })
    return there.fact
  }
  const endsOn = lastDay(on, step.lasts)
  const teach = () => giveLessons(moving, step, { startsOn: on, endsOn })
  if (planned && planned.state === 'planned') {
    await changeEpisode(db, planned.fact, planned.version, { startsOn: on, endsOn, state: 'running' })
    await teach()
    return planned.fact
  }
  if (planned) return planned.fact
  await teach()
  return recordEpisode(db, { person }, { ...episodeOf(step, on, endsOn), state: 'running' })
}

/** The step ends on the line; what never began is taken off it. */
export const finish = async (moving: Moving, state: 'done' | 'broken-off'): Promise<void> => {
  const found = await onLine(moving)
  if (!found || found.state === 'done' || found.state === 'broken-off') return
  if (found.state === 'planned')
    await changeEpisode(moving.db, found.fact, found.version, { retracted: true })
  else
    await changeEpisode(moving.db, found.fact, found.version, {
      state,
      endsOn: moving.on < found.startsOn ? found.startsOn : moving.on,
    })
  await endLessons(moving, found)
}

const requireDay = ({ on, now, startsOn, today }: Moving & { startsOn: IsoDate }) => {
  if (on > today) throw invalidField('on', 'field.date-future')
  if (on < startsOn || (now.began !== null && on < now.began)) throw invalidField('on', 'field.date-order')
}

/** Begins, completes, skips or breaks off a step, by the table of moves; the line follows. */
export const moveStep = action('programme.move-step', {
  input: z.object({
    enrolment: EnrolmentId,
    step: z.string().max(60),
    move: StepMove,
    version: versionInput,
    on: dayInput,
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today, concerns }, input) => {
    const { move, on, reason } = input
    const stored = await getEnrolment(db, input.enrolment)
    const { person, content } = stored
    concerns(person)
    const programme = await getAdopted(db, stored.programme, stored.programmeVersion)
    const step = programme.content.steps.find(({ id }) => id === input.step)
    const now = content.steps.find(({ id }) => id === input.step)
    if (!step || !now) throw notFound()
    const { to, asks } = requireMove(step, content, move)
    if (asks === 'reason' && reason === null) throw invalidField('reason', 'field.needed')
    const moving = { db, person, step, now, on, today, role: actor.role }
    requireDay({ ...moving, startsOn: content.startsOn })
    if (move === 'evaluate') {
      const held = sessionsOf(now).findLast((day) => day <= on && !now.evaluated.includes(day))
      if (held === undefined) throw conflict('programme.no-session')
      const steps = content.steps.map((one) =>
        one.id === step.id ? { ...now, evaluated: [...now.evaluated, held] } : one,
      )
      await changeEnrolment(db, stored, input.version, { ...content, steps })
      return { person, enrolment: stored.id }
    }
    const next: EnrolledStep = {
      ...now,
      state: to,
      reason,
      began: move === 'skip' ? null : (now.began ?? on),
      ended: to === 'running' ? null : on,
      times: move === 'hold' ? [...now.times, on] : now.times,
      episode:
        move === 'begin'
          ? await begin(moving, new Set(content.steps.flatMap(({ episode }) => episode ?? [])))
          : now.episode,
    }
    if (to === 'done' || to === 'broken-off') await finish(moving, to)
    if (to === 'skipped') await finish(moving, 'broken-off')
    const marks = step.marks !== null && (move === 'hold' || (to === 'done' && now.times.length === 0))
    if (marks && (await vocabulary()).milestoneKinds.has(step.marks ?? ''))
      await recordMilestone(db, { person }, { kind: step.marks ?? '', on, organisation: step.provider })
    const steps = content.steps.map((one) => (one.id === step.id ? next : one))
    await changeEnrolment(db, stored, input.version, { ...content, steps })
    return { person, enrolment: stored.id }
  },
})
