import { z } from 'zod'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { Time } from './group.ts'
import { type AdoptedContent, ProgrammeId } from './programme-content.ts'
import { writeSession } from './training.store.ts'
import { Audience } from './training.ts'

/** The step that was chosen, or the first for this audience. @throws Problem where the step is for others. */
const stepFor = ({ steps }: AdoptedContent, audience: Audience, chosen: string | null): string | null => {
  const fitting = steps.filter((step) => step.audience === audience)
  if (chosen === null) return fitting[0]?.id ?? null
  if (!fitting.some(({ id }) => id === chosen)) throw invalidField('step', 'programme.step-for-others')
  return chosen
}

/** Plans a session for guides, staff or participants (S48). */
export const planSession = action('programme.plan-session', {
  input: z.object({
    programme: ProgrammeId,
    audience: Audience,
    step: z.string().max(60).nullable().default(null),
    topic: textInput(120),
    on: dayInput,
    from: Time,
    until: Time,
    place: textInput(120).nullable().default(null),
  }),
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor }, { programme, audience, step, ...given }) => {
    const { organisation, content } = await getAdopted(db, programme)
    if (organisation !== actor.organisation) throw notFound()
    if (given.until <= given.from) throw invalidField('until', 'programme.time-order')
    const session = await writeSession(
      db,
      {
        organisation,
        programme,
        content: { ...given, audience, step: stepFor(content, audience, step), result: null, changed: null },
      },
      null,
    )
    return { programme, session }
  },
})
