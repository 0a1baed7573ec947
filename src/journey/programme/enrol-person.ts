import { z } from 'zod'
import { answer, distances, type Facts } from '../../catalogue/programme/index.ts'
import type { Role } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, textInput, ticked } from '../../platform/form-input.ts'
import { conflict, type FieldProblem, invalidField, Problem } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode } from '../person/index.ts'
import { type Adopted, getAdopted } from './adopted.store.ts'
import { enrolmentsOf, insertEnrolment } from './enrolment.store.ts'
import type { EnrolledStep, EntryAnswer, JudgedDistance } from './enrolment.ts'
import { entryChecks } from './entry.ts'
import { getGroup, lockGroup, seatsOf, writeSeat } from './group.store.ts'
import { GroupId, lastDayOf } from './group.ts'
import { type AdoptedContent, type AdoptedStep, ProgrammeId, waitsForBound } from './programme-content.ts'
import { readFacts } from './read-person.ts'
import { halfDaysOf, lastDay, type PlannedDays, scheduleOf } from './schedule.ts'
import { giveLessons } from './step-lessons.ts'

const told = z.enum(['yes', 'no'])
export const enrolInput = z.object({
  person: PersonId,
  programme: ProgrammeId,
  startsOn: dayInput,
  group: GroupId.nullable().default(null),
  /** on the waiting list of a group that is full */
  waiting: ticked,
  told: z.record(z.string(), told).default({}),
  exceptions: z.record(z.string(), textInput(300)).default({}),
  accepted: z.record(z.string(), ticked).default({}),
  days: z.record(z.string(), dayInput).default({}),
  /** asked where a condition looks at it and the intake has none */
  distance: z
    .object({
      class: z.enum(distances).nullable().default(null),
      evidence: textInput(500).nullable().default(null),
    })
    .default({ class: null, evidence: null }),
})
type EnrolInput = z.infer<typeof enrolInput>

/**
 * How each condition is answered, and what was decided where it is not yes: a no asks the client manager for a reason, an
 * unknown asks to be confirmed. Nothing is decided here.
 * @throws Problem at the fields of every condition that is open.
 */
const decideEntry = (
  { conditions }: Pick<AdoptedContent, 'conditions'>,
  facts: Facts,
  { exceptions, accepted, role }: Pick<EnrolInput, 'exceptions' | 'accepted'> & { readonly role: Role },
): readonly EntryAnswer[] => {
  const fields: Record<string, FieldProblem> = {}
  const answers = entryChecks(conditions, facts).map(({ condition, reason }): EntryAnswer => {
    const { id } = condition
    const exception = role === 'client-manager' ? (exceptions[id] ?? null) : null
    if (reason.truth === 'no' && exception === null)
      fields[`exceptions.${id}`] = {
        message: `problem.programme.${role === 'client-manager' ? 'does-not-fit' : 'ask-client-manager'}`,
      }
    if (reason.truth === 'unknown' && !accepted[id])
      fields[`accepted.${id}`] = {
        message: `problem.programme.${waitsForBound(condition) ? 'bound-open' : 'not-known'}`,
      }
    return { condition: id, truth: reason.truth, exception: reason.truth === 'no' ? exception : null }
  })
  if (Object.keys(fields).length > 0) throw new Problem('invalid-input', 'invalid-input', { fields })
  return answers
}

/**
 * The distance to work that the client manager judges here, with what it rests on; the intake's own goes before it.
 * @throws Problem at its field where it is a bare score, or of somebody who does not judge it.
 */
const judgedDistance = (
  { class: judged, evidence }: EnrolInput['distance'],
  known: Facts['distance'],
  role: Role,
): JudgedDistance | null => {
  if (known !== null || (judged === null && evidence === null)) return null
  if (role !== 'client-manager') throw invalidField('distance.class', 'programme.distance-elsewhere')
  if (judged === null) throw invalidField('distance.class', 'field.choose')
  if (evidence === null) throw invalidField('distance.evidence', 'intake.evidence')
  return { class: judged, evidence }
}

/** The days that were chosen; for a step that was left open none. Without any days the proposal holds. */
export const chosenDays = (
  steps: readonly AdoptedStep[],
  startsOn: IsoDate,
  days: Readonly<Record<string, IsoDate>>,
): ReadonlyMap<string, PlannedDays> => {
  const proposed = scheduleOf(steps, startsOn)
  if (Object.keys(days).length === 0) return proposed
  return new Map(
    steps.map((step): readonly [string, PlannedDays] => {
      const chosen = days[step.id] ?? null
      const same = proposed.get(step.id)
      if (chosen === null) return [step.id, { startsOn: null, endsOn: null }]
      const endsOn =
        chosen === same?.startsOn
          ? same.endsOn
          : step.takes === 'event'
            ? chosen
            : lastDay(chosen, step.lasts)
      return [step.id, { startsOn: chosen, endsOn }]
    }),
  )
}

