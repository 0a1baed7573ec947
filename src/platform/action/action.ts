import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import type { IsoDate } from '../date.ts'
import type { Job } from '../job/job.ts'
import type { Vault } from '../vault/vault.ts'

/** Who may do it. `public` must be written: nobody needs to sign in. */
export type Allow = 'public' | 'signed-in' | readonly [Role, ...Role[]]

/** For which task of the chain data are used (journal; the register of processing activities reads the same words). */
export type Purpose =
  | 'catalogue'
  | 'reception'
  | 'placement'
  | 'handover'
  | 'settlement'
  | 'civic-integration'
  | 'income'
  | 'work'
  | 'guidance'
  | 'statistics'
  | 'administration'
  | 'own-file'

/** What an action has at hand. `db` is the transaction of this action: one connection, policies on. */
export type ActionContext<Who extends Actor | null = Actor> = {
  readonly db: Kysely<unknown>
  readonly actor: Who
  readonly now: Date
  readonly today: IsoDate
  readonly vault: Vault
  /** names a person in the journal row of this action, where the input does not say it (a new person, a whole list) */
  readonly concerns: (person: string) => void
  /** a job that starts only when this transaction is committed */
  readonly enqueue: <Data extends object>(job: Job<Data>, data: Data) => Promise<void>
}

type WhoIs<Permission extends Allow> = Permission extends 'public' ? Actor | null : Actor

/**
 * One thing that somebody can do or open. Declared once; served as page or form, as REST call and as command.
 * Input is checked by `input` before `run`; `run` throws a `Problem` to refuse, and then nothing is stored.
 */
export type Action<Input = unknown, Output = unknown> = {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly allow: Allow
  readonly effect: 'read' | 'write'
  readonly purpose: Purpose
  /** the person whose file is opened or changed, for the journal */
  readonly person?: ((input: Input) => string | undefined) | undefined
  readonly run: (context: ActionContext, input: Input) => Promise<Output>
}

export const action = <Schema extends z.ZodType, Output, const Permission extends Allow>(
  name: string,
  declaration: {
    readonly input: Schema
    readonly allow: Permission
    readonly effect: 'read' | 'write'
    readonly purpose: Purpose
    readonly person?: (input: z.infer<Schema>) => string | undefined
    readonly run: (context: ActionContext<WhoIs<Permission>>, input: z.infer<Schema>) => Promise<Output>
  },
): Action<z.infer<Schema>, Output> => ({
  ...declaration,
  name,
  input: declaration.input as z.ZodType<z.infer<Schema>>,
  // `perform` gives an actor to every action that is not public
  run: declaration.run as Action<z.infer<Schema>, Output>['run'],
})

/** Any action, where its input and output do not matter: lists, tables, documentation. */
export type AnyAction = Omit<Action, 'input' | 'person' | 'run'> & {
  readonly input: z.ZodType
  readonly person?: ((input: never) => string | undefined) | undefined
  readonly run: (context: ActionContext, input: never) => Promise<unknown>
}

/** Whether a role may do something; null is nobody signed in. */
export const mayPerform = (permission: Allow, role: Role | null): boolean =>
  permission === 'public' || (role !== null && (permission === 'signed-in' || permission.includes(role)))
