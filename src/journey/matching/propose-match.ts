import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { findPlaces, getPlace, Level, PlaceId } from '../../catalogue/place/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { findIntake } from '../intake/index.ts'
import { getIdentity, getLine, type Line, PersonId, recordMilestone } from '../person/index.ts'
import { weeklyLoad } from '../plan/index.ts'
import { findProfile } from '../screening/index.ts'
import { type Candidate, explainMatch, rankPlaces } from './match.ts'
import {
  answerAsEmployer,
  answerAsPerson,
  type Card,
  insertMatch,
  listCards,
  listMatches,
  recordMatched,
} from './matching.store.ts'

/** Half-days that are free in a week of ten, as far as the load of what runs or is planned is known. */
const freeHalfDays = (line: Line, today: IsoDate): number | null => {
  const busy = line.episodes.filter(
    (one) =>
      ['language', 'education', 'work', 'participation'].includes(one.track) &&
      ['running', 'planned'].includes(one.state),
  )
  const load = weeklyLoad(busy, today)
  return load.unknown > 0 ? null : Math.max(0, 10 - load.halfDays)
}

/** What is known of somebody for a match: levels reached first, then the intake, then what was told in reception. */
const candidateOf = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  person: PersonId,
): Promise<{ candidate: Candidate; card: Card }> => {
  const line = await getLine(db, person)
  const intake = await findIntake(db, person)
  const profile = await findProfile(db, person)
  const reached = line.milestones.filter((one) => one.kind === 'level-reached').at(-1)
  const told = Level.safeParse(reached?.detail ?? intake?.content.speaking ?? profile?.content.dutch.speaking)
  const housing = line.responsibilities.find(
    (one) => one.duty === 'housing' && (one.endsOn === null || one.endsOn >= today),
  )
  const municipality = housing && (await findOrganisation(db, housing.organisation))?.municipality
  const home = (await regions()).municipalities.find((one) => one.code === municipality) ?? null
  const free = freeHalfDays(line, today)
  const speaking = told.success ? told.data : null
  const occupation = intake?.content.occupation ?? profile?.content.occupation ?? null
  const source = reached?.on ?? intake?.recordedAt.slice(0, 10) ?? profile?.recordedAt.slice(0, 10) ?? null
  return {
    candidate: { speaking, freeHalfDays: free, home, occupation, sectorWish: intake?.content.wish ?? null },
    card: {
      speaking,
      speakingOn: speaking === null ? null : (source as IsoDate | null),
      educationLevel: intake?.content.educationLevel ?? profile?.content.educationLevel ?? null,
      occupation,
      yearsOfWork: intake?.content.yearsOfWork ?? profile?.content.yearsOfWork ?? null,
      freeHalfDays: free,
    },
  }
}

/** Open places for somebody, explained term by term; nothing is decided (S81). */
export const proposeMatches = action('matching.propose', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async (context, { person }) => {
    const { candidate } = await candidateOf(context, person)
    const places = await findPlaces(
      context.db,
      { text: null, kind: null, level: null, weekday: null, municipality: null, organisation: null },
      500,
    )
    const library = await regions()
    return {
      person,
      identity: await getIdentity(context.db, person),
      candidate,
      proposals: rankPlaces(
        candidate,
        places,
        new Map(library.municipalities.map((one) => [one.code, one])),
      ).slice(0, 20),
    }
  },
})

/** Proposes a place to a person and a card to its employer. */
export const matchPlace = action('matching.match', {
  input: z.object({ person: PersonId, place: PlaceId }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async (context, { person, place: id }) => {
    const { db, today } = context
    const place = await getPlace(db, id)
    if (place.state !== 'open') throw conflict('matching.not-open')
    const { candidate, card } = await candidateOf(context, person)
    const there = (await regions()).municipalities.find((one) => one.code === place.municipality) ?? null
    const match = await insertMatch(db, {
      person,
      place: id,
      employer: place.organisation,
      on: today,
      explanation: explainMatch(candidate, place, there),
      card,
    })
    if (!match) throw conflict('matching.proposed-before')
    if (!(await getLine(db, person)).milestones.some((one) => one.kind === 'offer' && one.on === today)) {
      await recordMilestone(
        db,
        { person },
        { kind: 'offer', on: today, organisation: place.organisation, detail: place.title.slice(0, 120) },
      )
    }
    return { person, match }
  },
})

const yesOrNo = z.enum(['accepted', 'refused'])

/** The person says yes or no to a place. Yes shows the name to this employer, no asks for no reason. */
export const respondToMatch = action('matching.respond', {
  input: z.object({ match: z.uuid(), answer: yesOrNo, reason: textInput(300).nullable().default(null) }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, today, concerns }, { match, answer, reason }) => {
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    if (!(await listMatches(db, actor.person)).some((one) => one.id === match)) throw notFound()
    if (!(await answerAsPerson(db, match, answer, reason, today))) throw conflict('matching.answered-before')
    await recordMatched(db, match)
    return { match }
  },
})

/** The employer says yes or no to a card; no asks for a reason, so that the person can learn from it. */
export const answerCard = action('matching.answer', {
  input: z.object({ match: z.uuid(), answer: yesOrNo, reason: textInput(300).nullable().default(null) }),
  allow: ['employer'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, concerns }, { match, answer, reason }) => {
    if (answer === 'refused' && reason === null) throw invalidField('reason', 'matching.say-why')
    if (!(await listCards(db)).some((one) => one.match === match)) throw notFound()
    const person = await answerAsEmployer(db, match, answer, reason)
    if (!person) throw conflict('matching.answered-before')
    concerns(person)
    await recordMatched(db, match)
    return { match }
  },
})

/** The cards of an employer. */
export const openCards = action('matching.open-cards', {
  input: z.object({}),
  allow: ['employer'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db }) => ({ cards: await listCards(db) }),
})

/** The own matches of a person. */
export const openOwnMatches = action('matching.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor }) => {
    if (actor.person === null) throw notFound()
    return { matches: await listMatches(db, actor.person) }
  },
})
