import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { Role } from '../platform/access/role.ts'
import { signIn, signInAsExample, signOut } from '../platform/access/sign-in.ts'
import { Form, type FormState, Hidden, Section, TextField } from '../platform/html/index.ts'
import { ownAddress } from '../platform/http/own-address.ts'
import { present } from '../platform/http/present.ts'
import { languageCookie, sessionCookie } from '../platform/http/server.ts'
import type { Html, Site } from '../platform/http/site.ts'
import type { Visit } from '../platform/http/visit.ts'
import { languages } from '../platform/language/messages.ts'
import { Problem, problemKinds } from '../platform/problem.ts'
import { beginningFor, beginPage, mountBegin, sessionCookieOptions } from './account/begin.tsx'

type ExampleAccount = {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly organisation: string | null
}

const exampleAccounts = async (site: Site): Promise<readonly ExampleAccount[]> =>
  (await sql<ExampleAccount>`select * from access.example_accounts()`.execute(site.kernel.db)).rows

const emptyForm = (returnTo: string, resume: string): FormState => ({
  values: { terug: returnTo, resume },
  errors: {},
  problem: null,
  idempotencyKey: '',
})

/** Choose an account (demo) or give name, password and code. `resume` carries a form that outlived its login. */
export const signInPage = async (site: Site, visit: Visit, form: FormState): Promise<Html> => {
  const { t } = visit
  const examples = visit.demo ? await exampleAccounts(site) : []
  const body = (
    <>
      <h1>{t('app.sign-in.title')}</h1>
      {form.values.resume && <p>{t('app.sign-in.kept')}</p>}
      {examples.length > 0 && (
        <Section title={t('app.sign-in.choose')} id="voorbeelden">
          <p>{t('app.sign-in.choose-explained')}</p>
          <form method="post" action="/inloggen" class="example-accounts">
            <input type="hidden" name="terug" value={form.values.terug} />
            <input type="hidden" name="resume" value={form.values.resume} />
            <ul>
              {examples.map((account) => (
                <li>
                  <button
                    type="submit"
                    name="example"
                    value={account.login}
                    class="utrecht-button utrecht-button--secondary-action"
                  >
                    <strong>{t(`role.${account.role}`)}</strong> {account.name}
                    {account.organisation ? `, ${account.organisation}` : ''}
                  </button>
                </li>
              ))}
            </ul>
          </form>
        </Section>
      )}
      <Section title={t('app.sign-in.with-password')} id="wachtwoord">
        <Form action="/inloggen" form={form} submitLabel={t('app.sign-in.submit')} t={t}>
          <Hidden form={form} name="terug" />
          <Hidden form={form} name="resume" />
          <TextField
            form={form}
            name="login"
            label={t('app.sign-in.login')}
            autocomplete="username"
            required
            t={t}
          />
          <TextField
            form={form}
            name="password"
            type="password"
            label={t('app.sign-in.password')}
            autocomplete="current-password"
            required
            t={t}
          />
          <TextField
            form={form}
            name="code"
            label={t('app.sign-in.code')}
            hint={t('app.sign-in.code-hint')}
            inputmode="numeric"
            autocomplete="one-time-code"
            t={t}
          />
        </Form>
      </Section>
    </>
  )
  return site.frame({ title: t('app.sign-in.title'), body, visit })
}

type Kept = { readonly path: string; readonly values: Record<string, string[]> }

/** The form that was sent after the login had expired, sealed so that it survives the sign-in. */
const keepForm = async (context: Context, site: Site): Promise<string> => {
  if (context.req.method !== 'POST') return ''
  const body = await context.req.parseBody({ all: true })
  const values: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    values[name] = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  }
  return site.carrier.seal({ path: context.req.path, values } satisfies Kept)
}

export const signInInstead = async (visit: Visit, context: Context, site: Site): Promise<Html> =>
  signInPage(
    site,
    visit,
    emptyForm(context.req.method === 'GET' ? visit.path : '/', await keepForm(context, site)),
  )

/** What was sealed, or nothing when it is not ours or not whole. */
const openKept = (site: Site, resume: string): Kept | undefined => {
  if (resume === '') return undefined
  try {
    return site.carrier.open(resume) as Kept
  } catch {
    return undefined
  }
}

/** After the sign-in: the form as it was typed, one button away from where it was. */
const resumePage = (site: Site, visit: Visit, kept: Kept): Html => {
  const { t } = visit
  const body = (
    <>
      <h1>{t('app.resume.title')}</h1>
      <p>{t('app.resume.explained')}</p>
      <form method="post" action={ownAddress(kept.path)}>
        <input type="hidden" name="_resume" value="show" />
        {Object.entries(kept.values).flatMap(([name, value]) =>
          value.map((text) => <input type="hidden" name={name} value={text} />),
        )}
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {t('app.resume.submit')}
        </button>
      </form>
    </>
  )
  return site.frame({ title: t('app.resume.title'), body, visit })
}

export const mountSignIn = (site: Site): void => {
  const { server, kernel } = site
  mountBegin(site)
  server.get('/inloggen', async (context) =>
    context.html(
      await signInPage(
        site,
        await site.visitOf(context),
        emptyForm(ownAddress(context.req.query('terug')), ''),
      ),
    ),
  )
  server.post('/inloggen', async (context) => {
    const body = await context.req.parseBody()
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
    const visit = await site.visitOf(context)
    try {
      const agent = context.req.header('user-agent')?.slice(0, 120) ?? null
      const signedIn =
        text('example') && visit.demo
          ? { token: await signInAsExample(kernel, text('example'), agent) }
          : await signIn(kernel, {
              login: text('login').trim(),
              password: text('password'),
              code: text('code'),
              agent,
            })
      if (signedIn.token === null) {
        const { account, seenHash } = signedIn
        return context.html(beginPage(site, visit, beginningFor(account, text('login').trim(), seenHash)))
      }
      setCookie(context, sessionCookie, signedIn.token, sessionCookieOptions(context))
      const kept = openKept(site, text('resume'))
      if (kept) return context.html(resumePage(site, visit, kept))
      return context.redirect(ownAddress(text('terug')), 303)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const form = {
        values: { login: text('login'), terug: text('terug'), resume: text('resume') },
        errors: {},
        problem: present(error, visit.t).title,
        idempotencyKey: '',
      }
      return context.html(await signInPage(site, visit, form), problemKinds[error.kind].status)
    }
  })
  server.post('/uitloggen', async (context) => {
    const token = getCookie(context, sessionCookie)
    if (token) await signOut(kernel, token)
    deleteCookie(context, sessionCookie, { path: '/' })
    return context.redirect('/inloggen', 303)
  })
  server.get('/taal/:language', (context) => {
    const language = languages.find((one) => one === context.req.param('language'))
    if (language)
      setCookie(context, languageCookie, language, { sameSite: 'Lax', path: '/', maxAge: 31_536_000 })
    return context.redirect(ownAddress(context.req.query('terug')), 303)
  })
}
