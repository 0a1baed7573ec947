import { z } from 'zod'
import { vocabulary } from '../catalogue/knowledge.ts'
import { organisationNames } from '../catalogue/organisation/index.ts'
import type { Vocabulary } from '../catalogue/vocabulary/index.ts'
import {
  getIdentity,
  getLine,
  type Line,
  PersonId,
  type PersonSection,
  type StoredIdentity,
} from '../journey/person/index.ts'
import { fileRoles, type Role } from '../platform/access/role.ts'
import { type ActionContext, action } from '../platform/action/action.ts'
import { endOfDay, IsoDate } from '../platform/date.ts'
import { dayInput } from '../platform/form-input.ts'
import { notFound } from '../platform/problem.ts'
import { journeySteps } from './steps.ts'

export type OpenedSection = { readonly section: PersonSection; readonly data: unknown }
export type OpenedPerson = {
  readonly person: PersonId
  readonly identity: StoredIdentity
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly organisations: ReadonlyMap<string, string>
  readonly sections: readonly OpenedSection[]
  /** the day of which the line is shown as it was known then; null is now */
  readonly asOf: IsoDate | null
}

/** What every step knows of a person, for whoever may open the file. */
export const loadFile = async (
  context: ActionContext,
  person: PersonId,
  asOf: IsoDate | null,
): Promise<OpenedPerson> => {
  const { db, actor } = context
  const line = await getLine(db, person, asOf ? endOfDay(asOf) : undefined)
  const sections: OpenedSection[] = []
  for (const step of journeySteps) {
    for (const section of step.sections.filter((one) => one.roles.includes(actor.role))) {
      sections.push({ section, data: await section.load(context, person, line) })
    }
  }
  return {
    person,
    identity: await getIdentity(db, person),
    line,
    vocabulary: await vocabulary(),
    organisations: await organisationNames(db),
    sections,
    asOf,
  }
}

/** Opens a file: the line, and what every step knows of the person. One row in the journal. */
export const openPerson = action('person.open', {
  input: z.object({ person: PersonId, asOf: dayInput.nullable().default(null) }),
  allow: fileRoles as [Role, ...Role[]],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: (context, { person, asOf }) => loadFile(context, person, asOf),
})

/** The own file, by the person self. */
export const openOwnFile = action('person.open-own', {
  input: z.object({ asOf: IsoDate.nullable().default(null) }),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: (context, { asOf }) => {
    if (context.actor.person === null) throw notFound()
    const person = PersonId.parse(context.actor.person)
    context.concerns(person)
    return loadFile(context, person, asOf)
  },
})
