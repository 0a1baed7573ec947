import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { householdOn, membersOn } from '../placement/index.ts'
import { completeness, findProfile } from '../screening/index.ts'
import { insertPackage } from './handover.store.ts'

/** Sends the municipality what it may know by law, as it is known today, with what is missing by name (S18). */
export const sendPackage = action('handover.send-package', {
  input: z.object({ person: PersonId }),
  allow: ['coa-case-manager'],
  effect: 'write',
  purpose: 'handover',
  person: (input) => input.person,
  run: async ({ db, today }, { person }) => {
    const line = await getLine(db, person)
    if (!line.milestones.some((milestone) => milestone.kind === 'coupled'))
      throw conflict('handover.not-coupled')
    const household = householdOn(line, today)
    const members = household ? await membersOn(db, household, today) : [person]
    const identities = []
    for (const member of members)
      identities.push({ member, ...(await getIdentity(db, PersonId.parse(member))) })
    const own = await getIdentity(db, person)
    const profile = await findProfile(db, person)
    const kinds = (await vocabulary()).episodeKinds
    const missing = [
      ...(profile
        ? completeness(profile.content).missing.map((item) => `screening.${item}`)
        : ['screening.section']),
      ...(['birthDate', 'language', 'phone', 'email'] as const)
        .filter((item) => own[item] === null)
        .map((item) => `handover.item.${item}`),
    ]
    const id = await insertPackage(db, person, today, {
      household: identities.map(({ member, givenName, familyName, birthDate }) => ({
        name: `${givenName} ${familyName}`,
        birthDate,
        role: member === person ? 'self' : 'member',
      })),
      contact: { phone: own.phone, email: own.email, language: own.language },
      screening: profile?.content ?? null,
      missing,
      courses: line.episodes
        .filter((episode) => kinds.get(episode.kind)?.traits.includes('language'))
        .map(({ kind, startsOn, endsOn, state }) => ({ kind, startsOn, endsOn, state })),
    })
    return { person, package: id }
  },
})
