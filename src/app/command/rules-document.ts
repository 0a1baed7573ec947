import {
  Certainty,
  fromReport,
  Rank,
  Regime,
  type Rule,
  RuleUse,
  ShownBecause,
} from '../../catalogue/rule/index.ts'

const uses: Record<RuleUse, string> = {
  executable: 'kept: worked out per person, on the work list, with examples that are run',
  checked: 'checked: a step refuses what breaks it',
  history: 'history: how it was',
  target: 'target: a number that somebody wanted to reach',
  wish: 'wish: what somebody asks of policy or legislation',
  arrangement: 'explanation: how it is arranged; shown, not worked out',
}

const reasons: Record<ShownBecause, string> = {
  counting: 'the counting of every term applies it',
  covered: 'another record keeps or checks what it asks',
  arranges: 'it says how something is arranged; nothing is due on a day',
  judgement: 'a person weighs it; the step shows it',
  'no-fact': 'the fact that would show it does not stand on a line',
  programme: 'it binds the people of one programme, and no line says who they are',
  elsewhere: 'who applies it does so elsewhere',
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** How many of the rules are which, with their numbers. */
export const rulesDocument = (rules: readonly Rule[]): string => {
  const count = (fits: (rule: Rule) => boolean) => rules.filter(fits).length
  const both = (fits: (rule: Rule) => boolean) => [
    count((rule) => fits(rule) && !fromReport(rule)),
    count((rule) => fits(rule) && fromReport(rule)),
  ]
  const listed = (fits: (rule: Rule) => boolean) =>
    rules
      .filter(fits)
      .map(({ id }) => id)
      .join(', ') || 'none'
  const parts = [
    '# Rules',
    `Generated from content/rules. ${rules.length} records: ${count(fromReport)} of the report of 2018 and ${count((rule) => !fromReport(rule))} of the law and what surrounds it. What a record says: content/rules/README.md.`,
    '## What the product does with them',
    table(
      ['', 'law', 'report'],
      RuleUse.options.map((use) => [uses[use], ...both((rule) => rule.use === use)]),
    ),
    ...RuleUse.options.map((use) => `**${use}**: ${listed((rule) => rule.use === use)}`),
    '### Why the others are only shown',
    table(
      ['', 'law', 'report'],
      ShownBecause.options.map((because) => [
        `${because}: ${reasons[because]}`,
        ...both((rule) => rule.because === because),
      ]),
    ),
    ...ShownBecause.options.map((because) => `**${because}**: ${listed((rule) => rule.because === because)}`),
    '## Weight',
    table(
      ['', 'law', 'report'],
      Rank.options.map((rank) => [rank, ...both((rule) => rule.rank === rank)]),
    ),
    `Adoptable by an organisation as its own norm: ${listed(({ adoptable }) => adoptable)}`,
    '## Act or framework',
    table(
      ['', 'law', 'report'],
      Regime.options.map((regime) => [regime, ...both((rule) => rule.regime === regime)]),
    ),
    '## How sure',
    table(
      ['', 'law', 'report'],
      Certainty.options.map((certainty) => [certainty, ...both((rule) => rule.certainty === certainty)]),
    ),
    'A rule of the report that is `verified` was read in the report; whether it is still the law, the rule that replaces it says.',
    `**To be checked in the source before anybody relies on them**: ${listed(({ certainty }) => certainty === 'recalled')}`,
    '## Replaced since the report',
    table(
      ['of the report', 'today'],
      rules
        .filter(({ replacedBy }) => replacedBy !== null)
        .map(({ id, replacedBy }) => [id, replacedBy ?? '']),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}
