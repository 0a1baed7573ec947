import type { Facts } from '../src/catalogue/programme/index.ts'
import { saveIntake } from '../src/journey/intake/index.ts'
import {
  getLine,
  type PersonId,
  recordEpisode,
  recordMilestone,
  registerPerson,
  startResponsibility,
} from '../src/journey/person/index.ts'
import { adaptProgramme, adoptProgramme, openProgramme } from '../src/journey/programme/index.ts'
import { saveProfile } from '../src/journey/screening/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import type { Action } from '../src/platform/action/action.ts'
import { perform } from '../src/platform/action/perform.ts'
import { addDays, addMonths, date } from '../src/platform/date.ts'
import { openTestHouse, type TestHouse, testDay } from './database.ts'
import { readAs } from './read-as.ts'

type Content = Awaited<ReturnType<typeof openProgramme.run>>['adopted']['content']

/** An adopted programme as the form would send it back without a change. */
export const asItIs = (content: Content) => ({
  name: content.name,
  startsOn: content.startsOn,
  endsOn: content.endsOn,
  fundedUntil: content.fundedUntil,
  target: content.target,
  size: content.group?.size?.value ?? null,
  sameLevel: content.group?.sameLevel ?? false,
  conditions: Object.fromEntries(content.conditions.map(({ id }) => [id, { keep: true }])) as Record<
    string,
    { keep: boolean; bound?: string | number }
  >,
  steps: Object.fromEntries(
    content.steps.map((step) => [
      step.id,
      {
        keep: true,
        optional: step.optional,
        lasts: step.lasts?.to ?? step.lasts?.from ?? null,
        unit: step.lasts?.unit ?? null,
        load: step.load?.to ?? step.load?.from ?? null,
        daypart: step.daypart,
        provider: step.provider as string | null,
      },
    ]),
  ),
})

/** A municipality that adopts programmes, and people of whom these facts are known. */
export const openProgrammeHouse = async () => programmeTeam(await openTestHouse())

/** Another municipality in the same house, with files of its own. */
export const programmeTeam = async (house: TestHouse) => {
  const municipality = await house.organisation('municipality')
  const provider = await house.organisation('language-provider')
  const coa = await house.organisation('coa')
  const manager = await house.visitor('client-manager', municipality)
  const screener = await house.visitor('coa-case-manager', coa)
  const policy = await house.visitor('policy', municipality)
  const does =
    <Input, Output>(action: Action<Input, Output>) =>
    (input: object, visitor: Visitor = manager, day: string = testDay) =>
      perform(house.on(day), action, input, visitor)
  const fill = async (person: PersonId, facts: Facts) => {
    const { home, benefit, duty, screened, level, education, distance, yearsSinceSettlement } = facts
    const settled =
      yearsSinceSettlement === null
        ? date('2025-06-02')
        : addDays(testDay, 1 - Math.round(yearsSinceSettlement * 365.25))
    const subject = { person }
    await readAs(house, manager, async (db) => {
      const episode = (kind: string, startsOn = settled, endsOn: typeof settled | null = null) =>
        recordEpisode(db, subject, { kind, startsOn, endsOn, state: endsOn === null ? 'running' : 'done' })
      const milestone = (kind: string, detail?: string) =>
        recordMilestone(db, subject, { kind, on: date('2026-02-02'), ...(detail && { detail }) })
      if (home === 'own-home') await episode('own-home')
      if (home === 'reception' || home === 'coupled') await episode('reception-centre', date('2025-02-03'))
      if (home === 'coupled') await milestone('coupled')
      if (home === 'other') await episode('with-family')
      if (benefit === 'full') await episode('social-assistance')
      if (benefit === 'partial') await episode('partial-assistance')
      if (benefit === 'none') await episode('social-assistance', date('2025-02-03'), date('2025-12-31'))
      if (duty === 'obliged' || duty === 'nearly-fulfilled') await milestone('duo-notice')
      if (duty === 'nearly-fulfilled') {
        await episode('route-b1', date('2025-09-01'))
        for (const kind of ['pvt', 'map']) await milestone(kind)
        for (const part of ['Lezen', 'Luisteren', 'Schrijven', 'Spreken'])
          await milestone('exam-part', `${part} B1`)
      }
      if (duty === 'not-yet')
        await recordEpisode(db, subject, {
          kind: 'integration-term',
          startsOn: addDays(testDay, 60),
          state: 'planned',
        })
      if (duty === 'fulfilled') await milestone('integrated')
      if (duty === 'exempt') await milestone('exempted')
      if (duty === 'none') await episode('dutch-national')
      if (screened === 'yes') await milestone('screened')
      if (level !== null) await milestone('level-reached', level)
      if (yearsSinceSettlement !== null)
        await recordMilestone(db, subject, { kind: 'registered', on: settled })
      if (screened === 'no')
        await startResponsibility(db, {
          person,
          organisation: coa,
          duty: 'reception',
          startsOn: date('2025-02-03'),
        })
    })
    if (screened === 'no') await does(saveProfile)({ person }, screener)
    if (education !== null || distance !== null)
      await does(saveIntake)({
        person,
        ...(education && { educationLevel: education }),
        ...(distance && { distanceClass: distance, distanceEvidence: 'Gesprek en toets' }),
      })
  }
  return {
    house,
    municipality,
    provider,
    manager,
    policy,
    does,
    /** somebody of whom these facts are recorded, each where the product records it */
    somebody: async (facts: Facts) => {
      const { person } = await does(registerPerson)({
        givenName: 'Yusuf',
        familyName: 'Voorbeeld',
        decidedOn: '2025-02-03',
        ...(facts.permit === 'no' && { validUntil: '2026-10-31' }),
        ...(facts.age !== null && { birthDate: addDays(addMonths(testDay, -12 * facts.age), -40) }),
      })
      await fill(person, facts)
      return person
    },
    adopt: async (practice: string, change: object = {}) =>
      (
        await does(adoptProgramme)({
          practice,
          name: `Praktijk ${practice} bij ons`,
          startsOn: '2026-10-01',
          ...change,
        })
      ).programme,
    /** changes one thing and sends the rest as it is */
    adapt: async (programme: string, change: (sent: ReturnType<typeof asItIs>) => object) => {
      const { adopted } = await does(openProgramme)({ programme })
      const sent = asItIs(adopted.content)
      await does(adaptProgramme)({ ...sent, ...change(sent), programme, version: adopted.version })
    },
    opened: (programme: string, visitor: Visitor = manager) => does(openProgramme)({ programme }, visitor),
    lineOf: (person: PersonId, visitor: Visitor = manager) =>
      readAs(house, visitor, (db) => getLine(db, person)),
  }
}
