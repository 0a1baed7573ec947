import { z } from 'zod'
import { listOrganisations, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays } from '../../platform/date.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { executorKinds, testWeeks } from './assessment.store.ts'
import { testWeekState } from './assessment.ts'

const roles = ['client-manager', 'employer-service-point', 'employer'] as const

/** The test week as it stands. */
export const openTestWeek = action('assessment.open-test-week', {
  input: z.object({ person: PersonId }),
  allow: [...roles],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person }) => {
    await getLine(db, person)
    const week = await testWeeks.find(db, person)
    return {
      person,
      identity: await getIdentity(db, person),
      week,
      state: week ? testWeekState(week.content, today) : null,
      companies: await listOrganisations(db, executorKinds),
    }
  },
})

/** Agrees on a week in which somebody tries the work. A week that is over is answered before another is planned. */
export const planTestWeek = action('assessment.plan-test-week', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    company: OrganisationId,
    startsOn: dayInput,
    endsOn: dayInput,
  }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, company, startsOn, endsOn }) => {
    await getLine(db, person)
    if (endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if (endsOn > addDays(startsOn, 13)) throw invalidField('endsOn', 'assessment.week-long')
    if (!(await listOrganisations(db, executorKinds)).some(({ id }) => id === company))
      throw invalidField('company', 'field.choose')
    const earlier = await testWeeks.find(db, person)
    if (earlier && testWeekState(earlier.content, today) === 'open') throw conflict('assessment.week-open')
    await testWeeks.save(db, person, version, { company, startsOn, endsOn, outcome: null })
    return { person }
  },
})

/** After the week: what was seen, and a personal training plan or a reasoned no. */
export const closeTestWeek = action('assessment.close-test-week', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    observations: textInput(2000),
    outcome: z.enum(['plan', 'no']),
    text: textInput(2000),
  }),
  allow: [...roles],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, observations, outcome, text }) => {
    await getLine(db, person)
    const week = await testWeeks.find(db, person)
    if (!week) throw notFound()
    if (today < week.content.endsOn) throw conflict('assessment.week-runs')
    await testWeeks.save(db, person, version, {
      ...week.content,
      outcome: { kind: outcome, observations, text, on: today },
    })
    return { person }
  },
})
