import type { Mount } from '../platform/http/site.ts'
import { newIdentifier } from '../platform/identifier.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { actions } from './product.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Every action by name, for programs: JSON in and out, a session token as bearer, `Idempotency-Key` on writes. */
export const mountRest: Mount = (site) => {
  const byName = new Map(actions.map((action) => [action.name, action]))
  site.server.post('/api/v1/actions/:name', async (context) => {
    const declared = byName.get(context.req.param('name'))
    if (!declared) throw notFound()
    const key = context.req.header('idempotency-key')
    if (key !== undefined && !uuid.test(key)) throw new Problem('invalid-input', 'idempotency-key')
    const input: unknown = await context.req.json().catch(() => {
      throw new Problem('invalid-input', 'json')
    })
    const output = await site.performOnce(context, key)(declared as never, input)
    context.header('API-Version', '1.0.0')
    return context.json((output ?? null) as object | null, 200, { 'x-request': newIdentifier() })
  })
}
