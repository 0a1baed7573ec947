import { z } from 'zod'
import { practices, programmes, rules, vocabulary } from '../../catalogue/knowledge.ts'
import { listOrganisations, organisationNames } from '../../catalogue/organisation/index.ts'
import { findPractice } from '../../catalogue/practice/index.ts'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getAdopted, listAdopted } from './adopted.store.ts'
import { differencesOf } from './difference.ts'
import { participantsOf } from './enrolment.store.ts'
import { groupsOf } from './group.store.ts'
import { ProgrammeId } from './programme-content.ts'

/** Programmes of the own organisation, those of others, and the practices that can be taken over. */
export const listProgrammes = action('programme.list', {
  input: z.object({}),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ db, actor }) => {
    const all = await listAdopted(db, actor.organisation)
    const running = await programmes()
    return {
      own: all.filter((one) => one.organisation === actor.organisation),
      others: all.filter((one) => one.organisation !== actor.organisation),
      templates: (await practices()).practices.filter(({ id }) => running.has(id)),
    }
  },
})

/** One programme: what it asks, its steps and rules, what differs from the report, groups and participants. */
export const openProgramme = action('programme.open', {
  input: z.object({ programme: ProgrammeId }),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ db, actor, concerns }, { programme }) => {
    const adopted = await getAdopted(db, programme)
    const id = adopted.content.practice
    const practice = findPractice(await practices(), id)
    const original = (await programmes()).get(id)
    if (!practice || !original) throw notFound()
    const participants = await participantsOf(db, programme)
    for (const { person } of participants) concerns(person)
    return {
      adopted,
      practice,
      original,
      own: adopted.organisation === actor.organisation,
      differences: differencesOf(adopted.content, original),
      groups: await groupsOf(db, programme),
      participants,
      rules: (await rules()).rules.filter((rule) => rule.practices.includes(id)),
      kinds: (await vocabulary()).episodeKinds,
      names: await organisationNames(db),
      providers: await listOrganisations(db, [
        'language-provider',
        'school',
        'social-guidance',
        'support-organisation',
        'employer',
        'social-work-company',
      ]),
    }
  },
})
