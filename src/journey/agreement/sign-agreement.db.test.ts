import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { agreementInput, openAgreementHouse } from '../../../tests/agreement-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changeAgreement, openAgreement, signAgreement, signOnPaper, withdrawAgreement } from './index.ts'

const {
  house,
  company,
  manager,
  employer,
  register,
  propose,
  signAll,
  concluded,
  lineOf,
  opened,
  seenByEmployer,
} = await openAgreementHouse()
type Made = Awaited<ReturnType<typeof propose>>
const sign = (agreement: Made['agreement'], visitor: Made['own'], options = {}) =>
  perform(house.kernel, signAgreement, { agreement, version: 1 }, visitor, options)

describe('signing', () => {
  test('by all three makes it hold: on the line, and the employer reaches the file for that time', async () => {
    const { person, agreement, own } = await propose()
    expect(await seenByEmployer('2026-12-01')).toEqual([])
    await sign(agreement, own)
    await sign(agreement, manager)
    expect(await sign(agreement, employer)).toMatchObject({ concluded: true })
    const line = await lineOf(person)
    expect(line.episodes.find((one) => one.kind === 'language-internship')).toMatchObject({
      state: 'running',
      halfDays: 4,
      provider: company,
      startsOn: '2026-11-02',
    })
    expect(line.milestones.filter((one) => one.kind === 'agreement-signed').map((one) => one.on)).toEqual([
      '2026-12-01',
    ])
    expect(await seenByEmployer('2026-12-01')).toEqual([person])
    expect(await seenByEmployer('2027-05-01')).toEqual([])
  })

  test('S104 what the employer then sees is work, and no income, no language and no health', async () => {
    const { person } = await concluded()
    const line = await lineOf(person, employer)
    expect([...new Set(line.episodes.map((one) => one.track))]).toEqual(['work'])
    const reasons = await readAs(house, employer, (db) =>
      sql`select 1 from startlijn.interruption_reason`.execute(db),
    )
    expect(reasons.rows).toEqual([])
  })

  test('of other words than were read is refused, and so is signing twice', async () => {
    const { agreement, own } = await propose()
    await sign(agreement, own)
    await expect(sign(agreement, own)).rejects.toMatchObject({ code: 'agreement.signed-before' })
    await perform(
      house.kernel,
      changeAgreement,
      { agreement, version: 1, ...agreementInput, halfDays: '8' },
      manager,
    )
    await expect(sign(agreement, employer)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await opened(agreement)).agreement.signatures).toEqual([])
  })

  test('at the same moment by two makes one agreement, once', async () => {
    const { person, agreement, own } = await propose()
    await sign(agreement, manager)
    const both = await Promise.all([sign(agreement, own), sign(agreement, employer)])
    expect(both.map((one) => one.concluded).sort()).toEqual([false, true])
    expect((await opened(agreement)).agreement.state).toBe('signed')
    expect((await lineOf(person)).episodes.filter((one) => one.kind === 'language-internship')).toHaveLength(
      1,
    )
  })

  test('at the same moment by all three makes one agreement, once', async () => {
    const { person, agreement, own } = await propose()
    const all = await Promise.all([own, manager, employer].map((party) => sign(agreement, party)))
    expect(all.filter((one) => one.concluded)).toHaveLength(1)
    const line = await lineOf(person)
    expect(line.milestones.filter((one) => one.kind === 'agreement-signed')).toHaveLength(1)
  })

  test('by a double click signs once, and says the same', async () => {
    const { agreement, own } = await propose()
    const once = { idempotencyKey: newIdentifier<string>() }
    const both = await Promise.all([sign(agreement, own, once), sign(agreement, own, once)])
    expect(both[0]).toEqual(both[1])
    const twice = await Promise.allSettled([sign(agreement, manager), sign(agreement, manager)])
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await opened(agreement)).agreement.signatures).toHaveLength(2)
  })

  test('while somebody changes the words never puts a signature under the new ones', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { agreement, own } = await propose()
      await sign(agreement, manager)
      await sign(agreement, employer)
      const [signed, changed] = await Promise.allSettled([
        sign(agreement, own),
        perform(
          house.kernel,
          changeAgreement,
          { agreement, version: 1, ...agreementInput, halfDays: '9' },
          manager,
        ),
      ])
      const after = (await opened(agreement)).agreement
      expect([signed?.status, changed?.status].sort()).toEqual(['fulfilled', 'rejected'])
      expect(after).toMatchObject(
        changed?.status === 'fulfilled'
          ? { state: 'proposed', version: 2, signatures: [], content: { halfDays: 9 } }
          : { state: 'signed', version: 1, content: { halfDays: 4 } },
      )
    }
  })

  test('is not possible for who is no party, and nothing is found', async () => {
    const { agreement } = await propose()
    for (const stranger of [
      await house.visitor('employer'),
      await house.visitor('client-manager'),
      await house.visitor('person', null, await register()),
    ]) {
      await expect(perform(house.kernel, openAgreement, { agreement }, stranger)).rejects.toMatchObject({
        kind: 'not-found',
      })
      await expect(sign(agreement, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    }
  })

  test('shows the employer the name from the moment on which the person signed', async () => {
    const { agreement, own } = await propose()
    const name = async () => (await opened(agreement, employer)).agreement.personName
    expect(await name()).toBeNull()
    await sign(agreement, own)
    expect(await name()).toBe('Yusuf Voorbeeld')
    await perform(house.kernel, withdrawAgreement, { agreement }, manager)
    expect(await name()).toBeNull()
  })
})

