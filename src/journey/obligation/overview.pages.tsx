import {
  Actions,
  Button,
  Filters,
  LinkButton,
  Pagination,
  Section,
  Select,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatShortDay } from '../../platform/language/format.ts'
import { markSeen, openOverview, overviewPerPage } from './open-overview.ts'
import { rulesWith } from './own-rule-compiled.ts'
import type { Happened, PersonWork } from './work.store.ts'
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
  input: ({ query }) => query,
  title: (_, { t }) => t('obligation.overview.title'),
  view: async ({ ownRules, seen, since, until, whose, names, overdue, soon, met, pages, more }, visit) => {
    const { t, language } = visit
    const shown = { names, rules: await rulesWith(ownRules), visit }
    const query: Readonly<Record<string, string>> = {
      whose,
      ...Object.fromEntries(
        Object.entries(pages)
          .filter(([, turn]) => turn > 1)
          .map(([name, turn]) => [name, String(turn)]),
      ),
    }
    const many = (name: Happened, works: readonly PersonWork[]) => {
      const before = (pages[name] - 1) * overviewPerPage
      const title = `obligation.overview.${name === 'late' ? 'overdue' : name}`
      return t(more[name] ? `${title}-more` : title, {
        count: before + works.length,
        day: formatDay(until, language),
      })
    }
    const Turn = ({ name, label }: { readonly name: Happened; readonly label: string }) => {
      const { [name]: _here, ...rest } = query
      return (
        <Pagination
          path="/werk/overzicht"
          query={rest}
          name={name}
          label={label}
          page={pages[name]}
          more={more[name]}
          t={t}
        />
      )
    }
    const titles = { late: many('late', overdue), soon: many('soon', soon), met: many('met', met) }
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
        <Section id="te-laat" title={titles.late}>
          <Items works={overdue} empty={t('obligation.overview.none-overdue')} {...shown} />
          <Turn name="late" label={titles.late} />
        </Section>
        <Section id="deze-week" title={titles.soon}>
          <Items works={soon} empty={t('obligation.overview.none-soon')} {...shown} />
          <Turn name="soon" label={titles.soon} />
        </Section>
        <Section id="gedaan" title={titles.met}>
          <Items works={met} empty={t('obligation.overview.none-met')} {...shown} />
          <Turn name="met" label={titles.met} />
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
