import { daysBetween } from '../../platform/date.ts'
import { DataTable, Empty } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay } from '../../platform/language/format.ts'
import { listEndingContracts } from './open-work.ts'

export const endingPage = page({
  path: '/contracten',
  action: listEndingContracts,
  input: () => ({}),
  title: (_, { t }) => t('work.ending.title'),
  view: ({ contracts }, { t, language, today }) => (
    <>
      <h1>{t('work.ending.title')}</h1>
      <p>{t('work.ending.explained')}</p>
      {contracts.length === 0 ? (
        <Empty title={t('work.ending.none')}>
          <p>{t('work.ending.none-explained')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('work.ending.title')}
          rows={contracts}
          columns={[
            {
              key: 'who',
              header: t('person.name'),
              naming: true,
              cell: (one) => (
                <a href={`/mensen/${one.person}#werk`}>
                  {one.familyName}, {one.givenName}
                </a>
              ),
            },
            { key: 'kind', header: t('work.kind'), cell: (one) => t(`work.kinds.${one.kind}`) },
            { key: 'ends', header: t('work.ends'), cell: (one) => formatDay(one.endsOn, language) },
            {
              key: 'left',
              header: t('work.ending.left'),
              cell: (one) => t('work.days-left', { count: daysBetween(today, one.endsOn) }),
            },
          ]}
        />
      )}
    </>
  ),
})
