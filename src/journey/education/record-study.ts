import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, FactId, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { stopReasons, studyKinds } from './study.ts'

/** How a study goes: credits or parts, a talk, or that it stopped and why (S69). Two months without progress is a signal. */
export const recordStudy = action('education.record-study', {
  input: z.object({
    person: PersonId,
    study: FactId,
    what: z.enum(['progress', 'talk', 'stopped']),
    on: dayInput,
    detail: textInput(80).nullable().default(null),
    reason: z.enum(stopReasons).nullable().default(null),
  }),
  allow: ['client-manager', 'social-guide', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, study: fact, what, on, detail, reason }) => {
    const { episodes, milestones } = await getLine(db, person)
    const study = episodes.find((one) => one.fact === fact && studyKinds.some((kind) => kind === one.kind))
    if (!study) throw notFound()
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < study.startsOn) throw invalidField('on', 'field.date-order')
    if (study.state !== 'running') throw conflict('education.study-over')
    if (what === 'progress' && detail === null) throw invalidField('detail', 'education.progress-what')
    if (what === 'stopped' && reason === null) throw invalidField('reason', 'field.choose')
    const words = what === 'stopped' ? [reason, detail].filter((part) => part !== null).join(': ') : detail
    const kind = `study-${what}`
    if (milestones.some((one) => one.kind === kind && one.on === on && one.detail === words))
      throw conflict('education.study-known')
    await recordMilestone(db, { person }, { kind, on, detail: words, organisation: study.provider })
    if (what === 'stopped')
      await changeEpisode(db, study.fact, study.version, { state: 'broken-off', endsOn: on })
    return { person }
  },
})
