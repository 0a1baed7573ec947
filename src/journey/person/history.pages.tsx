import { mayPerform } from '../../platform/action/action.ts'
import { IsoDate } from '../../platform/date.ts'
import { Button, DataTable } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatMoment, formatShortDay } from '../../platform/language/format.ts'
import type { FactVersion } from './fact.store.ts'
import type { EpisodeState } from './line.ts'
import { openHistory } from './open-history.ts'
import { lineWords } from './picture/line-words.ts'
import { restoreVersion } from './restore-version.ts'
import { Whose } from './whose.tsx'

type Shown = Awaited<ReturnType<typeof openHistory.run>>

/** One value of a version in words. */
const inWords = (
  { table, vocabulary, organisations }: Shown,
  column: string,
  value: string | number | null,
  { t, language }: Visit,
): string => {
  if (value === null) return t('html.unknown')
  const day = IsoDate.safeParse(value)
  if (day.success) return formatShortDay(day.data, language)
  const text = String(value)
  if (column === 'kind')
    return (
      (table === 'episode' ? vocabulary.episodeKinds : vocabulary.milestoneKinds).get(text)?.[language] ??
      text
    )
  if (column === 'state') return lineWords[language].episodeStates[text as EpisodeState]
  if (column === 'role') return t(`person.household-roles.${text}`)
  if (column === 'provider' || column === 'organisation') return organisations.get(text) ?? t('html.unknown')
  return text
}

type Change = { readonly column: string; readonly before: string | null; readonly after: string }

/** What a version says that the one before it did not; for the first version everything that is known. */
const changesOf = (shown: Shown, one: FactVersion, before: FactVersion | undefined, visit: Visit): Change[] =>
  Object.entries(one.content)
    .filter(([column, value]) => (before ? before.content[column] !== value : value !== null))
    .map(([column, value]) => ({
      column: visit.t(`person.columns.${column}`),
      before: before ? inWords(shown, column, before.content[column] ?? null, visit) : null,
      after: inWords(shown, column, value, visit),
    }))

const who = ({ name, role, organisation }: FactVersion, { t }: Visit): string =>
  [name, role && t(`role.${role}`), organisation].filter(Boolean).join(', ') || t('html.unknown')

/** Who wrote what about one fact, and the way back to an earlier version. */
const historyForm = form({
  path: '/mensen/:person/lijn/geschiedenis/:table/:fact',
  show: openHistory,
  action: restoreVersion,
  title: (_, { t }) => t('person.history'),
  view: (shown, state, visit) => {
    const { t, language, actor } = visit
    const { person, identity, table, fact, versions } = shown
    const newest = versions[0]
    const may =
      (table === 'episode' || table === 'milestone' || table === 'interruption') &&
      mayPerform(restoreVersion.allow, actor?.role ?? null)
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.history')} />
        <p>{t('person.history-explained')}</p>
        {state.problem && <p class="field__error">{state.problem}</p>}
        <DataTable
          caption={t('person.history-caption')}
          rows={versions}
          columns={[
            {
              key: 'at',
              header: t('person.history-at'),
              naming: true,
              cell: (one) => formatMoment(new Date(one.recordedAt), language),
            },
            { key: 'who', header: t('person.history-who'), cell: (one) => who(one, visit) },
            {
              key: 'what',
              header: t('person.history-what'),
              cell: (one) => {
                const before = versions.find((other) => other.version === one.version - 1)
                const changes = changesOf(shown, one, before, visit)
                return (
                  <ul class="plain-list">
                    {one.retracted && <li>{t('person.history-retracted')}</li>}
                    {changes.map((change) => (
                      <li>
                        {change.column}: {change.before !== null && <del>{change.before}</del>} {change.after}
                      </li>
                    ))}
                    {!one.retracted && changes.length === 0 && (
                      <li>{t(before?.retracted ? 'person.history-restored' : 'person.history-same')}</li>
                    )}
                  </ul>
                )
              },
            },
            ...(may
              ? [
                  {
                    key: 'do',
                    header: t('person.do'),
                    cell: (one: FactVersion) =>
                      one !== newest &&
                      !one.retracted && (
                        <form method="post" action={`/mensen/${person}/lijn/geschiedenis/${table}/${fact}`}>
                          <input type="hidden" name="seen" value={newest?.version} />
                          <input type="hidden" name="version" value={one.version} />
                          <Button>{t('person.history-restore')}</Button>
                        </form>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </>
    )
  },
  done: ({ person }, { params }) => ({
    to: `/mensen/${person}/lijn/geschiedenis/${params.table}/${params.fact}`,
    said: 'person.said.restored',
  }),
})

export const historyPages = [historyForm]
