import { weekdays } from '../../catalogue/place/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import type { FormState } from '../../platform/html/index.ts'
import {
  Actions,
  Button,
  type Column,
  DataTable,
  Empty,
  Hidden,
  LinkButton,
  Notice,
  Section,
  SummaryList,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Html } from '../../platform/http/site.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { acceptProposal } from './accept-proposal.ts'
import { type OpenedWeek, openWeek } from './open-week.ts'
import { assumedKmPerHour, longJourney } from './travel.ts'
import { WeekPicture } from './week-picture.tsx'
import { clockOf, type StoredTime } from './week-time.ts'
import { blockWords, clashWords, nameOf, ProposalWords, type Shown } from './week-words.tsx'

const baseOf = ({ opened, visit }: Shown): string =>
  visit.actor?.role === 'person' ? '/mijn/week' : `/mensen/${opened.person}/week`

const Answer = ({ state, ...shown }: Shown & { readonly state: FormState }) => {
  const { opened, visit } = shown
  const { t } = visit
  const { answer } = opened
  return (
    <>
      {state.problem && (
        <Notice kind="warning">
          <p role="alert">{state.problem}</p>
        </Notice>
      )}
      {answer.state === 'fits' && (
        <Notice kind="good" title={t('week.fits')}>
          {answer.remarks.map((remark) => (
            <p>{clashWords(remark, shown)}</p>
          ))}
        </Notice>
      )}
      {answer.state === 'clash' && (
        <Notice kind="warning" title={t('week.does-not-fit')}>
          <ul>
            {answer.clashes.map((clash) => (
              <li>{clashWords(clash, shown)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {answer.state === 'clash' && answer.proposals.length === 0 && <p>{t('week.no-way-out')}</p>}
      {answer.proposals.length > 0 && (
        <Section id="voorstellen" title={t('week.ways-out', { count: answer.proposals.length })}>
          <ol class="week-proposals">
            {answer.proposals.map((proposed, rank) => (
              <li>
                <ProposalWords proposed={proposed} {...shown} />
                {proposed.moves.length > 0 && (
                  <form method="post" action={baseOf(shown)} class="week-accept">
                    <input type="hidden" name="_key" value={`${state.idempotencyKey.slice(0, -1)}${rank}`} />
                    <Hidden form={state} name="on" value={opened.day} />
                    {proposed.moves.map(({ part, to }) => {
                      const version = opened.facts.parts.find(({ time }) => time.fact === part)?.time.version
                      return <input type="hidden" name="move" value={`${part}/${version}/${to}`} />
                    })}
                    <Button primary={rank === 0}>{t('week.accept', { rank: rank + 1 })}</Button>
                  </form>
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

/** Everything of one day in the order of the clock: what a phone and who listens read in place of the picture. */
const DayTable = (shown: Shown) => {
  const { opened, visit } = shown
  const { t } = visit
  const standing = [...opened.facts.parts.map(({ time }) => time as StoredTime), ...opened.facts.others]
  const rows = weekdays.flatMap((weekday) => {
    const there = standing
      .flatMap((time) =>
        time.blocks.filter((block) => block.weekday === weekday).map((block) => ({ time, block })),
      )
      .toSorted((a, b) => a.block.from - b.block.from)
    return there.length > 0 ? [{ weekday, there }] : []
  })
  return rows.length === 0 ? null : (
    <DataTable
      caption={t('week.by-day')}
      rows={rows}
      columns={[
        {
          key: 'day',
          header: t('week.day'),
          naming: true,
          cell: ({ weekday }) => t(`place.weekday.${weekday}`),
        },
        {
          key: 'times',
          header: t('week.times'),
          cell: ({ there }) => (
            <ul class="plain-list">
              {there.map(({ time, block }) => (
                <li>
                  {clockOf(block.from)}–{clockOf(block.until)} {nameOf(time, shown)}
                  {time.place && `, ${time.place}`}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

const TimesTable = (shown: Shown) => {
  const { opened, visit } = shown
  const { t, language } = visit
  const rows = opened.all.filter(({ endsOn }) => endsOn === null || endsOn >= opened.day)
  const reasonOf = ({ fact }: StoredTime) => opened.reasons.find(({ time }) => time === fact)
  const journeyOf = ({ fact }: StoredTime) => opened.answer.journeys.find(({ part }) => part === fact)
  const columns: readonly Column<StoredTime>[] = [
    {
      key: 'what',
      header: t('week.what'),
      naming: true,
      cell: (time) => (
        <>
          {time.version === 0 ? (
            nameOf(time, shown)
          ) : (
            <a href={`${baseOf(shown)}/tijd/${time.fact}`}>{nameOf(time, shown)}</a>
          )}
          {time.instead !== null && ` (${t('week.other-way')}: ${t(`week.way.${time.way ?? 'day'}`)})`}
        </>
      ),
    },
    {
      key: 'when',
      header: t('week.when'),
      cell: (time) => (
        <>
          {blockWords(time.blocks, visit)}
          {!time.arranged && <div>{t('week.to-arrange')}</div>}
        </>
      ),
    },
    {
      key: 'days',
      header: t('week.dates'),
      cell: ({ startsOn, endsOn }) =>
        t(endsOn === null ? 'week.since' : 'week.from-until', {
          from: formatDay(startsOn, language),
          until: endsOn === null ? '' : formatDay(endsOn, language),
        }),
    },
    {
      key: 'travel',
      header: t('week.travel'),
      cell: (time) => {
        const journey = journeyOf(time)
        if (!journey) return '–'
        if (journey.minutes === null) return <span class="unknown">{t('html.unknown')}</span>
        return (
          <>
            {t('week.minutes', { count: journey.minutes })}
            {journey.long && <div>{t('week.long-journey', { minutes: longJourney })}</div>}
          </>
        )
      },
    },
    {
      key: 'why',
      header: t('week.why'),
      cell: (time) => {
        const why = reasonOf(time)
        return why ? `${t(`week.reason.${why.reason}`)}${why.explained ? `: ${why.explained}` : ''}` : '–'
      },
    },
  ]
  return rows.length === 0 ? null : (
    <DataTable
      caption={t('week.all-times')}
      rows={rows}
      columns={columns.filter(({ key }) => key !== 'why' || opened.reasons.length > 0)}
    />
  )
}

const Figures = ({ opened, visit: { t, language } }: Shown) => {
  const { load, planned } = opened
  const share = (part: number | null, of: number | null) =>
    part === null || of === null ? null : t('week.share', { part, of })
  return (
    <SummaryList
      t={t}
      items={[
        {
          term: t('week.load'),
          description: (
            <>
              {(load.halfDays > 0 || load.unknown === 0) &&
                t('week.load-days', {
                  days: formatNumber(load.halfDays / 2, language),
                  day: formatDay(load.on, language),
                })}
              {load.halfDays > 0 && load.unknown > 0 && '. '}
              {load.unknown > 0 && t('week.load-unknown', { count: load.unknown })}
            </>
          ),
        },
        ...(planned
          ? [
              {
                term: t('week.combined', { day: formatDay(planned.until, language) }),
                description: share(planned.planned.combined.weeks, planned.planned.combined.dueWeeks),
              },
              {
                term: t('week.combined-now'),
                description: share(planned.now.combined.weeks, planned.now.combined.dueWeeks),
              },
            ]
          : []),
      ]}
    />
  )
}

const WithoutTime = (shown: Shown) => {
  const { opened, visit } = shown
  const { t, language } = visit
  if (opened.withoutTime.length === 0) return null
  return (
    <Section id="zonder-tijd" title={t('week.without-time')}>
      <p>{t('week.without-time-explained')}</p>
      <ul>
        {opened.withoutTime.map((one) => (
          <li>
            <a href={`${baseOf(shown)}/tijd?onderdeel=${one.fact}`}>
              {episodeLabel(opened.words, one.kind, language)}
            </a>
            , {t('week.since', { from: formatDay(one.startsOn, language), until: '' })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const weekView = (opened: OpenedWeek, state: FormState, shown: Pick<Shown, 'visit'>): Html => {
  const all = { opened, ...shown }
  const { t, language, actor, today } = shown.visit
  const base = baseOf(all)
  const own = actor?.role === 'person'
  return (
    <>
      <h1>{own ? t('week.own-title') : t('week.title', { name: opened.identity.givenName })}</h1>
      <p class="lead">{t('week.explained', { day: formatDay(opened.day, language) })}</p>
      {(opened.changesOn.length > 0 || opened.day !== today) && (
        <p class="week-moments">
          {t('week.other-days')} {opened.day !== today && <a href={base}>{t('week.today')}</a>}{' '}
          {opened.changesOn.map((day) => (
            <>
              <a href={`${base}?op=${day}`}>{formatDay(day, language)}</a>{' '}
            </>
          ))}
        </p>
      )}
      {opened.answer.state === 'empty' && opened.facts.others.length === 0 && (
        <Empty title={t('week.empty')}>
          <p>{t('week.empty-explained')}</p>
        </Empty>
      )}
      <WeekPicture {...all} />
      <DayTable {...all} />
      <Answer state={state} {...all} />
      <WithoutTime {...all} />
      <Figures {...all} />
      <TimesTable {...all} />
      <p class="hint">
        {t('week.travel-assumed', { speed: assumedKmPerHour })}{' '}
        {opened.facts.home === null && t('week.home-unknown')}
      </p>
      <Actions>
        <LinkButton href={`${base}/tijd`} primary={opened.answer.state !== 'clash'}>
          {t('week.add')}
        </LinkButton>
        {actor?.role !== 'social-guide' && (
          <LinkButton href={`${base}/agenda`}>{t('week.feed.title')}</LinkButton>
        )}
        <LinkButton href={own ? '/mijn/plan' : `/mensen/${opened.person}#plan`}>
          {t('week.to-plan')}
        </LinkButton>
      </Actions>
    </>
  )
}

const weekForm = (own: boolean) =>
  form({
    path: own ? '/mijn/week' : '/mensen/:person/week',
    show: openWeek,
    showInput: ({ params, query }) => ({ ...params, ...(query.op && { on: query.op }) }),
    action: acceptProposal,
    title: ({ identity }, { t }) =>
      own ? t('week.own-title') : t('week.title', { name: identity.givenName }),
    view: (opened, state, visit) => weekView(opened, state, { visit }),
    done: ({ person, day }) => ({
      to: `${own ? '/mijn/week' : `/mensen/${person}/week`}?op=${day}`,
      said: 'week.said.accepted',
    }),
  })

export const weekPage = weekForm(false)
export const ownWeekPage = weekForm(true)
