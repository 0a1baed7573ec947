import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { keptRules, vocabulary } from '../../catalogue/knowledge.ts'
import { evaluateAll, nextChange, type Reading, type RuleSettings } from '../../catalogue/rule/index.ts'
import type { Kernel } from '../../platform/action/perform.ts'
import { dayOf, toDayNumber } from '../../platform/date.ts'
import { type Job, jobWork } from '../../platform/job/job.ts'
import { getLines, type Line, type PersonId } from '../person/index.ts'
import { type Companion, factsOfLine } from './line-facts.ts'
import {
  type Evaluated,
  findAround,
  findDue,
  replaceObligations,
  takeChanged,
  takeChangedOf,
} from './obligation.store.ts'
import { findOwnRules } from './own-rule.store.ts'
import { noOwnRules, type OwnRules, ownRulesFrom } from './own-rule-compiled.ts'
import { findSettings, settingsFrom } from './rule-setting.store.ts'

/** Everything that one line asks, as of a day. */
export const evaluateLine = async (
  line: Line,
  around: readonly Companion[],
  asOf: number,
  settings: RuleSettings,
  own: OwnRules = noOwnRules,
): Promise<Evaluated> => {
  const kept = await keptRules()
  const organisations = new Set(line.responsibilities.map(({ organisation }) => organisation as string))
  const ownHere = [...organisations].flatMap(own.of)
  const rules =
    ownHere.length === 0 ? kept : new Map([...kept, ...ownHere.map((one) => [one.rule.id, one] as const)])
  const reading: Reading = { facts: factsOfLine(line, await vocabulary(), around), known: [] }
  const obligations = evaluateAll([...rules.values()], reading, asOf, settings)
  const holding = new Map(
    line.responsibilities
      .filter(
        ({ startsOn, endsOn }) =>
          toDayNumber(startsOn) <= asOf && (endsOn === null || toDayNumber(endsOn) >= asOf),
      )
      .map(({ duty, organisation }) => [duty as string, organisation as string]),
  )
  return {
    person: line.person,
    obligations,
    nextChange: nextChange(reading, rules, obligations, asOf, settings),
    holderOf: (duty) => holding.get(duty) ?? null,
  }
}

/** Works some persons out anew. Runs as the evaluator: it reads lines without names and writes obligations only. */
const evaluatePersons = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
  asOf: number,
): Promise<number> => {
  const lines = await getLines(db, persons)
  const around = await findAround(db, persons)
  const settings = settingsFrom(await findSettings(db))
  const own = ownRulesFrom(await findOwnRules(db))
  const evaluated: Evaluated[] = []
  for (const [person, line] of lines) {
    const whole = { ...line, birthDate: around.get(person)?.birthDate ?? null }
    evaluated.push(await evaluateLine(whole, around.get(person)?.companions ?? [], asOf, settings, own))
  }
  await replaceObligations(db, new Map([...(await keptRules()), ...own.byId]), evaluated, asOf)
  return evaluated.length
}

const batch = 500

/** Runs as the evaluator: it reads lines without names, in a transaction of its own. */
export const inEvaluation = <Result>(
  kernel: Kernel,
  work: (db: Kysely<unknown>, asOf: number) => Promise<Result>,
): Promise<Result> =>
  kernel.db.transaction().execute(async (tx) => {
    const now = kernel.clock.now()
    await sql`select access.enter_evaluator(${kernel.serviceToken}, ${now.toISOString()})`.execute(tx)
    return work(tx, toDayNumber(dayOf(now)))
  })

/**
 * Works out these persons and their households now, as far as their lines changed, so that who changed something sees at
 * once what follows from it. What it does not reach stays on the list of changes for the job.
 */
export const refreshPersons = (kernel: Kernel, persons: readonly string[]): Promise<void> =>
  inEvaluation(kernel, async (db, asOf) => {
    const changed = await takeChangedOf(db, persons)
    if (changed.length > 0) await evaluatePersons(db, changed, asOf)
  })

/**
 * Works out everybody whose line changed, and everybody for whom the calendar changed an answer, in batches.
 * Returns how many persons that were.
 */
export const refreshObligations = async (
  kernel: Kernel,
  progress: (done: number) => void = () => undefined,
): Promise<number> => {
  let done = 0
  for (;;) {
    const count = await inEvaluation(kernel, async (db, asOf) => {
      const changed = await takeChanged(db, batch)
      const persons = changed.length > 0 ? changed : await findDue(db, dayOf(kernel.clock.now()), batch)
      return persons.length === 0 ? 0 : evaluatePersons(db, persons, asOf)
    })
    done += count
    progress(done)
    if (count === 0) return done
  }
}

/** Every minute: what changed by another way than an action, and what the calendar changed. */
const refreshJob: Job = { name: 'obligation-refresh', data: z.object({}), schedule: '* * * * *' }
export const refreshWork = jobWork(refreshJob, async (kernel) => {
  await refreshObligations(kernel)
})
