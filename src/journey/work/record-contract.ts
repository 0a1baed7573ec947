import { z } from 'zod'
import { findOrganisation, listOrganisations, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays } from '../../platform/date.ts'
import { dayInput, numberInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import {
  changeEpisode,
  FactId,
  getIdentity,
  getLine,
  PersonId,
  recordEpisode,
  recordMilestone,
} from '../person/index.ts'
import { householdOn } from '../placement/index.ts'

export const contractKinds = ['employment', 'agency-work', 'learn-work-place'] as const
const workers = ['client-manager', 'employer-service-point', 'employer'] as const

/**
 * A contract: work and wage on the line, and its end where it has one. It needs no benefit, no home and no plan before it:
 * somebody may find work from the reception centre.
 */
export const recordContract = action('work.record-contract', {
  input: z.object({
    person: PersonId,
    employer: OrganisationId.nullable().default(null),
    kind: z.enum(contractKinds),
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    hours: numberInput(0.5, 60),
    signedOn: dayInput.nullable().default(null),
  }),
  allow: workers,
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, employer, kind, startsOn, endsOn, hours, signedOn }) => {
    if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if (signedOn !== null && signedOn > today) throw invalidField('signedOn', 'field.date-future')
    await getLine(db, person)
    const provider = actor.role === 'employer' ? OrganisationId.parse(actor.organisation) : employer
    if (
      !provider ||
      !['employer', 'temporary-agency', 'social-work-company'].includes(
        (await findOrganisation(db, provider))?.kind ?? '',
      )
    ) {
      throw invalidField('employer', 'field.choose')
    }
    const state = startsOn > today ? 'planned' : endsOn !== null && endsOn < today ? 'done' : 'running'
    await recordMilestone(
      db,
      { person },
      { kind: 'contract-signed', on: signedOn ?? startsOn, organisation: provider },
    )
    const contract = await recordEpisode(
      db,
      { person },
      { kind, startsOn, endsOn, state, hours, halfDays: Math.round(hours / 2) / 2, provider },
    )
    const wage =
      actor.role === 'employer'
        ? null
        : await recordEpisode(db, { person }, { kind: 'wage', startsOn, endsOn, state, hours, provider })
    if (endsOn)
      await recordMilestone(db, { person }, { kind: 'contract-end', on: endsOn, organisation: provider })
    return { person, contract, wage }
  },
})

/** A contract ends before or at its end; work and wage end with it. */
export const endContract = action('work.end-contract', {
  input: z.object({ person: PersonId, contract: FactId, on: dayInput }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, contract, on }) => {
    const line = await getLine(db, person)
    const job = line.episodes.find((one) => one.fact === contract && one.track === 'work')
    if (!job) throw notFound()
    if (on < job.startsOn) throw invalidField('on', 'field.date-order')
    const state = on <= today ? 'done' : job.state
    await changeEpisode(db, job.fact, job.version, { endsOn: on, state })
    const wage = line.episodes.find(
      (one) => one.kind === 'wage' && one.startsOn === job.startsOn && one.provider === job.provider,
    )
    if (wage) await changeEpisode(db, wage.fact, wage.version, { endsOn: on, state })
    await recordMilestone(db, { person }, { kind: 'contract-end', on, organisation: job.provider })
    return { person }
  },
})

/**
 * The benefit of a household ends wholly, or goes on in part beside wage. Entering, leaving and returning are derived from
 * the episodes; no state is stored. A person decides and says why.
 */
export const changeBenefit = action('work.change-benefit', {
  input: z.object({
    person: PersonId,
    how: z.enum(['partly', 'wholly']),
    from: dayInput,
    reason: textInput(300),
  }),
  allow: ['income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async ({ db, actor }, { person, how, from }) => {
    const line = await getLine(db, person)
    const household = householdOn(line, from)
    const running = line.episodes.find(
      (one) =>
        ['social-assistance', 'partial-assistance'].includes(one.kind) &&
        one.startsOn <= from &&
        (one.endsOn === null || one.endsOn >= from),
    )
    if (!running || !household) throw conflict('work.no-benefit')
    if (how === 'partly' && running.kind === 'partial-assistance') throw conflict('work.partly-before')
    if (running.startsOn >= from) throw invalidField('from', 'work.before-benefit')
    await changeEpisode(db, running.fact, running.version, { endsOn: addDays(from, -1), state: 'done' })
    if (how === 'partly') {
      await recordEpisode(
        db,
        { household },
        {
          kind: 'partial-assistance',
          startsOn: from,
          state: 'running',
          provider: OrganisationId.parse(actor.organisation),
        },
      )
    }
    return { person }
  },
})

/** What the forms of work need. */
export const openWork = action('work.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'employer-service-point', 'employer', 'income-consultant'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    line: await getLine(db, person),
    employers: await listOrganisations(db, ['employer', 'temporary-agency', 'social-work-company']),
  }),
})
