import type { Kysely } from 'kysely'
import { z } from 'zod'
import { keptRules, vocabulary } from '../../catalogue/knowledge.ts'
import {
  type CompiledRule,
  compileRule,
  evaluate,
  leading,
  makeCompiler,
  noSettings,
  type ObligationStatus,
  type OwnRule,
  type Reading,
  type RuleFacts,
  type RuleSettings,
  ruleOfOwn,
} from '../../catalogue/rule/index.ts'
import type { Kernel } from '../../platform/action/perform.ts'
import { fromDayNumber } from '../../platform/date.ts'
import { type Job, jobWork } from '../../platform/job/job.ts'
import { getLines, type PersonId } from '../person/index.ts'
import { factsOfLine } from './line-facts.ts'
import { findAround } from './obligation.store.ts'
import { findOwnRules, type OwnRulePart } from './own-rule.store.ts'
import { ownRulesFrom } from './own-rule-compiled.ts'
import { inEvaluation } from './refresh-obligations.ts'
import { findSettings, settingsFrom } from './rule-setting.store.ts'
import { tellCounts } from './tell-counts.ts'
import {
  addWhatIfPersons,
  dropWhatIfPersons,
  findWhatIf,
  noteProgress,
  personsOf,
  type WhatIf,
  type WhatIfPerson,
} from './what-if.store.ts'

const data = z.object({ id: z.uuid() })
type Asked = z.infer<typeof data>
export const countWhatIfJob: Job<Asked> = { name: 'obligation.count-what-if', data, lostAfter: 300 }

/** As if what is asked held already for everybody of the organisation, whenever it was set off. */
const asIfHeld = (settings: RuleSettings, asked: WhatIf): RuleSettings => {
  const isAsked = (rule: string | undefined, organisation: string): boolean =>
    rule === asked.rule && organisation === asked.organisation
  return Object.assign(
    (...[rule, organisation, day]: Parameters<RuleSettings>) =>
      isAsked(rule, organisation) ? { values: asked.values } : settings(rule, organisation, day),
    {
      changes: (organisation: string, rule?: string) =>
        isAsked(rule, organisation) ? [-Infinity] : (settings.changes?.(organisation, rule) ?? []),
    },
  )
}

const statusOf = (
  compiled: CompiledRule,
  facts: RuleFacts,
  asOf: number,
  settings: RuleSettings,
): { readonly status: ObligationStatus; readonly due: number | null; readonly answer: string } => {
  const reading: Reading = { facts, known: [] }
  const all = evaluate(compiled, reading, asOf, settings)
  const first = leading(all, asOf)
  return {
    status: first?.status ?? 'not-applicable',
    due: first?.due ?? null,
    answer: all.map(({ status, trigger, due }) => `${status} ${trigger} ${due}`).join(),
  }
}

/** How somebody stands with a rule by now, and as if what was asked held. */
type Compared = {
  readonly now: (facts: RuleFacts, asOf: number) => ReturnType<typeof statusOf>
  readonly asIf: (facts: RuleFacts, asOf: number) => ReturnType<typeof statusOf>
  readonly category: string
}

const nothingAsked = { status: 'not-applicable', due: null, answer: 'none' } as const

/** A rule that is not there yet, beside the part of it that holds today. */
const compareDraft = (asked: WhatIf, record: OwnRule, parts: readonly OwnRulePart[]): Compared => {
  const { organisation, rule: series } = asked
  const compile = (own: OwnRule) =>
    compileRule(
      makeCompiler(),
      { ...ruleOfOwn(own, { id: series, from: null, to: null, next: null }), execution: own.execution },
      null,
      organisation,
    )
  const draft = compile(record)
  const { byId } = ownRulesFrom(parts)
  const present = parts.filter((part) => part.series === series).flatMap(({ rule }) => byId.get(rule) ?? [])
  return {
    now: (facts, asOf) => {
      const held = present.findLast(({ from, to }) => from <= asOf && asOf <= to)
      return held ? statusOf(held, facts, asOf, noSettings) : nothingAsked
    },
    asIf: (facts, asOf) => statusOf(draft, facts, asOf, noSettings),
    category: record.execution.category,
  }
}

