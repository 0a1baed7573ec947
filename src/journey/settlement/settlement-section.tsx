import { vocabulary } from '../../catalogue/knowledge.ts'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton, Notice, SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type Line, personSection } from '../person/index.ts'
import { assignGuide } from './assign-guide.ts'
import { checkLanding } from './check-landing.ts'
import { giveKey } from './give-key.ts'
import { firstContactDue, freshList, type LandingItem, type LandingList, openItems } from './landing-list.ts'
import { moveHousehold } from './move-household.ts'
import { recordDuoNotice } from './record-duo-notice.ts'
import { registerHome } from './register-home.ts'
import { itemLabel } from './settlement.pages.tsx'
import { landingLists } from './settlement.store.ts'
import { startBenefit } from './start-benefit.ts'

const links = [
  ['kennisgeving', recordDuoNotice, 'notice'],
  ['sleutel', giveKey, 'key'],
  ['inschrijving', registerHome, 'register'],
  ['bijstand', startBenefit, 'benefit'],
  ['begeleiding', assignGuide, 'guide'],
  ['eerste-weken', checkLanding, 'landing'],
  ['verhuizing', moveHousehold, 'move'],
] as const

type Known = {
  readonly line: Line
  /** null when it has not begun, undefined for a role that does not see guidance */
  readonly list: LandingList | null | undefined
  readonly words: Awaited<ReturnType<typeof vocabulary>>
  readonly organisations: ReadonlyMap<string, string>
}

/** The days of settling as far as they are known, each with where or by whom. */
const days = ({ line, words, organisations }: Known, { t, language }: Visit) => {
  const name = (organisation: string | null) =>
    organisation ? `, ${organisations.get(organisation) ?? t('html.unknown')}` : ''
  const milestone = (kind: string) => {
    const last = line.milestones.findLast((one) => one.kind === kind)
    return last && `${formatDay(last.on, language)}${name(last.organisation)}`
  }
  const episode = (...kinds: readonly string[]) => {
    const last = line.episodes.findLast((one) => kinds.includes(one.kind))
    return last && { ...last, label: episodeLabel(words, last.kind, language) }
  }
  const benefit = episode('social-assistance', 'partial-assistance')
  const guide = episode('social-guidance')
  return [
    { term: t('settlement.known.notice'), description: milestone('duo-notice') },
    { term: t('settlement.known.key'), description: milestone('housing-key') },
    { term: t('settlement.known.register'), description: milestone('registered') },
    {
      term: t('settlement.known.benefit'),
      description:
        benefit &&
        t('settlement.known.from', { what: benefit.label, day: formatDay(benefit.startsOn, language) }),
    },
    {
      term: t('settlement.known.guide'),
      description:
        guide?.endsOn &&
        `${t('settlement.known.until', { day: formatDay(guide.endsOn, language) })}${name(guide.provider)}`,
    },
  ]
}

const LandingRow = ({ item, due, visit }: { item: LandingItem; due: string | null; visit: Visit }) => {
  const { t, language } = visit
  if (item.doneOn)
    return (
      <li>
        ✓ {itemLabel(item.key, visit)}:{' '}
        {t('settlement.landing.done-on', { day: formatDay(item.doneOn, language) })}
      </li>
    )
  return (
    <li>
      ○ {itemLabel(item.key, visit)}: {t(`role.${item.responsible}`)}
      {due && `, ${t('settlement.landing.due', { day: due })}`}
    </li>
  )
}

const Landing = ({ list, line, visit }: { list: LandingList; line: Line; visit: Visit }) => {
  const { t, language, today, actor } = visit
  const due = firstContactDue(line.milestones, list)
  const late = due !== null && due < today && openItems(list).some((item) => item.key === 'first-contact')
  return (
    <>
      {late && actor?.role !== 'person' && (
        <Notice kind="warning">
          <p>{t('settlement.landing.contact-late', { day: formatDay(due, language) })}</p>
        </Notice>
      )}
      <p>{t('settlement.landing.open', { count: openItems(list).length })}</p>
      <ul class="plain-list">
        {list.items.map((item) => (
          <LandingRow
            item={item}
            due={item.key === 'first-contact' && due ? formatDay(due, language) : null}
            visit={visit}
          />
        ))}
      </ul>
    </>
  )
}

/** From the coupling on (or the registration, for who arrives at home) the list of the first weeks is there. */
const hasArrived = (line: Line): boolean =>
  line.milestones.some((one) => one.kind === 'coupled' || one.kind === 'registered')

export const settlementSection = personSection({
  key: 'vestiging',
  title: 'settlement.section',
  roles: ['client-manager', 'income-consultant', 'social-guide', 'coa-case-manager', 'person'],
  load: async ({ db, actor }, person, line): Promise<Known> => ({
    line,
    list:
      actor.role === 'income-consultant'
        ? undefined
        : ((await landingLists.find(db, person))?.content ?? (hasArrived(line) ? freshList() : null)),
    words: await vocabulary(),
    organisations: await organisationNames(db),
  }),
  view: (known, visit, person) => (
    <>
      <SummaryList t={visit.t} items={days(known, visit)} />
      {known.list === null && <p>{visit.t('settlement.landing.none')}</p>}
      {known.list && <Landing list={known.list} line={known.line} visit={visit} />}
      <Actions>
        {links
          .filter(([, { allow }]) => mayPerform(allow, visit.actor?.role ?? null))
          .map(([path, , name]) => (
            <LinkButton href={`/mensen/${person}/${path}`}>{visit.t(`settlement.${name}.link`)}</LinkButton>
          ))}
      </Actions>
    </>
  ),
})
