import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Actor, Visitor } from '../access/actor.ts'
import { enter } from '../access/enter.ts'
import { type Clock, dayOf } from '../date.ts'
import { newIdentifier } from '../identifier.ts'
import { enqueueIn } from '../job/job.ts'
import { writeJournal } from '../journal/journal.ts'
import { Problem } from '../problem.ts'
import type { Vault } from '../vault/vault.ts'
import { type Action, type ActionContext, mayPerform } from './action.ts'
import { translateDatabaseError } from './database-error.ts'
import { fieldProblems } from './field-problems.ts'

/** What runs actions: made once by `src/app`, the same for pages, REST, commands, jobs and the demo. */
export type Kernel = {
  readonly db: Kysely<unknown>
  readonly clock: Clock
  readonly serviceToken: string
  readonly vault: Vault
  /** what follows from a write, worked out at once after its commit; what it misses is made good by a job */
  readonly afterWrite?: ((persons: readonly string[]) => Promise<void>) | undefined
}

export type PerformOptions = {
  /** a write that comes twice with the same key is done once and answers the same */
  readonly idempotencyKey?: string | undefined
  /** one per request, so that the journal rows of one request can be read together */
  readonly request?: string | undefined
}

const parse = <Input>(schema: z.ZodType<Input>, raw: unknown): Input => {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Problem('invalid-input', 'invalid-input', { fields: fieldProblems(parsed.error) })
}

/** Claims the key, or gives the answer of the write that had it first (a concurrent one is waited for). */
const earlierAnswer = async (
  tx: Transaction<unknown>,
  actor: Actor,
  key: string,
  name: string,
  input: unknown,
): Promise<{ result: unknown } | undefined> => {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest()
  const claimed = await sql`
    insert into startlijn.idempotency (account, key, action, input_hash) values (${actor.account}, ${key}, ${name}, ${hash})
    on conflict do nothing`.execute(tx)
  if (claimed.numAffectedRows === 1n) return undefined
  const { rows } = await sql<{ action: string; input_hash: Buffer; result: unknown }>`
    select action, input_hash, result from startlijn.idempotency where account = ${actor.account} and key = ${key}`.execute(
    tx,
  )
  const earlier = rows[0]
  if (!earlier || earlier.action !== name || !earlier.input_hash.equals(hash)) {
    throw new Problem('conflict', 'already-sent')
  }
  return { result: earlier.result }
}

/** Who the visitor is now; null when nobody is signed in (any more). */
export const identify = async (kernel: Kernel, visitor: Visitor): Promise<Actor | null> => {
  if (visitor.by === 'nobody') return null
  return (
    (await kernel.db
      .transaction()
      .execute((tx) => enter(tx, visitor, kernel.serviceToken, kernel.clock.now()))) ?? null
  )
}

/** The write is committed and acknowledged whatever happens here: what fails is made good by the job. */
const settle = async ({ afterWrite }: Kernel, persons: readonly string[]): Promise<void> => {
  await afterWrite?.(persons).catch(() => undefined)
}

/**
 * Runs an action in a transaction of its own: input checked, permission checked, journal row in the same transaction.
 * Throws a `Problem` and stores nothing when refused. Nothing that was acknowledged is lost: the answer comes after the commit.
 */
export const perform = async <Input, Output>(
  kernel: Kernel,
  declared: Action<Input, Output>,
  raw: unknown,
  visitor: Visitor,
  options: PerformOptions = {},
): Promise<Output> => {
  const persons = new Set<string>()
  try {
    const answer = await kernel.db.transaction().execute(async (tx) => {
      const now = kernel.clock.now()
      const actor = await enter(tx, visitor, kernel.serviceToken, now)
      if (!actor && declared.allow !== 'public') throw new Problem('not-signed-in', 'not-signed-in')
      if (!mayPerform(declared.allow, actor?.role ?? null)) throw new Problem('not-allowed', 'not-allowed')
      const input = parse(declared.input, raw)
      const key = declared.effect === 'write' && actor ? options.idempotencyKey : undefined
      if (key && actor) {
        const earlier = await earlierAnswer(tx, actor, key, declared.name, input)
        if (earlier) return earlier.result as Output
      }
      const context: ActionContext<Actor | null> = {
        db: tx,
        actor: actor ?? null,
        now,
        today: dayOf(now),
        vault: kernel.vault,
        concerns: (person) => persons.add(person),
        enqueue: (job, data) => enqueueIn(tx, job, data),
      }
      const output = await declared.run(context as ActionContext, input)
      const person = declared.person?.(input)
      if (person) persons.add(person)
      await writeJournal(tx, {
        at: now,
        actor: actor ?? null,
        action: declared.name,
        effect: declared.effect,
        purpose: declared.purpose,
        persons: [...persons],
        fields: input && typeof input === 'object' ? Object.keys(input) : [],
        request: options.request ?? newIdentifier(),
      })
      if (key && actor) {
        await sql`update startlijn.idempotency set result = ${JSON.stringify(output ?? null)}
          where account = ${actor.account} and key = ${key}`.execute(tx)
      }
      return output
    })
    if (declared.effect === 'write' && persons.size > 0) await settle(kernel, [...persons])
    return answer
  } catch (error) {
    throw translateDatabaseError(error)
  }
}
