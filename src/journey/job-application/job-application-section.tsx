import { Actions, LinkButton } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { jobApplications } from './job-application.store.ts'
import { emptyApplication, missingParts, readiness } from './job-application.ts'

export const applicationSection = personSection({
  key: 'job-application',
  title: 'job-application.section',
  roles: ['client-manager', 'social-guide', 'person'],
  load: async ({ db }, person) => (await jobApplications.find(db, person))?.content ?? emptyApplication,
  view: (application, { t, actor }, person) => {
    const own = actor?.role === 'person'
    const missing = missingParts(application)
    return (
      <>
        <p>
          {t(`job-application.ready.${readiness(application).truth}`)}{' '}
          {missing.length > 0 &&
            t('job-application.missing', {
              parts: missing.map((name) => t(`job-application.part.${name}`)).join(', '),
            })}
        </p>
        <Actions>
          <LinkButton href={own ? '/mijn/cv' : `/mensen/${person}/cv`}>{t('job-application.cv')}</LinkButton>
          {!own && (
            <LinkButton href={`/mensen/${person}/sollicitatie`}>{t('job-application.practise')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
