import { z } from 'zod'
import { keptRules } from '../../catalogue/knowledge.ts'
import { fileRoles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { namesOf } from '../person/index.ts'
import { setters } from './rule-setting.ts'
import { findWhatIf, findWhatIfPersons, findWhatIfs, type WhatIf } from './what-if.store.ts'

/** What a question is about, by name; a rule of the library that is no longer there goes by its id. */
const nameOf = async ({ rule, draft }: WhatIf) =>
  draft?.record.name ?? (await keptRules()).get(rule)?.rule.name ?? { nl: rule, en: rule }

/** What was asked last in the own organisation. */
export const listWhatIf = action('obligation.list-what-if', {
  input: z.object({}),
  allow: [...setters, ...fileRoles],
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor }) => ({
    opensFiles: fileRoles.includes(actor.role),
    asked: await Promise.all(
      (await findWhatIfs(db)).map(async (whatIf) => ({ whatIf, name: await nameOf(whatIf) })),
    ),
  }),
})

export const mostPersons = 200

/**
 * For whom the answer would change, of whose file the visitor may see the part that the rule is about. Everybody named here
 * stands in the journal.
 */
export const openWhatIfPersons = action('obligation.open-what-if-persons', {
  input: z.object({ id: z.uuid() }),
  allow: fileRoles as [(typeof fileRoles)[number], ...(typeof fileRoles)[number][]],
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db, concerns }, { id }) => {
    const whatIf = await findWhatIf(db, id)
    if (!whatIf) throw notFound()
    const { persons, more } = await findWhatIfPersons(db, id, mostPersons)
    for (const { person } of persons) concerns(person)
    const names = await namesOf(
      db,
      persons.map(({ person }) => person),
    )
    return { whatIf, name: await nameOf(whatIf), persons, more, names: Object.fromEntries(names) }
  },
})
