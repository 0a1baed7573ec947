import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { listModules } from '../../catalogue/education/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { addEpisode, getLine, type PersonId } from '../person/index.ts'
import { checkRoutes, linkModule, openOwnRoutes, recordLearnWork, unlinkModule } from './index.ts'

const { house, manager, stranger, school, does, register, own } = await openCivicHouse()
const company = await house.organisation('employer', 'Magazijn BV')

const partOf = async (person: PersonId, kind: string) => {
  const { episodes } = await readAs(house, manager, (db) => getLine(db, person))
  const found = episodes.find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found.fact
}
const learningAtWork = async () => {
  const person = await register()
  await does(recordLearnWork)({
    person,
    school,
    employer: company,
    level: 'entree',
    theoryDays: '1',
    workDays: '4',
    hours: '32',
    startsOn: '2026-09-01',
    endsOn: '2027-08-31',
    signedByPerson: '2026-08-20',
    signedByEmployer: '2026-08-21',
    signedBySchool: '2026-08-24',
  })
  return { person, part: await partOf(person, 'learn-work-place') }
}
const linked = async (person: PersonId) =>
  (await does(checkRoutes)({ person })).modules.map(({ module, episode, on }) => [
    module.id,
    episode?.kind,
    on,
  ])

describe('vocational Dutch beside a part of the line', () => {
  test('S44 logistics gives the fork-lift and reach-truck set, which goes with the place to learn and is seen by the person', async () => {
    const { person, part } = await learningAtWork()
    const { modules } = await does(listModules)({ sector: 'Logistiek' })
    const truck = modules.find(({ words }) =>
      ['de heftruck', 'de reachtruck'].every((word) => words.some(({ nl }) => nl === word)),
    )
    if (!truck) throw new Error('no set for fork-lift and reach truck')
    expect(inLanguage(truck.function, 'nl')).toBe('Heftruck- of reachtruckchauffeur')
    await does(linkModule)({ person, module: truck.id, part })
    expect(await linked(person)).toEqual([['logistics-truck', 'learn-work-place', '2026-12-01']])
    const mine = await does(openOwnRoutes)({}, await own(person))
    expect(mine.modules[0]?.module.words).toEqual(truck.words)
  })

  test('goes with a lesson that is planned, and is taken off again', async () => {
    const person = await register()
    await does(addEpisode)({ person, kind: 'language-course', startsOn: '2027-01-04', state: 'planned' })
    const part = await partOf(person, 'language-course')
    await does(linkModule)({ person, module: 'care', part })
    await does(linkModule)({ person, version: 1, module: 'cleaning', part })
    await does(unlinkModule)({ person, version: 2, module: 'care', part })
    expect(await linked(person)).toEqual([['cleaning', 'language-course', '2026-12-01']])
    await expect(does(unlinkModule)({ person, version: 3, module: 'care', part })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test.each([
    ['a module that is not there', { module: 'astronaut' }, 'module'],
    ['a part of another line', { part: '018f0000-0000-7000-8000-000000000000' }, 'part'],
  ])('%s is refused at its field', async (_, change, field) => {
    const { person, part } = await learningAtWork()
    await expect(
      does(linkModule)({ person, module: 'logistics-truck', part, ...change }),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('a home or an income takes no module, and the same twice is named', async () => {
    const { person, part } = await learningAtWork()
    const wage = await partOf(person, 'wage')
    await expect(does(linkModule)({ person, module: 'care', part: wage })).rejects.toMatchObject({
      detail: { fields: { part: {} } },
    })
    await does(linkModule)({ person, module: 'logistics-truck', part })
    await expect(
      does(linkModule)({ person, version: 1, module: 'logistics-truck', part }),
    ).rejects.toMatchObject({ code: 'education.module-known' })
  })

  test('a stranger links nothing', async () => {
    const { person, part } = await learningAtWork()
    await expect(
      does(linkModule)({ person, module: 'logistics-truck', part }, stranger),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
