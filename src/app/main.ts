import { Command } from 'commander'
import { addAccountCommands } from './command/account.ts'
import { addAssignCommand } from './command/assign.ts'
import { addBackupCommands } from './command/backup.ts'
import { addDemoCommand } from './command/demo.ts'
import { addDoCommand } from './command/do.ts'
import { addDocsCommand } from './command/docs.ts'
import { explain } from './command/explain.ts'
import { addImportCommand } from './command/import.ts'
import { addServeCommand } from './command/serve.ts'

const program = new Command('startlijn')
  .description('Eén doorlopende lijn per persoon, van de eerste dag in de opvang tot duurzaam werk.')
  .showHelpAfterError('(startlijn --help toont wat er kan)')
  .configureHelp({ sortSubcommands: true })

addServeCommand(program)
addDemoCommand(program)
addDoCommand(program)
addImportCommand(program)
addDocsCommand(program)
addAccountCommands(program)
addBackupCommands(program)
addAssignCommand(program)

program.parseAsync().catch((error: unknown) => {
  const { sentence, exitCode } = explain(error)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = exitCode
})
