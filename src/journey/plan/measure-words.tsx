import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { LineMeasures } from '../person/index.ts'
import type { measuresAsPlanned } from './as-planned.ts'

type Words = { readonly visit: Visit }

const earlyWords = ({ early }: LineMeasures, { t }: Visit): string | null =>
  early.days === null ? null : t(`plan.measure.${early.status}`, { count: early.days })

const combinedWords = ({ combined }: LineMeasures, { t }: Visit): string | null =>
  combined.weeks === null || combined.dueWeeks === null
    ? null
    : t('plan.combined-weeks', { weeks: combined.weeks, due: combined.dueWeeks })

const continuousWords = ({ continuous }: LineMeasures, { t }: Visit): string | null => {
  if (continuous.status === 'unknown') return null
  return continuous.gaps.length === 0
    ? t('plan.measure.no-gap')
    : t('plan.measure.gaps', { count: continuous.gaps.length })
}

/** Early, combined and continuous: as it is now, and as it would be when everything goes as it was planned. */
export const AsPlanned = ({
  planned,
  visit,
}: Words & { readonly planned: ReturnType<typeof measuresAsPlanned> }) => {
  const { t, language } = visit
  if (!planned) return null
  const both = (words: (measures: LineMeasures, visit: Visit) => string | null) =>
    t('plan.measure.both', {
      now: words(planned.now, visit) ?? t('html.unknown'),
      planned: words(planned.planned, visit) ?? t('html.unknown'),
    })
  return (
    <section aria-label={t('plan.measure.title', { day: formatDay(planned.until, language) })}>
      <p>{t('plan.measure.title', { day: formatDay(planned.until, language) })}</p>
      <SummaryList
        t={t}
        items={[
          { term: t('plan.measure.early'), description: earlyWords(planned.now, visit) },
          { term: t('plan.measure.combined'), description: both(combinedWords) },
          { term: t('plan.measure.continuous'), description: both(continuousWords) },
        ]}
      />
    </section>
  )
}
