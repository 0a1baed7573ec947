import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { categoriesIn, type Explanation, explain } from '../../catalogue/rule/index.ts'
import type { Actor } from '../../platform/access/actor.ts'
import { categories, dutySees, fileRoles, roles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { fromDayNumber, IsoDate, toDayNumber } from '../../platform/date.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, type Line, PersonId } from '../person/index.ts'
import { factsOfLine } from './line-facts.ts'
import { findCompanions, noOccurrence } from './obligation.store.ts'
import { findOwnRulesNamed } from './own-rule.store.ts'
import { rulesWith } from './own-rule-compiled.ts'
import { findSettings, settingsFrom } from './rule-setting.store.ts'
import { findAnswer, type StoredAnswer } from './stored-answer.store.ts'

/** The parts of this file that the visitor sees. */
const seenBy = (actor: Actor, line: Line, today: IsoDate): ReadonlySet<string> => {
  if (actor.person === line.person) return new Set(categories)
  const exercised: readonly string[] = roles[actor.role].exercises
  return new Set(
    line.responsibilities
      .filter(
        ({ organisation, duty, startsOn, endsOn }) =>
          organisation === actor.organisation &&
          exercised.includes(duty) &&
          startsOn <= today &&
          (endsOn ?? today) >= today,
      )
      .flatMap(({ duty }): readonly string[] => dutySees[duty]),
  )
}

const dayOrNull = (day: number | null): IsoDate | null => (day === null ? null : fromDayNumber(day))

/** Does what the visitor may see lead to the answer that stands there? */
const agrees = ({ obligation }: Explanation, stored: StoredAnswer): boolean =>
  obligation.status === stored.status &&
  dayOrNull(obligation.due) === stored.due &&
  dayOrNull(obligation.met) === stored.met

/**
 * Why an obligation stands as it does, worked out from what the visitor may see. Where that is too little for the answer
 * that stands there, or a condition rests on a part of the file that is closed to the visitor, that is said and not shown.
 */
export const explainObligation = action('obligation.explain', {
  input: z.object({ person: PersonId, rule: z.string().max(60), occurrence: IsoDate }),
  allow: ['person', ...fileRoles],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, rule, occurrence }) => {
    const ownRules = await findOwnRulesNamed(db, [rule])
    const compiled = (await rulesWith(ownRules)).get(rule)
    const stored = await findAnswer(db, person, rule, occurrence)
    if (!compiled || !stored) throw notFound()
    const words = await vocabulary()
    const line = await getLine(db, person)
    const around = await findCompanions(db, person)
    const found = explain(
      compiled,
      factsOfLine(line, words, around),
      toDayNumber(today),
      settingsFrom(await findSettings(db)),
    ).find(({ obligation }) => (dayOrNull(obligation.trigger) ?? noOccurrence) === occurrence)
    const explanation = found && agrees(found, stored) ? found : null
    const seen = seenBy(actor, line, today)
    const conditions =
      explanation?.conditions.filter(({ state }) =>
        [...categoriesIn(state, words)].every((category) => seen.has(category)),
      ) ?? []
    return {
      person,
      today,
      identity: await getIdentity(db, person),
      rule: compiled.rule,
      stored,
      explanation: explanation && { ...explanation, conditions },
      hiddenConditions: (explanation?.conditions.length ?? 0) - conditions.length,
      tables: new Map(
        [
          ...line.milestones.map(({ fact }) => [fact, 'milestone'] as const),
          ...line.episodes.map(({ fact }) => [fact, 'episode'] as const),
        ].map(([fact, table]) => [fact as string, table]),
      ),
      mayOpenHistory: fileRoles.includes(actor.role),
      vocabulary: words,
      organisations: await organisationNames(db),
    }
  },
})
export type ExplainedObligation = Awaited<ReturnType<typeof explainObligation.run>>
