import { episodeLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { PersonId } from '../person/index.ts'
import { moveTalk } from './move-talk.ts'
import { nextStepOf, type Plan } from './plan.ts'
import { StepWords } from './plan-view.tsx'

/** The plan in one list: what comes next, goal, route and talks. */
export const PlanFacts = ({
  plan,
  words,
  talks,
  lastTalk,
  combined,
  person,
  visit,
}: {
  plan: Plan
  words: Vocabulary
  talks: number
  lastTalk: IsoDate | null
  combined: string | null
  person: PersonId
  visit: Visit
}) => {
  const { t, language, today, actor } = visit
  const next = nextStepOf(plan)
  const waiting = plan.nextTalkOn !== null && (lastTalk === null || lastTalk < plan.nextTalkOn)
  const late = waiting && plan.nextTalkOn !== null && plan.nextTalkOn < today
  return (
    <SummaryList
      t={t}
      items={[
        {
          term: t('plan.next'),
          description: next ? <StepWords step={next} visit={visit} /> : t('plan.no-step'),
        },
        { term: t('plan.goal'), description: plan.goal },
        { term: t('plan.on'), description: formatDay(plan.on, language) },
        { term: t('plan.route'), description: episodeLabel(words, plan.route, language) },
        ...(plan.routeReason ? [{ term: t('plan.route-reason'), description: plan.routeReason }] : []),
        ...(plan.providerReason
          ? [{ term: t('plan.provider-reason'), description: plan.providerReason }]
          : []),
        ...(plan.earlyWorkReason ? [{ term: t('plan.early-work'), description: plan.earlyWorkReason }] : []),
        ...(combined ? [{ term: t('plan.combined'), description: combined }] : []),
        {
          term: t('plan.talks-heading'),
          description: (
            <>
              {plan.talks === null
                ? t('plan.talks-held', { count: talks })
                : t('plan.talks-of', { held: talks, talks: plan.talks })}
              {waiting &&
                plan.nextTalkOn &&
                ` ${t('plan.next-talk-on', { day: formatDay(plan.nextTalkOn, language) })}`}{' '}
              {late && <span class="overdue">{t('plan.late')}</span>}
              {mayPerform(moveTalk.allow, actor?.role ?? null) && (
                <>
                  {' '}
                  <a href={`/mensen/${person}/plan/gesprek`}>{t('plan.talk.link')}</a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
