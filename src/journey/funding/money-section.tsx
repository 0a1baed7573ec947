import { Actions, LinkButton, Notice } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { readMoney } from './read-money.ts'

/** Money on the page of a person: parts without cover, and the way to the calculation. */
export const moneySection = personSection({
  key: 'geld',
  title: 'funding.section',
  roles: ['client-manager', 'income-consultant', 'social-guide', 'person'],
  load: async (context, person) => {
    const { parts } = await readMoney(context, person)
    return {
      uncovered: parts.filter(({ warnings }) => warnings.some(({ kind }) => kind === 'no-cover-before-start'))
        .length,
    }
  },
  view: ({ uncovered }, { t, actor }, person) => {
    const own = actor?.role === 'person'
    const base = own ? '/mijn/geld' : `/mensen/${person}/geld`
    return (
      <>
        {!own && uncovered > 0 && (
          <Notice kind="missing" title={t('funding.uncovered', { count: uncovered })}>
            <p>{t('funding.uncovered-explained')}</p>
          </Notice>
        )}
        <p>{t(own ? 'funding.own-section' : 'funding.section-lead')}</p>
        <Actions>
          <LinkButton href={base}>{t('funding.section-link')}</LinkButton>
          {actor?.role !== 'social-guide' && (
            <LinkButton href={`${base}/uren`}>{t('funding.hours.own-title')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
