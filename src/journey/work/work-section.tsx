import { organisationNames } from '../../catalogue/organisation/index.ts'
import type { Role } from '../../platform/access/role.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { daysBetween } from '../../platform/date.ts'
import { Actions, DataTable, Details, LinkButton, Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { type Episode, type PersonId, personSection } from '../person/index.ts'
import { changeBenefit } from './change-benefit.ts'
import { correctContract } from './change-contract.ts'
import { readWork } from './open-work.ts'
import { recordAftercare } from './record-aftercare.ts'
import { recordContract } from './record-contract.ts'
import { resumeBenefit } from './resume-benefit.ts'

type Known = Awaited<ReturnType<typeof readWork>> & { readonly names: ReadonlyMap<string, string> }
const may = (action: { readonly allow: Parameters<typeof mayPerform>[0] }, role: Role | null) =>
  mayPerform(action.allow, role)

/** What asks for something: a contract that ends, a return to benefit, a contact that is late. */
const Signals = ({ known, visit }: { known: Known; visit: Visit }) => {
  const { t, language, today, actor } = visit
  const late = known.nextContact !== null && known.nextContact < today
  return (
    <>
      {known.ending.map(({ job, daysLeft }) => (
        <Notice kind="warning" title={t('work.ending.soon', { count: daysLeft })}>
          <p>
            {t('work.ending.what', { day: formatDay(job.endsOn ?? today, language) })}{' '}
            {actor?.role === 'client-manager' && <a href="/plaatsen">{t('work.ending.places')}</a>}
          </p>
        </Notice>
      ))}
      {known.returns.map((one) => (
        <Notice kind="warning" title={t('work.returned')}>
          <p>{t('work.returned-on', { day: formatDay(one.on, language), count: one.daysAway ?? 0 })}</p>
        </Notice>
      ))}
      {late && actor !== null && may(recordAftercare, actor.role) && (
        <Notice kind="missing">
          <p>{t('work.aftercare.late', { day: formatDay(known.nextContact ?? today, language) })}</p>
        </Notice>
      )}
    </>
  )
}

const ending = (one: Episode, { t, language, today }: Visit): string => {
  if (one.endsOn === null) return t('work.permanent')
  const day = formatDay(one.endsOn, language)
  return one.endsOn >= today
    ? `${day} (${t('work.days-left', { count: daysBetween(today, one.endsOn) })})`
    : day
}

const JobLinks = ({ one, person, visit }: { one: Episode; person: PersonId; visit: Visit }) => {
  const { t, today } = visit
  const at = `/mensen/${person}/contract/${one.fact}`
  const over = one.endsOn !== null && one.endsOn < today
  return (
    <ul class="plain-list">
      {one.state === 'planned' && one.startsOn <= today && (
        <li>
          <a href={`/mensen/${person}/lijn/${one.fact}/begin`}>{t('work.begun')}</a>
        </li>
      )}
      {one.endsOn !== null && (
        <li>
          <a href={`${at}/verlengen`}>{t('work.extend.link')}</a>
        </li>
      )}
      {!over && (
        <li>
          <a href={`${at}/einde`}>{t('work.end.link')}</a>
        </li>
      )}
      <li>
        <a href={`${at}/verbeteren`}>{t('work.correct.link')}</a>
      </li>
      <li>
        <a href={`${at}/wissen`}>{t('work.retract.link')}</a>
      </li>
    </ul>
  )
}

const Jobs = ({ known, person, visit }: { known: Known; person: PersonId; visit: Visit }) => {
  const { t, language, actor } = visit
  if (known.jobs.length === 0) return <p>{t('work.none')}</p>
  return (
    <DataTable
      caption={t('work.contracts')}
      rows={known.jobs}
      columns={[
        {
          key: 'kind',
          header: t('work.kind'),
          naming: true,
          cell: (one) =>
            `${t(`work.kinds.${one.kind}`)}, ${known.names.get(one.provider ?? '') ?? t('html.unknown')}`,
        },
        { key: 'starts', header: t('work.starts'), cell: (one) => formatDay(one.startsOn, language) },
        { key: 'ends', header: t('work.ends'), cell: (one) => ending(one, visit) },
        {
          key: 'hours',
          header: t('work.hours'),
          numeric: true,
          cell: (one) => (one.hours === null ? t('html.unknown') : formatNumber(one.hours, language)),
        },
        { key: 'state', header: t('work.state'), cell: (one) => t(`work.states.${one.state}`) },
        ...(may(correctContract, actor?.role ?? null)
          ? [
              {
                key: 'change',
                header: t('work.change'),
                cell: (one: Episode) => <JobLinks one={one} person={person} visit={visit} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** What the benefit did over time, derived from the line, and why where a decision was recorded. */
const Benefit = ({ known, visit }: { known: Known; visit: Visit }) => {
  const { t, language } = visit
  if (known.changes.length === 0) return null
  return (
    <>
      <h3>{t('work.benefit.history')}</h3>
      <ol class="plain-list">
        {known.changes.map((one) => (
          <li>
            {formatDay(one.on, language)}: {t(`work.changes.${one.change}`)}
            {known.decisions
              .filter((decision) => decision.on === one.on)
              .map((decision) => ` (${decision.reason})`)
              .join('')}
          </li>
        ))}
      </ol>
    </>
  )
}

const Contacts = ({ known, visit }: { known: Known; visit: Visit }) => {
  const { t, language, today } = visit
  return (
    <>
      {known.nextContact !== null && known.nextContact >= today && (
        <p>{t('work.aftercare.next', { day: formatDay(known.nextContact, language) })}</p>
      )}
      {known.contacts.length > 0 && (
        <Details summary={t('work.aftercare.contacts', { count: known.contacts.length })}>
          <ul class="plain-list">
            {known.contacts.map((one) => (
              <li>
                <strong>{formatDay(one.on, language)}</strong>: {one.words}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

export const workSection = personSection({
  key: 'werk',
  title: 'work.section',
  roles: [
    'client-manager',
    'coa-case-manager',
    'employer-service-point',
    'employer',
    'income-consultant',
    'person',
  ],
  load: async ({ db, today }, _person, line) => ({
    ...(await readWork(db, line, today)),
    names: await organisationNames(db),
  }),
  view: (known, visit, person) => {
    const { t, actor } = visit
    const role = actor?.role ?? null
    const benefitRuns = known.changes.length > 0 && known.changes.at(-1)?.change !== 'left'
    return (
      <>
        <Signals known={known} visit={visit} />
        <Jobs known={known} person={person} visit={visit} />
        <Benefit known={known} visit={visit} />
        <Contacts known={known} visit={visit} />
        <Actions>
          {may(recordContract, role) && (
            <LinkButton href={`/mensen/${person}/contract`}>{t('work.contract.link')}</LinkButton>
          )}
          {may(changeBenefit, role) && benefitRuns && (
            <LinkButton href={`/mensen/${person}/uitkering`}>{t('work.benefit.link')}</LinkButton>
          )}
          {may(resumeBenefit, role) && !benefitRuns && known.changes.length > 0 && (
            <LinkButton href={`/mensen/${person}/uitkering/terug`}>{t('work.resume.link')}</LinkButton>
          )}
          {may(recordAftercare, role) && known.jobs.length > 0 && (
            <LinkButton href={`/mensen/${person}/nazorg`}>{t('work.aftercare.link')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
