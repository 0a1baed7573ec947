import type { ImportId } from '../src/journey/import/import.ts'
import { carryOn, confirmImport, openImport, stageImport, undoImport } from '../src/journey/import/index.ts'
import { getLine, listPersons, type PersonId } from '../src/journey/person/index.ts'
import { perform } from '../src/platform/action/perform.ts'
import { base64, type CaseloadLine, csvOf } from './caseload.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

/** A house with two municipalities and reception, and a client manager of the first who imports. */
export const openImportHouse = async () => {
  const house = await openTestHouse()
  const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  const ede = await house.organisation('municipality', 'Gemeente Ede', 'GM0228')
  const coa = await house.organisation('coa')
  const manager = await house.visitor('client-manager', utrecht)

  const stageFile = async (file: string | Buffer, by = manager) =>
    (await perform(house.kernel, stageImport, { name: 'caseload.csv', file: base64(file) }, by)).import
  const stage = (rows: readonly CaseloadLine[], by = manager) => stageFile(csvOf(rows), by)
  const look = (id: ImportId, show = 'all') =>
    perform(house.kernel, openImport, { import: id, show }, manager)
  const confirm = async (id: ImportId) => {
    await perform(house.kernel, confirmImport, { import: id }, manager)
    await carryOn(house.kernel, { import: id, account: manager.account, what: 'store' })
    return look(id)
  }
  const undo = async (id: ImportId) => {
    await perform(house.kernel, undoImport, { import: id }, manager)
    await carryOn(house.kernel, { import: id, account: manager.account, what: 'undo' })
    return look(id)
  }
  return {
    house,
    utrecht,
    ede,
    manager,
    managerThere: await house.visitor('client-manager', ede),
    screener: await house.visitor('coa-screener', coa),
    stageFile,
    stage,
    look,
    confirm,
    undo,
    /** stages and stores at once; the person of each row */
    imported: async (rows: readonly CaseloadLine[]) => {
      const id = await stage(rows)
      const { rows: stored } = await confirm(id)
      return { id, persons: stored.map(({ person }) => person as PersonId) }
    },
    names: async (q: string, by = manager) =>
      (await perform(house.kernel, listPersons, { q }, by)).persons.map(
        ({ givenName, familyName }) => `${givenName} ${familyName}`,
      ),
    lineOf: (person: PersonId, by = manager) => readAs(house, by, (db) => getLine(db, person)),
  }
}
