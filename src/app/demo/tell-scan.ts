import { answerScan, closeDiagnosis, completeScan } from '../../journey/intake/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { demoPersonLogins } from './accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'

const asked = {
  listening: 'A1',
  speaking: 'A1',
  reading: 'A1',
  writing: 'A1',
  yearsOfEducation: '16',
  educationLevel: 'higher',
  diploma: 'Bachelor verpleegkunde, Damascus',
  occupation: 'Verpleegkundige in een ziekenhuis',
  yearsOfWork: '6',
  thinkingLevel: 'organise',
  wish: 'Ik ben verpleegkundige. Dat wil ik hier ook zijn.',
  first: 'learn',
  health: 'no',
  housing: 'no',
  debt: 'no',
  childCare: 'yes',
  family: 'no',
  phone: 'alone',
  website: 'help',
  computer: 'help',
}
type Answers = Readonly<Record<keyof typeof asked, string>>

/** What was told with an interpreter; he did not know which diploma is meant. */
const spoken: Answers = {
  listening: 'A0',
  speaking: 'A0',
  reading: 'A0',
  writing: 'A0',
  yearsOfEducation: '4',
  educationLevel: 'primary',
  diploma: '',
  occupation: 'Boer',
  yearsOfWork: '15',
  thinkingLevel: 'steps',
  wish: 'Werken met dieren of planten',
  first: 'both',
  health: 'yes',
  housing: 'no',
  debt: 'unsure',
  childCare: 'no',
  family: 'no',
  phone: 'help',
  website: 'not-yet',
  computer: 'not-yet',
}

/**
 * Rima answered the scan by herself, Tesfay with his client manager; Yusuf has his still before him. Three months after the
 * intake of Rima everybody around her made up the diagnosis.
 */
export const tellScan = async (act: Act): Promise<void> => {
  for (const [question, value] of Object.entries(asked))
    await act('2026-02-09', demoPersonLogins.rima, answerScan, { question, value })
  await act('2026-02-09', demoPersonLogins.rima, completeScan, {})

  const tesfay = (await act('2024-07-30', manager, listPersons, { q: 'Tesfay' })).persons[0]?.person
  for (const [question, value] of Object.entries(spoken))
    await act('2024-07-30', manager, answerScan, {
      person: tesfay,
      question,
      ...(value === '' ? { unsure: 'yes' } : { value }),
    })
  await act('2024-07-30', manager, completeScan, { person: tesfay })

  const rima = (await act('2026-06-03', manager, listPersons, { q: 'Rima' })).persons[0]?.person
  await act('2026-06-03', manager, closeDiagnosis, {
    person: rima,
    on: '2026-06-03',
    conclusions:
      'Leert snel en spreekt al met buren. De zorg past bij haar; zonder kinderopvang op woensdag mist zij lessen.',
    parties: ['person', 'municipality', 'language-provider', 'social-guidance'],
    nextStep: 'education',
    reason: 'Eerst zorghulp met taalles, dan het schakeltraject; kinderopvang wordt geregeld.',
  })
}
