import type { Command } from 'commander'
import { sql } from 'kysely'
import type { AccountId } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { actions } from '../product.ts'
import { withHouse } from './with-house.ts'

/** Every action as a command: the same declaration as its form and its REST call. */
export const addDoCommand = (program: Command): void => {
  program
    .command('do')
    .description('voer een handeling uit namens een account; antwoord als JSON')
    .argument('<action>', 'naam, zoals screening.complete-profile (startlijn actions toont alle namen)')
    .requiredOption('--as <login>', 'account namens wie')
    .option('--json <input>', 'invoer als JSON', '{}')
    .option('--key <uuid>', 'idempotentiesleutel: twee keer gestuurd is een keer gedaan')
    .action(async (name: string, options: { as: string; json: string; key?: string }) => {
      const declared = actions.find((action) => action.name === name)
      if (!declared) throw new Problem('not-found', 'no-such-action', { params: { name } })
      let input: unknown
      try {
        input = JSON.parse(options.json)
      } catch {
        throw new Problem('invalid-input', 'json')
      }
      const output = await withHouse(async ({ kernel }) => {
        const { rows } = await sql<{ account: AccountId }>`
          select account from access.credentials(${kernel.serviceToken}, ${options.as})`.execute(kernel.db)
        const account = rows[0]?.account
        if (!account) throw notFound()
        return perform(
          kernel,
          declared as never,
          input,
          { by: 'account', account },
          { idempotencyKey: options.key },
        )
      })
      process.stdout.write(`${JSON.stringify(output ?? null, null, 2)}\n`)
    })
  program
    .command('actions')
    .description('alle handelingen met wie ze mag doen, als JSON')
    .action(() => {
      const rows = actions.map(({ name, effect, purpose, allow }) => ({ name, effect, purpose, allow }))
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    })
}
