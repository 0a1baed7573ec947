import type { Kysely } from 'kysely'
import { z } from 'zod'
import { keptRules, vocabulary } from '../../catalogue/knowledge.ts'
import {
  type CompiledRule,
  evaluate,
  leading,
  type ObligationStatus,
  type Reading,
  type RuleFacts,
  type RuleSettings,
} from '../../catalogue/rule/index.ts'
import type { Kernel } from '../../platform/action/perform.ts'
import { fromDayNumber } from '../../platform/date.ts'
import { type Job, jobWork } from '../../platform/job/job.ts'
import { getLines, type PersonId } from '../person/index.ts'
import { factsOfLine } from './line-facts.ts'
import { birthDates, companions } from './obligation.store.ts'
import { inEvaluation } from './refresh-obligations.ts'
import { findSettings, settingsFrom } from './rule-setting.store.ts'
import { tellCounts } from './tell-counts.ts'
import { findWhatIf, noteProgress, personsOf, type WhatIf } from './what-if.store.ts'

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
): { readonly status: ObligationStatus; readonly answer: string } => {
  const reading: Reading = { facts, known: [] }
  const all = evaluate(compiled, reading, asOf, settings)
  return {
    status: leading(all, asOf)?.status ?? 'not-applicable',
    answer: all.map(({ status, trigger, due }) => `${status} ${trigger} ${due}`).join(),
  }
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
  const compiled = (await keptRules()).get(asked.rule)
  if (!compiled) return
  const settings = settingsFrom(await findSettings(db))
  const words = await vocabulary()
  const [lines, born, around] = [
    await getLines(db, persons),
    await birthDates(db, persons),
    await companions(db, persons),
  ]
  for (const [person, line] of lines) {
    const whole = { ...line, birthDate: born.get(person) ?? null }
    const facts = factsOfLine(whole, words, around.get(person) ?? [])
    const now = statusOf(compiled, facts, asOf, settings)
    const asIf = statusOf(compiled, facts, asOf, asIfHeld(settings, asked))
    tally.total += 1
    if (now.answer !== asIf.answer) tally.changed += 1
    tally.now[now.status] = (tally.now[now.status] ?? 0) + 1
    tally.asIf[asIf.status] = (tally.asIf[asIf.status] ?? 0) + 1
  }
}

const batch = 500

/**
 * Counts how the persons of an organisation stand with a rule, as it is and as it would be with what was asked; in batches,
 * so that a large caseload shows how far it is. Only what may be told is stored.
 */
export const countWhatIf = async (kernel: Kernel, { id }: Asked): Promise<void> => {
  const begun = await inEvaluation(kernel, async (db, asOf) => {
    const asked = await findWhatIf(db, id)
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
