import { type Reason, reason } from './reason.ts'
import type { Rule } from './rule.ts'

/** A rule with the way back to its line in the file. */
export type FiledRule = {
  readonly rule: Rule
  readonly problemAt: (path: readonly PropertyKey[], reason: string | Reason) => Error
}

/** What a rule may point to. */
export type KnownIds = {
  readonly practices: ReadonlySet<string>
  readonly requirements: ReadonlySet<string>
}

/** What the versions of one rule have in common: wi2021-pip for wi2021-pip-2022 and wi2021-pip-2026. */
export const stemOf = (id: string): string => id.replace(/-(19|20)\d{2}$/, '')

/** Is it one of the rules that the report itself has? */
export const fromReport = ({ id }: Rule): boolean => /^R\d/.test(id)

const refuseDoubles = (filed: readonly FiledRule[]): void => {
  const ids = new Set<string>()
  for (const { rule, problemAt } of filed) {
    if (ids.has(rule.id)) throw problemAt(['id'], `${rule.id} is taken already`)
    ids.add(rule.id)
  }
}

/** A day belongs to one version: the next begins after the last has ended. */
const refuseOverlaps = (filed: readonly FiledRule[]): void => {
  const byStem = new Map<string, FiledRule[]>()
  for (const one of filed) {
    const versions = byStem.get(stemOf(one.rule.id))
    if (versions) versions.push(one)
    else byStem.set(stemOf(one.rule.id), [one])
  }
  for (const versions of byStem.values()) {
    const inTime = versions.toSorted((a, b) =>
      (a.rule.valid.from ?? '') < (b.rule.valid.from ?? '') ? -1 : 1,
    )
    for (const [index, { rule, problemAt }] of inTime.entries()) {
      const before = inTime[index - 1]?.rule
      if (before && (before.valid.to === null || before.valid.to >= (rule.valid.from ?? '')))
        throw problemAt(
          ['valid'],
          `overlaps ${before.id}, which is valid ${before.valid.to === null ? 'without an end' : `up to ${before.valid.to}`}`,
        )
    }
  }
}

/** @throws Error at the first rule, practice or requirement that a rule names and that is not there. */
export const refuseDangling = (filed: readonly FiledRule[], known: KnownIds): void => {
  const ids = new Set(filed.map(({ rule }) => rule.id))
  for (const { rule, problemAt } of filed) {
    if (rule.replacedBy !== null && !ids.has(rule.replacedBy))
      throw problemAt(['replacedBy'], `there is no rule ${rule.replacedBy}`)
    for (const [index, practice] of rule.practices.entries())
      if (!known.practices.has(practice))
        throw problemAt(['practices', index], reason('no-practice', { code: practice }))
    for (const [index, requirement] of rule.requirements.entries())
      if (!known.requirements.has(requirement))
        throw problemAt(['requirements', index], reason('no-requirement', { code: requirement }))
    for (const [index, source] of rule.source.entries()) {
      if ('decision' in source && rule.rank !== 'local')
        throw problemAt(['source', index], 'a decision of one organisation is no source of a rule for all')
      if ('report' in source && fromReport(rule) && source.report !== rule.id)
        throw problemAt(['source', index, 'report'], `is ${source.report}, but this is ${rule.id}`)
    }
  }
}

/** Following replacedBy ends somewhere: two rules can not stand in each other's place. */
const refuseCircles = (filed: readonly FiledRule[]): void => {
  const next = new Map(filed.map(({ rule }) => [rule.id, rule.replacedBy]))
  for (const { rule, problemAt } of filed) {
    const seen = new Set<string>()
    for (let id: string | null = rule.id; id !== null; id = next.get(id) ?? null) {
      if (seen.has(id)) throw problemAt(['replacedBy'], `leads back to ${id}`)
      seen.add(id)
    }
  }
}

/** @throws ContentProblem at the first rule that does not fit among the others. */
export const refuseFaults = (filed: readonly FiledRule[], known: KnownIds): void => {
  refuseDoubles(filed)
  refuseOverlaps(filed)
  refuseDangling(filed, known)
  refuseCircles(filed)
}
