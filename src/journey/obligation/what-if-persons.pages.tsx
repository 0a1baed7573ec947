import { inLanguage } from '../../catalogue/words.ts'
import { DataTable, Empty } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay } from '../../platform/language/format.ts'
import { listWhatIf, mostPersons, openWhatIfPersons } from './what-if-persons.ts'

const list = '/regels/wat-als'

const listPage = page({
  path: list,
  action: listWhatIf,
  input: () => ({}),
  title: (_, { t }) => t('own-rule.questions'),
  view: ({ asked, opensFiles }, { t, language, today }) => (
    <>
      <h1>{t('own-rule.questions')}</h1>
      <p>{t('own-rule.questions-explained')}</p>
      {asked.length === 0 ? (
        <Empty title={t('own-rule.no-questions')}>
          <p>{t('own-rule.no-questions-explained')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('own-rule.questions')}
          columns={[
            {
              key: 'rule',
              header: t('rule-setting.rule'),
              naming: true,
              cell: ({ whatIf, name }) => {
                const path = whatIf.draft ? '/regels/eigen/wat-als' : list
                return (
                  <a href={opensFiles ? `${list}/${whatIf.id}/mensen` : `${path}/${whatIf.id}`}>
                    {inLanguage(name, language)}
                  </a>
                )
              },
            },
            {
              key: 'from',
              header: t('rule-setting.from'),
              cell: ({ whatIf }) => formatDay(whatIf.startsOn, language),
            },
            {
              key: 'state',
              header: t('own-rule.state'),
              cell: ({ whatIf }) =>
                t(
                  whatIf.counts === null
                    ? 'own-rule.states.counting'
                    : whatIf.startsOn > today
                      ? 'own-rule.states.ahead'
                      : 'own-rule.states.past',
                ),
            },
          ]}
          rows={asked}
        />
      )}
    </>
  ),
})

const personsPage = page({
  path: `${list}/:id/mensen`,
  action: openWhatIfPersons,
  title: ({ name }, { t, language }) => t('rule-setting.what-if', { rule: inLanguage(name, language) }),
  view: ({ whatIf, name, persons, names, more }, { t, language }) => (
    <>
      <p>
        <a href={list}>{t('own-rule.questions')}</a>
      </p>
      <h1>{t('rule-setting.what-if', { rule: inLanguage(name, language) })}</h1>
      <p>{t('rule-setting.what-if-explained', { day: formatDay(whatIf.startsOn, language) })}</p>
      <p>{t('own-rule.persons-explained')}</p>
      {persons.length === 0 ? (
        <Empty title={t(whatIf.counts === null ? 'own-rule.states.counting' : 'own-rule.nobody')}>
          <p>{t('own-rule.nobody-explained')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('own-rule.persons')}
          columns={[
            {
              key: 'person',
              header: t('own-rule.person'),
              naming: true,
              cell: ({ person }) => (
                <a href={`/mensen/${person}`}>{names[person] ?? t('own-rule.unnamed')}</a>
              ),
            },
            { key: 'now', header: t('rule-setting.now'), cell: ({ now }) => t(`rule.status.${now}`) },
            { key: 'then', header: t('rule-setting.then'), cell: ({ asIf }) => t(`rule.status.${asIf}`) },
            {
              key: 'due',
              header: t('own-rule.due'),
              cell: ({ due }) => (due === null ? '' : formatDay(due, language)),
            },
          ]}
          rows={persons}
        />
      )}
      {more && <p>{t('own-rule.more-persons', { most: mostPersons })}</p>}
    </>
  ),
})

export const whatIfPersonsPages = [listPage, personsPage]
