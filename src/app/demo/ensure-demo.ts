import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stageImport } from '../../journey/import/index.ts'
import { handOverPersons, refreshObligations } from '../../journey/obligation/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { formatNumber } from '../../platform/language/format.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { demoDay } from '../clock.ts'
import type { House } from '../kernel.ts'
import type { Settings } from '../settings.ts'
import { loadPopulation } from './population/load-population.ts'
import { registerDemoSites } from './reception-sites.ts'
import { asOwner, type DemoIdentifiers, storeDemoAccounts } from './store-accounts.ts'
import { tellChances } from './tell-chances.ts'
import { tellCircumstances } from './tell-circumstances.ts'
import { tellCoach } from './tell-coach.ts'
import { tellParticipants, tellProgrammes } from './tell-programmes.ts'
import { tellScan } from './tell-scan.ts'
import { tellStudy } from './tell-study.ts'
import { tellWeek } from './tell-week.ts'
import { type Act, makeActors, tellThreePeople } from './three-people/index.ts'

type Progress = (step: string, detail?: string) => void

/** Which parts of the demo are there, and how many persons. */
const partsOf = (
  adminUrl: string,
): Promise<{ readonly people: boolean; readonly persons: number; readonly programmes: boolean }> =>
  asOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ part: string; persons: number }>(
      'select part, persons from startlijn.demo_load where completed_at is not null',
    )
    return {
      people: rows.some(({ part }) => part === 'people'),
      programmes: rows.some(({ part }) => part === 'programmes'),
      persons: rows.find(({ part }) => part === 'population')?.persons ?? 0,
    }
  })

/** The sample of an import waits for a decision of the client manager; nobody in it has a file yet. */
const stageSample = async (act: Act): Promise<void> => {
  const name = 'caseload.xlsx'
  const file = await readFile(join(projectRoot, 'content', 'samples', name), 'base64')
  await act(demoDay, 'demo-4-klantmanager', stageImport, { name, file })
}

/** The three people have a client manager of their own; everybody else of the municipality still waits for one. */
const giveThreePeople = async (act: Act, { accounts }: DemoIdentifiers): Promise<void> => {
  const manager = 'demo-4-klantmanager'
  const { persons } = await act(demoDay, manager, listPersons, {})
  await act(demoDay, manager, handOverPersons, {
    persons: persons.map(({ person }) => person),
    account: accounts.get(manager),
  })
}

const note = (adminUrl: string, part: string, persons: number): Promise<unknown> =>
  asOwner(adminUrl, (client) =>
    client.query(
      'insert into startlijn.demo_load (part, persons, completed_at) values ($1, $2, now()) on conflict do nothing',
      [part, persons],
    ),
  )

/**
 * Loads what is not there yet of the demo: the accounts, the three people to follow, and the populations up to `size`
 * persons. What was interrupted is completed; a demo that is there, whatever its size, starts at once.
 */
export const loadDemo = async (
  house: Pick<House, 'adminUrl' | 'kernel'>,
  size: number,
  progress: Progress,
): Promise<{ readonly persons: number; readonly before: number }> => {
  const { people, programmes, persons: before } = await partsOf(house.adminUrl)
  if (!people) {
    progress('demo')
    const identifiers = await storeDemoAccounts(house.adminUrl)
    await registerDemoSites(makeActors(house.kernel, identifiers, 'sites'))
    await tellThreePeople(house.kernel, house.adminUrl, identifiers)
    await giveThreePeople(makeActors(house.kernel, identifiers, 'caseload'), identifiers)
    await tellScan(makeActors(house.kernel, identifiers, 'scan'))
    await tellStudy(makeActors(house.kernel, identifiers, 'study'), identifiers)
    await tellWeek(makeActors(house.kernel, identifiers, 'week'), identifiers)
    await tellChances(makeActors(house.kernel, identifiers, 'chances'), identifiers)
    await tellCircumstances(makeActors(house.kernel, identifiers, 'circumstances'), identifiers)
    await tellCoach(makeActors(house.kernel, identifiers, 'coach'), identifiers)
    await stageSample(makeActors(house.kernel, identifiers, 'import'))
    await note(house.adminUrl, 'people', 3)
  }
  let told = 0
  progress('demo-people', formatNumber(size, 'nl'))
  const { persons } = await loadPopulation(house, size, {
    progress: ({ persons: soFar }) => {
      // a line for every tenth part, and not more often than every batch
      if (soFar === told || (soFar - told < size / 10 && soFar < size)) return
      told = soFar
      progress('demo-loaded', formatNumber(soFar, 'nl'))
    },
  })
  if (!programmes) {
    const identifiers = await storeDemoAccounts(house.adminUrl)
    const act = makeActors(house.kernel, identifiers, 'programmes')
    await tellParticipants(act, await tellProgrammes(act))
    await note(house.adminUrl, 'programmes', 0)
  }
  progress('obligations')
  await refreshObligations(house.kernel)
  return { persons, before }
}

/** Loads the demo once, at the size of the settings. */
export const ensureDemo = async (
  house: Pick<House, 'adminUrl' | 'kernel'>,
  settings: Pick<Settings, 'demoSize'>,
  progress: Progress,
): Promise<void> => {
  const { people, persons } = await partsOf(house.adminUrl)
  if (people && persons > 0) return
  await loadDemo(house, settings.demoSize, progress)
}
