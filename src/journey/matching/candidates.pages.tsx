import { DataTable, Empty, LinkButton, Notice, Tag } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay } from '../../platform/language/format.ts'
import { findCandidates } from './find-candidates.ts'
import { FitReasons, fitWord } from './reasons.tsx'

/** Who could come to a place: the persons of the own organisation, by name, for they are its files already. */
export const candidatesPage = page({
  path: '/plaatsen/:place/kandidaten',
  action: findCandidates,
  title: ({ place }, { t }) => t('matching.candidates-title', { place: place.title }),
  view: ({ place, candidates, searched, proposedBefore, notOffered }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('matching.candidates-title', { place: place.title })}</h1>
        <p class="lead">{t('matching.candidates-explained', { employer: place.organisationName })}</p>
        {notOffered && (
          <Notice kind="warning">
            <p>{t('matching.place-closed')}</p>
          </Notice>
        )}
        {proposedBefore > 0 && <p>{t('matching.proposed-already', { count: proposedBefore })}</p>}
        {candidates.length === 0 ? (
          <Empty title={t('matching.no-candidates')}>
            <p>{t('matching.no-candidates-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('matching.best-candidates', { shown: candidates.length, found: searched })}
            rows={candidates}
            columns={[
              {
                key: 'name',
                header: t('matching.person'),
                cell: (one) => (
                  <>
                    <a href={`/mensen/${one.person}`}>{one.name}</a>
                    {one.landing && (
                      <>
                        {' '}
                        <Tag kind="warning">
                          {t('plan.landing-until', { day: formatDay(one.landing, language) })}
                        </Tag>
                      </>
                    )}
                  </>
                ),
                naming: true,
              },
              { key: 'fits', header: t('matching.fits'), cell: (one) => fitWord(one.answer.truth, visit) },
              {
                key: 'why',
                header: t('matching.why'),
                cell: (one) => <FitReasons fit={one} visit={visit} />,
              },
              {
                key: 'do',
                header: t('matching.choose'),
                cell: (one) =>
                  notOffered ? (
                    t('matching.not-now')
                  ) : one.missing.includes('experience') ? (
                    <a href={`/mensen/${one.person}/intake`}>{t('matching.experience-first')}</a>
                  ) : (
                    <a href={`/mensen/${one.person}/match/${place.id}`}>
                      {t('matching.propose')}
                      <span class="visually-hidden">: {one.name}</span>
                    </a>
                  ),
              },
            ]}
          />
        )}
        <p>
          <LinkButton href={`/plaatsen/${place.id}`}>{t('matching.back-to-place')}</LinkButton>
        </p>
      </>
    )
  },
})
