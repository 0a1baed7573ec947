import { loadavg } from 'node:os'
import { expect, test } from 'vitest'
import { keptRules, vocabulary } from '../src/catalogue/knowledge.ts'
import { evaluateAll, nextChange, type Reading, type RuleSettings } from '../src/catalogue/rule/index.ts'
import { factsOfLine, refreshPersons } from '../src/journey/obligation/index.ts'
import { registerPerson } from '../src/journey/person/index.ts'
import { shiftLine } from '../src/journey/person/line/arbitrary.fixture.ts'
import { lineOfCase } from '../src/journey/person/line/case.ts'
import { rima, tesfay, yusuf } from '../src/journey/person/line/example-lines.ts'
import { hardCases } from '../src/journey/person/line/hard-cases.ts'
import { perform } from '../src/platform/action/perform.ts'
import { date, toDayNumber } from '../src/platform/date.ts'
import { openTestHouse } from '../tests/database.ts'

const persons = 100_000
const report = (figures: object): void => {
  const load = loadavg().map((one) => Math.round(one * 10) / 10)
  process.stdout.write(`${JSON.stringify({ ...figures, load })}\n`)
}

test(`${persons} persons and every rule within 60 s of one core`, async () => {
  const kept = await keptRules()
  const rules = [...kept.values()]
  const words = await vocabulary()
  const lines = [...hardCases, yusuf, rima, tesfay].flatMap((lineCase) =>
    lineCase.persons.map(({ key }) => lineOfCase(lineCase, key)),
  )
  const asOf = toDayNumber(date('2026-12-01'))
  const adopted: RuleSettings = () => ({ values: {} })
  let cpu = 0
  let obligations = 0
  for (let done = 0; done < persons; done += lines.length) {
    const some = lines.map((line) => shiftLine(line, (done * 7) % 700))
    const before = process.cpuUsage()
    for (const line of some) {
      const reading: Reading = { facts: factsOfLine(line, words), known: [] }
      const all = evaluateAll(rules, reading, asOf, adopted)
      nextChange(reading, kept, all, asOf, adopted)
      obligations += all.length
    }
    const { user, system } = process.cpuUsage(before)
    cpu += (user + system) / 1000
  }
  report({ persons, rules: rules.length, obligations, cpuMs: Math.round(cpu), msAPerson: cpu / persons })
  expect(cpu).toBeLessThan(60_000)
})

test('one person is worked out again within 20 ms', async () => {
  const house = await openTestHouse()
  const coa = await house.visitor('coa-case-manager')
  const { person } = await perform(
    house.kernel,
    registerPerson,
    { givenName: 'Rima', familyName: 'Voorbeeld', birthDate: '1994-02-03', decidedOn: '2026-11-02' },
    coa,
  )
  const times: number[] = []
  for (let round = 0; round < 101; round += 1) {
    await house.asOwner('insert into startlijn.line_change (person) values ($1) on conflict do nothing', [
      person,
    ])
    const began = performance.now()
    await refreshPersons(house.kernel, [person])
    times.push(performance.now() - began)
  }
  const [, ...warm] = times
  const median = warm.toSorted((a, b) => a - b)[50] ?? Infinity
  report({ refreshOfOne: { fastestMs: Math.min(...warm), medianMs: median, slowestMs: Math.max(...warm) } })
  expect(median).toBeLessThan(20)
})