/** A seat, or the place on the waiting list that was asked for. @throws Problem where the group is full. */
const takeSeat = async (
  db: Parameters<typeof getGroup>[0],
  {
    group,
    person,
    level,
    waiting,
    today,
  }: { group: GroupId; person: PersonId; level: Facts['level']; waiting: boolean; today: IsoDate },
  programme: Adopted,
) => {
  await lockGroup(db, group)
  const stored = await getGroup(db, group)
  if (stored.programme !== programme.id) throw invalidField('group', 'field.choose')
  if (lastDayOf(stored.content) < today) throw invalidField('group', 'programme.group-over')
  const full = stored.placed >= stored.content.capacity
  if (full && !waiting)
    throw invalidField('group', 'programme.group-full', { capacity: stored.content.capacity })
  const before = (await seatsOf(db, group)).find((seat) => seat.person === person)
  const seat = { group, person, state: full ? 'waiting' : 'placed', level, since: today } as const
  await writeSeat(db, seat, before ?? null)
}

/** Puts a programme on a person's line: each step with its load, planned until somebody says that it began. */
export const enrolPerson = action('programme.enrol', {
  input: enrolInput,
  allow: ['client-manager', 'coa-case-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today }, input) => {
    const { person, startsOn, group } = input
    const line = await getLine(db, person)
    const programme = await getAdopted(db, input.programme)
    const { content } = programme
    if (startsOn < content.startsOn) throw invalidField('startsOn', 'programme.before-adoption')
    if (content.endsOn !== null && startsOn > content.endsOn)
      throw invalidField('startsOn', 'programme.after-adoption')
    const running = (await enrolmentsOf(db, person)).some(
      (one) => one.programme === programme.id && one.content.ended === null,
    )
    if (running) throw conflict('programme.enrolled-already')
    const known = await readFacts(db, line, today)
    const distance = judgedDistance(input.distance, known.distance, actor.role)
    const facts = { ...known, distance: known.distance ?? distance?.class ?? null, told: input.told }
    const answers = decideEntry(content, facts, { ...input, role: actor.role })
    for (const [id, day] of Object.entries(input.days))
      if (day < startsOn) throw invalidField(`days.${id}`, 'programme.before-start')
    if (group !== null)
      await takeSeat(db, { group, person, level: facts.level, waiting: input.waiting, today }, programme)
    const days = chosenDays(content.steps, startsOn, input.days)
    const passed = new Set(
      content.steps
        .filter(({ when }) => when !== null && answer(when, facts).truth === 'no')
        .map(({ id }) => id),
    )
    const steps: EnrolledStep[] = []
    for (const step of content.steps) {
      const { startsOn: plannedOn, endsOn } = days.get(step.id) ?? { startsOn: null, endsOn: null }
      const episode =
        step.takes === 'event' || plannedOn === null || passed.has(step.id)
          ? null
          : await recordEpisode(db, { person }, episodeOf(step, plannedOn, endsOn))
      if (episode !== null && plannedOn !== null)
        await giveLessons({ db, person, role: actor.role, today }, step, { startsOn: plannedOn, endsOn })
      steps.push({
        ...{
          id: step.id,
          state: passed.has(step.id) ? 'skipped' : 'waiting',
          plannedOn,
          plannedUntil: endsOn,
          episode,
        },
        ...{ began: null, ended: null, times: [], evaluated: [], reason: null },
      })
    }
    const enrolment = await insertEnrolment(db, {
      person,
      programme: programme.id,
      programmeVersion: programme.version,
      content: {
        ...{ startsOn, group, told: input.told, answers: [...answers], distance },
        ...{ steps, outcomes: [], ended: null },
      },
    })
    return { person, enrolment }
  },
})

/** A step as it lies on the line. */
export const episodeOf = (step: AdoptedStep, startsOn: IsoDate, endsOn: IsoDate | null) => ({
  kind: step.takes,
  startsOn,
  endsOn,
  state: 'planned' as const,
  halfDays: halfDaysOf(step),
  provider: step.provider,
  label: (typeof step.name === 'string' ? step.name : step.name.nl).slice(0, 120),
})
