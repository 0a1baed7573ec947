import { Actions, LinkButton } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { readEntrepreneur } from './open-entrepreneur.ts'

export const enterpriseSection = personSection({
  key: 'onderneming',
  title: 'enterprise.section',
  roles: ['client-manager', 'person'],
  load: ({ db, today }, _person, line) => readEntrepreneur(db, line, today),
  view: ({ advice }, { t, actor }, person) => (
    <>
      <p>{advice ? t(`enterprise.next.${advice.next}`) : t('enterprise.none')}</p>
      {advice?.risks.includes('low-dutch') && <p>{t('enterprise.risk.low-dutch')}</p>}
      <Actions>
        <LinkButton href={actor?.role === 'person' ? '/mijn/onderneming' : `/mensen/${person}/onderneming`}>
          {t('enterprise.section-link')}
        </LinkButton>
      </Actions>
    </>
  ),
})
