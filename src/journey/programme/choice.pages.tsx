import { DataTable, Empty, LinkButton } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { EntryCheck } from './entry.ts'
import { openChoice } from './open-entry.ts'

const counts = (checks: readonly EntryCheck[], { t }: Visit): string => {
  const of = (truth: string) => checks.filter(({ reason }) => reason.truth === truth).length
  return t('programme.truth-counts', { yes: of('yes'), no: of('no'), unknown: of('unknown') })
}

export const choicePage = page({
  path: '/mensen/:person/programma',
  action: openChoice,
  title: ({ identity }, { t }) => t('programme.choice-title', { name: identity.givenName }),
  view: ({ person, identity, choices }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('programme.choice-title', { name: identity.givenName })}</h1>
        <p>{t('programme.choice-explained')}</p>
        {choices.length === 0 ? (
          <Empty
            title={t('programme.nothing-to-choose')}
            action={<LinkButton href="/programmas">{t('programme.title')}</LinkButton>}
          >
            <p>{t('programme.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('programme.title')}
            rows={choices}
            columns={[
              {
                key: 'name',
                header: t('programme.name'),
                naming: true,
                cell: ({ adopted }) => (
                  <a href={`/mensen/${person}/programma/${adopted.id}`}>{adopted.content.name}</a>
                ),
              },
              {
                key: 'by',
                header: t('programme.organisation'),
                cell: ({ adopted }) => adopted.organisationName,
              },
              {
                key: 'checks',
                header: t('programme.conditions'),
                cell: ({ checks }) => counts(checks, visit),
              },
            ]}
          />
        )}
      </>
    )
  },
})