const compareSetting = (asked: WhatIf, compiled: CompiledRule, settings: RuleSettings): Compared => {
  const held = asIfHeld(settings, asked)
  return {
    now: (facts, asOf) => statusOf(compiled, facts, asOf, settings),
    asIf: (facts, asOf) => statusOf(compiled, facts, asOf, held),
    category: compiled.rule.execution.category,
  }
}

const comparedOf = async (db: Kysely<unknown>, asked: WhatIf): Promise<Compared | null> => {
  if (asked.draft) return compareDraft(asked, asked.draft.record, await findOwnRules(db, asked.organisation))
  const compiled = (await keptRules()).get(asked.rule)
  return compiled ? compareSetting(asked, compiled, settingsFrom(await findSettings(db))) : null
}

type Tally = { total: number; changed: number; now: Record<string, number>; asIf: Record<string, number> }

const countBatch = async (
  db: Kysely<unknown>,
  {
    persons,
    asked,
    asOf,
    tally,
  }: { persons: readonly PersonId[]; asked: WhatIf; asOf: number; tally: Tally },
): Promise<void> => {
  const compared = await comparedOf(db, asked)
  if (!compared) return
  const changed: WhatIfPerson[] = []
  const words = await vocabulary()
  const lines = await getLines(db, persons)
  const around = await findAround(db, persons)
  for (const [person, line] of lines) {
    const whole = { ...line, birthDate: around.get(person)?.birthDate ?? null }
    const facts = factsOfLine(whole, words, around.get(person)?.companions ?? [])
    const now = compared.now(facts, asOf)
    const asIf = compared.asIf(facts, asOf)
    tally.total += 1
    const isOut = now.status === 'not-applicable' && asIf.status === 'not-applicable'
    if (now.answer !== asIf.answer && !isOut) {
      tally.changed += 1
      const due = asIf.due === null ? null : fromDayNumber(asIf.due)
      changed.push({ person, now: now.status, asIf: asIf.status, due })
    }
    tally.now[now.status] = (tally.now[now.status] ?? 0) + 1
    tally.asIf[asIf.status] = (tally.asIf[asIf.status] ?? 0) + 1
  }
  await addWhatIfPersons(db, asked.id, compared.category, changed)
}

const batch = 500

/** Persons of a question are kept for a month: by then the rule began, or it was not wanted. */
const keptFor = 31 * 24 * 3600 * 1000

/**
 * Counts how the persons of an organisation stand with a rule, as it is and as it would be with what was asked; in batches,
 * so that a large caseload shows how far it is. Only what may be told is stored.
 */
export const countWhatIf = async (kernel: Kernel, { id }: Asked): Promise<void> => {
  const begun = await inEvaluation(kernel, async (db, asOf) => {
    const asked = await findWhatIf(db, id)
    await dropWhatIfPersons(db, id, new Date(kernel.clock.now().getTime() - keptFor))
    return asked && { asked, persons: await personsOf(db, asked.organisation, fromDayNumber(asOf)) }
  })
  if (!begun) return
  const { asked, persons } = begun
  const tally: Tally = { total: 0, changed: 0, now: {}, asIf: {} }
  for (let done = 0; done < persons.length; done += batch) {
    await inEvaluation(kernel, async (db, asOf) => {
      await countBatch(db, { persons: persons.slice(done, done + batch), asked, asOf, tally })
      await noteProgress(db, id, {
        done: Math.min(done + batch, persons.length),
        total: persons.length,
        counts: null,
      })
    })
  }
  await inEvaluation(kernel, (db) =>
    noteProgress(db, id, { done: persons.length, total: persons.length, counts: tellCounts(tally) }),
  )
}

export const countWhatIfWork = jobWork(countWhatIfJob, countWhatIf)
