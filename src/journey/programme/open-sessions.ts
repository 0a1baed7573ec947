import { z } from 'zod'
import { practices } from '../../catalogue/knowledge.ts'
import { findPractice } from '../../catalogue/practice/index.ts'
import { adoptingRoles, audiences } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { getAdopted } from './adopted.store.ts'
import { ProgrammeId } from './programme-content.ts'
import { countTraining, getSession, historyOfSession, sessionsOfProgramme } from './training.store.ts'
import { SessionId, trainingPractices } from './training.ts'

/** Sessions of a programme, and their evaluation counted for guides, staff and participants apart (S48). */
export const openSessions = action('programme.open-sessions', {
  input: z.object({ programme: ProgrammeId }),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, actor }, { programme }) => {
    const adopted = await getAdopted(db, programme)
    const counts = await countTraining(db, programme)
    const library = await practices()
    return {
      adopted,
      own: adopted.organisation === actor.organisation,
      sessions: await sessionsOfProgramme(db, programme),
      counts: audiences.flatMap((audience) => counts.find((one) => one.audience === audience) ?? []),
      sources: trainingPractices.flatMap((id) => findPractice(library, id) ?? []),
    }
  },
})

/** One session, with what changed of it, for the forms that evaluate or change it. */
export const openSession = action('programme.open-session', {
  input: z.object({ session: SessionId }),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db }, { session }) => {
    const stored = await getSession(db, session)
    return {
      session: stored,
      history: await historyOfSession(db, stored.id),
      adopted: await getAdopted(db, stored.programme),
    }
  },
})
