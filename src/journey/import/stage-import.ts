import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { invalidField, Problem } from '../../platform/problem.ts'
import { readCaseload } from './caseload.ts'
import { forgetJob } from './import.job.ts'
import { insertImport } from './import.store.ts'
import { ImportId, importers } from './import.ts'
import { judgeRows } from './judge-rows.ts'
import { ownMunicipality } from './own-municipality.ts'
import { readFile, type Sheet } from './read-file.ts'

/** What is wrong with the file is said at the field of the file. */
const readSheet = async (file: string): Promise<Sheet> => {
  try {
    return await readFile(Buffer.from(file, 'base64'))
  } catch (error) {
    throw error instanceof Problem ? invalidField('file', error.code, error.detail.params) : error
  }
}

/**
 * Reads a caseload and keeps it as a staged batch: encrypted, for this organisation only, and for a limited time. Nothing is
 * stored in the file of any person.
 */
export const stageImport = action('import.stage', {
  input: z.object({
    name: z.string().trim().max(200).default(''),
    file: z
      .string({ error: 'problem.import.no-file' })
      .min(1, { error: 'problem.import.empty' })
      .max(14_000_000, { error: 'problem.import.too-large' })
      .describe('the file in base64'),
  }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, vault, now, today, concerns, enqueue }, { name, file }) => {
    const {
      id: organisation,
      name: called,
      municipality: code,
    } = await ownMunicipality(db, actor.organisation)
    const sheet = await readSheet(file)
    const caseload = readCaseload(sheet, { today, municipality: { name: called, code } })
    const rows = await judgeRows({ db, vault, organisation }, caseload)
    const about = { name, unknown: sheet.headers.unknown, twice: sheet.headers.twice }
    const staged = await insertImport(db, vault, { organisation, account: actor.account, now, about, rows })
    for (const { person } of rows) if (person !== null) concerns(person)
    await enqueue(forgetJob, { import: staged })
    return { import: ImportId.parse(staged) }
  },
})
