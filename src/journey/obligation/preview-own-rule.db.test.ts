import { describe, expect, test } from 'vitest'
import { openOwnRuleHouse } from '../../../tests/own-rule-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { askOwnRule, openOwnRuleQuestion } from './ask-own-rule.ts'
import { askWhatIf } from './ask-what-if.ts'
import { countWhatIf } from './count-what-if.ts'
import { listWhatIf, openWhatIfPersons } from './what-if-persons.ts'

const { house, sample, place, arrive, write } = await openOwnRuleHouse()

describe('what a rule would do, before it is there', () => {
  test('counts for who sets rules, persons for who may open the files, and nothing for another organisation', async () => {
    const [here, other] = [await place(), await place()]
    const persons = []
    for (let count = 0; count < 11; count += 1) persons.push(await arrive(here.municipality, '2026-11-25'))
    const { id } = await perform(
      house.kernel,
      askOwnRule,
      { text: sample, startsOn: '2026-12-05' },
      here.policy,
    )
    await countWhatIf(house.kernel, { id })
    const asked = await perform(house.kernel, openOwnRuleQuestion, { id }, here.policy)
    expect(asked.whatIf.counts).toMatchObject({
      total: 11,
      changed: 11,
      rows: [
        { status: 'not-applicable', now: 11, asIf: 0 },
        { status: 'open', now: 0, asIf: 11 },
      ],
    })
    const seen = await perform(house.kernel, openWhatIfPersons, { id }, here.manager)
    expect(seen.persons.map(({ person }) => person).toSorted()).toEqual(persons.toSorted())
    expect(seen.persons[0]).toMatchObject({ now: 'not-applicable', asIf: 'open', due: '2026-12-09' })
    expect(Object.values(seen.names)).toContain('Salma Voorbeeld')
    expect((await perform(house.kernel, listWhatIf, {}, here.manager)).asked).toHaveLength(1)
    await expect(perform(house.kernel, openWhatIfPersons, { id }, here.policy)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    await expect(perform(house.kernel, openWhatIfPersons, { id }, other.manager)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await perform(house.kernel, listWhatIf, {}, other.manager)).asked).toEqual([])
    const stored = await house.asOwner(`select 1 from startlijn.obligation where rule like 'eigen-concept%'`)
    expect(stored).toEqual([])
  })

  test('also for a rule of the library that is adopted, and only of files that are open to who looks', async () => {
    const here = await place()
    const person = await arrive(here.municipality, '2026-11-25')
    const consultant = await house.visitor('income-consultant', here.municipality)
    const { id } = await perform(
      house.kernel,
      askWhatIf,
      { rule: 'R104', startsOn: '2026-12-01' },
      here.policy,
    )
    await countWhatIf(house.kernel, { id })
    const look = async (visitor: typeof consultant) =>
      (await perform(house.kernel, openWhatIfPersons, { id }, visitor)).persons.map((one) => one.person)
    expect(await look(consultant)).toEqual([])
    expect(await look(here.manager)).toEqual([person])
  })

  test('a later text is compared with the one that holds, and the names go after a month', async () => {
    const here = await place()
    const { series } = await write('2026-12-01', here, '2026-12-01')
    await arrive(here.municipality, '2026-12-01')
    const { id } = await perform(
      house.kernel,
      askOwnRule,
      { text: sample, startsOn: '2026-12-05', series },
      here.policy,
    )
    await countWhatIf(house.kernel, { id })
    expect((await perform(house.kernel, openWhatIfPersons, { id }, here.manager)).persons).toEqual([])
    const fresh = await perform(
      house.kernel,
      askOwnRule,
      { text: sample, startsOn: '2026-12-05' },
      here.policy,
    )
    await countWhatIf(house.kernel, fresh)
    const kept = () => house.asOwner('select 1 from startlijn.what_if_person where what_if = $1', [fresh.id])
    expect(await kept()).toHaveLength(1)
    await countWhatIf(house.on('2027-02-01'), { id })
    expect(await kept()).toEqual([])
  })
})
