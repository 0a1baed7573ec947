import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, type Episode, type EpisodeState, FactId, getLine, PersonId } from '../person/index.ts'
import { recordEnding } from './plan.store.ts'
import { stopTeaching } from './teaching.ts'

export const endingReasons = [
  'found-work',
  'family',
  'personal',
  'level',
  'provider',
  'moved',
  'other',
] as const

/** What can happen to a part, as data: from which states, to which, and whether a reason is asked. */
export const partTransitions = [
  { what: 'start', from: ['planned'], to: 'running', why: false },
  { what: 'finish', from: ['running'], to: 'done', why: false },
  { what: 'break-off', from: ['running'], to: 'broken-off', why: true },
  { what: 'cancel', from: ['planned'], to: null, why: true },
] as const satisfies readonly {
  what: string
  from: readonly EpisodeState[]
  to: EpisodeState | null
  why: boolean
}[]
export type Following = (typeof partTransitions)[number]['what']

const followedTracks: readonly string[] = ['language', 'education', 'work', 'participation', 'guidance']
const earnings: readonly string[] = ['wage', 'profit']
/** Parts of plans, agreements and contracts; a home, a permit or a benefit is no part. */
export const isFollowed = ({ track, kind }: Pick<Episode, 'track' | 'kind'>): boolean =>
  followedTracks.includes(track) || earnings.includes(kind)

/** What can happen now to a part in this state. */
export const possible = (state: EpisodeState): readonly Following[] =>
  partTransitions.filter(({ from }) => (from as readonly string[]).includes(state)).map(({ what }) => what)

const checkDay = (what: Following, on: string, { startsOn, endsOn }: Episode): void => {
  if (what === 'start' && endsOn !== null && on > endsOn) throw invalidField('on', 'plan.after-end')
  if ((what === 'finish' || what === 'break-off') && on < startsOn)
    throw invalidField('on', 'field.date-order')
}

/** A part really begins, ends, is broken off or does not go on; its episode on the line changes by a new version. */
export const followPart = action('plan.follow-part', {
  input: z.object({
    person: PersonId,
    part: FactId,
    what: z.enum(['start', 'finish', 'break-off', 'cancel']),
    on: dayInput,
    reason: z.enum(endingReasons).nullable().default(null),
    explained: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, part, what, on, reason, explained }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const episode = line.episodes.find((one) => one.fact === part)
    if (!episode || !isFollowed(episode)) throw notFound()
    if (actor.role === 'language-provider' && episode.provider !== actor.organisation) throw notFound()
    const transition = partTransitions.find((one) => one.what === what)
    if (!transition || !possible(episode.state).includes(what)) throw conflict('plan.part-state')
    if (transition.why && reason === null) throw invalidField('reason', 'plan.ending-why')
    checkDay(what, on, episode)
    if (transition.to === null) await changeEpisode(db, part, episode.version, { retracted: true })
    else
      await changeEpisode(
        db,
        part,
        episode.version,
        what === 'start' ? { state: 'running', startsOn: on } : { state: transition.to, endsOn: on },
      )
    if (transition.why && reason !== null)
      await recordEnding(db, person, { episode, what, on, reason, explained })
    if (what !== 'start') await stopTeaching(db, line, episode, today)
    return { person }
  },
})
