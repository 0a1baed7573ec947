import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import type { Visitor } from '../access/actor.ts'
import { nobody } from '../access/actor.ts'
import { identify, type Kernel, perform } from '../action/perform.ts'
import { dayOf } from '../date.ts'
import { newIdentifier } from '../identifier.ts'
import { type Language, languages, type Translate, translator } from '../language/messages.ts'
import { Problem } from '../problem.ts'
import { present } from './present.ts'
import type { Carrier, Frame, Html, Site } from './site.ts'
import type { Visit } from './visit.ts'

export const sessionCookie = 'startlijn_session'
export const languageCookie = 'startlijn_language'

export type SiteOptions = {
  readonly kernel: Kernel
  readonly frame: Frame
  readonly demo: boolean
  readonly cookieKey: string
  readonly logger: Logger
  readonly assets: string
  readonly maximumBytes: number
  /** the page for a problem; for "not signed in", the sign-in page that keeps what was typed */
  readonly problemPage: (problem: Problem, visit: Visit, context: Context, site: Site) => Html | Promise<Html>
}

/** AES-256-GCM over JSON: what goes through the visitor's browser and must come back unread and unchanged. */
const makeCarrier = (keyText: string): Carrier => {
  const key = Buffer.from(keyText, 'hex')
  return {
    seal: (value) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (text) => {
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return JSON.parse(decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8'))
    },
  }
}

const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

export const visitorOf = (context: Context): Visitor => {
  const bearer = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1]
  const token = bearer ?? getCookie(context, sessionCookie)
  return token ? { by: 'session', token } : nobody
}

/** What the web server itself refuses, by its status: a form from elsewhere, a body that is no form. */
const asProblem = (error: Error): Error => {
  if (!(error instanceof HTTPException)) return error
  if (error.status === 403) return new Problem('not-allowed', 'from-elsewhere')
  return error.status < 500 ? new Problem('invalid-input', 'invalid-input') : error
}

/** Where it happened, without the message: that may hold what somebody typed. */
const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)

/** The web server with everything that each page shares: security headers, visit, problems in words, logs without people. */
export const makeSite = (options: SiteOptions): Site => {
  const { kernel, logger } = options
  const server = new Hono<{ Variables: { visit: Promise<Visit>; request: string } }>()
  const translators = new Map<Language, Translate>(
    languages.map((language) => [language, translator(language)]),
  )

  const makeVisit = async (context: Context): Promise<Visit> => {
    const visitor = visitorOf(context)
    const actor = await identify(kernel, visitor)
    const cookie = getCookie(context, languageCookie)
    const language = isLanguage(cookie) ? cookie : (actor?.language ?? 'nl')
    const now = kernel.clock.now()
    const url = new URL(context.req.url)
    return {
      actor,
      language,
      direction: 'ltr',
      t: translators.get(language) ?? translator(language),
      now,
      today: dayOf(now),
      path: url.pathname + url.search,
      demo: options.demo,
      said: url.searchParams.get('said'),
      perform: (declared, raw) =>
        perform(kernel, declared, raw, visitor, { request: context.get('request') }),
    }
  }

  const site: Site = {
    server: server as unknown as Hono,
    kernel,
    frame: options.frame,
    carrier: makeCarrier(options.cookieKey),
    visitOf: (context) => {
      const known = context.get('visit') as Promise<Visit> | undefined
      const visit = known ?? makeVisit(context)
      context.set('visit', visit)
      return visit
    },
    performOnce: (context, idempotencyKey) => (declared, raw) =>
      perform(kernel, declared, raw, visitorOf(context), { idempotencyKey, request: context.get('request') }),
  }

  server.use(async (context, next) => {
    const started = performance.now()
    context.set('request', newIdentifier())
    await next()
    // the route's pattern, not the path: a path names a person
    const ms = Math.round(performance.now() - started)
    logger.info(
      {
        request: context.get('request'),
        method: context.req.method,
        route: context.req.routePath,
        status: context.res.status,
        ms,
      },
      'request',
    )
  })
  server.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        manifestSrc: ["'self'"],
      },
      referrerPolicy: 'same-origin',
      crossOriginEmbedderPolicy: false,
    }),
  )
  server.use(
    '/assets/*',
    serveStatic({ root: options.assets, rewriteRequestPath: (path) => path.replace(/^\/assets/, '') }),
  )
  server.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'no-store')
  })
  server.use(
    bodyLimit({
      maxSize: options.maximumBytes,
      onError: () => {
        throw new Problem('too-large', 'too-large')
      },
    }),
  )
  server.use(csrf())

  const answer = async (problem: Problem, context: Context) => {
    if (context.req.path.startsWith('/api/')) {
      const words = present(problem, translators.get('en') ?? translator('en'))
      return context.body(
        JSON.stringify({
          type: `urn:startlijn:problem:${words.code}`,
          status: words.status,
          title: words.code,
          detail: words.title,
          fields: words.fields,
        }),
        words.status,
        { 'content-type': 'application/problem+json' },
      )
    }
    const visit = await site.visitOf(context)
    const words = present(problem, visit.t)
    return context.html(await options.problemPage(problem, visit, context, site), words.status)
  }
  server.notFound((context) => answer(new Problem('not-found', 'not-found'), context))
  server.onError(async (thrown, context) => {
    const error = asProblem(thrown)
    if (error instanceof Problem) return answer(error, context)
    logger.error(
      {
        request: context.get('request'),
        route: context.req.routePath,
        error: { name: error.name, stack: framesOf(error) },
      },
      'unexpected',
    )
    try {
      return await answer(new Problem('unexpected', 'unexpected'), context)
    } catch {
      return context.text(translator('nl')('problem.unavailable'), 503)
    }
  })
  return site
}
