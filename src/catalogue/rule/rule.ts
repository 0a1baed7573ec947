import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { Bilingual } from '../practice/index.ts'
import { Code, Duration, Event, State, TermUnit } from './expression.ts'

/** What a rule is about. */
export const RuleKind = z.enum([
  'deadline',
  'term',
  'frequency',
  'threshold',
  'eligibility',
  'legal',
  'norm',
  'target',
])
export type RuleKind = z.infer<typeof RuleKind>

/** The body of rules that it belongs to. */
export const Regime = z.enum([
  'Wi2013',
  'Wi2021',
  'Participatiewet',
  'Bbz',
  'taakstelling',
  'reception',
  'local',
  'programme',
  'policy',
  'general',
])
export type Regime = z.infer<typeof Regime>

/** How far it reaches: the law for everybody, a norm of the chain, or the practice of whoever adopted it. */
export const Rank = z.enum(['law', 'norm', 'local'])
export type Rank = z.infer<typeof Rank>

/**
 * What a computer does with it: keeps it (`executable`), refuses what breaks it in a step (`checked`), or shows it in the
 * library only: how it was (`history`), a number to reach (`target`), what somebody asks of policy (`wish`), or how things
 * are arranged (`arrangement`).
 */
export const RuleUse = z.enum(['executable', 'checked', 'history', 'target', 'wish', 'arrangement'])
export type RuleUse = z.infer<typeof RuleUse>

/**
 * Why a rule is only shown: the counting of terms itself applies it (`counting`), another record keeps it (`covered`), it says how
 * something is arranged and nothing is due on a day (`arranges`), a person weighs it (`judgement`), the fact that would show it does not
 * stand on a line (`no-fact`), it binds the people of one programme and no line says who they are (`programme`), or it is applied by an
 * organisation that does so elsewhere (`elsewhere`).
 */
export const ShownBecause = z.enum([
  'counting',
  'covered',
  'arranges',
  'judgement',
  'no-fact',
  'programme',
  'elsewhere',
])
export type ShownBecause = z.infer<typeof ShownBecause>

/** How sure its text is: read in the primary source, read in a secondary one, or recalled and still to be checked. */
export const Certainty = z.enum(['verified', 'secondary', 'recalled'])
export type Certainty = z.infer<typeof Certainty>

/** Who in the chain owes something, or to whom. */
export const Party = z.enum([
  'person',
  'coa',
  'municipality',
  'duo',
  'uwv',
  'social-guidance',
  'language-provider',
  'school',
  'employer',
  'employer-service-point',
  'volunteer-organisation',
  'regional-coordinator',
  'divosa',
  'government',
  'social-partners',
  'programme',
  'everybody',
])
export type Party = z.infer<typeof Party>

export const RuleId = z
  .string({ error: 'needs an id such as R60 or wi2021-pip' })
  .regex(/^(R[1-9]\d{0,2}|[a-z0-9]+(-[a-z0-9]+)*)$/, 'is not an id such as R60 or wi2021-pip')

/** What an organisation decided itself, for a rule of its own. */
export const Decision = z.strictObject({ decision: z.string().min(1).max(200), date: IsoDate })

/** Where it stands: a rule of the report, or law, article, paragraph and the version that was read. */
export const RuleSource = z.union(
  [
    z.strictObject({ report: z.string().regex(/^R[1-9]\d{0,2}$/), place: z.string().min(1) }),
    z.strictObject({
      law: z.string().min(1),
      article: z.string().min(1).nullable(),
      paragraph: z.string().min(1).nullable().default(null),
      version: IsoDate.nullable().describe('version of the text that was read; null when it was not read'),
    }),
    z.strictObject({ section: z.string().min(1).describe('place in the report without a numbered rule') }),
    z.strictObject({ secondary: z.string().min(1).describe('a publication that is not the law itself') }),
    Decision,
  ],
  { error: 'needs report and place, or law, article and version, or secondary' },
)
export type RuleSource = z.infer<typeof RuleSource>

