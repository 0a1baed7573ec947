import { type ExpressionWords, stateWords } from '../../catalogue/rule/index.ts'
import { amountLabel, milestoneLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { Section } from '../../platform/html/index.ts'
import { type Shown, type Told, wordsOf } from './explained-facts.tsx'

const strandOfTrack: Readonly<Record<string, string>> = {
  living: 'reception-and-housing',
  status: 'reception-and-housing',
  income: 'income',
  language: 'language',
  education: 'work-and-education',
  work: 'work-and-education',
  participation: 'guidance',
  guidance: 'guidance',
}

/** What is not known, in words, and who can supply it. */
const missingWords = (
  fact: string,
  vocabulary: Vocabulary,
  words: ExpressionWords,
): readonly [string, string] => {
  const { t, language } = words
  if (fact === 'birth-date') return [t('obligation-why.birth-date'), 'identity']
  const amount = vocabulary.amountKinds.get(fact.replace(/^amount:/, ''))
  if (amount)
    return [
      t('obligation-why.amount-missing', { what: amountLabel(vocabulary, amount.code, language) }),
      strandOfTrack[amount.track] ?? 'closure',
    ]
  const milestone = vocabulary.milestoneKinds.get(fact)
  if (milestone) return [milestoneLabel(vocabulary, fact, language), milestone.strand]
  const code = fact.replace(/^episode:/, '')
  const kind = [...vocabulary.episodeKinds.values()].find(
    (one) => one.code === code || (one.traits as readonly string[]).includes(code),
  )
  return [
    t('obligation-why.episode-missing', { what: stateWords({ running: [code] }, words) }),
    strandOfTrack[kind?.track ?? ''] ?? 'closure',
  ]
}

export const Missing = ({ why, shown }: { why: Told; shown: Shown }) => {
  const { t, language } = shown.visit
  const { vocabulary } = shown.told
  const { status, reason, missing } = why.obligation
  if (status !== 'unknown') return null
  if (reason === 'wrong-order') {
    const [first = '', second = ''] = (missing[0] ?? '').split(' > ')
    const label = (kind: string) =>
      kind === 'birth-date' ? t('obligation-why.birth-date') : milestoneLabel(vocabulary, kind, language)
    return (
      <Section id="ontbreekt" title={t('obligation-why.missing')}>
        <p>{t('obligation-why.wrong-order', { first: label(first), second: label(second) })}</p>
      </Section>
    )
  }
  return (
    <Section id="ontbreekt" title={t('obligation-why.missing')}>
      <ul>
        {missing.map((fact) => {
          const [what, supplier] = missingWords(fact, vocabulary, wordsOf(shown))
          return (
            <li>
              {t('obligation-why.missing-fact', { what, who: t(`obligation-why.supplier.${supplier}`) })}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
