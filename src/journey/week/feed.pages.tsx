import { randomBytes } from 'node:crypto'
import { writeCalendar } from '../../../lib/icalendar/index.ts'
import { Actions, Button, LinkButton, Notice } from '../../platform/html/index.ts'
import { addressOf, page } from '../../platform/http/page.ts'
import type { Html, Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatMoment } from '../../platform/language/format.ts'
import { Problem } from '../../platform/problem.ts'
import { hashOf } from './feed.store.ts'
import { openFeed, renewFeed, revokeFeed } from './keep-feed.ts'
import { readFeed } from './read-feed.ts'

const baseOf = (own: boolean, person: string): string => (own ? '/mijn/week' : `/mensen/${person}/week`)

const feedView = (
  opened: { person: string; since: Date | null },
  own: boolean,
  visit: Visit,
  address?: string,
): Html => {
  const { t, language } = visit
  const base = baseOf(own, opened.person)
  return (
    <>
      <h1>{t('week.feed.title')}</h1>
      <p class="lead">{t('week.feed.explained')}</p>
      {address && (
        <Notice kind="good" title={t('week.feed.made')}>
          <p class="week-address">
            <code dir="ltr">{address}</code>
          </p>
          <p>{t('week.feed.once')}</p>
        </Notice>
      )}
      {!address && (
        <p>
          {opened.since
            ? t('week.feed.since', { moment: formatMoment(new Date(opened.since), language) })
            : t('week.feed.none')}
        </p>
      )}
      <Actions>
        <form method="post" action={`${base}/agenda`}>
          <Button primary={!opened.since && !address}>
            {t(opened.since || address ? 'week.feed.renew' : 'week.feed.make')}
          </Button>
        </form>
        {(opened.since || address) && (
          <form method="post" action={`${base}/agenda/intrekken`}>
            <Button>{t('week.feed.revoke')}</Button>
          </form>
        )}
        <LinkButton href={base}>{t('week.feed.back')}</LinkButton>
      </Actions>
    </>
  )
}

/** Made, renewed and ended here. The address is shown once, in the answer itself: a redirect would carry the secret. */
const feedPage = (own: boolean): Mount => {
  const path = own ? '/mijn/week/agenda' : '/mensen/:person/week/agenda'
  return (site) => {
    page({
      path,
      action: openFeed,
      title: (_, { t }) => t('week.feed.title'),
      view: (opened, visit) => feedView(opened, own, visit),
    })(site)
    site.server.post(path, async (context) => {
      const visit = await site.visitOf(context)
      const secret = randomBytes(32).toString('base64url')
      const { person } = await visit.perform(renewFeed, { ...addressOf(context).params, secret })
      const address = `${new URL(context.req.url).origin}/agenda/${secret}`
      return context.html(
        site.frame({
          title: visit.t('week.feed.title'),
          body: feedView({ person, since: null }, own, visit, address),
          visit,
        }),
      )
    })
    site.server.post(`${path}/intrekken`, async (context) => {
      const visit = await site.visitOf(context)
      const { person } = await visit.perform(revokeFeed, addressOf(context).params)
      return context.redirect(`${baseOf(own, person)}/agenda?said=week.said.revoked`, 303)
    })
  }
}
export const feedPages: readonly Mount[] = [feedPage(false), feedPage(true)]

/** Programs ask a few times an hour; more than this is no calendar. Counted within this process. */
const mostAnHour = 60
const hour = 3_600_000
const mostKnown = 10_000

const makeLimit = () => {
  const asked = new Map<string, { since: number; count: number }>()
  return (key: string, now: number): boolean => {
    const before = asked.get(key)
    if (before && now - before.since < hour) {
      before.count += 1
      return before.count <= mostAnHour
    }
    if (asked.size >= mostKnown) asked.clear()
    asked.set(key, { since: now, count: 1 })
    return true
  }
}

/** The calendar itself, for a program that knows the address and nothing else. */
export const calendar: Mount = (site) => {
  const allowed = makeLimit()
  site.server.get('/agenda/:secret', async (context) => {
    const visit = await site.visitOf(context)
    const secret = context.req.param('secret')
    if (!allowed(hashOf(secret), visit.now.getTime())) throw new Problem('too-many', 'week.feed-too-many')
    const events = await visit.perform(readFeed, { secret })
    const text = writeCalendar({
      name: 'Startlijn',
      producer: '-//Startlijn//NL',
      stamp: visit.now,
      events: events.map(({ id, kind, ...event }) => ({
        ...event,
        id: `${id}@startlijn`,
        title: visit.t(`week.kind.${kind}`),
      })),
    })
    return context.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="week.ics"',
    })
  })
}
