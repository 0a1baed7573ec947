import type { Visit } from '../../platform/http/visit.ts'
import { inLanguage } from '../words.ts'
import type { EntryCondition, Question, RouteNeeds } from './route.ts'

/** What a condition asks, in words. */
export const needWords = (
  needs: RouteNeeds,
  questions: readonly Question[],
  { t, language }: Pick<Visit, 't' | 'language'>,
): string => {
  if ('told' in needs) {
    const question = questions.find(({ code }) => code === needs.told)
    return question ? inLanguage(question.asks, language) : needs.told
  }
  if (needs.fact === 'level')
    return needs.atLeast === null
      ? t('education.needs.level-unknown')
      : t('education.needs.level', { level: needs.atLeast })
  if (needs.fact === 'dutchLevel')
    return needs.in === null
      ? t('education.needs.schooling-unknown')
      : t('education.needs.schooling', {
          levels: needs.in.map((one) => t(`education.dutch-level.${one}`)).join(', '),
        })
  if (needs.fact === 'age')
    return 'under' in needs
      ? t('education.needs.age-under', { age: needs.under })
      : t('education.needs.age-from', { age: needs.atLeast })
  return t(`education.needs.${needs.fact}`)
}

export const conditionWords = (
  { anyOf }: EntryCondition,
  questions: readonly Question[],
  visit: Pick<Visit, 't' | 'language'>,
): string => anyOf.map((needs) => needWords(needs, questions, visit)).join(` ${visit.t('education.or')} `)
