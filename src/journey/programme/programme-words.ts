import type { Condition, Programme } from '../../catalogue/programme/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import type { Difference } from './difference.ts'
import { type AdoptedContent, type AdoptedStep, boundOf } from './programme-content.ts'

type Said = Pick<Visit, 't' | 'language'>

const numbers = ({ from, to }: { from: number; to: number | null }, language: Visit['language']): string =>
  to === null ? formatNumber(from, language) : `${formatNumber(from, language)}–${formatNumber(to, language)}`

export const sourceWords = (cites: string | null, { t }: Said): string =>
  cites === null ? t('programme.source.own') : t('programme.source.report')

/** "5 weken (rapport)"; null where nobody said. */
export const lengthWords = ({ lasts }: Pick<AdoptedStep, 'lasts'>, visit: Said): string | null =>
  lasts &&
  visit.t('programme.length', {
    bound: visit.t(`programme.bound.${lasts.bound}`),
    number: numbers(lasts, visit.language),
    unit: visit.t(`programme.unit.${lasts.unit}`),
    source: sourceWords(lasts.cites, visit),
  })

export const loadWords = ({ load }: Pick<AdoptedStep, 'load'>, visit: Said): string | null =>
  load &&
  visit.t('programme.load-words', {
    number: numbers(load, visit.language),
    source: sourceWords(load.cites, visit),
  })

/** The condition as a question, with the bound where it has one. */
export const conditionWords = (condition: Condition, { t, language }: Said): string => {
  const bounded = boundOf(condition)
  const asks = inLanguage(condition.asks, language)
  if (!bounded) return asks
  return bounded.bound === null
    ? t('programme.bound-open', { asks })
    : t(`programme.bounded.${bounded.way}`, { asks, bound: boundWords(bounded, { t, language }) })
}

const boundWords = (bounded: NonNullable<ReturnType<typeof boundOf>>, { t, language }: Said): string =>
  typeof bounded.bound === 'number'
    ? formatNumber(bounded.bound, language)
    : bounded.fact === 'education'
      ? t(`programme.education.${bounded.bound}`)
      : String(bounded.bound)

/** One difference as a sentence: what, and from what to what. */
export const differenceWords = (
  one: Difference,
  { own, original, names }: { own: AdoptedContent; original: Programme; names: ReadonlyMap<string, string> },
  { t, language }: Said,
): string => {
  const [, id = ''] = one.path.split('.')
  const named =
    [...own.steps, ...original.steps].find((step) => one.path.startsWith('steps.') && step.id === id)?.name ??
    original.conditions.find((condition) => condition.id === id)?.asks
  const value = (said: string | number | null): string => {
    if (said === null) return t('html.unknown')
    if (one.what === 'provider') return names.get(String(said)) ?? String(said)
    if (one.what === 'lasts') {
      const [number = '', unit = 'weeks'] = String(said).split(' ')
      return `${number} ${t(`programme.unit.${unit}`)}`
    }
    if (one.what === 'daypart') return t(`programme.daypart.${said}`)
    if (said === 'yes' || said === 'no') return t(`programme.said.${said}`)
    return String(said)
  }
  return t(`programme.difference.${one.kind}`, {
    what: t(`programme.differs.${one.what}`),
    name: named ? inLanguage(named, language) : t('programme.the-group'),
    from: value(one.from),
    to: value(one.to),
  })
}
