import { compileOwn, keptRules } from '../../catalogue/knowledge.ts'
import { type CompiledRule, ruleOfOwn } from '../../catalogue/rule/index.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import type { OwnRulePart } from './own-rule.store.ts'

export type OwnRules = {
  readonly byId: ReadonlyMap<string, CompiledRule>
  readonly of: (organisation: string) => readonly CompiledRule[]
}

const earliest = (...days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.filter((day) => day !== null).sort()[0] ?? null

/** The last day of a part: its own, or the day before the next begins. */
export const lastDayOf = (part: OwnRulePart, next: OwnRulePart | undefined): IsoDate | null =>
  earliest(part.endsOn, next ? addDays(next.startsOn, -1) : null)

type Made = { readonly compiled: CompiledRule; readonly key: string }

const compilePart = (part: OwnRulePart, next: OwnRulePart | undefined, after: Made | null): Made => {
  const to = lastDayOf(part, next)
  const key = [part.fact, part.version, to ?? '', after?.key ?? ''].join(' ')
  const rule = ruleOfOwn(part.record, { id: part.rule, from: part.startsOn, to, next: next?.rule ?? null })
  return {
    compiled: compileOwn(
      key,
      { ...rule, execution: part.record.execution },
      { owner: part.organisation, successor: after?.compiled ?? null },
    ),
    key,
  }
}

/** Parts of own rules as the evaluator keeps them; the later part of a rule is made before the earlier. */
export const ownRulesFrom = (parts: readonly OwnRulePart[]): OwnRules => {
  const byId = new Map<string, CompiledRule>()
  const byOrganisation = new Map<string, CompiledRule[]>()
  const latest = new Map<string, { readonly part: OwnRulePart; readonly made: Made }>()
  for (const part of parts.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))) {
    const later = latest.get(part.series)
    const made = compilePart(part, later?.part, later?.made ?? null)
    latest.set(part.series, { part, made })
    byId.set(part.rule, made.compiled)
    const list = byOrganisation.get(part.organisation)
    if (list) list.push(made.compiled)
    else byOrganisation.set(part.organisation, [made.compiled])
  }
  return { byId, of: (organisation) => byOrganisation.get(organisation) ?? [] }
}

export const noOwnRules = ownRulesFrom([])

/** The rules of the library with those that an organisation wrote. */
export const rulesWith = async (
  parts: readonly OwnRulePart[],
): Promise<ReadonlyMap<string, CompiledRule>> => {
  const kept = await keptRules()
  return parts.length === 0 ? kept : new Map([...kept, ...ownRulesFrom(parts).byId])
}
