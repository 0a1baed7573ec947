import { inLanguage } from '../../catalogue/words.ts'
import {
  Actions,
  DataTable,
  Details,
  LinkButton,
  Notice,
  Section,
  SummaryList,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { halfDaysOfBlocks, lastDayOf } from './group.ts'
import { openGroup } from './open-group.ts'
import { halfDaysOf } from './schedule.ts'

type Shown = Awaited<ReturnType<typeof openGroup.run>>

const Seats = ({ shown, visit: { t } }: { shown: Shown; visit: Visit }) => {
  const { group, seats, absences } = shown
  const sitting = seats.filter(({ state }) => state === 'placed')
  const first = seats.find(({ state }) => state === 'waiting')
  return (
    <>
      <p>
        {t('programme.seats-of', {
          placed: group.placed,
          capacity: group.content.capacity,
          waiting: group.waiting,
        })}
      </p>
      {first && group.placed < group.content.capacity && (
        <Notice kind="info" title={t('programme.seat-free', { name: first.name })}>
          <LinkButton href={`/programmas/groepen/${group.id}/plaatsen/${first.person}`}>
            {t('programme.place-waiting')}
          </LinkButton>
        </Notice>
      )}
      {sitting.length > 0 && (
        <DataTable
          caption={t('programme.who-sits')}
          rows={sitting}
          columns={[
            { key: 'name', header: t('programme.participant'), naming: true, cell: ({ name }) => name },
            { key: 'level', header: t('programme.level'), cell: ({ level }) => level ?? t('html.unknown') },
            {
              key: 'absent',
              header: t('programme.absent'),
              numeric: true,
              cell: ({ person }) => absences.get(person) ?? 0,
            },
          ]}
        />
      )}
      {first && (
        <>
          <h3>{t('programme.waiting-list')}</h3>
          <ol>
            {seats
              .filter(({ state }) => state === 'waiting')
              .map(({ name }) => (
                <li>{name}</li>
              ))}
          </ol>
        </>
      )}
    </>
  )
}

export const groupPage = page({
  path: '/programmas/groepen/:group',
  action: openGroup,
  title: ({ group }) => group.content.name,
  view: (shown, visit) => {
    const { t, language } = visit
    const { group, adopted, step, weeks, mixes, levels: mixed, own, days } = shown
    const { content } = group
    const [asks, has] = [halfDaysOf(step), halfDaysOfBlocks(content.blocks)]
    return (
      <>
        <h1>{content.name}</h1>
        {mixes && (
          <Notice kind="warning">
            <p>{t('programme.mixes', { levels: mixed.join(', ') })}</p>
          </Notice>
        )}
        {asks !== null && asks !== has && (
          <Notice kind="warning">
            <p>
              {t('programme.load-differs', {
                asks: formatNumber(asks, language),
                has: formatNumber(has, language),
              })}
            </p>
          </Notice>
        )}
        <SummaryList
          t={t}
          items={[
            {
              term: t('programme.programme'),
              description: <a href={`/programmas/${adopted.id}`}>{adopted.content.name}</a>,
            },
            { term: t('programme.step'), description: inLanguage(step.name, language) },
            { term: t('programme.level'), description: content.level ?? t('programme.mixed') },
            { term: t('programme.starts'), description: formatDay(content.startsOn, language) },
            { term: t('programme.ends'), description: formatDay(lastDayOf(content), language) },
            {
              term: t('programme.load'),
              description: t('programme.half-days', {
                count: has,
                number: formatNumber(has, language),
                days: formatNumber(has / 2, language),
              }),
            },
            { term: t('programme.place'), description: content.place },
          ]}
        />
        <Actions>
          {own && (
            <LinkButton href={`/programmas/groepen/${group.id}/wijzigen`}>
              {t('programme.change-group')}
            </LinkButton>
          )}
          {days.length > 0 && (
            <LinkButton href={`/programmas/groepen/${group.id}/aanwezig`}>
              {t('programme.attendance')}
            </LinkButton>
          )}
        </Actions>
        <Section title={t('programme.participants')} id="deelnemers">
          <Seats shown={shown} visit={visit} />
        </Section>
        <Details summary={t('programme.week-plan', { count: weeks.length })} open>
          <DataTable
            caption={t('programme.week-plan', { count: weeks.length })}
            rows={weeks}
            columns={[
              { key: 'week', header: t('programme.week-number'), naming: true, cell: ({ week }) => week },
              {
                key: 'meetings',
                header: t('programme.lessons'),
                cell: ({ meetings }) =>
                  meetings
                    .map(({ on, from, until }) => `${formatDay(on, language)} ${from}–${until}`)
                    .join('; '),
              },
            ]}
          />
        </Details>
      </>
    )
  },
})
