import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { type Beginning, beginAccount } from '../../platform/access/begin-account.ts'
import { makeTotp, sessionHours } from '../../platform/access/sign-in.ts'
import { Form, type FormState, Hidden, Section, TextField } from '../../platform/html/index.ts'
import { present } from '../../platform/http/present.ts'
import { sessionCookie } from '../../platform/http/server.ts'
import type { Html, Mount, Site } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Problem, problemKinds } from '../../platform/problem.ts'

/** Between the one-time password and the own one there is no session, only this, sealed, in the form; it lives a quarter of an hour. */
const Ticket = z.object({
  account: AccountId,
  login: z.string(),
  seenHash: z.string(),
  secret: z.string(),
  address: z.string(),
  until: z.number(),
})
type Ticket = z.infer<typeof Ticket>

export const beginningFor = (account: AccountId, login: string, seenHash: string): Ticket => {
  const { secret, address } = makeTotp(login)
  return { account, login, seenHash, secret, address, until: Date.now() + 15 * 60_000 }
}

const openTicket = (site: Site, sealed: string): Ticket => {
  try {
    const ticket = Ticket.parse(site.carrier.open(sealed))
    if (ticket.until > Date.now()) return ticket
  } catch {
    // not ours, or changed on the way
  }
  throw new Problem('not-signed-in', 'account.begin-again')
}

export const sessionCookieOptions = (context: Context) =>
  ({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: sessionHours * 3600,
    secure:
      new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https',
  }) as const

/** An own password, an app with its code, and nothing else until both are there. */
export const beginPage = (
  site: Site,
  visit: Visit,
  ticket: Ticket,
  refused: Pick<FormState, 'errors' | 'problem'> = { errors: {}, problem: null },
): Html => {
  const { t } = visit
  const form: FormState = { values: { ticket: site.carrier.seal(ticket) }, idempotencyKey: '', ...refused }
  const field = (name: string, label: string) => ({ form, name, label: t(`account.begin.${label}`), t })
  const body = (
    <>
      <h1>{t('account.begin.title')}</h1>
      <p>{t('account.begin.explained')}</p>
      <Form action="/inloggen/begin" form={form} submitLabel={t('account.begin.submit')} t={t}>
        <Hidden form={form} name="ticket" />
        <TextField
          {...field('password', 'password')}
          hint={t('account.password.hint')}
          type="password"
          autocomplete="new-password"
          required
        />
        <TextField {...field('again', 'again')} type="password" autocomplete="new-password" required />
        <Section id="app" title={t('account.begin.app')}>
          <p>{t('account.begin.app-explained')}</p>
          <div class="qr-code" role="img" aria-label={t('account.begin.qr')}>
            {raw(renderSVG(ticket.address))}
          </div>
          <p>
            {t('account.begin.secret')} <code dir="ltr">{ticket.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <TextField
            {...field('code', 'code')}
            hint={t('account.begin.code-hint')}
            inputmode="numeric"
            autocomplete="one-time-code"
            required
          />
        </Section>
      </Form>
    </>
  )
  return site.frame({ title: t('account.begin.title'), body, visit })
}

export const mountBegin: Mount = (site) => {
  site.server.post('/inloggen/begin', async (context) => {
    const body = await context.req.parseBody()
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
    const visit = await site.visitOf(context)
    const ticket = openTicket(site, text('ticket'))
    const beginning: Beginning = ticket
    try {
      const token = await beginAccount(site.kernel, beginning, {
        password: text('password'),
        again: text('again'),
        code: text('code'),
        agent: context.req.header('user-agent')?.slice(0, 120) ?? null,
      })
      setCookie(context, sessionCookie, token, sessionCookieOptions(context))
      return context.redirect('/?said=account.said.begun', 303)
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'invalid-input') throw error
      const words = present(error, visit.t)
      return context.html(
        await beginPage(site, visit, ticket, { errors: words.fields, problem: null }),
        problemKinds[error.kind].status,
      )
    }
  })
}
