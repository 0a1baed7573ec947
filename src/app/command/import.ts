import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { sql } from 'kysely'
import {
  type Counts,
  cancelImport,
  carryOn,
  confirmImport,
  openImport,
  remarkWords,
  rowsPerPage,
  stageImport,
} from '../../journey/import/index.ts'
import type { AccountId } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { translator } from '../../platform/language/messages.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import type { House } from '../kernel.ts'
import { withHouse } from './with-house.ts'

/** Everything in the file is stored or was known: 0. Something was left out (a fault, no decision, refused): 10. */
const exitSomeLeftOut = 10

type Report = {
  readonly import: string
  readonly state: 'previewed' | 'staged' | 'stored'
  readonly counts: Counts
  readonly faults: readonly { readonly row: number; readonly sentence: string }[]
}

const faultsOf = async (
  open: (page: number) => Promise<Awaited<ReturnType<typeof openImport.run>>>,
  said: (fault: Parameters<typeof remarkWords>[1]) => string,
): Promise<Report['faults']> => {
  const faults: Report['faults'][number][] = []
  for (let page = 1; page <= 20_000 / rowsPerPage; page += 1) {
    const { rows, more } = await open(page)
    for (const row of rows)
      for (const fault of row.content?.faults ?? []) faults.push({ row: row.number, sentence: said(fault) })
    if (!more) break
  }
  return faults
}

const importFile = async (
  { kernel }: House,
  { path, login, how }: { path: string; login: string; how: 'preview' | 'stage' | 'confirm' },
): Promise<Report> => {
  const t = translator('nl')
  const bytes = await readFile(path).catch(() => {
    throw invalidField('file', 'import.not-found')
  })
  const { rows } = await sql<{ account: AccountId }>`
    select account from access.credentials(${kernel.serviceToken}, ${login})`.execute(kernel.db)
  const account = rows[0]?.account
  if (!account) throw notFound()
  const by = { by: 'account', account } as const
  const { import: id } = await perform(
    kernel,
    stageImport,
    { name: basename(path), file: bytes.toString('base64') },
    by,
  )
  const faults = await faultsOf(
    (page) => perform(kernel, openImport, { import: id, show: 'faulty', page }, by),
    (fault) => remarkWords('fault', fault, { t }),
  )
  if (how === 'confirm') {
    await perform(kernel, confirmImport, { import: id }, by)
    await carryOn(kernel, { import: id, account, what: 'store' })
  }
  const { counts } = await perform(kernel, openImport, { import: id }, by)
  if (how === 'preview') await perform(kernel, cancelImport, { import: id }, by)
  return {
    import: id,
    state: ({ preview: 'previewed', stage: 'staged', confirm: 'stored' } as const)[how],
    counts,
    faults,
  }
}

const inWords = ({ import: id, state, counts, faults }: Report): string => {
  const t = translator('nl')
  const group = state === 'stored' ? ('outcome' as const) : ('verdict' as const)
  const words = group === 'outcome' ? 'result' : 'count'
  return [
    t(`import.command.${state}`, { id }),
    ...Object.entries(counts[group]).map(([name, count]) => `  ${t(`import.${words}.${name}`)}: ${count}`),
    ...faults.map(({ row, sentence }) => `  ${t('import.row-title', { row })}: ${sentence}`),
  ].join('\n')
}

/** A caseload from a file, as the page does it: look first, store only when that is asked. */
export const addImportCommand = (program: Command): void => {
  program
    .command('import')
    .description(
      'lees een caseload (CSV of XLSX) namens een klantmanager; zonder --confirm wordt niets opgeslagen',
    )
    .argument('<file>', 'CSV of XLSX; kolommen staan in docs/import.md')
    .requiredOption('--as <login>', 'account namens wie')
    .option('--preview', 'alleen bekijken; het bestand wordt niet bewaard')
    .option('--confirm', 'opslaan wat geen fout heeft en geen keuze vraagt')
    .option('--json', 'antwoord als JSON')
    .addHelpText(
      'after',
      '\nUitgang: 0 alles gelezen of opgeslagen, 2 bestand onleesbaar, 3 niet uw taak, 10 er zijn rijen met een fout, zonder keuze of geweigerd.',
    )
    .action(
      async (path: string, options: { as: string; preview?: boolean; confirm?: boolean; json?: boolean }) => {
        if (options.preview && options.confirm) throw invalidField('--confirm', 'import.one-of')
        const how = options.preview ? 'preview' : options.confirm ? 'confirm' : 'stage'
        const report = await withHouse((house) => importFile(house, { path, login: options.as, how }))
        process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : inWords(report)}\n`)
        const { counts } = report
        const leftOut = counts.verdict.faulty + counts.undecided + counts.outcome.refused
        if (leftOut > 0) process.exitCode = exitSomeLeftOut
      },
    )
}
