import { linkModule, recordCertificate, recordLearnWork, recordStudy } from '../../journey/education/index.ts'
import { addEpisode, listPersons } from '../../journey/person/index.ts'
import type { DemoIdentifiers } from './store-accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'

/**
 * Yusuf learns for the diploma of his trade on an evening, beside his work, with Dutch for it; how it goes is told. From
 * February he may learn at work: the contract for it waits for the three signatures.
 */
export const tellStudy = async (act: Act, { organisations }: DemoIdentifiers): Promise<void> => {
  const { persons } = await act('2026-09-07', manager, listPersons, { q: 'Yusuf' })
  const person = persons[0]?.person
  const { fact: study } = await act('2026-09-07', manager, addEpisode, {
    person,
    kind: 'mbo',
    label: 'Monteur elektrotechnische installaties, avondopleiding',
    startsOn: '2026-09-07',
    endsOn: '2028-06-30',
    halfDays: 1,
  })
  await act('2026-09-14', manager, linkModule, { person, module: 'installation', part: study })
  await act('2026-10-08', manager, recordStudy, {
    person,
    study,
    what: 'talk',
    on: '2026-10-08',
    detail: 'Rekenen gaat goed, vaktaal kost tijd',
  })
  await act('2026-11-19', manager, recordStudy, {
    person,
    study,
    what: 'progress',
    on: '2026-11-19',
    detail: 'Twee van de acht onderdelen',
  })
  await act('2026-10-20', manager, recordCertificate, {
    person,
    name: 'Basisveiligheid VCA',
    level: 'basis',
    issuedBy: 'Opleider (voorbeeld)',
    issuedOn: '2026-10-15',
    validUntil: '2036-10-15',
  })
  await act('2026-11-20', manager, recordLearnWork, {
    person,
    school: organisations.get('language'),
    employer: organisations.get('installer'),
    level: 'mbo-2',
    theoryDays: '1',
    workDays: '4',
    hours: '32',
    pay: '2450',
    startsOn: '2027-02-01',
    endsOn: '2028-01-31',
  })
}
