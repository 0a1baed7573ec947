import { closeTestWeek, planTestWeek, recordAssessment } from '../../journey/assessment/index.ts'
import { recordProfile, saveSchooling } from '../../journey/education/index.ts'
import { saveEntrepreneur } from '../../journey/enterprise/index.ts'
import { recordExercise, writeCv } from '../../journey/job-application/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { demoPersonLogins } from './accounts.ts'
import type { DemoIdentifiers } from './store-accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'

/** What Rima's diploma is worth, what she showed in the care home, and the week in which she tried the work. */
const tellRima = async (act: Act, care: string | undefined): Promise<void> => {
  const person = (await act('2026-08-17', manager, listPersons, { q: 'Rima' })).persons[0]?.person
  await act('2026-08-17', manager, saveSchooling, {
    person,
    dutchLevel: 'hbo',
    dutchLevelBy: 'Nuffic, advies van 10 augustus 2026',
    told: {},
  })
  await act('2026-08-31', 'demo-7-taal', recordProfile, {
    person,
    version: 1,
    profile: 'bridge-needed',
    on: '2026-08-28',
    by: 'Taalschool Domtoren (voorbeeld)',
  })
  await act('2026-09-07', manager, recordAssessment, {
    person,
    on: '2026-09-04',
    executor: care,
    sector1: 'Q',
    suitability1: 'with-preparation',
    competences1:
      'Werkt rustig en schoon, ziet snel wat een bewoner nodig heeft. Overdragen in het Nederlands nog niet.',
    sector2: 'P',
    suitability2: 'no',
    competences2: 'Legt graag uit; voor lesgeven is meer Nederlands nodig.',
  })
  await act('2026-10-05', manager, planTestWeek, {
    person,
    company: care,
    startsOn: '2026-10-19',
    endsOn: '2026-10-23',
  })
  await act('2026-10-27', manager, closeTestWeek, {
    person,
    version: 1,
    observations: 'Was elke dag op tijd, hielp bij wassen en eten en vroeg door als zij iets niet begreep.',
    outcome: 'plan',
    text: 'Vanaf januari drie dagen in de week meewerken als zorghulp, twee dagdelen taal van de zorg, daarna verzorgende niveau 3.',
  })
}

/** Tesfay showed what he can do with animals and plants. */
const tellTesfay = async (act: Act, executor: string | undefined): Promise<void> => {
  const person = (await act('2026-10-12', manager, listPersons, { q: 'Tesfay' })).persons[0]?.person
  await act('2026-10-12', manager, recordAssessment, {
    person,
    on: '2026-10-08',
    executor,
    sector1: 'A',
    suitability1: 'with-preparation',
    competences1: 'Weet veel van vee en grond, werkt zelfstandig als iemand het één keer voordoet.',
    sector2: 'F',
    suitability2: 'no',
    competences2: 'Zwaar tillen gaat niet; werken met tekeningen is nieuw.',
  })
}

/** Yusuf has a CV, practises the talk, and thinks of a business of his own beside his job. */
const tellYusuf = async (act: Act): Promise<void> => {
  const own = demoPersonLogins.yusuf
  const person = (await act('2026-01-12', manager, listPersons, { q: 'Yusuf' })).persons[0]?.person
  await act('2026-01-12', own, writeCv, {
    contact: 'Utrecht, 06 00000001',
    about: 'Ik ben elektricien met negen jaar ervaring. Ik werk veilig en leer graag nieuwe dingen.',
    experience:
      'Elektricien in Aleppo, 2012 tot 2021: huizen en een school.\nTaalstage bij Stroomop, vanaf september 2025.',
    education: 'Elektrotechniek, vier jaar, Aleppo.\nVCA-basis, 2025.',
    languages: 'Arabisch: moedertaal. Nederlands: A2. Engels: een beetje.',
    skills: 'Groepenkasten, storingen zoeken, tekeningen lezen, rijbewijs B.',
  })
  await act('2026-01-14', manager, recordExercise, {
    person,
    version: 1,
    exercise: 'letter',
    state: 'ready',
    on: '2026-01-14',
    words: 'Korte mail aan een werkgever; schrijft hem nu zelf.',
  })
  await act('2026-01-21', manager, recordExercise, {
    person,
    version: 2,
    exercise: 'interview',
    state: 'practised',
    on: '2026-01-21',
    words: 'Vertelt goed over zijn vak. Nog oefenen: vragen stellen over loon en uren.',
  })
  await act('2026-11-10', manager, saveEntrepreneur, {
    person,
    talkedOn: '2026-11-10',
    idea: 'Zonnepanelen en laadpalen plaatsen, eerst in het weekend, naast de baan.',
    sector: 'Elektrotechnische installatie',
    experience: 'Had drie jaar een eigen klusbedrijf in Aleppo, met een broer.',
    yearsInTrade: '9',
    hoursPerYear: '400',
    motives: ['was-entrepreneur', 'sees-chance'],
    formerEntrepreneur: 'yes',
    tradeKnown: 'yes',
    marketResearched: 'no',
    planWritten: 'no',
    businessHere: 'no',
    benefitBefore: 'yes',
  })
}

/** What the three people showed of their chances at work. */
export const tellChances = async (act: Act, { organisations }: DemoIdentifiers): Promise<void> => {
  await tellYusuf(act)
  await tellRima(act, organisations.get('care'))
  await tellTesfay(act, organisations.get('installer'))
}
