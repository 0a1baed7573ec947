import type { Kysely } from 'kysely'
import { z } from 'zod'
import { figures, practices, rules } from '../../catalogue/knowledge.ts'
import { type Cefr, cefrLevels } from '../../catalogue/vocabulary/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { ageOn, type IsoDate } from '../../platform/date.ts'
import { notFound } from '../../platform/problem.ts'
import { findIntake } from '../intake/index.ts'
import { getIdentity, getLine, type Line, PersonId } from '../person/index.ts'
import { findProfile } from '../screening/index.ts'
import { adviseStarter, type StarterFacts } from './advice.ts'
import { entrepreneurIntakes } from './entrepreneur-intake.store.ts'

const levelIn = (text: string | null | undefined): Cefr | null =>
  cefrLevels.find((level) => level === text) ?? null

const permits = ['asylum-permit', 'three-year-permit', 'family-permit', 'dutch-national']

/** What line and intakes say; a level that was reached counts before what was told. */
const knownOf = async (
  db: Kysely<unknown>,
  line: Line,
  today: IsoDate,
): Promise<Omit<StarterFacts, 'intake'>> => {
  const running = line.episodes.filter(
    ({ startsOn, endsOn, state }) =>
      startsOn <= today &&
      (endsOn === null || endsOn >= today) &&
      state !== 'broken-off' &&
      state !== 'planned',
  )
  const intake = (await findIntake(db, line.person))?.content
  const profile = (await findProfile(db, line.person))?.content
  const reached = line.milestones.findLast(({ kind }) => kind === 'level-reached')
  return {
    speaking: levelIn(reached?.detail) ?? levelIn(intake?.speaking) ?? levelIn(profile?.dutch.speaking),
    age: line.birthDate === null ? null : ageOn(line.birthDate, today),
    permit: line.milestones.some(({ kind }) => kind === 'permit-lost')
      ? 'no'
      : running.some(({ kind }) => permits.includes(kind))
        ? 'yes'
        : null,
    benefit: running.some(({ kind }) => ['social-assistance', 'partial-assistance'].includes(kind))
      ? 'yes'
      : null,
  }
}

/** The intake of a starter with the advice that follows from it, as far as the visitor may see it. */
export const readEntrepreneur = async (db: Kysely<unknown>, line: Line, today: IsoDate) => {
  const stored = await entrepreneurIntakes.find(db, line.person)
  if (!stored) return { intake: null, version: 0, advice: null }
  const facts = { intake: stored.content, ...(await knownOf(db, line, today)) }
  return { intake: stored.content, version: stored.version, advice: adviseStarter(facts) }
}

/** Practices of the report on beginning a business, in the order in which somebody would need them. */
const helpful = ['6c', '37', '38', '39', 'T22', 'T23']

const readFile = async ({ db, today }: ActionContext, person: PersonId) => {
  const line = await getLine(db, person)
  const library = await practices()
  return {
    person,
    identity: await getIdentity(db, person),
    ...(await readEntrepreneur(db, line, today)),
    practices: helpful.flatMap((id) => library.practices.find((one) => one.id === id) ?? []),
    rules: (await rules()).rules.filter(({ id }) => id.startsWith('bbz-')),
    figures: (await figures()).figures.filter(({ subjects }) => subjects.includes('entrepreneurship')),
  }
}
export type OpenedEntrepreneur = Awaited<ReturnType<typeof readFile>>

/** The intake of who wants to begin a business, with the advice and its reasons (S97). */
export const openEntrepreneur = action('enterprise.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: (context, { person }) => readFile(context, person),
})

/** The same for the person: nothing is advised that somebody does not see. */
export const openOwnEntrepreneur = action('enterprise.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: (context) => {
    const { actor, concerns } = context
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    return readFile(context, PersonId.parse(actor.person))
  },
})
