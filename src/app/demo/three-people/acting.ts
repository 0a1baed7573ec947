import { createHash } from 'node:crypto'
import type { AccountId } from '../../../platform/access/actor.ts'
import type { AnyAction } from '../../../platform/action/action.ts'
import { type Kernel, perform } from '../../../platform/action/perform.ts'
import { date, fixedClock } from '../../../platform/date.ts'
import { newIdentifier } from '../../../platform/identifier.ts'
import { asOwner, type DemoIdentifiers } from '../store-accounts.ts'

/** The same key for the same deed of the same story, so that a story that was interrupted goes on where it stopped. */
const keyOf = (story: string, deed: number): string => {
  const hex = createHash('sha256').update(`${story}/${deed}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Does things as the people of the demo, each on the day on which it would have been done, and each once. */
export const makeActors = (
  kernel: Kernel,
  { accounts }: DemoIdentifiers,
  story = newIdentifier<string>(),
) => {
  let deeds = 0
  const account = (login: string): AccountId => {
    const id = accounts.get(login)
    if (!id) throw new Error(`the demo has no account ${login}`)
    return id as AccountId
  }
  return async <Output>(
    day: string,
    login: string,
    action: { readonly name: string } & AnyAction & { readonly run: (...given: never[]) => Promise<Output> },
    input: object,
  ): Promise<Output> => {
    deeds += 1
    const visitor = { by: 'account', account: account(login) } as const
    const clock = fixedClock(date(day))
    return (await perform({ ...kernel, clock, afterWrite: undefined }, action as never, input, visitor, {
      idempotencyKey: keyOf(story, deeds),
    })) as Output
  }
}
export type Act = ReturnType<typeof makeActors>

/** The account with which somebody sees the own file. */
export const giveAccount = async (
  adminUrl: string,
  ids: DemoIdentifiers,
  login: string,
  name: string,
  person: string,
): Promise<void> => {
  const id = await asOwner(adminUrl, async (client) => {
    await client.query('update startlijn.person set synthetic = true where id = $1', [person])
    const { rows } = await client.query<{ id: string }>(
      `insert into access.account (id, login, name, role, person, synthetic) values ($1, $2, $3, 'person', $4, true)
       on conflict (lower(login)) do update set name = excluded.name returning id`,
      [newIdentifier(), login, name, person],
    )
    return rows[0]?.id ?? ''
  })
  ;(ids.accounts as Map<string, string>).set(login, id)
}

export const coa = {
  screener: 'demo-1-coa-screener',
  coupler: 'demo-2-coa-koppelaar',
  manager: 'demo-3-coa-casemanager',
} as const
export const manager = 'demo-4-klantmanager'
export const income = 'demo-5-inkomen'
export const guide = 'demo-6-begeleider'
export const school = 'demo-7-taal'
export const employer = 'demo-8-werkgever'

/** The part of a plan with a kind, as it lies on the line. */
export const partOf = (plan: unknown, kind: string): string => {
  const parts = (plan as { parts: { kind: string; episode: string }[] }).parts
  const part = parts.find((one) => one.kind === kind)
  if (!part) throw new Error(`the plan has no ${kind}`)
  return part.episode
}

export const planParts = async (adminUrl: string, person: string): Promise<unknown> =>
  asOwner(
    adminUrl,
    async (client) =>
      (
        await client.query<{ content: unknown }>(
          'select content from startlijn.plan where person = $1 and superseded_at is null',
          [person],
        )
      ).rows[0]?.content,
  )
