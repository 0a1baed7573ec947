import { vocabulary as readVocabulary } from '../../catalogue/knowledge.ts'
import { citeSource } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import {
  Actions,
  DataTable,
  Details,
  Empty,
  LinkButton,
  listHref,
  Notice,
  Pagination,
  Share,
} from '../../platform/html/index.ts'
import { addressOf, page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { FoundWork } from './ask-work.ts'
import { exportWork } from './export-work.ts'
import { NoOfferCounts, NoOfferReason } from './no-offer.pages.tsx'
import { noOccurrence } from './obligation.store.ts'
import { openWork } from './open-work.ts'
import { rulesWith } from './own-rule-compiled.ts'
import type { Work } from './work.ts'
import { workCsv } from './work-csv.ts'
import { queryOf, WorkFilters } from './work-filters.tsx'
import { explainHref, type Rules, ruleHref, snoozeHref, WorkDue, workTitle } from './work-words.tsx'

type Shown = { readonly rules: Rules; readonly vocabulary: Vocabulary; readonly visit: Visit }

/** Rank, source and what can be done with a line, for who asks. */
const Why = ({ work, rules, visit }: Shown & { readonly work: Work }) => {
  const { t, language } = visit
  const rule = rules.get(work.rule)?.rule
  return (
    <Details summary={t('obligation.why')}>
      {rule && <p>{rule.text[language]}</p>}
      <p>
        {t(`obligation.rank.${work.rank}`)}.{' '}
        {rule?.source.map((one) => citeSource(one, t, language)).join('; ')}
      </p>
      <p>
        <a href={explainHref(work)}>{t('obligation.explain')}</a> ·{' '}
        <a href={ruleHref(work.rule)}>{t('obligation.the-rule')}</a> ·{' '}
        <a href={snoozeHref(work)}>
          {t(work.snoozedUntil ? 'obligation.snooze.change' : 'obligation.snooze.link')}
        </a>
      </p>
    </Details>
  )
}

const What = ({ work, ...shown }: Shown & { readonly work: Work }) => {
  const { t, language } = shown.visit
  return (
    <>
      <a href={explainHref(work)}>{workTitle(shown.rules, work, shown.visit)}</a>
      {work.occurrence !== noOccurrence && (
        <small>{t('obligation.counts-from', { day: formatDay(work.occurrence, language) })}</small>
      )}
      {work.snoozedUntil && (
        <small>
          {t('obligation.snooze.until', { day: formatDay(work.snoozedUntil, language) })}: {work.snoozeReason}
        </small>
      )}
      <Why work={work} {...shown} />
    </>
  )
}

type Listed = FoundWork & Pick<Awaited<ReturnType<typeof openWork.run>>, 'noOffer'>

const Rows = ({ found, ...shown }: Shown & { readonly found: Listed }) => {
  const { visit, vocabulary } = shown
  const { t } = visit
  const { noOffer } = found
  return (
    <DataTable
      caption={t('obligation.caption')}
      rows={found.rows}
      columns={[
        {
          key: 'who',
          header: t('obligation.who'),
          naming: true,
          cell: (work) => (
            <a href={`/mensen/${work.person}`}>{found.names[work.person] ?? t('obligation.no-name')}</a>
          ),
        },
        { key: 'what', header: t('obligation.what'), cell: (work) => <What work={work} {...shown} /> },
        {
          key: 'due',
          header: t('obligation.due'),
          cell: (work) => <WorkDue work={work} rules={shown.rules} vocabulary={vocabulary} visit={visit} />,
        },
        ...(noOffer
          ? [
              {
                key: 'reason',
                header: t('obligation.no-offer.reason'),
                cell: (work: Work) => <NoOfferReason work={work} reasons={noOffer.reasons} visit={visit} />,
              },
            ]
          : []),
        {
          key: 'owner',
          header: t('obligation.owner'),
          cell: (work) => {
            const owners = found.owners[work.person] ?? []
            return owners.length > 0 ? (
              owners.map(({ name }) => name).join(', ')
            ) : (
              <span class="unknown">{t('obligation.nobody')}</span>
            )
          },
        },
      ]}
    />
  )
}

const workPage = page({
  path: '/werk',
  action: openWork,
  input: ({ query }) => query,
  title: ({ list }, { t }) => t(list ? `obligation.list.${list.name}.title` : 'obligation.title'),
  view: async (found, visit) => {
    const { t } = visit
    const rules = await rulesWith(found.ownRules)
    const vocabulary = await readVocabulary()
    const { list, filter, rows, more, snoozed, share } = found
    const query = queryOf(filter)
    return (
      <>
        <h1>{t(list ? `obligation.list.${list.name}.title` : 'obligation.title')}</h1>
        <p>{t(list ? `obligation.list.${list.name}.explained` : `obligation.explained.${found.whose}`)}</p>
        {share && (
          <Share
            part={share.part}
            whole={share.whole}
            title={t('obligation.share')}
            source={t('obligation.share-source')}
            t={t}
          />
        )}
        {found.noOffer && <NoOfferCounts counts={found.noOffer.counts} visit={visit} />}
        <WorkFilters found={found} rules={rules} visit={visit} />
        {snoozed.all > 0 && filter.snoozed !== 'yes' && (
          <Notice kind={snoozed.overdueByLaw > 0 ? 'warning' : 'info'}>
            <p>
              <a href={listHref('/werk', { snoozed: 'yes', whose: 'team' })}>
                {t('obligation.snooze.count', { count: snoozed.all })}
              </a>
              {snoozed.overdueByLaw > 0 && ` ${t('obligation.snooze.late', { count: snoozed.overdueByLaw })}`}
            </p>
          </Notice>
        )}
        {rows.length === 0 ? (
          <Empty title={t(Object.keys(query).length > 0 ? 'obligation.none-found' : 'obligation.none')}>
            <p>
              {t(
                Object.keys(query).length > 0
                  ? 'obligation.none-found-explained'
                  : 'obligation.none-explained',
              )}
            </p>
          </Empty>
        ) : (
          <Rows found={found} rules={rules} vocabulary={vocabulary} visit={visit} />
        )}
        <Pagination path="/werk" query={query} page={filter.page} more={more} t={t} />
        <Actions>
          <LinkButton href="/werk/overzicht">{t('obligation.overview.title')}</LinkButton>
          {rows.length > 0 && (
            <>
              <LinkButton href={listHref('/werk/overdragen', { ...query, page: String(filter.page) })}>
                {t('obligation.hand-over.link')}
              </LinkButton>
              <LinkButton href={listHref('/werk/lijst.csv', query)}>{t('obligation.export')}</LinkButton>
            </>
          )}
          <LinkButton href="/regels/wat-als">{t('own-rule.questions')}</LinkButton>
          <LinkButton href="/werk/team">{t('obligation.team.title')}</LinkButton>
        </Actions>
      </>
    )
  },
})

/** What the list shows, as a file. */
const workExport: Mount = (site) => {
  site.server.get('/werk/lijst.csv', async (context) => {
    const visit = await site.visitOf(context)
    const found = await visit.perform(exportWork, addressOf(context).query)
    return context.body(workCsv(found, await rulesWith(found.ownRules), await readVocabulary(), visit), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="startlijn-werk-${visit.today}.csv"`,
    })
  })
}

export const workPages: readonly Mount[] = [workPage, workExport]
