import { inLanguage } from '../../catalogue/practice/index.ts'
import { Actions, LinkButton, SummaryList } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { readSchooling } from './read-schooling.ts'

export const educationSection = personSection({
  key: 'opleiding',
  title: 'education.section',
  roles: ['client-manager', 'coa-case-manager', 'social-guide', 'language-provider', 'person'],
  load: ({ db, today }, _person, line) => readSchooling(db, line, today),
  view: ({ routes, schooling, profiles }, visit, person) => {
    const { t, language, actor } = visit
    const count = (truth: string) => routes.filter(({ entry }) => entry.truth === truth).length
    return (
      <>
        <SummaryList
          t={t}
          items={[
            {
              term: t('education.may-begin'),
              description: t('education.counted', {
                yes: count('yes'),
                unknown: count('unknown'),
                no: count('no'),
              }),
            },
            {
              term: t('education.dutchLevel'),
              description:
                schooling.dutchLevel &&
                `${t(`education.dutch-level.${schooling.dutchLevel}`)} (${schooling.dutchLevelBy})`,
            },
            {
              term: t('education.profile'),
              description: profiles.map(({ outflow }) => inLanguage(outflow.name, language)).join(', '),
            },
          ]}
        />
        <Actions>
          <LinkButton href={actor?.role === 'person' ? '/mijn/opleidingen' : `/mensen/${person}/opleidingen`}>
            {t('education.section-link')}
          </LinkButton>
        </Actions>
      </>
    )
  },
})