/** A number that an organisation may set, with a start date; files that were set off before keep the old value. */
export const Parameter = z.strictObject({
  unit: z.enum(['days', 'weeks', 'months', 'years']),
  default: z.int().min(1).max(3660),
  minimum: z.int().min(0),
  maximum: z.int().max(3660),
})
export type Parameter = z.infer<typeof Parameter>

export const ObligationStatus = z.enum([
  'not-applicable',
  'waiting',
  'open',
  'met-on-time',
  'met-late',
  'overdue',
  'unknown',
])
export type ObligationStatus = z.infer<typeof ObligationStatus>

const Days = z.tuple([IsoDate, IsoDate.nullable()])

/** Facts of a made-up line, as short as an editor can write them. */
export const ExampleFacts = z.strictObject({
  born: IsoDate.nullable().default(IsoDate.parse('1990-01-01')),
  family: z.boolean().default(false).describe('arrived as a family member'),
  milestones: z
    .array(z.union([z.tuple([z.string(), IsoDate]), z.tuple([z.string(), IsoDate, z.string()])]))
    .default([])
    .describe('kind, day and perhaps a detail'),
  episodes: z
    .array(
      z.union([
        z.tuple([z.string(), IsoDate, IsoDate.nullable()]),
        z.tuple([
          z.string(),
          IsoDate,
          IsoDate.nullable(),
          z.enum(['planned', 'running', 'done', 'broken-off']),
        ]),
      ]),
    )
    .default([])
    .describe('kind, first day, last day or null, and perhaps the state'),
  duties: z.array(z.tuple([z.string(), IsoDate, IsoDate.nullable()])).default([]),
  amounts: z
    .array(z.tuple([z.string(), IsoDate, z.number()]))
    .default([])
    .describe('kind, day and how much was added'),
  interruptions: z.array(Days).default([]),
  partner: z.boolean().default(false),
  child: z.boolean().default(false),
})
export type ExampleFacts = z.infer<typeof ExampleFacts>

export const RuleExample = z.strictObject({
  when: z
    .union([z.string().min(1), Bilingual])
    .describe('what happens in it, in a few words; in the language of whoever wrote it, or in both'),
  facts: ExampleFacts,
  on: IsoDate.describe('the day on which somebody looks'),
  status: ObligationStatus,
  due: IsoDate.optional(),
  trigger: IsoDate.optional().describe('which of several occurrences it is about; else the last'),
  missing: z.array(z.string()).optional().describe('for unknown: what is not known'),
  settings: z.record(z.string(), z.int()).optional().describe('parameters as an organisation set them'),
})
export type RuleExample = z.infer<typeof RuleExample>

