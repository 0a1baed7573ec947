import type { Context } from 'hono'
import type { Action } from '../action/action.ts'
import type { Html, Mount } from './site.ts'
import type { Address, Visit } from './visit.ts'

export type PageDeclaration<Input, Output> = {
  readonly path: string
  /** the read action whose answer the page shows; permission and journal are the action's */
  readonly action: Action<Input, Output>
  readonly input?: (address: Address, visit: Visit) => unknown
  readonly title: (output: Output, visit: Visit) => string
  readonly view: (output: Output, visit: Visit, address: Address) => Html
}

export const addressOf = (context: Context): Address => ({
  params: context.req.param() as Record<string, string>,
  query: context.req.query(),
})

/** A page that shows the answer of a read action. */
export const page =
  <Input, Output>(declared: PageDeclaration<Input, Output>): Mount =>
  (site) => {
    site.server.get(declared.path, async (context) => {
      const visit = await site.visitOf(context)
      const address = addressOf(context)
      const output = await visit.perform(declared.action, declared.input?.(address, visit) ?? address.params)
      return context.html(
        site.frame({
          title: declared.title(output, visit),
          body: declared.view(output, visit, address),
          visit,
        }),
      )
    })
  }
