import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, FactId, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { plans } from './plan.store.ts'

/** The person agrees with the plan, or disagrees and says why; both are visible to both. */
export const respondToPlan = action('plan.respond', {
  input: z.object({ agrees: z.enum(['yes', 'no']), comment: textInput(1000).nullable().default(null) }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, today, concerns }, { agrees, comment }) => {
    if (actor.person === null) throw notFound()
    const person = PersonId.parse(actor.person)
    concerns(person)
    const plan = await plans.find(db, person)
    if (!plan) throw conflict('plan.none')
    if (agrees === 'no' && comment === null) throw invalidField('comment', 'plan.say-why')
    await plans.save(db, person, plan.version, {
      ...plan.content,
      response: { agrees: agrees === 'yes', comment, on: today },
    })
    return { person }
  },
})

const transitions = {
  start: { from: ['planned'], to: 'running' },
  finish: { from: ['planned', 'running'], to: 'done' },
  'break-off': { from: ['planned', 'running'], to: 'broken-off' },
} as const

/** A part of the plan really begins, ends or is broken off; its episode on the line changes by a new version. */
export const followPart = action('plan.follow-part', {
  input: z.object({
    person: PersonId,
    part: FactId,
    what: z.enum(['start', 'finish', 'break-off']),
    on: dayInput,
  }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, part, what, on }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const episode = (await getLine(db, person)).episodes.find((one) => one.fact === part)
    if (!episode) throw notFound()
    if (actor.role === 'language-provider' && episode.provider !== actor.organisation) throw notFound()
    const { from, to } = transitions[what]
    if (!(from as readonly string[]).includes(episode.state)) throw conflict('plan.part-state')
    if (what !== 'start' && on < episode.startsOn) throw invalidField('on', 'field.date-order')
    await changeEpisode(
      db,
      part,
      episode.version,
      what === 'start' ? { state: to, startsOn: on } : { state: to, endsOn: on },
    )
    return { person }
  },
})

export const progressKinds = [
  'learnability-test',
  'pvt',
  'map',
  'exam-part',
  'level-reached',
  'review-talk',
  'offer',
  'diploma',
  'integrated',
  'exempted',
] as const
const byProvider: readonly string[] = ['level-reached', 'exam-part']

/** Progress as a dated fact: a level, a part of the exam, PVT, MAP, a talk. */
export const recordProgress = action('plan.record-progress', {
  input: z.object({
    person: PersonId,
    kind: z.enum(progressKinds),
    on: dayInput,
    detail: textInput(120).nullable().default(null),
  }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, kind, on, detail }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    if (actor.role === 'language-provider' && !byProvider.includes(kind))
      throw invalidField('kind', 'plan.not-for-provider')
    if (kind === 'level-reached' && !/^(A[012]|B[12]|C[12])$/.test(detail ?? ''))
      throw invalidField('detail', 'plan.level')
    await getLine(db, person)
    await recordMilestone(db, { person }, { kind, on, detail })
    return { person }
  },
})
