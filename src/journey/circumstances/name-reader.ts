import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { action } from '../../platform/action/action.ts'
import { addDays, addMonths } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { findNameable, findReaders, insertReader } from './circumstances.store.ts'
import { isNow, longestMonths } from './health-note.ts'

/** Who may read about somebody's health, and which colleagues could be named. */
export const openReaders = action('circumstances.open-readers', {
  input: z.object({ person: PersonId, account: AccountId.nullable().default(null) }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, account }) => {
    await getLine(db, person)
    const readers = await findReaders(db, person)
    const named =
      account === null ? null : readers.find((one) => one.account === account && isNow(one, today))
    if (account !== null && !named) throw notFound()
    return {
      person,
      identity: await getIdentity(db, person),
      readers,
      named: named ?? null,
      colleagues: await findNameable(db, actor.organisation),
    }
  },
})

/** The responsible municipality names one colleague, with why and until when; the person sees who it is. */
export const nameReader = action('circumstances.name-reader', {
  input: z.object({ person: PersonId, account: AccountId, reason: textInput(300), until: dayInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, account, reason, until }) => {
    await getLine(db, person)
    if (until < today) throw invalidField('until', 'circumstances.until-past')
    if (until > addMonths(today, longestMonths))
      throw invalidField('until', 'circumstances.until-far', { count: longestMonths })
    const colleagues = await findNameable(db, actor.organisation)
    if (!colleagues.some((one) => one.account === account))
      throw invalidField('account', 'circumstances.no-colleague')
    await insertReader(db, { person, account, reason, until })
    return { person }
  },
})

/** Takes the right back from this moment on. That it was given stays to be read. */
export const endReader = action('circumstances.end-reader', {
  input: z.object({ person: PersonId, account: AccountId, reason: textInput(300) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, account, reason }) => {
    await getLine(db, person)
    const named = (await findReaders(db, person)).some((one) => one.account === account && isNow(one, today))
    if (!named) throw notFound()
    await insertReader(db, { person, account, reason, until: addDays(today, -1) })
    return { person }
  },
})
