import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { householdOn, membersOn } from '../placement/index.ts'
import { completeness, findProfile } from '../screening/index.ts'
import { insertPackage } from './handover.store.ts'

/** Items of the identity that a municipality needs and that COA may not know. */
const identityItems = ['birthDate', 'origin', 'language', 'phone', 'email'] as const

/** Sends the municipality what it may know by law, as it is known today, with what is missing by name (S18). */
export const sendPackage = action('handover.send-package', {
  input: z.object({ person: PersonId }),
  allow: ['coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today, concerns }, { person }) => {
    const line = await getLine(db, person)
    if (!line.milestones.some((milestone) => milestone.kind === 'coupled'))
      throw conflict('handover.not-coupled')
    const household = householdOn(line, today)
    const members = household ? await membersOn(db, household, today) : [person]
    const composition = []
    for (const member of members.map((one) => PersonId.parse(one))) {
      concerns(member)
      const { givenName, familyName, birthDate } = await getIdentity(db, member)
      const role = (await getLine(db, member)).memberships.find((one) => one.household === household)?.role
      composition.push({ name: `${givenName} ${familyName}`, birthDate, role: role ?? 'main' })
    }
    const own = await getIdentity(db, person)
    const profile = (await findProfile(db, person))?.content
    const screened = completeness(profile)
    const unknown = identityItems.filter((item) => own[item] === null)
    const kinds = (await vocabulary()).episodeKinds
    const id = await insertPackage(db, person, today, {
      household: composition,
      origin: own.origin,
      contact: { phone: own.phone, email: own.email, language: own.language },
      screening: profile ?? null,
      completeness: {
        known: screened.known + identityItems.length - unknown.length,
        of: screened.of + identityItems.length,
      },
      missing: [
        ...screened.missing.map((item) => `screening.${item}`),
        ...unknown.map((item) => `handover.item.${item}`),
      ],
      courses: line.episodes
        .filter((episode) => kinds.get(episode.kind)?.traits.includes('language'))
        .map(({ kind, startsOn, endsOn, state }) => ({ kind, startsOn, endsOn, state })),
    })
    return { person, package: id }
  },
})
