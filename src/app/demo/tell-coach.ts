import { makeMatch, recordContact } from '../../journey/coaching/index.ts'
import { giveConsent } from '../../journey/handover/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { demoPersonLogins } from './accounts.ts'
import type { DemoIdentifiers } from './store-accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'

/** Rima agreed to a buddy of the guides' organisation; they saw each other once in the first weeks. */
export const tellCoach = async (act: Act, { organisations }: DemoIdentifiers): Promise<void> => {
  await act('2026-10-26', demoPersonLogins.rima, giveConsent, { item: 'contact-with-buddy' })
  const { persons } = await act('2026-11-02', manager, listPersons, { q: 'Rima' })
  const person = persons[0]?.person
  await act('2026-11-02', manager, makeMatch, {
    person,
    kind: 'buddy',
    coach: 'Ans de Boer',
    organisation: organisations.get('guidance'),
    wishesPerson: 'Praten over de zorg en over de buurt',
    wishesCoach: 'Wandelen op woensdag',
    everyWeeks: 1,
    startsOn: '2026-11-02',
  })
  await act('2026-11-12', manager, recordContact, { person, on: '2026-11-11' })
}
