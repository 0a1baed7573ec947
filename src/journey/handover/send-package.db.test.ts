import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { joinPersons, recordEpisode } from '../person/index.ts'
import { saveProfile } from '../screening/index.ts'
import { confirmPackage, sendPackage } from './index.ts'

const { house, screener, caseManager, manager, register, couple, coupled, open } = await openHandoverHouse()

describe('the information package', () => {
  test('before a coupling there is nobody to send it to', async () => {
    await expect(
      perform(house.kernel, sendPackage, { person: await register() }, caseManager),
    ).rejects.toMatchObject({ code: 'handover.not-coupled' })
  })

  test('S18 a missing field is shown as missing, not as zero, beside how much is known', async () => {
    const person = await coupled()
    const known = { occupation: 'Elektricien', yearsOfWork: '6' }
    await perform(house.kernel, saveProfile, { person, ...known }, screener)
    await perform(house.kernel, sendPackage, { person }, caseManager)
    const { packages, state } = await open(person)
    expect(state).toBe('package-sent')
    expect(packages[0]).toMatchObject({
      sentOn: '2026-12-01',
      content: {
        completeness: { known: 3, of: 14 },
        screening: { yearsOfEducation: null, yearsOfWork: 6 },
        contact: { phone: '0612345678', email: null },
      },
    })
    expect(packages[0]?.content.missing).toEqual(
      expect.arrayContaining(['screening.yearsOfEducation', 'screening.dutch', 'handover.item.email']),
    )
    expect(packages[0]?.content.missing).toHaveLength(11)
  })

  test('holds the family with its roles and the lessons in reception; all of them stand in the journal', async () => {
    const [person, partner] = [await register(), await register({ givenName: 'Amal' })]
    const together = { person: partner, with: person, role: 'partner', startsOn: '2026-02-10' }
    await perform(house.kernel, joinPersons, together, caseManager)
    await couple(person)
    const lessons = {
      kind: 'pre-integration-course',
      startsOn: date('2026-02-20'),
      state: 'running',
    } as const
    await readAs(house, caseManager, (db) => recordEpisode(db, { person }, lessons))
    await perform(house.kernel, sendPackage, { person }, caseManager)
    const { packages, kinds } = await open(person)
    expect(packages[0]?.content.household.map(({ name, role }) => `${name} ${role}`).sort()).toEqual([
      'Amal Voorbeeld partner',
      'Yusuf Voorbeeld main',
    ])
    expect(packages[0]?.content.courses).toEqual([{ ...lessons, endsOn: null }])
    expect(kinds['pre-integration-course']).toEqual({ nl: 'Voorinburgering', en: 'Pre-integration course' })
    const journal = await house.asOwner<{ person: string }>(
      "select person from startlijn.journal where action = 'handover.send-package' and person = any($1::uuid[])",
      [[person, partner]],
    )
    expect(journal.map((row) => row.person).sort()).toEqual([person, partner].sort())
  })

  test('stays as it was sent: what is learned later comes with the next one', async () => {
    const person = await coupled()
    await perform(house.kernel, sendPackage, { person }, caseManager)
    await perform(house.kernel, saveProfile, { person, yearsOfWork: '6' }, screener)
    expect((await open(person)).packages[0]?.content.screening).toBeNull()
    await perform(house.kernel, sendPackage, { person }, caseManager)
    const { packages } = await open(person)
    expect(packages.map((one) => one.content.screening?.yearsOfWork)).toEqual([6, undefined])
  })

  test('a municipality does not send it to itself', async () => {
    const person = await coupled()
    await expect(perform(house.kernel, sendPackage, { person }, manager)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})

describe('confirming', () => {
  test('is done once, and only of the package that was read', async () => {
    const person = await coupled()
    await expect(perform(house.kernel, confirmPackage, { person }, manager)).rejects.toMatchObject({
      code: 'handover.no-package',
    })
    const first = await perform(house.kernel, sendPackage, { person }, caseManager)
    const second = await perform(house.kernel, sendPackage, { person }, caseManager)
    const confirm = (read: string) =>
      perform(house.kernel, confirmPackage, { person, package: read }, manager)
    await expect(confirm(first.package)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await confirm(second.package)
    expect((await open(person)).packages.map((one) => one.confirmedOn)).toEqual(['2026-12-01', null])
    await expect(confirm(second.package)).rejects.toMatchObject({ code: 'handover.already-confirmed' })
  })

  test('COA does not confirm in place of the municipality', async () => {
    const person = await coupled()
    await expect(perform(house.kernel, confirmPackage, { person }, caseManager)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})