describe('signing on paper', () => {
  test('is recorded by the municipality for who has no account, with the day that stands on it', async () => {
    const { agreement } = await propose({}, '2026-11-01')
    for (const party of ['person', 'employer'])
      await perform(house.kernel, signOnPaper, { agreement, version: 1, party, on: '2026-11-02' }, manager)
    expect(await sign(agreement, manager)).toMatchObject({ concluded: true })
    expect((await opened(agreement)).agreement.signatures).toEqual(
      expect.arrayContaining([{ party: 'person', on: '2026-11-02', onPaper: true }]),
    )
  })

  test.each([
    ['a day ahead', { on: '2026-12-02' }, { detail: { fields: { on: {} } } }],
    ['a day before the proposal', { on: '2026-11-30' }, { detail: { fields: { on: {} } } }],
    [
      'the municipality, which signs itself',
      { party: 'municipality' },
      { detail: { fields: { party: {} } } },
    ],
    ['another version', { version: 2 }, { code: 'changed-meanwhile' }],
  ])('%s is refused', async (_, change, problem) => {
    const { agreement } = await propose()
    await expect(
      perform(
        house.kernel,
        signOnPaper,
        { agreement, version: 1, party: 'person', on: '2026-12-01', ...change },
        manager,
      ),
    ).rejects.toMatchObject(problem)
  })
})

describe('with any SQL through the login of the application', () => {
  const attack = (visitor: Made['own'], text: string) =>
    readAs(house, visitor, (db) => sql.raw(text).execute(db))

  test('nobody makes an agreement signed without the signatures', async () => {
    const { agreement } = await propose()
    await expect(
      attack(manager, `update startlijn.agreement set state = 'signed' where id = '${agreement}'`),
    ).rejects.toMatchObject({ code: 'SL409' })
    const { rows } = await readAs(house, manager, (db) =>
      sql<{
        made: boolean
      }>`select access.conclude_agreement(${agreement}, ${newIdentifier()}, ${newIdentifier()}, ${newIdentifier()}) as made`.execute(
        db,
      ),
    )
    expect(rows).toEqual([{ made: false }])
  })

  test('nobody changes words that are signed, or keeps the signatures under other words', async () => {
    const { agreement, own } = await propose()
    const words = `content = jsonb_set(content, '{halfDays}', '9')`
    await expect(
      attack(manager, `update startlijn.agreement set ${words} where id = '${agreement}'`),
    ).rejects.toMatchObject({ code: 'SL409' })
    await signAll(agreement, own)
    await expect(
      attack(
        manager,
        `update startlijn.agreement set ${words}, version = version + 1 where id = '${agreement}'`,
      ),
    ).rejects.toMatchObject({ code: 'SL409' })
  })

  test.each([
    ['the municipality for the person', 'manager', `'person', 1, current_date, false`],
    ['the municipality for itself on paper', 'manager', `'municipality', 1, '2026-12-01', true`],
    ['the employer for the person', 'employer', `'person', 1, '2026-12-01', false`],
    ['the employer on paper', 'employer', `'person', 1, '2026-12-01', true`],
    ['the employer on another day', 'employer', `'employer', 1, '2026-11-01', false`],
    ['the employer under another version', 'employer', `'employer', 2, '2026-12-01', false`],
  ])('%s signs nothing', async (_, who, values) => {
    const { agreement } = await propose()
    await expect(
      attack(
        who === 'manager' ? manager : employer,
        `insert into startlijn.signature (agreement, party, version, on_day, on_paper) values ('${agreement}', ${values})`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('a person makes no agreement for the own file', async () => {
    const { person, own } = await propose()
    await expect(
      attack(
        own,
        `insert into startlijn.agreement (id, person, employer, municipality, content, state, proposed_on)
          select gen_random_uuid(), '${person}', employer, municipality, content, 'proposed', proposed_on
          from startlijn.agreement where person = '${person}'`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
