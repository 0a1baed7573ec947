import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { listPersons, registerPerson } from '../person/index.ts'
import { coupleHousehold } from '../placement/index.ts'
import { saveProfile } from '../screening/index.ts'
import { answerDueOn, handoverStates, handoverTransitions } from './handover.ts'
import {
  answerQuestion,
  askQuestion,
  confirmPackage,
  giveConsent,
  holdMeeting,
  openHandover,
  sendPackage,
  withdrawConsent,
} from './index.ts'

const house = await openTestHouse()
const coa = await house.organisation('coa')
const municipality = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
const screener = await house.visitor('coa-screener', coa)
const coupler = await house.visitor('coa-coupler', coa)
const caseManager = await house.visitor('coa-case-manager', coa)
const manager = await house.visitor('client-manager', municipality)
let person = ''
beforeAll(async () => {
  const registered = await perform(
    house.kernel,
    registerPerson,
    { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2026-02-03', phone: '0612345678' },
    screener,
  )
  person = registered.person
  await perform(house.kernel, saveProfile, { person, occupation: 'Elektricien', yearsOfWork: '6' }, screener)
})

describe('the warm handover', () => {
  test('before a coupling there is nobody to hand over to', async () => {
    await expect(perform(house.kernel, sendPackage, { person }, caseManager)).rejects.toMatchObject({
      code: 'handover.not-coupled',
    })
    await perform(
      house.kernel,
      coupleHousehold,
      { person, municipality: 'GM0344', on: '2026-02-18', reason: 'x' },
      coupler,
    )
  })

  test('S18 a missing field is shown as missing, not as zero', async () => {
    await perform(house.kernel, sendPackage, { person }, caseManager)
    const { packages, state } = await perform(house.kernel, openHandover, { person }, manager)
    expect(state).toBe('package-sent')
    expect(packages[0]?.content.missing).toEqual(
      expect.arrayContaining(['screening.yearsOfEducation', 'handover.item.email']),
    )
    expect(packages[0]?.content.screening).toMatchObject({ yearsOfEducation: null, yearsOfWork: 6 })
  })

  test('S19 a question reaches COA with its age, and is answered once', async () => {
    const { question } = await perform(
      house.on('2026-11-20'),
      askQuestion,
      { person, question: 'Heeft hij een rijbewijs?' },
      manager,
    )
    const seen = await perform(house.kernel, openHandover, { person }, caseManager)
    expect(seen.questions).toMatchObject([
      { id: question, askedOn: '2026-11-20', dueOn: '2026-11-27', answer: null },
    ])
    await perform(house.kernel, answerQuestion, { person, question, answer: 'Ja, B' }, caseManager)
    await expect(
      perform(house.kernel, answerQuestion, { person, question, answer: 'Nee' }, caseManager),
    ).rejects.toMatchObject({ code: 'handover.already-answered' })
  })

  test('a municipality confirms or asks; nothing leads to declining', async () => {
    await perform(house.kernel, confirmPackage, { person }, manager)
    await expect(perform(house.kernel, confirmPackage, { person }, manager)).rejects.toMatchObject({
      code: 'handover.already-confirmed',
    })
    expect(handoverStates.filter((state) => /declin|refus|reject/.test(state))).toEqual([])
    expect(
      handoverTransitions
        .map((transition) => transition.action)
        .filter((action) => /declin|refus|reject/.test(action)),
    ).toEqual([])
  })

  test('S20 the meeting is on the line and gives the municipality its duties', async () => {
    await perform(
      house.kernel,
      holdMeeting,
      { person, on: '2026-03-25', present: ['coa', 'municipality'], task1: 'Huisarts zoeken' },
      caseManager,
    )
    const duties = await house.asOwner<{ duty: string }>(
      'select duty from startlijn.responsibility where person = $1 and organisation = $2 order by duty',
      [person, municipality],
    )
    expect(duties.map((row) => row.duty)).toEqual(['civic-integration', 'guidance', 'housing', 'work'])
    const { meetings, state } = await perform(house.kernel, openHandover, { person }, manager)
    expect([state, meetings[0]?.tasks]).toEqual([
      'met',
      [{ task: 'Huisarts zoeken', owner: 'municipality', dueOn: null }],
    ])
  })

  test('S17 optional sharing needs consent, which ends when it is withdrawn; both are in the journal', async () => {
    const own = await house.visitor('person', null, person)
    await perform(house.kernel, giveConsent, { person, item: 'card-to-employers' }, own)
    await perform(house.kernel, withdrawConsent, { person, item: 'card-to-employers' }, own)
    const { consents } = await perform(house.kernel, openHandover, { person }, own)
    expect(consents).toMatchObject([{ item: 'card-to-employers', withdrawnOn: '2026-12-01' }])
    const journal = await house.asOwner(
      "select action from startlijn.journal where person = $1 and action like 'handover.%consent' order by id",
      [person],
    )
    expect(journal).toEqual([{ action: 'handover.give-consent' }, { action: 'handover.withdraw-consent' }])
  })

  test('another municipality finds nothing', async () => {
    const other = await house.visitor('client-manager')
    await expect(perform(house.kernel, openHandover, { person }, other)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await perform(house.kernel, listPersons, {}, other)).persons).toEqual([])
  })

  test('five working days leave weekends out', () => {
    expect(answerDueOn(date('2026-11-20'))).toBe('2026-11-27')
    expect(answerDueOn(date('2026-11-23'))).toBe('2026-11-30')
  })
})
