/** What can be wrong with what a rule says, as the sentence that stands behind file and line. */
const sentences = {
  'no-practice': 'there is no practice {code}',
  'no-requirement': 'there is no requirement {code}',
  'no-milestone': 'there is no milestone {code}',
  'no-episode': 'there is no episode or trait {code}',
  'no-duty': 'there is no duty {code}',
  'no-amount': 'there is no amount {code}',
  'no-fact': 'there is no fact {code}',
  'no-parameter': 'there is no parameter {code}',
  'own-trigger': 'is what sets the rule off: it would always be met',
  circle: 'leads round in a circle and would always be met: {rules}',
  'no-example': 'none of them shows {status}',
  'no-answer': 'the rule answers nothing',
  'other-status': 'is {found}, not {status}',
  'other-due': 'is due {found}, not {due}',
  'other-missing': 'misses {found}, not {missing}',
  'broken-example': '{fault}',
} as const
export type ReasonCode = keyof typeof sentences

/** Why a rule is refused: a code with its values for a page, and the sentence for a file. */
export type Reason = {
  readonly code: ReasonCode
  readonly values: Readonly<Record<string, string>>
  readonly words: string
}

export const reason = (code: ReasonCode, values: Reason['values'] = {}): Reason => ({
  code,
  values,
  words: Object.entries(values).reduce<string>(
    (words, [name, value]) => words.replace(`{${name}}`, () => value),
    sentences[code],
  ),
})
