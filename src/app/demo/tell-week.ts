import { recordAgreement } from '../../catalogue/provider-agreement/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { addTime } from '../../journey/week/index.ts'
import { demoPersonLogins } from './accounts.ts'
import type { DemoIdentifiers } from './store-accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'

/** The contract with the language school, and the week in which Rima's lessons clash with the care for her child. */
export const tellWeek = async (act: Act, { organisations }: DemoIdentifiers): Promise<void> => {
  await act('2026-01-12', 'demo-9-beleid', recordAgreement, {
    provider: organisations.get('language'),
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    choice: 'free',
    evening: 'yes',
    startDate1: '2027-01-11',
    group1: 'Donderdaggroep',
    weekdays1: 'thursday',
    from1: '9:00',
    until1: '12:00',
    group2: 'Avondgroep',
    weekdays2: ['monday', 'wednesday'],
    from2: '19:00',
    until2: '21:00',
  })
  const { persons } = await act('2026-04-02', manager, listPersons, { q: 'Rima' })
  const person = persons[0]?.person
  const place = { municipality: 'Utrecht', startsOn: '2026-05-11' }
  await act('2026-04-02', manager, addTime, {
    ...place,
    person,
    kind: 'lesson',
    weekdays: 'wednesday',
    from: '9:00',
    until: '12:00',
  })
  await act('2026-04-05', demoPersonLogins.rima, addTime, {
    kind: 'care',
    startsOn: '2026-05-11',
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '7:00',
    until: '19:00',
  })
  await act('2026-04-05', demoPersonLogins.rima, addTime, {
    kind: 'child-at-school',
    startsOn: '2026-05-11',
    weekdays: ['monday', 'tuesday', 'thursday', 'friday'],
    from: '8:30',
    until: '14:30',
  })
}
