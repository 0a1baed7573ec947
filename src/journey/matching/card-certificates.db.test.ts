import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { listCertificates } from '../education/certificate.store.ts'
import { recordCertificate, withdrawCertificate } from '../education/index.ts'
import { openCertificate } from '../education/open-certificates.ts'
import { giveConsent, withdrawConsent } from '../handover/index.ts'
import { type PersonId, startResponsibility } from '../person/index.ts'

const house = await openTestHouse()
const { manager, employer, register, add, propose, consent, cards, own } = await matchingHouse(house)
const place = await add({ places: '20' })
const school = await house.organisation('language-provider')
const provider = await house.visitor('language-provider', school)
const vca = { name: 'VCA Basis', level: 'A2', issuedBy: 'Vakschool Voorbeeld', issuedOn: '2026-11-02' }
const stored = { ...vca, validUntil: '2036-11-02' }

const record = (person: PersonId, visitor = provider, change: object = {}) =>
  perform(house.kernel, recordCertificate, { person, ...stored, ...change }, visitor)
const taught = async () => {
  const person = await register()
  await readAs(house, manager, (db) =>
    startResponsibility(db, {
      person,
      organisation: school,
      duty: 'teaching',
      startsOn: '2026-01-05' as never,
    }),
  )
  return person
}
const proposed = async () => {
  const person = await taught()
  const match = await propose(person, place)
  await consent(person)
  return { person, match }
}
const shares = async (person: PersonId) =>
  perform(house.kernel, giveConsent, { item: 'portfolio' }, await own(person))
const shown = async (match: string, visitor = employer) =>
  (await cards(visitor)).find((one) => one.match === match)?.certificates
const listed = (person: PersonId, visitor = manager) =>
  readAs(house, visitor, (db) => listCertificates(db, person))

describe('the certificates of a candidate', () => {
  test('S45 an employer sees a certificate with its level after consent, and neither before nor after it is withdrawn', async () => {
    const { person, match } = await proposed()
    await record(person)
    expect(await shown(match)).toEqual([])
    await shares(person)
    expect(await shown(match)).toEqual([stored])
    await perform(house.kernel, withdrawConsent, { item: 'portfolio' }, await own(person))
    expect(await shown(match)).toEqual([])
  })

  test('S45 a provider with the duty records it for the file and the person; one without is told that there is no file', async () => {
    const person = await taught()
    const { certificate } = await record(person)
    for (const visitor of [manager, provider, await own(person)])
      expect(await listed(person, visitor)).toMatchObject([{ fact: certificate, ...stored }])
    const stranger = await house.visitor('language-provider')
    await expect(record(person, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await listed(person, stranger)).toEqual([])
    await expect(record(person, await own(person))).rejects.toMatchObject({ kind: 'not-allowed' })
    expect(await listed(person)).toHaveLength(1)
  })

  test('the consent of one shows nothing of another, and nothing to an employer without the card', async () => {
    const [one, other] = [await proposed(), await proposed()]
    await record(one.person)
    await record(other.person, manager, { name: 'Heftruck' })
    await shares(one.person)
    expect(await shown(one.match)).toEqual([stored])
    expect(await shown(other.match)).toEqual([])
    expect(await shown(one.match, await house.visitor('employer'))).toBeUndefined()
    await perform(house.kernel, withdrawConsent, { person: one.person, item: 'card-to-employers' }, manager)
    expect(await shown(one.match)).toBeUndefined()
  })

  test('taken off because it was wrong it is gone from the file and the card; its earlier version is kept', async () => {
    const { person, match } = await proposed()
    const { certificate } = await record(person)
    await shares(person)
    const opened = (visitor = provider) =>
      perform(house.kernel, openCertificate, { person, certificate }, visitor)
    expect((await opened()).certificate).toMatchObject({ version: 1, ...stored })
    await expect(opened(await house.visitor('language-provider'))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const stale = perform(house.kernel, withdrawCertificate, { person, certificate, version: '2' }, provider)
    await expect(stale).rejects.toMatchObject({ kind: 'conflict' })
    await perform(house.kernel, withdrawCertificate, { person, certificate, version: '1' }, provider)
    expect([await listed(person), await shown(match)]).toEqual([[], []])
    await expect(opened()).rejects.toMatchObject({ kind: 'not-found' })
    const versions = await house.asOwner(
      'select version, retracted from startlijn.certificate where fact = $1 order by version',
      [certificate],
    )
    expect(versions).toEqual([
      { version: 1, retracted: false },
      { version: 2, retracted: true },
    ])
  })

  test('refused: the same twice, a day that is still to come, an end before the beginning', async () => {
    const person = await taught()
    await record(person)
    await expect(record(person)).rejects.toMatchObject({ code: 'education.certificate-known' })
    await expect(record(person, provider, { issuedOn: '2026-12-02' })).rejects.toMatchObject({
      detail: { fields: { issuedOn: {} } },
    })
    await expect(record(person, provider, { validUntil: '2026-11-01' })).rejects.toMatchObject({
      detail: { fields: { validUntil: {} } },
    })
  })
})
