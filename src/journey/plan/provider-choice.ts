import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { listProviderAgreements, mayBeChosen } from '../../catalogue/provider-agreement/index.ts'
import { invalidField } from '../../platform/problem.ts'
import type { Plan } from './plan.ts'
import type { NewPart } from './plan-input.ts'

type Asked = {
  readonly organisation: string | null
  readonly given: readonly NewPart[]
  readonly earlier: Plan | undefined
  readonly reason: string | null
}

/**
 * Lessons at a provider without a contract, where a contract of the own municipality limits the choice, ask why (S53). What
 * stood in the plan before keeps its reason. Gives the reason that holds. @throws Problem at the provider
 */
export const providerReasonOf = async (
  db: Kysely<unknown>,
  { organisation, given, earlier, reason }: Asked,
): Promise<string | null> => {
  if (organisation === null) return null
  const agreements = await listProviderAgreements(db, organisation)
  const { episodeKinds } = await vocabulary()
  const unsigned = given.filter(
    ({ kind, provider, startsOn }) =>
      provider !== null &&
      episodeKinds.get(kind)?.track === 'language' &&
      !mayBeChosen(agreements, provider, startsOn),
  )
  const [first] = unsigned
  if (!first) return null
  const known = unsigned.every(({ provider, known: episode }) =>
    earlier?.parts.some((one) => one.episode === episode && one.provider === provider),
  )
  const why = reason ?? (known ? (earlier?.providerReason ?? null) : null)
  if (why === null) throw invalidField(first.field.provider, 'plan.provider-unsigned')
  return why
}