/** What makes a rule executable; see content/rules/README.md. */
export const Execution = z.strictObject({
  title: Bilingual.describe('what has to be done, as a line of a work list'),
  duty: z
    .enum([
      'reception',
      'housing',
      'civic-integration',
      'income',
      'work',
      'guidance',
      'teaching',
      'workplace',
    ])
    .describe('whoever holds this duty for the person has it on the work list'),
  category: z
    .enum(['living', 'income', 'language', 'education', 'work', 'participation', 'guidance', 'status'])
    .describe('what somebody must be allowed to see to see this obligation'),
  applies: State.default({ always: true }).describe('must be so on the day that sets it off'),
  needs: z
    .array(z.strictObject({ when: State, fact: z.string().min(1) }))
    .default([])
    .describe('a fact without which, when so, the answer is unknown'),
  order: z
    .array(z.array(z.string()).min(2))
    .default([])
    .describe('milestones that come in this order; otherwise the answer is unknown'),
  trigger: Event,
  occurrence: z
    .enum(['first', 'last', 'each'])
    .default('last')
    .describe('which of the days that set it off count'),
  term: z.union([
    Duration,
    z.strictObject({ parameter: z.string() }),
    z
      .strictObject({ agreed: Code, unit: TermUnit })
      .describe('so many as was agreed on the line, last before the term begins'),
  ]),
  counting: z
    .enum(['legal', 'plain'])
    .describe('legal: the Algemene termijnenwet moves the last day; plain: it does not'),
  includesFirstDay: z
    .boolean()
    .default(false)
    .describe('the day that sets it off is the first day of the term; else it counts from the day after'),
  repeat: z
    .strictObject({ during: State })
    .optional()
    .describe('frequency: the term starts anew at each time it is met'),
  satisfied: Event,
  early: z.boolean().default(true).describe('what happened before the trigger satisfies it too'),
  opens: Duration.optional().describe('shown from this long before the due day; before that it waits'),
  exceptions: z
    .array(z.strictObject({ when: State, text: Bilingual }))
    .default([])
    .describe('when so on the day of reading and it is not met, it does not apply'),
  extensions: z
    .array(z.strictObject({ amount: z.string(), unit: z.enum(['days', 'weeks', 'months']), text: Bilingual }))
    .default([])
    .describe('a decided extension, as an amount on the line, moves the due day'),
  warnsAt: Duration.optional().describe('from this long before the due day it is urgent'),
})
export type Execution = z.infer<typeof Execution>

/** One rule: term, limit, condition or norm, in words, with its source, and executable where a computer can keep it. */
export const Rule = z
  .strictObject({
    id: RuleId,
    name: Bilingual,
    kind: RuleKind,
    regime: Regime,
    rank: Rank,
    use: RuleUse,
    because: ShownBecause.nullable().default(null).describe('for `arrangement`: why no computer keeps it'),
    source: z.array(RuleSource).min(1),
    certainty: Certainty,
    valid: z
      .strictObject({ from: IsoDate.nullable(), to: IsoDate.nullable() })
      .describe('null: not known, or still valid'),
    transition: z
      .enum(['trigger', 'immediate'])
      .default('trigger')
      .describe(
        'a new version counts for what is set off from its first day, or at once for terms that still run',
      ),
    owedBy: Party,
    owedTo: Party.nullable(),
    text: Bilingual.describe('what it says, in plain words of our own'),
    limit: Bilingual.nullable().describe('the term, number or condition in words; null when it has none'),
    exceptions: Bilingual.nullable(),
    replacedBy: RuleId.nullable().default(null).describe('the rule of today in the place of one of 2018'),
    checkedIn: z
      .string()
      .nullable()
      .default(null)
      .describe('for `checked`: the action that refuses what breaks it'),
    practices: z.array(z.string()).default([]),
    requirements: z.array(z.string().regex(/^S[1-9]\d{0,2}$/)).default([]),
    adoptable: z.boolean().default(false).describe('binds only an organisation that adopted it'),
    parameters: z.record(z.string(), Parameter).default({}),
    execution: Execution.optional(),
    examples: z.array(RuleExample).default([]),
  })
  .refine((rule) => (rule.use === 'executable') === (rule.execution !== undefined), {
    path: ['use'],
    message: 'is executable exactly when there is an execution',
  })
  .refine((rule) => (rule.use === 'checked') === (rule.checkedIn !== null), {
    path: ['checkedIn'],
    message: 'names an action exactly when the rule is checked there',
  })
  .refine((rule) => rule.because === null || rule.use === 'arrangement', {
    path: ['because'],
    message: 'says why a rule is only shown: for an arrangement',
  })
  .refine((rule) => !rule.adoptable || rule.rank !== 'law', {
    path: ['adoptable'],
    message: 'the law binds everybody: nobody adopts it',
  })
  .refine((rule) => rule.valid.from === null || rule.valid.to === null || rule.valid.from <= rule.valid.to, {
    path: ['valid', 'to'],
    message: 'lies before valid.from',
  })
export type Rule = z.infer<typeof Rule>
