import { z } from 'zod'
import { distances, Outcome } from '../../catalogue/programme/index.ts'
import { IsoDate } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import type { AdoptedStep } from './programme-content.ts'

export const EnrolmentId = identifier('EnrolmentId')
export type EnrolmentId = z.infer<typeof EnrolmentId>

export const stepStates = ['waiting', 'running', 'done', 'skipped', 'broken-off'] as const
export const StepState = z.enum(stepStates)
export type StepState = z.infer<typeof StepState>

export const EnrolledStep = z.object({
  id: z.string(),
  state: StepState,
  plannedOn: IsoDate.nullable().describe('null: no day yet'),
  plannedUntil: IsoDate.nullable(),
  began: IsoDate.nullable(),
  ended: IsoDate.nullable(),
  times: z.array(IsoDate).describe('contacts or visits that were held'),
  evaluated: z.array(IsoDate).default([]).describe('sessions that were evaluated'),
  episode: z.uuid().nullable().describe('what stands on the line'),
  reason: z.string().nullable().describe('why it was broken off or skipped'),
})
export type EnrolledStep = z.infer<typeof EnrolledStep>

/** How a condition was answered at the start, and what was decided where it was not yes. */
export const EntryAnswer = z.object({
  condition: z.string(),
  truth: z.enum(['yes', 'no', 'unknown']),
  exception: z.string().nullable(),
})
export type EntryAnswer = z.infer<typeof EntryAnswer>

/** How far somebody is from work, where the intake did not say it: never without what it rests on. */
export const JudgedDistance = z.object({
  class: z.enum(distances),
  evidence: z.string().min(1).max(500),
})
export type JudgedDistance = z.infer<typeof JudgedDistance>

export const Enrolment = z.object({
  startsOn: IsoDate,
  group: z.uuid().nullable(),
  told: z.record(z.string(), z.enum(['yes', 'no'])),
  answers: z.array(EntryAnswer),
  distance: JudgedDistance.nullable()
    .default(null)
    .describe('judged at the start, because the intake had none'),
  steps: z.array(EnrolledStep),
  outcomes: z.array(z.object({ outcome: Outcome, on: IsoDate })),
  ended: z
    .object({ on: IsoDate, how: z.enum(['completed', 'stopped']), reason: z.string().nullable() })
    .nullable(),
})
export type Enrolment = z.infer<typeof Enrolment>

/** What can be done with a step. An event happens on one day; a contact with a rhythm is held again and again. */
export const stepMoves = [
  { move: 'begin', from: ['waiting'], to: 'running', of: 'lasting', asks: null },
  { move: 'complete', from: ['running'], to: 'done', of: 'lasting', asks: null },
  { move: 'complete', from: ['waiting'], to: 'done', of: 'event', asks: null },
  { move: 'hold', from: ['waiting', 'running'], to: 'running', of: 'contact', asks: null },
  { move: 'complete', from: ['waiting', 'running'], to: 'done', of: 'contact', asks: null },
  { move: 'skip', from: ['waiting'], to: 'skipped', of: 'any', asks: 'optional' },
  { move: 'evaluate', from: ['done'], to: 'done', of: 'any', asks: null },
  { move: 'evaluate', from: ['running'], to: 'running', of: 'contact', asks: null },
  { move: 'break-off', from: ['running'], to: 'broken-off', of: 'any', asks: 'reason' },
] as const satisfies readonly {
  move: string
  from: readonly StepState[]
  to: StepState
  of: StepNature | 'any'
  asks: 'reason' | 'optional' | null
}[]
export type StepMove = (typeof stepMoves)[number]['move']
export const StepMove = z.enum(['begin', 'complete', 'hold', 'evaluate', 'skip', 'break-off'])

export type StepNature = 'lasting' | 'event' | 'contact'
export const natureOf = ({ takes, every }: Pick<AdoptedStep, 'takes' | 'every'>): StepNature =>
  takes !== 'event' ? 'lasting' : every === null ? 'event' : 'contact'

/** The moves that a step allows now: by its state, and once what comes before is over. */
export const movesOf = (
  step: AdoptedStep,
  { steps, ended }: Pick<Enrolment, 'steps' | 'ended'>,
): readonly (typeof stepMoves)[number][] => {
  const now = steps.find(({ id }) => id === step.id)
  if (!now || ended !== null) return []
  const nature = natureOf(step)
  return stepMoves.filter(
    ({ from, of, asks }) =>
      from.some((state) => state === now.state) &&
      (of === 'any' || of === nature) &&
      (asks !== 'optional' || step.optional),
  )
}

/** Steps that have to be over before this one begins. */
export const waitsFor = (step: AdoptedStep, steps: readonly EnrolledStep[]): readonly string[] =>
  step.after.filter((id) =>
    steps.some((one) => one.id === id && (one.state === 'waiting' || one.state === 'running')),
  )

/** @throws Problem when the step does not allow this move now. */
export const requireMove = (step: AdoptedStep, enrolment: Enrolment, move: StepMove) => {
  if (enrolment.ended !== null) throw conflict('programme.enrolment-ended')
  const found = movesOf(step, enrolment).find((one) => one.move === move)
  if (!found) {
    if (move === 'skip' && !step.optional) throw invalidField('reason', 'programme.not-optional')
    throw conflict('programme.no-such-move')
  }
  const before = waitsFor(step, enrolment.steps)
  // a contact with a rhythm may go on beside the step that it belongs to
  if (before.length > 0 && move !== 'skip' && move !== 'break-off' && natureOf(step) !== 'contact')
    throw conflict('programme.comes-first')
  return found
}

/** The days on which a session of a step was held. */
export const sessionsOf = ({ times, state, ended }: EnrolledStep): readonly IsoDate[] =>
  times.length > 0 ? times : state === 'done' && ended !== null ? [ended] : []

/** Steps that must be over before the programme is completed. */
export const openSteps = (steps: readonly AdoptedStep[], enrolment: Enrolment): readonly AdoptedStep[] =>
  steps.filter((step) => {
    const state = enrolment.steps.find(({ id }) => id === step.id)?.state
    return state === 'running' || (state === 'waiting' && !step.optional)
  })
