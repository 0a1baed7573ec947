import { answerSupport, nameReader, writeHealth } from '../../journey/circumstances/index.ts'
import {
  approveTraining,
  decideStudy,
  requestStudy,
  requestTraining,
  setStudyPolicy,
  spendTraining,
} from '../../journey/funding/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { demoPersonLogins } from './accounts.ts'
import type { DemoIdentifiers } from './store-accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'
const income = 'demo-5-inkomen'

/** One reader is named for what had to be known of Tesfay's back; he agreed with the support. */
const tellHealth = async (act: Act, { accounts }: DemoIdentifiers): Promise<void> => {
  const person = (await act('2026-09-22', manager, listPersons, { q: 'Tesfay' })).persons[0]?.person
  await act('2026-09-22', manager, nameReader, {
    person,
    account: accounts.get(manager),
    reason: 'Zoekt werk dat bij zijn rug past',
    until: '2027-03-31',
  })
  await act('2026-09-22', manager, writeHealth, {
    person,
    neededFor: 'Een plek kiezen zonder zwaar tillen',
    text: 'Pijn in de rug na jaren zwaar werk. Tillen tot tien kilo gaat goed, zegt hij.',
    support: 'medical',
    to: 'Huisarts, daarna fysiotherapie in de wijk',
  })
  await act('2026-09-24', demoPersonLogins.tesfay, answerSupport, { version: 1, answer: 'yes' })
}

/** The rule of the municipality for study with benefit, what Rima asked, and what Yusuf's course costs. */
const tellMoney = async (act: Act): Promise<void> => {
  await act('2026-01-05', 'demo-9-beleid', setStudyPolicy, {
    allowed: 'yes',
    conditions: 'De opleiding past bij het plan en duurt hooguit twee jaar.',
    jobDuty: 'lighter',
    appeal: 'Bezwaar kan binnen zes weken bij het college van burgemeester en wethouders.',
    startsOn: '2026-01-05',
  })
  const rima = (await act('2026-09-14', manager, listPersons, { q: 'Rima' })).persons[0]?.person
  await act('2026-09-14', demoPersonLogins.rima, requestStudy, {
    version: 0,
    course: 'Schakeltraject verpleegkunde',
    kind: 'bridge-course',
    startsOn: '2027-02-01',
  })
  await act('2026-10-01', income, decideStudy, {
    person: rima,
    version: 1,
    outcome: 'granted',
    on: '2026-10-01',
    reason: 'Past bij het plan; de kans op werk in de zorg is groot.',
    conditions: 'Elk half jaar een gesprek over de voortgang.',
    jobDuty: 'lighter',
    appeal: 'Bezwaar kan binnen zes weken bij het college van burgemeester en wethouders.',
  })
  const yusuf = (await act('2026-08-24', manager, listPersons, { q: 'Yusuf' })).persons[0]?.person
  await act('2026-08-24', manager, requestTraining, {
    person: yusuf,
    version: 0,
    amount: '950',
    purpose: 'Lesmateriaal en examen van de avondopleiding',
  })
  await act('2026-08-31', income, approveTraining, {
    person: yusuf,
    version: 1,
    request: 0,
    outcome: 'approved',
  })
  await act('2026-09-08', manager, spendTraining, {
    person: yusuf,
    version: 2,
    amount: '412.50',
    what: 'Boeken en meetset',
    on: '2026-09-07',
  })
}

/** What stands around the route: health for who was named, and money for learning. */
export const tellCircumstances = async (act: Act, ids: DemoIdentifiers): Promise<void> => {
  await tellHealth(act, ids)
  await tellMoney(act)
}
