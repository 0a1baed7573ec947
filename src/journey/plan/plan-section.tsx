import { vocabulary } from '../../catalogue/knowledge.ts'
import { episodeLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, DataTable, LinkButton, Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { reaches } from '../intake/index.ts'
import { type Episode, measuresOf, type PersonId, personSection } from '../person/index.ts'
import { measuresAsPlanned } from './as-planned.ts'
import { completeStep } from './complete-step.ts'
import { establishPlan } from './establish-plan.ts'
import { followPart, isFollowed, possible } from './follow-part.ts'
import { AsPlanned } from './measure-words.tsx'
import { openBeside } from './open-beside.ts'
import { listEndings, plans } from './plan.store.ts'
import { type Plan, planTracks } from './plan.ts'
import { type PlanDue, planDueOf } from './plan-due.ts'
import { PlanFacts } from './plan-facts.tsx'
import { History, Response, StepWords, WeekNotices } from './plan-view.tsx'
import { recordProgress } from './record-progress.ts'
import { respondToPlan } from './respond-to-plan.ts'
import { slippingOf } from './slipping.ts'
import { SlippingView } from './slipping-view.tsx'
import { clashesOf, halfDaysOf, heaviestLoad } from './week.ts'

const Due = ({ due, visit: { t, language } }: { due: PlanDue; visit: Visit }) => {
  if (due.state === 'none') return null
  if (due.state === 'unknown') return <p>{t('plan.due-unknown')}</p>
  const day = formatDay(due.dueOn, language)
  return due.state === 'overdue' ? (
    <Notice kind="missing">
      <p>{t('plan.overdue', { day, from: t(`plan.due-from.${due.from}`) })}</p>
    </Notice>
  ) : (
    <p>{t('plan.due-by', { day, from: t(`plan.due-from.${due.from}`) })}</p>
  )
}

/** What ought to have begun or ended by now, and nobody said so. */
const waits = ({ state, startsOn, endsOn }: Episode, today: string): 'begin' | 'end' | null =>
  state === 'planned' && startsOn <= today
    ? 'begin'
    : state === 'running' && endsOn !== null && endsOn < today
      ? 'end'
      : null

const PartTable = ({
  parts,
  words,
  visit,
  person,
}: {
  parts: readonly Episode[]
  words: Vocabulary
  visit: Visit
  person: PersonId
}) => {
  const { t, language, today, actor } = visit
  const follows = (one: Episode) =>
    mayPerform(followPart.allow, actor?.role ?? null) &&
    isFollowed(one) &&
    possible(one.state).length > 0 &&
    (actor?.role !== 'language-provider' || one.provider === actor.organisation)
  return (
    <DataTable
      caption={t('plan.parts')}
      rows={parts}
      columns={[
        {
          key: 'kind',
          header: t('plan.kind'),
          cell: (one) => episodeLabel(words, one.kind, language),
          naming: true,
        },
        { key: 'starts', header: t('plan.starts'), cell: (one) => formatDay(one.startsOn, language) },
        {
          key: 'ends',
          header: t('plan.ends'),
          cell: (one) => (one.endsOn ? formatDay(one.endsOn, language) : t('plan.open-end')),
        },
        {
          key: 'half-days',
          header: t('plan.half-days'),
          numeric: true,
          cell: (one) => {
            const halfDays = halfDaysOf(one)
            return halfDays === null ? (
              <span class="unknown">{t('html.unknown')}</span>
            ) : (
              formatNumber(halfDays, language)
            )
          },
        },
        {
          key: 'state',
          header: t('plan.state-heading'),
          cell: (one) => {
            const late = waits(one, today)
            return (
              <>
                {t(`plan.state.${one.state}`)}
                {late && (
                  <>
                    {' '}
                    <span class="overdue">{t(`plan.waits.${late}`)}</span>
                  </>
                )}
                {follows(one) && (
                  <>
                    {' '}
                    <a href={`/mensen/${person}/plan/onderdeel/${one.fact}`}>{t('plan.follow.link')}</a>
                  </>
                )}
              </>
            )
          },
        },
      ]}
    />
  )
}

const PlanSteps = ({ plan, visit, person }: { plan: Plan; visit: Visit; person: PersonId }) => {
  const { t, actor } = visit
  const role = actor?.role ?? null
  if (plan.steps.length === 0) return null
  const link = (index: number) =>
    role === 'person' ? `/mijn/plan/stap/${index + 1}` : `/mensen/${person}/plan/stap/${index + 1}`
  return (
    <>
      <h3>{t('plan.steps')}</h3>
      <ul>
        {plan.steps.map((step, index) => (
          <li>
            <StepWords step={step} visit={visit} />{' '}
            {step.doneOn === null &&
              mayPerform(completeStep.allow, role) &&
              (role !== 'person' || step.owner === 'person') && (
                <a href={link(index)}>{t('plan.step-done-link')}</a>
              )}
          </li>
        ))}
      </ul>
    </>
  )
}

export const planSection = personSection({
  key: 'plan',
  title: 'plan.section',
  roles: ['client-manager', 'income-consultant', 'social-guide', 'language-provider', 'person'],
  load: async ({ db, today, actor }, person, line) => {
    const words = await vocabulary()
    const all = planTracks.every((track) => reaches(line, actor, track as 'language', today))
    const versions = await plans.history(db, person)
    const parts = line.episodes.filter(({ track }) => planTracks.includes(track))
    return {
      words,
      versions,
      plan: versions[0]?.content,
      parts,
      reached: reaches(line, actor, 'plan', today),
      due: planDueOf(line, today),
      talks: line.milestones.filter(({ kind }) => kind === 'review-talk').map(({ on }) => on),
      combined: all ? measuresOf(line, words, today).combined : null,
      load: all
        ? heaviestLoad(
            parts.filter(({ state }) => ['planned', 'running'].includes(state)),
            today,
          )
        : null,
      endings: await listEndings(db, person),
      slipping: slippingOf(versions, line.episodes, today),
      asPlanned: all ? measuresAsPlanned(line, words, today) : null,
    }
  },
  view: (
    { words, versions, plan, parts, reached, due, talks, combined, load, endings, slipping, asPlanned },
    visit,
    person,
  ) => {
    const { t, language } = visit
    const role = visit.actor?.role ?? null
    const weeks =
      combined && combined.weeks !== null && combined.dueWeeks !== null
        ? t('plan.combined-weeks', { weeks: combined.weeks, due: combined.dueWeeks })
        : null
    return (
      <>
        {!reached && <p>{t('plan.not-reached')}</p>}
        {reached && !plan && <p>{t(role === 'person' ? 'plan.none-own' : 'plan.none')}</p>}
        {reached && !plan && role !== 'person' && <Due due={due} visit={visit} />}
        {plan && (
          <>
            <PlanFacts
              plan={plan}
              words={words}
              talks={talks.length}
              lastTalk={talks.toSorted().at(-1) ?? null}
              combined={weeks}
              person={person}
              visit={visit}
            />
            <Response plan={plan} visit={visit} />
            {load && <WeekNotices load={load} clashes={clashesOf(plan.parts)} words={words} visit={visit} />}
            <PlanSteps plan={plan} visit={visit} person={person} />
            <AsPlanned planned={asPlanned} visit={visit} />
            <SlippingView parts={slipping} words={words} visit={visit} />
          </>
        )}
        {parts.length > 0 && <PartTable parts={parts} words={words} visit={visit} person={person} />}
        {endings.length > 0 && (
          <ul>
            {endings.map((one) => (
              <li>
                {episodeLabel(words, one.kind, language)}: {t(`plan.ended.${one.what}`)}{' '}
                {formatDay(one.on, language)}, {t(`plan.reason.${one.reason}`)}. {one.explained}
              </li>
            ))}
          </ul>
        )}
        {reached && <History versions={versions} words={words} visit={visit} />}
        <Actions>
          {mayPerform(respondToPlan.allow, role) && plan && (
            <LinkButton href="/mijn/plan" primary={plan.response === null}>
              {t(plan.response === null ? 'plan.respond.open' : 'plan.respond.title')}
            </LinkButton>
          )}
          {mayPerform(establishPlan.allow, role) && reached && (
            <LinkButton href={`/mensen/${person}/plan`} primary={!plan}>
              {t(plan ? 'plan.change' : 'plan.start')}
            </LinkButton>
          )}
          {mayPerform(openBeside.allow, role) && plan && (
            <LinkButton href={role === 'person' ? '/mijn/plan/naast' : `/mensen/${person}/plan/naast`}>
              {t('plan.beside-page.link')}
            </LinkButton>
          )}
          {mayPerform(recordProgress.allow, role) && (
            <LinkButton href={`/mensen/${person}/voortgang`}>{t('plan.progress.link')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
