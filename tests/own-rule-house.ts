import { sampleRule } from '../src/journey/obligation/rule-language.ts'
import { writeOwnRule } from '../src/journey/obligation/write-own-rule.ts'
import { type PersonId, registerPerson } from '../src/journey/person/index.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'

type Stored = { rule: string; status: string; due: string; rank: string }

/** Municipalities with who sets rules and who keeps files, people whom they register, and a rule of their own that loads. */
export const openOwnRuleHouse = async () => {
  const house = await openTestHouse()
  const coa = await house.visitor('coa-case-manager')
  const sample = await sampleRule()

  const place = async () => {
    const municipality = await house.organisation('municipality')
    return {
      municipality,
      policy: await house.visitor('policy', municipality),
      manager: await house.visitor('client-manager', municipality),
    }
  }
  type Place = Awaited<ReturnType<typeof place>>

  /** Somebody whom a municipality registers on a day. */
  const arrive = async (municipality: string, on: string): Promise<PersonId> => {
    const { person } = await perform(
      house.on(on),
      registerPerson,
      { givenName: 'Salma', familyName: 'Voorbeeld', birthDate: '1994-02-03', decidedOn: on },
      coa,
    )
    for (const statement of [
      `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
         values (gen_random_uuid(), 1, $1, '${municipality}', 'civic-integration', '${on}')`,
      `insert into startlijn.milestone (fact, version, person, track, kind, on_day)
         values (gen_random_uuid(), 1, $1, 'living', 'registered', '${on}')`,
      `insert into startlijn.episode (fact, version, person, track, kind, starts_on, state)
         values (gen_random_uuid(), 1, $1, 'living', 'own-home', '${on}', 'running')`,
    ])
      await house.asOwner(statement, [person])
    return person
  }

  const ownOf = (person: PersonId) =>
    house.asOwner<Stored>(
      `select rule, status, due::text, rank from startlijn.obligation
       where person = $1 and rule like 'eigen-%' order by occurrence`,
      [person],
    )

  const write = (
    on: string,
    { policy }: Place,
    startsOn: string,
    change: Partial<{ text: string; series: string }> = {},
  ) => perform(house.on(on), writeOwnRule, { text: sample, startsOn, ...change }, policy)

  return { house, coa, sample, place, arrive, ownOf, write }
}
