import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Dossier, DossierEntry } from './dossier.ts'

/** Who took a step, without a name: the person, oneself, or a colleague. */
const whoWords = ({ step, by }: DossierEntry, { t, actor }: Visit): string => {
  if (step === 'answer')
    return t(actor?.role === 'person' ? 'civic-integration.by.you' : 'civic-integration.by.person')
  if (actor?.role === 'person') return t('civic-integration.by.municipality')
  return t(by === actor?.account ? 'civic-integration.by.you' : 'civic-integration.by.colleague')
}

const entryFacts = ({ content }: DossierEntry, { t, language }: Visit): readonly string[] => [
  ...(content.newDay ? [t('civic-integration.new-day', { day: formatDay(content.newDay, language) })] : []),
  ...(content.measure
    ? [
        t('civic-integration.measure-proposed', {
          measure: t(`civic-integration.measure.${content.measure}`),
        }),
      ]
    : []),
  ...(content.benefitLowered ? [t(`civic-integration.benefit-lowered.${content.benefitLowered}`)] : []),
  ...(content.outcome ? [t(`civic-integration.outcome.${content.outcome}`)] : []),
]

/** Every step with its day, who took it and what was said, the first on top. */
export const DossierText = ({ dossier, visit }: { dossier: Dossier; visit: Visit }) => {
  const { t, language } = visit
  return (
    <ol class="plain-list">
      {dossier.entries.map((entry) => (
        <li>
          <strong>
            {formatDay(entry.on, language)}: {t(`civic-integration.step.${entry.step}`)}
          </strong>{' '}
          ({whoWords(entry, visit)})
          <br />
          <span dir="auto">{entry.content.words}</span>
          {entryFacts(entry, visit).map((words) => (
            <>
              <br />
              {words}
            </>
          ))}
        </li>
      ))}
    </ol>
  )
}
