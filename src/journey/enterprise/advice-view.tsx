import type { Reason } from '../../../lib/conditions/index.ts'
import { citeFigure } from '../../catalogue/figure/index.ts'
import { inLanguage } from '../../catalogue/practice/index.ts'
import { Details, Notice, Section, SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { StarterAdvice } from './advice.ts'
import type { EntrepreneurIntake } from './entrepreneur-intake.ts'
import type { OpenedEntrepreneur } from './open-entrepreneur.ts'

type Shown = { readonly opened: OpenedEntrepreneur; readonly visit: Visit }

const ReasonLine = ({ reason, visit: { t } }: { reason: Reason; visit: Visit }) => {
  const { condition, truth, detail, suppliedBy, unlockedBy } = reason
  return (
    <li>
      <strong>{t(`education.truth.${truth}`)}</strong>:{' '}
      {t(`enterprise.condition.${condition}`, { asked: detail.asked ?? '' })}
      {truth === 'no' &&
        detail.own !== undefined &&
        detail.own !== '' &&
        ` (${t('enterprise.now', { own: detail.own })})`}
      {truth === 'unknown' && suppliedBy && `. ${t(`enterprise.ask.${suppliedBy}`)}`}
      {truth === 'no' && unlockedBy && `. ${t(`enterprise.unlock.${unlockedBy}`)}`}
    </li>
  )
}

const Reasons = ({ reasons, visit }: { reasons: readonly Reason[]; visit: Visit }) => (
  <ul>
    {reasons.map((reason) => (
      <ReasonLine reason={reason} visit={visit} />
    ))}
  </ul>
)

const Told = ({ intake, visit }: { intake: EntrepreneurIntake; visit: Visit }) => {
  const { t, language } = visit
  const years = intake.yearsInTrade
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('enterprise.talkedOn'), description: formatDay(intake.talkedOn, language) },
        { term: t('enterprise.idea'), description: intake.idea },
        { term: t('enterprise.sector'), description: intake.sector },
        {
          term: t('enterprise.experience'),
          description: [
            intake.experience,
            years === null ? null : `${formatNumber(years, language)} ${t('screening.years')}`,
          ]
            .filter((part) => part !== null)
            .join(', '),
        },
        {
          term: t('enterprise.motives'),
          description: intake.motives.map((motive) => t(`enterprise.motive.${motive}`)).join('; '),
        },
        { term: t('enterprise.survival'), description: t('enterprise.survival-unknown') },
      ]}
    />
  )
}

const Advice = ({ advice, opened, visit }: Shown & { advice: StarterAdvice }) => {
  const { t, language } = visit
  return (
    <>
      <Notice kind="info" title={t(`enterprise.next.${advice.next}`)}>
        <p>{t(`enterprise.next-explained.${advice.next}`)}</p>
      </Notice>
      {advice.risks.map((risk) => (
        <Notice kind="warning" title={t(`enterprise.risk.${risk}`)}>
          <p>{t(`enterprise.risk-explained.${risk}`)}</p>
        </Notice>
      ))}
      <Section id="voorbereiding" title={t('enterprise.preparation')}>
        <Reasons reasons={advice.preparation.reasons} visit={visit} />
      </Section>
      <Section id="bbz" title={t('enterprise.bbz')}>
        <p>{t(`enterprise.bbz-answer.${advice.bbz.truth}`)}</p>
        <Reasons reasons={advice.bbz.reasons} visit={visit} />
        <Details summary={t('enterprise.bbz-rules')}>
          <ul>
            {opened.rules.map(({ id, name, text, limit }) => (
              <li>
                <a href={`/regels/${id}`}>{inLanguage(name, language)}</a>: {inLanguage(text, language)}{' '}
                {limit && inLanguage(limit, language)}
              </li>
            ))}
          </ul>
        </Details>
      </Section>
    </>
  )
}

/** Everything that somebody who wants to begin a business needs to see, for worker and person alike. */
export const EntrepreneurView = ({ opened, visit }: Shown) => {
  const { t, language } = visit
  const { intake, advice } = opened
  return (
    <>
      {intake && advice ? (
        <>
          <Advice advice={advice} opened={opened} visit={visit} />
          <Section id="verteld" title={t('enterprise.told')}>
            <Told intake={intake} visit={visit} />
          </Section>
        </>
      ) : (
        <p>{t('enterprise.none')}</p>
      )}
      <Section id="hulp" title={t('enterprise.help')}>
        <ul>
          {opened.practices.map(({ id, name, targetGroup }) => (
            <li>
              <a href={`/praktijken/${id}`}>{inLanguage(name, language)}</a>
              {targetGroup && `: ${inLanguage(targetGroup, language)}`}
            </li>
          ))}
        </ul>
        <Details summary={t('enterprise.figures')}>
          <ul>
            {opened.figures.map((figure) => {
              const cited = citeFigure(figure, t, language)
              return (
                <li>
                  <a href={cited.href}>{cited.name}</a>: {cited.value}. <small>{cited.source}</small>
                </li>
              )
            })}
          </ul>
        </Details>
      </Section>
      <p class="no-print">{t('education.print')}</p>
    </>
  )
}
