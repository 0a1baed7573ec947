import { describe, expect, test } from 'vitest'
import { openLearnWorkHouse, workContract } from '../../../tests/learn-work-house.ts'
import {
  listLearnWork,
  openLearnWork,
  recordLearnWork,
  signLearnWork,
  signLearnWorkOnPaper,
} from './index.ts'

const { house, stranger, school, company, other, boss, teacher, does, register, own, partsOn, stored } =
  await openLearnWorkHouse()
const terms = workContract(school, company)
const proposed = async () => {
  const person = await register()
  await does(recordLearnWork)({ person, ...terms })
  return { person, contract: (await stored(person)).id, self: await own(person) }
}
const paper = { signer: 'school', on: '2026-11-30', note: 'In het dossier bij de school' }

describe('signing a learn-work contract', () => {
  test('each signs in the product, in any order; who and when is kept, and the third makes it run', async () => {
    const { person, contract, self } = await proposed()
    expect(await does(signLearnWork)({ contract, version: 1 }, boss)).toMatchObject({ concluded: false })
    expect(await does(signLearnWork)({ contract, version: 1 }, teacher)).toMatchObject({ concluded: false })
    expect((await partsOn(person)).map(({ state }) => state)).toEqual(['planned', 'planned', 'planned'])
    expect(await does(signLearnWork)({ contract, version: 1 }, self)).toMatchObject({ concluded: true })
    expect((await partsOn(person)).map(({ state }) => state)).toEqual(['running', 'running', 'running'])
    const here = { on: '2026-12-01', onPaper: false, note: null }
    expect((await does(openLearnWork)({ contract })).contract.signatures).toEqual(
      expect.arrayContaining([
        { signer: 'person', ...here },
        { signer: 'employer', ...here },
        { signer: 'school', ...here },
      ]),
    )
  })

  test('on paper it is recorded by the client manager, with where the paper is', async () => {
    const { contract } = await proposed()
    await does(signLearnWorkOnPaper)({ contract, version: 1, ...paper })
    expect((await does(openLearnWork)({ contract })).contract.signatures).toEqual([
      { signer: 'school', on: '2026-11-30', onPaper: true, note: 'In het dossier bij de school' },
    ])
  })

  test.each([
    ['without a note', { note: undefined }, 'note'],
    ['of tomorrow', { on: '2026-12-02' }, 'on'],
    ['of somebody who is no party', { signer: 'municipality' }, 'signer'],
  ])('a signature on paper %s is refused at its field', async (_, change, field) => {
    const { contract } = await proposed()
    await expect(
      does(signLearnWorkOnPaper)({ contract, version: 1, ...paper, ...change }),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('nobody signs twice, other words than were read, or for another', async () => {
    const { person, contract, self } = await proposed()
    await does(signLearnWork)({ contract, version: 1 }, self)
    await expect(does(signLearnWork)({ contract, version: 1 }, self)).rejects.toMatchObject({
      code: 'education.signed-before',
    })
    await does(recordLearnWork)({ person, version: 1, ...terms, hours: '24' })
    await expect(does(signLearnWork)({ contract, version: 1 }, boss)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    const stranger3 = [
      await house.visitor('employer', other),
      await house.visitor('language-provider'),
      await own(await register()),
    ]
    for (const one of stranger3)
      await expect(does(signLearnWork)({ contract, version: 2 }, one)).rejects.toMatchObject({
        kind: 'not-found',
      })
    await expect(
      does(signLearnWorkOnPaper)({ contract, version: 2, ...paper }, stranger),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the employer finds what waits, and reads the name only after the person has signed', async () => {
    const { contract, self } = await proposed()
    const found = async () =>
      (await does(listLearnWork)({}, boss)).contracts.find(({ id }) => id === contract)
    expect(await found()).toMatchObject({ waits: true, personName: null })
    await does(signLearnWork)({ contract, version: 1 }, self)
    expect(await found()).toMatchObject({ waits: true, personName: 'Yusuf Voorbeeld' })
    await does(signLearnWork)({ contract, version: 1 }, boss)
    expect(await found()).toMatchObject({ waits: false, missing: ['school'] })
    const elsewhere = await does(listLearnWork)({}, await house.visitor('employer', other))
    expect(elsewhere.contracts).toEqual([])
  })
})
