import { saveEntrepreneur } from '../../journey/enterprise/index.ts'
import { registerSource } from '../../journey/funding/index.ts'
import { listPersons, type PersonId } from '../../journey/person/index.ts'
import {
  adoptProgramme,
  endEnrolment,
  enrolPerson,
  evaluateSession,
  moveStep,
  openEntry,
  planGroup,
  planSession,
  recordAttendance,
} from '../../journey/programme/index.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'
const policy = 'demo-9-beleid'

/** The programmes that the municipality took over, the money behind one of them, and Rima on her way to care. */
export const tellProgrammes = async (act: Act) => {
  const { programme: start } = await act('2026-09-14', policy, adoptProgramme, {
    practice: '38',
    name: 'START/T Utrecht',
    startsOn: '2026-10-01',
    endsOn: '2027-09-30',
    fundedUntil: '2027-03-31',
    target: 20,
  })
  const { programme: care } = await act('2026-09-14', policy, adoptProgramme, {
    practice: '12',
    name: 'Werken en leren in de zorg',
    startsOn: '2026-11-01',
  })
  await act('2026-09-15', policy, registerSource, {
    source: 'participation-budget',
    name: 'Budget START/T',
    practice: '38',
    amount: '60000',
    startsOn: '2026-10-01',
    endsOn: '2027-03-31',
  })
  const { group } = await act('2026-09-21', policy, planGroup, {
    programme: start,
    name: 'START/T najaar',
    step: 'ideas',
    capacity: 2,
    startsOn: '2026-11-03',
    weeks: 5,
    blocks: {
      '1': { weekday: 'tuesday', from: '09:00', until: '16:00' },
      '2': { weekday: 'thursday', from: '09:00', until: '16:00' },
    },
    place: 'Bibliotheek Neude',
  })
  const { session } = await act('2026-10-05', policy, planSession, {
    programme: start,
    audience: 'guides',
    topic: 'Ondernemen in een ander land: wat neemt iemand mee?',
    on: '2026-10-27',
    from: '13:00',
    until: '16:00',
    place: 'Bibliotheek Neude',
  })
  await act('2026-10-28', policy, evaluateSession, {
    session,
    version: 1,
    came: '14',
    useful: '9',
    partly: '4',
    notUseful: '1',
  })
  const { persons } = await act('2026-11-16', manager, listPersons, { q: 'Rima' })
  await act('2026-11-16', manager, enrolPerson, {
    person: persons[0]?.person,
    programme: care,
    startsOn: '2027-01-11',
    told: { selected: 'yes', 'drawn-to-care': 'yes' },
  })
  return { start, group }
}

const told = { 'wants-business': 'yes' }

/** What each told of the business that is wanted; what was not asked stays unknown. */
const ideas: readonly object[] = [
  {
    idea: 'Een kapsalon in Overvecht, eerst een gehuurde stoel bij een ander.',
    sector: 'Kapper',
    yearsInTrade: '11',
    hoursPerYear: '1600',
    motives: ['was-entrepreneur', 'own-boss'],
    formerEntrepreneur: 'yes',
    tradeKnown: 'yes',
    marketResearched: 'yes',
    licencesKnown: 'yes',
    benefitBefore: 'yes',
    planWritten: 'no',
  },
  {
    idea: 'Maaltijden koken voor feesten en vergaderingen.',
    sector: 'Catering',
    hoursPerYear: '800',
    motives: ['no-job-found'],
    formerEntrepreneur: 'no',
    marketResearched: 'no',
  },
  { idea: 'Fietsen repareren aan huis.', motives: ['sees-chance'], tradeKnown: 'yes', yearsInTrade: '2' },
]

/**
 * The first of the municipality whose permit is known to hold, of different families where there are: nobody is let in by an
 * exception. Who is followed has a story of their own.
 */
const whoFit = async (act: Act, programme: string, wanted: number): Promise<readonly PersonId[]> => {
  const { persons } = await act('2026-10-20', manager, listPersons, {})
  const others = persons.filter(({ givenName }) => !['Yusuf', 'Rima', 'Tesfay'].includes(givenName))
  const isFirst = ({ person, familyName }: (typeof others)[number]) =>
    others.find((one) => one.familyName === familyName)?.person === person
  const fit: PersonId[] = []
  for (const { person } of [...others.filter(isFirst), ...others.filter((one) => !isFirst(one))]) {
    if (fit.length === wanted) break
    const { checks } = await act('2026-10-20', manager, openEntry, { person, programme })
    const permit = checks.find(({ condition }) => condition.id === 'permit')
    if (permit?.reason.truth === 'yes') fit.push(person)
  }
  return fit
}

/** Who takes part among the people of the municipality: two came, one of them stopped, and one waits for the seat. */
export const tellParticipants = async (
  act: Act,
  { start: programme, group }: Awaited<ReturnType<typeof tellProgrammes>>,
): Promise<void> => {
  const marks: Record<string, string> = {}
  const began: string[] = []
  for (const [place, person] of (await whoFit(act, programme, 3)).entries()) {
    const waits = place === 2
    const { enrolment } = await act('2026-10-20', manager, enrolPerson, {
      person,
      programme,
      group,
      told,
      startsOn: '2026-11-03',
      ...(waits && { waiting: 'yes' }),
    })
    await act('2026-10-20', manager, saveEntrepreneur, { person, talkedOn: '2026-10-19', ...ideas[place] })
    if (waits) continue
    began.push(enrolment)
    marks[person] = place === 0 ? 'present' : 'absent-with-notice'
  }
  for (const enrolment of began)
    await act('2026-11-03', manager, moveStep, {
      enrolment,
      step: 'ideas',
      move: 'begin',
      version: 1,
      on: '2026-11-03',
    })
  if (began.length > 0) await act('2026-11-03', manager, recordAttendance, { group, on: '2026-11-03', marks })
  if (began[1])
    await act('2026-11-23', manager, endEnrolment, {
      enrolment: began[1],
      version: 2,
      how: 'stopped',
      on: '2026-11-20',
      reason: 'Heeft een baan gevonden',
    })
}
