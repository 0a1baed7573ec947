import { Actions, LinkButton } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { findReaders, mayReadHealth } from './circumstances.store.ts'
import { isNow } from './health-note.ts'

/** Says only whether somebody is named; what is written stands on its own page, for who may read it. */
export const circumstancesSection = personSection({
  key: 'circumstances',
  title: 'circumstances.section',
  roles: ['client-manager', 'person'],
  load: async ({ db, today }, person) => ({
    readers: (await findReaders(db, person)).filter((one) => isNow(one, today)).length,
    reads: await mayReadHealth(db, person),
  }),
  view: ({ readers, reads }, visit, person) => {
    const { t } = visit
    const own = visit.actor?.role === 'person'
    return (
      <>
        <p>{t('circumstances.named', { count: readers })}</p>
        <Actions>
          {own ? (
            <LinkButton href="/mijn/gezondheid">{t('circumstances.own-title')}</LinkButton>
          ) : (
            <>
              {reads && (
                <LinkButton href={`/mensen/${person}/gezondheid`}>{t('circumstances.title')}</LinkButton>
              )}
              <LinkButton href={`/mensen/${person}/gezondheid/lezers`}>
                {t('circumstances.readers-title')}
              </LinkButton>
            </>
          )}
        </Actions>
      </>
    )
  },
})
