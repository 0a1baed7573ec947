import { Actions, Button, Filters, LinkButton, Section, Select } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatShortDay } from '../../platform/language/format.ts'
import { markSeen, openOverview } from './open-overview.ts'
import { rulesWith } from './own-rule-compiled.ts'
import type { PersonWork } from './work.store.ts'
import { Whose } from './work.ts'
import { dueWords, explainHref, type Rules, workTitle } from './work-words.tsx'

const Items = ({
  works,
  names,
  rules,
  visit,
  empty,
}: {
  readonly works: readonly PersonWork[]
  readonly names: Readonly<Record<string, string>>
  readonly rules: Rules
  readonly visit: Visit
  readonly empty: string
}) => {
  const { t, language } = visit
  if (works.length === 0) return <p>{empty}</p>
  return (
    <ul>
      {works.map((work) => (
        <li>
          <a href={`/mensen/${work.person}`}>{names[work.person] ?? t('obligation.no-name')}</a>:{' '}
          <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a>,{' '}
          {work.met
            ? t(`obligation.met.${work.status}`, { day: formatShortDay(work.met, language) })
            : dueWords(work, visit)}
        </li>
      ))}
    </ul>
  )
}

const overviewPage = page({
  path: '/werk/overzicht',
  action: openOverview,
  input: ({ query }) => (query.whose ? { whose: query.whose } : {}),
  title: (_, { t }) => t('obligation.overview.title'),
  view: async ({ ownRules, seen, since, until, whose, names, overdue, soon, met }, visit) => {
    const { t, language } = visit
    const shown = { names, rules: await rulesWith(ownRules), visit }
    const whoseForm = { values: { whose }, errors: {}, problem: null, idempotencyKey: '' }
    return (
      <>
        <h1>{t('obligation.overview.title')}</h1>
        <p>
          {t(seen ? 'obligation.overview.since' : 'obligation.overview.first', {
            day: formatDay(since, language),
          })}
        </p>
        <Filters
          action="/werk/overzicht"
          label={t('obligation.filter.label')}
          submitLabel={t('obligation.filter.submit')}
          t={t}
        >
          <Select
            form={whoseForm}
            name="whose"
            label={t('obligation.filter.whose')}
            options={Whose.options
              .filter((value) => value !== 'nobody')
              .map((value) => ({ value, label: t(`obligation.whose.${value}`) }))}
            empty={t('obligation.filter.own')}
            t={t}
          />
        </Filters>
        <Section id="te-laat" title={t('obligation.overview.overdue', { count: overdue.length })}>
          <Items works={overdue} empty={t('obligation.overview.none-overdue')} {...shown} />
        </Section>
        <Section
          id="deze-week"
          title={t('obligation.overview.soon', { count: soon.length, day: formatDay(until, language) })}
        >
          <Items works={soon} empty={t('obligation.overview.none-soon')} {...shown} />
        </Section>
        <Section id="gedaan" title={t('obligation.overview.met', { count: met.length })}>
          <Items works={met} empty={t('obligation.overview.none-met')} {...shown} />
        </Section>
        <Actions>
          <form method="post" action="/werk/overzicht/gezien">
            <Button primary>{t('obligation.overview.seen')}</Button>
          </form>
          <LinkButton href="/werk">{t('obligation.title')}</LinkButton>
        </Actions>
      </>
    )
  },
})

const seenForm = form({
  path: '/werk/overzicht/gezien',
  show: openOverview,
  showInput: () => ({}),
  action: markSeen,
  input: () => ({}),
  title: (_, { t }) => t('obligation.overview.title'),
  view: (_, __, { t }) => (
    <>
      <h1>{t('obligation.overview.title')}</h1>
      <Actions>
        <LinkButton href="/werk/overzicht">{t('obligation.overview.title')}</LinkButton>
      </Actions>
    </>
  ),
  done: () => ({ to: '/werk/overzicht', said: 'obligation.said.seen' }),
})

export const overviewPages: readonly Mount[] = [overviewPage, seenForm]
