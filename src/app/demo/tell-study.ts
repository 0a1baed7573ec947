import { linkModule, recordCertificate, recordStudy } from '../../journey/education/index.ts'
import { addEpisode, listPersons } from '../../journey/person/index.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'

/** Yusuf learns for the diploma of his trade on an evening, beside his work, with Dutch for it; how it goes is told. */
export const tellStudy = async (act: Act): Promise<void> => {
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
}
