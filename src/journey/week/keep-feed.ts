import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { findFeed, hashOf, writeFeed } from './feed.store.ts'
import { whoseWeek } from './open-week.ts'

const Whose = { person: PersonId.nullable().default(null).describe('left out, it is who asks') }
const feedRoles = ['client-manager', 'person'] as const

/** Whether there is an address of the own calendar, and since when; never the address itself. */
export const openFeed = action('week.open-feed', {
  input: z.object(Whose),
  allow: feedRoles,
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, actor, concerns }, { person: asked }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const feed = await findFeed(db, person)
    return { person, since: feed ? feed.since : null }
  },
})

/**
 * Makes the address of a calendar; one that was there ends at once. Who asks brings the secret (32 random bytes), so that no
 * answer that is kept anywhere holds it.
 */
export const renewFeed = action('week.renew-feed', {
  input: z.object({ ...Whose, secret: z.string().regex(/^[\w-]{43}$/) }),
  allow: feedRoles,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, concerns }, { person: asked, secret }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    await writeFeed(db, { person, hash: hashOf(secret), retracted: false }, await findFeed(db, person))
    return { person }
  },
})

/** Ends the address of a calendar: from now on there is nothing there. */
export const revokeFeed = action('week.revoke-feed', {
  input: z.object(Whose),
  allow: feedRoles,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, actor, concerns }, { person: asked }) => {
    const person = whoseWeek(actor, asked)
    concerns(person)
    const feed = await findFeed(db, person)
    if (!feed) throw conflict('week.no-feed')
    await writeFeed(db, { person, hash: hashOf(feed.fact), retracted: true }, feed)
    return { person }
  },
})
