import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import type { Visitor } from '../../platform/access/actor.ts'
import type { PersonId } from '../person/index.ts'
import type { DossierId } from './dossier.ts'
import {
  answerDossier,
  closeDossier,
  decideMeasure,
  openDossier,
  proposeMeasure,
  recordHearing,
  signalConduct,
  warnPerson,
} from './index.ts'

const { house, municipality, school, manager, colleague, stranger, does, register, own, opened, warned } =
  await openCivicHouse()
const fine = { measure: 'fine', benefitLowered: 'no', words: 'Drie keer niet gekomen, zonder reden' }
const atField = (field: string) => ({ kind: 'invalid-input', detail: { fields: { [field]: {} } } })

describe('agreements that are not kept', () => {
  test('S61 a measure needs a hearing note and a second person', async () => {
    const { person, dossier } = await warned()
    await expect(does(proposeMeasure)({ person, dossier, version: 2, ...fine })).rejects.toMatchObject({
      code: 'civic-integration.no-hearing',
    })
    await does(recordHearing)({ person, dossier, version: 2, on: '2026-11-30', words: 'Ik wist het niet' })
    await does(proposeMeasure)({ person, dossier, version: 3, ...fine })
    const decide = { person, dossier, version: 4, decision: 'confirm', words: 'Gelezen, past' }
    await expect(does(decideMeasure)(decide)).rejects.toMatchObject({
      code: 'civic-integration.guard-second-person',
    })
    await does(decideMeasure)(decide, colleague)
    const { dossier: found } = await does(openDossier)({ person, dossier })
    expect(found.state).toBe('confirmed')
    expect(found.entries.map(({ step }) => step)).toEqual(['signal', 'warn', 'hear', 'propose', 'confirm'])
    await does(closeDossier)({
      person,
      dossier,
      version: 5,
      outcome: 'measure-done',
      words: 'Besluit verstuurd',
    })
    expect((await opened(person)).dossiers[0]?.state).toBe('closed')
  })

  test('a colleague may reject, and then there is only closing', async () => {
    const { person, dossier } = await warned({ heard: true })
    await does(proposeMeasure)({
      person,
      dossier,
      version: 3,
      ...fine,
      measure: 'more-help',
      benefitLowered: 'unknown',
    })
    await does(decideMeasure)(
      { person, dossier, version: 4, decision: 'reject', words: 'Kind was ziek' },
      colleague,
    )
    await expect(does(proposeMeasure)({ person, dossier, version: 5, ...fine })).rejects.toMatchObject({
      code: 'civic-integration.no-step',
    })
    await does(closeDossier)({ person, dossier, version: 5, outcome: 'good-reason', words: 'Afgesproken' })
    await expect(
      does(closeDossier)({ person, dossier, version: 6, outcome: 'mistake', words: 'x' }),
    ).rejects.toMatchObject({ code: 'civic-integration.no-step' })
  })

  test('no fine where the benefit was lowered for the same conduct, or nobody knows', async () => {
    const { person, dossier } = await warned({ heard: true })
    for (const benefitLowered of ['yes', 'unknown'])
      await expect(
        does(proposeMeasure)({ person, dossier, version: 3, ...fine, benefitLowered }),
      ).rejects.toMatchObject(atField('benefitLowered'))
    const kept = await house.asOwner(
      "select 1 from startlijn.conduct_dossier where fact = $1 and step = 'propose'",
      [dossier],
    )
    expect(kept).toEqual([])
  })

  test('a step on top of another than the last one is refused', async () => {
    const { person, dossier } = await warned()
    await does(answerDossier)({ dossier, version: 2, words: 'Mijn kind was ziek' }, await own(person))
    const stale = { person, dossier, version: 2, on: '2026-11-30', words: 'x' }
    await expect(does(recordHearing)(stale)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await does(recordHearing)({ ...stale, version: 3 })
    expect((await does(openDossier)({ person, dossier })).dossier.version).toBe(4)
  })

  test.each([
    ['a reminder for a day that is past', warnPerson, { newDay: '2026-12-01', words: 'x' }, 'newDay'],
    ['a reminder without words', warnPerson, { newDay: '2026-12-15', words: ' ' }, 'words'],
    ['a talk ahead', recordHearing, { on: '2026-12-02', words: 'x' }, 'on'],
  ])('%s is refused at its field', async (_, action, input, field) => {
    const { person, dossier } = await warned()
    await expect(
      does<unknown, unknown>(action as never)({ person, dossier, version: 2, ...input }),
    ).rejects.toMatchObject(atField(field))
  })

  test('the person reads it and answers; another person, school or employer knows nothing of it', async () => {
    const { person, dossier } = await warned()
    const self = await own(person)
    await does(answerDossier)({ dossier, version: 2, words: 'Mijn kind was ziek' }, self)
    const seen = await does(openDossier)({ dossier }, self)
    expect(seen.dossier.entries.at(-1)).toMatchObject({ step: 'answer', state: 'warned' })
    const other = await own(await register())
    await expect(does(openDossier)({ dossier }, other)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(does(openDossier)({ person, dossier }, other)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(does(answerDossier)({ dossier, version: 3, words: 'x' }, other)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(does(openDossier)({ person, dossier }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    for (const role of ['language-provider', 'employer', 'income-consultant', 'social-guide'] as const)
      await expect(does(openDossier)({ person, dossier }, await house.visitor(role))).rejects.toMatchObject({
        kind: 'not-allowed',
      })
    await expect(does(signalConduct)({ person, on: '2026-12-02', words: 'x' })).rejects.toMatchObject(
      atField('on'),
    )
  })
})

/** Writes a step past the application, with the login of the application and the rights of a visitor. */
const attack = (
  visitor: Visitor,
  step: { person: PersonId; dossier: DossierId; version: number; step: string; state: string },
) =>
  readAs(house, visitor, (db) =>
    sql`insert into startlijn.conduct_dossier (fact, version, person, organisation, step, state, on_day, content)
      values (${step.dossier}, ${step.version}, ${step.person}, ${municipality}, ${step.step}, ${step.state}, '2026-12-01',
        '{"words":"x"}')`.execute(db),
  )

describe('with any SQL', () => {
  test('S61 no measure is written without a hearing, confirmed by who proposed it, or by the person', async () => {
    const { person, dossier } = await warned()
    const self = await own(person)
    const at = { person, dossier, version: 3 }
    await expect(attack(manager, { ...at, step: 'propose', state: 'proposed' })).rejects.toMatchObject({
      code: 'SL409',
    })
    await expect(attack(manager, { ...at, step: 'confirm', state: 'confirmed' })).rejects.toMatchObject({
      code: 'SL409',
    })
    await expect(attack(self, { ...at, step: 'close', state: 'closed' })).rejects.toMatchObject({
      code: '42501',
    })
    await does(recordHearing)({ person, dossier, version: 2, on: '2026-11-30', words: 'x' })
    await does(proposeMeasure)({ person, dossier, version: 3, ...fine })
    const confirm = { person, dossier, version: 5, step: 'confirm', state: 'confirmed' }
    await expect(attack(manager, confirm)).rejects.toMatchObject({ code: '42501' })
    await expect(attack(self, confirm)).rejects.toMatchObject({ code: '42501' })
    await expect(attack(stranger, confirm)).rejects.toMatchObject({ code: '42501' })
    await attack(colleague, confirm)
    expect((await does(openDossier)({ person, dossier })).dossier.state).toBe('confirmed')
  })

  test('nobody but the civic integration duty and the person reads a dossier', async () => {
    const { person } = await warned()
    const count = (visitor: Visitor) =>
      readAs(
        house,
        visitor,
        async (db) =>
          (await sql`select 1 from startlijn.conduct_dossier where person = ${person}`.execute(db)).rows
            .length,
      )
    expect(await count(manager)).toBe(2)
    expect(await count(await own(person))).toBe(2)
    // every other duty, held by an organisation of its own
    for (const [role, organisation, duty] of [
      ['language-provider', school, 'teaching'],
      ['employer', await house.organisation('employer'), 'workplace'],
      ['income-consultant', await house.organisation('municipality'), 'income'],
      ['social-guide', await house.organisation('social-guidance'), 'guidance'],
      ['employer-service-point', await house.organisation('employer-service-point'), 'work'],
      ['coa-case-manager', await house.organisation('coa'), 'reception'],
    ] as const) {
      await house.asOwner(
        `insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
         values (gen_random_uuid(), 1, $1, $2, $3, '2026-01-01')`,
        [person, organisation, duty],
      )
      const visitor = await house.visitor(role, organisation)
      expect([role, await count(visitor)]).toEqual([role, 0])
      const reached = await readAs(
        house,
        visitor,
        async (db) =>
          (await sql`select 1 from startlijn.identity where person = ${person}`.execute(db)).rows.length,
      )
      expect([role, reached]).toEqual([role, 1])
    }
  })
})
