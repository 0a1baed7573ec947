import type { Context } from 'hono'
import type { Action } from '../action/action.ts'
import { mayPerform } from '../action/action.ts'
import type { FormState } from '../html/form-state.ts'
import { newIdentifier } from '../identifier.ts'
import { Problem, problemKinds } from '../problem.ts'
import { addressOf } from './page.ts'
import { present } from './present.ts'
import type { Html, Mount, Site } from './site.ts'
import type { Address, Visit } from './visit.ts'

export type FormValues = Readonly<Record<string, string | readonly string[]>>
/** What a browser sent: texts, and files where the form asks for them. */
export type Sent = { readonly values: FormValues; readonly files: Readonly<Record<string, File>> }

export type FormDeclaration<ShowInput, Shown, Input, Output> = {
  readonly path: string
  /** read action for what stands around and in the form */
  readonly show: Action<ShowInput, Shown>
  readonly showInput?: (address: Address) => unknown
  readonly action: Action<Input, Output>
  /** the action's input out of address and fields; by default both in one object, empty fields left out */
  readonly input?: (address: Address, sent: Sent) => unknown | Promise<unknown>
  /** what stands in the fields when the form opens */
  readonly values?: (shown: Shown, visit: Visit) => FormValues
  readonly title: (shown: Shown, visit: Visit) => string
  readonly view: (shown: Shown, form: FormState, visit: Visit, address: Address) => Html
  /** where to go afterwards, and the key of what is said there */
  readonly done: (output: Output, address: Address) => { readonly to: string; readonly said: string }
}

const isText = (value: unknown): value is string => typeof value === 'string'

const readSent = async (context: Context): Promise<Sent> => {
  const body = await context.req.parseBody({ all: true }).catch(() => {
    throw new Problem('invalid-input', 'invalid-input')
  })
  const values: Record<string, string | readonly string[]> = {}
  const files: Record<string, File> = {}
  for (const [name, value] of Object.entries(body)) {
    if (isText(value)) values[name] = value.trim()
    else if (Array.isArray(value)) values[name] = value.filter(isText).map((text) => text.trim())
    else if (value instanceof File) files[name] = value
  }
  return { values, files }
}

/** Fields of a form as input of an action: empty is not given; fields that begin with `_` are the platform's. */
export const givenFields = (values: FormValues): Record<string, string | readonly string[]> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !name.startsWith('_') && value !== ''))

/** The part of the page stands last in an address. */
const withQuery = (to: string, said: string): string => {
  const [address = '', ...part] = to.split('#')
  const asked = `${address}${address.includes('?') ? '&' : '?'}said=${encodeURIComponent(said)}`
  return [asked, ...part].join('#')
}

const showForm = async <ShowInput, Shown, Input, Output>(
  site: Site,
  context: Context,
  declared: FormDeclaration<ShowInput, Shown, Input, Output>,
  state: Partial<FormState>,
  status: 200 | 409 | 422 = 200,
) => {
  const visit = await site.visitOf(context)
  if (!mayPerform(declared.action.allow, visit.actor?.role ?? null)) {
    throw visit.actor
      ? new Problem('not-allowed', 'not-allowed')
      : new Problem('not-signed-in', 'not-signed-in')
  }
  const address = addressOf(context)
  const shown = await visit.perform(declared.show, declared.showInput?.(address) ?? address.params)
  const form: FormState = {
    values: state.values ?? declared.values?.(shown, visit) ?? {},
    errors: state.errors ?? {},
    problem: state.problem ?? null,
    idempotencyKey: state.idempotencyKey ?? newIdentifier(),
  }
  const body = declared.view(shown, form, visit, address)
  return context.html(site.frame({ title: declared.title(shown, visit), body, visit }), status)
}

/**
 * A form: GET shows it, POST performs the action and goes on, or shows it again with what was typed and a sentence at the
 * field. A login that has expired keeps the typed fields (`_resume`); sent twice is done once (`_key`).
 */
export const form =
  <ShowInput, Shown, Input, Output>(declared: FormDeclaration<ShowInput, Shown, Input, Output>): Mount =>
  (site) => {
    site.server.get(declared.path, (context) => showForm(site, context, declared, {}))
    site.server.post(declared.path, async (context) => {
      const sent = await readSent(context)
      const key = isText(sent.values._key) && sent.values._key !== '' ? sent.values._key : undefined
      const typed = { values: sent.values, ...(key && { idempotencyKey: key }) }
      if (sent.values._resume === 'show') return showForm(site, context, declared, typed)
      const address = addressOf(context)
      try {
        const raw = (await declared.input?.(address, sent)) ?? {
          ...givenFields(sent.values),
          ...address.params,
        }
        const output = await site.performOnce(context, key)(declared.action, raw)
        const { to, said } = declared.done(output, address)
        return context.redirect(withQuery(to, said), 303)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const status = problemKinds[error.kind].status
        if (status !== 422 && status !== 409) throw error
        const { t } = await site.visitOf(context)
        const words = present(error, t)
        // a refused write may be sent again after it was changed: that is another write, so another key
        const again = error.code === 'already-sent' ? newIdentifier() : key
        return showForm(
          site,
          context,
          declared,
          {
            values: sent.values,
            errors: words.fields,
            problem: Object.keys(words.fields).length > 0 ? null : words.title,
            ...(again && { idempotencyKey: again }),
          },
          status,
        )
      }
    })
  }
