import { z } from 'zod'
import { practices, programmes, vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { findPlans } from '../plan/index.ts'
import { getAdopted, listAdopted } from './adopted.store.ts'
import { enrolmentsOf } from './enrolment.store.ts'
import { entryChecks, levelGap, preparationsFor } from './entry.ts'
import { takenBy } from './entry-week.ts'
import { getGroup, groupsOf } from './group.store.ts'
import { ProgrammeId } from './programme-content.ts'
import { readFacts } from './read-person.ts'
import { scheduleOf, weekLoadOf } from './schedule.ts'

const enrolling = ['client-manager', 'coa-case-manager', 'social-guide'] as const

/** What a person could take part in: every programme with what its conditions answer. */
export const openChoice = action('programme.open-choice', {
  input: z.object({ person: PersonId }),
  allow: enrolling,
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person }) => {
    const line = await getLine(db, person)
    const facts = await readFacts(db, line, today)
    const all = await listAdopted(db, actor.organisation)
    const takesPart = new Set(
      (await enrolmentsOf(db, person))
        .filter(({ content }) => content.ended === null)
        .map(({ programme }) => programme),
    )
    return {
      person,
      identity: await getIdentity(db, person),
      choices: all
        .filter(
          ({ id, content }) => !takesPart.has(id) && (content.endsOn === null || content.endsOn >= today),
        )
        .map((adopted) => ({ adopted, checks: entryChecks(adopted.content.conditions, facts) })),
    }
  },
})

/** The entry check of one programme for one person (S64), with the week that it would make (S51). */
export const openEntry = action('programme.open-entry', {
  input: z.object({ person: PersonId, programme: ProgrammeId, startsOn: dayInput.optional() }),
  allow: enrolling,
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person, programme, startsOn }) => {
    const line = await getLine(db, person)
    const adopted = await getAdopted(db, programme)
    const { content } = adopted
    const facts = await readFacts(db, line, today)
    const first = startsOn ?? (content.startsOn > today ? content.startsOn : today)
    const days = scheduleOf(content.steps, first)
    const kinds = (await vocabulary()).episodeKinds
    const lasting = line.episodes.filter(
      ({ track, state }) =>
        !['living', 'income', 'status'].includes(track) && (state === 'running' || state === 'planned'),
    )
    const gap = levelGap(content.conditions, facts)
    const library = await programmes()
    const plan = (await findPlans(db, [person])).get(person)?.content ?? null
    const sitting = []
    for (const { content: other } of await enrolmentsOf(db, person))
      if (other.group !== null && other.ended === null) sitting.push(await getGroup(db, other.group))
    return {
      person,
      identity: await getIdentity(db, person),
      adopted,
      checks: entryChecks(content.conditions, facts),
      gap,
      preparations: gap === null ? [] : preparationsFor(content.practice, facts, { library, kinds }),
      library,
      practices: await practices(),
      groups: await groupsOf(db, programme),
      level: facts.level,
      first,
      days,
      load: weekLoadOf(content.steps, days, { line: lasting, from: first, whole: content.load }),
      lasting,
      taken: takenBy(plan, sitting),
      kinds,
      // a distance that the intake does not say is judged here, by who may judge it
      asksDistance:
        facts.distance === null &&
        content.conditions.some(({ needs }) => 'fact' in needs && needs.fact === 'distance'),
      mayExcept: actor.role === 'client-manager',
    }
  },
})
