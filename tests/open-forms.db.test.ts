import { describe, expect, test } from 'vitest'
import { beginAgreement } from '../src/journey/agreement/propose-agreement.ts'
import { openCertificates } from '../src/journey/education/open-certificates.ts'
import { openOwnMatches } from '../src/journey/matching/respond-to-match.ts'
import { openMatches } from '../src/journey/matching/withdraw-match.ts'
import { beginPerson } from '../src/journey/person/begin-person.ts'
import { findHousehold } from '../src/journey/person/find-household.ts'
import { getLine, interruptLine } from '../src/journey/person/index.ts'
import { openIdentity } from '../src/journey/person/open-identity.ts'
import { openInterruption } from '../src/journey/person/open-interruption.ts'
import { openEpisode, openMilestone } from '../src/journey/person/open-line-facts.ts'
import { openOwnPlan } from '../src/journey/plan/open-own-plan.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import type { Action } from '../src/platform/action/action.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openHandoverHouse } from './handover-house.ts'
import { readAs } from './read-as.ts'

const { house, manager, stranger, caseManager, coupled } = await openHandoverHouse()
const person = await coupled()
await coupled({ givenName: 'Rima' })
await perform(house.kernel, interruptLine, { person, startsOn: '2026-05-01' }, manager)
const line = await readAs(house, manager, (db) => getLine(db, person))
const self = await house.visitor('person', null, person)

const open = <Input, Output>(action: Action<Input, Output>, input: unknown, visitor: Visitor = manager) =>
  perform(house.kernel, action, input, visitor)

const forms = [
  ['the corrections of an identity', openIdentity, {}],
  ['an episode', openEpisode, { fact: line.episodes[0]?.fact }],
  ['a milestone', openMilestone, { fact: line.milestones[0]?.fact }],
  ['an interruption', openInterruption, { fact: line.interruptions[0]?.fact }],
  ['joining a household', findHousehold, { q: 'Voorbeeld' }],
  ['a new agreement', beginAgreement, {}],
  ['a certificate', openCertificates, {}],
] as const

describe('what stands around a form', () => {
  test.each(forms)(
    '%s: for whoever has the duty, with the name; for a stranger the file does not exist',
    async (_, action, extra) => {
      const declared = action as unknown as Action<unknown, { identity: { givenName: string } }>
      const input = { person, ...extra }
      expect((await open(declared, input)).identity.givenName).toBe('Yusuf')
      await expect(open(declared, input, stranger)).rejects.toMatchObject({ kind: 'not-found' })
      const rows = await house.asOwner<{ account: string }>(
        'select account from startlijn.journal where person = $1 and action = $2',
        [person, declared.name],
      )
      expect(rows).toEqual([{ account: manager.account }])
    },
  )

  test('a fact of another person is not found through one’s own', async () => {
    const other = await coupled({ givenName: 'Tesfay' })
    for (const [, action, extra] of forms.slice(1, 4)) {
      const declared = action as unknown as Action<unknown, unknown>
      await expect(open(declared, { person: other, ...extra })).rejects.toMatchObject({ kind: 'not-found' })
    }
  })

  test('a household is looked for among persons whom one reaches, and not the person self', async () => {
    const { found } = await open(findHousehold, { person, q: 'Voorbeeld' })
    expect(found.map((one) => one.givenName)).toContain('Rima')
    expect(found.map((one) => one.person)).not.toContain(person)
    expect((await open(findHousehold, { person })).found).toEqual([])
  })

  test('a new person needs nothing but the task', async () => {
    expect(await open(beginPerson, {}, caseManager)).toEqual({})
    await expect(open(beginPerson, {}, self)).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('who has no plan and no match yet sees that there is none', async () => {
    expect((await open(openOwnPlan, {}, self)).plan).toBeUndefined()
    expect((await open(openOwnMatches, {}, self)).matches).toEqual([])
    expect((await open(openMatches, { person })).matches).toEqual([])
  })
})
