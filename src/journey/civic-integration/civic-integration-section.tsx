import { vocabulary } from '../../catalogue/knowledge.ts'
import { Actions, LinkButton, SummaryList } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { readStatus } from './read-status.ts'
import { dutyWords, isDutyOver, loanWords, remainingWords, routeWords } from './status-words.tsx'

export const civicIntegrationSection = personSection({
  key: 'inburgering',
  title: 'civic-integration.section',
  roles: ['client-manager', 'language-provider', 'person'],
  load: async ({ db, today }, _person, line) => ({
    ...(await readStatus(db, line, today)),
    words: await vocabulary(),
  }),
  view: ({ status, words }, visit, person) => {
    const { t } = visit
    const counted = status.parts.filter(({ state }) => !['not-needed', 'waived'].includes(state))
    const done = counted.filter(({ state }) => state === 'done').length
    return (
      <>
        <SummaryList
          t={t}
          items={[
            { term: t('civic-integration.duty-heading'), description: dutyWords(status, visit) },
            ...(isDutyOver(status)
              ? []
              : [{ term: t('civic-integration.remaining'), description: remainingWords(status, visit) }]),
            ...(status.regime === 'Wi2013' && status.route === null
              ? []
              : [{ term: t('civic-integration.route'), description: routeWords(status, words, visit) }]),
            {
              term: t('civic-integration.parts'),
              description:
                counted.length > 0 ? t('civic-integration.parts-done', { done, of: counted.length }) : null,
            },
            ...(status.loan
              ? [{ term: t('civic-integration.loan'), description: loanWords(status, visit) }]
              : []),
          ]}
        />
        <Actions>
          <LinkButton
            href={visit.actor?.role === 'person' ? '/mijn/inburgering' : `/mensen/${person}/inburgering`}
          >
            {t('civic-integration.section-link')}
          </LinkButton>
        </Actions>
      </>
    )
  },
})
