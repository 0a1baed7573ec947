import type { Visit } from '../../platform/http/visit.ts'
import type { EntryCondition, OutflowProfile } from './route.ts'

type Sourced = Pick<EntryCondition | OutflowProfile, 'source' | 'certainty'>

/** Where a condition comes from and how sure it is, in one line. */
export const sourceWords = ({ source, certainty }: Sourced, { t }: Pick<Visit, 't'>): string => {
  const from =
    'law' in source
      ? t('education.source.law', { law: source.law, article: source.article })
      : 'practice' in source
        ? t('education.source.practice', { practice: source.practice })
        : source.secondary
  return `${from}. ${t(`education.certainty.${certainty}`)}`
}

export const SourceWords = ({ sourced, visit }: { sourced: Sourced; visit: Visit }) =>
  'practice' in sourced.source ? (
    <small>
      <a href={`/praktijken/${sourced.source.practice}`}>{sourceWords(sourced, visit)}</a>
    </small>
  ) : (
    <small>{sourceWords(sourced, visit)}</small>
  )
