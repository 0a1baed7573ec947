import { Actions, Details, LinkButton } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Dossier } from './dossier.ts'
import type { OpenedStatus } from './open-status.ts'
import { RuleTexts } from './rule-text.tsx'

const begunOn = ({ entries }: Dossier) => entries[0]?.on

/** Where each dossier stands, and what the law says of it as information; nothing is worked out as an amount. */
export const DossierList = ({ opened, visit }: { opened: OpenedStatus; visit: Visit }) => {
  const { t, language } = visit
  const { person, dossiers, status, rules } = opened
  return (
    <>
      {dossiers.length === 0 ? (
        <p>{t('civic-integration.no-dossiers')}</p>
      ) : (
        <ul class="plain-list">
          {dossiers.map((one) => {
            const day = begunOn(one)
            return (
              <li>
                <a href={`/mensen/${person}/afspraken/${one.id}`}>
                  {t('civic-integration.dossier-of', { day: day ? formatDay(day, language) : '' })}
                </a>
                : {t(`civic-integration.dossier-state.${one.state}`)}
              </li>
            )
          })}
        </ul>
      )}
      <div class="no-print">
        <Actions>
          <LinkButton href={`/mensen/${person}/afspraken/signaal`}>
            {t('civic-integration.signal.link')}
          </LinkButton>
        </Actions>
      </div>
      <Details summary={t('civic-integration.enforcement-rules')}>
        <p>{t('civic-integration.enforcement-explained')}</p>
        <RuleTexts
          rules={rules.filter(
            ({ id, regime }) =>
              id === 'wi2021-no-automatic-fine' ||
              (/fine|no-double/.test(id) && (status.regime === null || regime === status.regime)),
          )}
          visit={visit}
        />
      </Details>
    </>
  )
}
