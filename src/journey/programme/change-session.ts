import { z } from 'zod'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { Time } from './group.ts'
import { getSession, writeSession } from './training.store.ts'
import { changesFrom, SessionChange, type SessionContent, SessionId, stateOfSession } from './training.ts'

const input = z.object({
  session: SessionId,
  version: versionInput,
  what: SessionChange,
  on: dayInput.nullable().default(null),
  from: Time.nullable().default(null),
  until: Time.nullable().default(null),
  place: textInput(120).nullable().default(null).describe('of a session that is moved; left out: unknown'),
  reason: textInput(300).nullable().default(null),
})

/** Day, times and place after a move. @throws Problem at the field that is missing, or when nothing moves. */
const movedTo = (
  { on, from, until, place }: z.infer<typeof input>,
  content: SessionContent,
): Pick<SessionContent, 'on' | 'from' | 'until' | 'place'> => {
  if (on === null) throw invalidField('on', 'field.needed')
  if (from === null) throw invalidField('from', 'field.needed')
  if (until === null) throw invalidField('until', 'field.needed')
  if (until <= from) throw invalidField('until', 'programme.time-order')
  if (on === content.on && from === content.from && until === content.until && place === content.place)
    throw invalidField('on', 'programme.same-moment')
  return { on, from, until, place }
}

/** Moves a planned session, cancels it, or lets it go on after all; every version stays to be read (S48). */
export const changeSession = action('programme.change-session', {
  input,
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, today }, given) => {
    const { what, reason } = given
    const { id, programme, organisation, content } = await getSession(db, given.session)
    const change = changesFrom(stateOfSession(content)).find((one) => one.what === what)
    if (!change) throw conflict('programme.no-such-change')
    if (change.asksReason && reason === null) throw invalidField('reason', 'field.needed')
    const moment = what === 'move' ? movedTo(given, content) : {}
    await writeSession(
      db,
      { organisation, programme, content: { ...content, ...moment, changed: { what, reason, on: today } } },
      { id, version: given.version },
    )
    return { programme, session: id }
  },
})
