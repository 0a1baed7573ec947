import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { choices, dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { type FactId, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { recordDecision } from './decision.store.ts'
import { scaledDown, skills, writeExamPart } from './exam-part.ts'
import { readStatus } from './read-status.ts'

/**
 * The municipality decided that A2 is enough for these skills: after 600 lesson hours and enough effort (Wet inburgering
 * 2021, art. 17, paragraph 3); with fewer hours, or hours that nobody knows, only with the reason.
 */
export const scaleDown = action('civic-integration.scale-down', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    skills: choices(skills),
    effort: textInput(500),
    early: textInput(500).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, skills: chosen, effort, early }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    if (chosen.length === 0) throw invalidField('skills', 'field.choose')
    const line = await getLine(db, person)
    const { scalingDown } = (await readStatus(db, line, today)).status
    if (scalingDown === null) throw conflict('civic-integration.no-scaling')
    if (scalingDown.possible !== 'yes' && early === null)
      throw invalidField('early', `civic-integration.hours-${scalingDown.possible}`)
    const known = scaledDown(line)
    const fresh = chosen.filter((skill) => !known.has(skill))
    if (fresh.length === 0) throw invalidField('skills', 'civic-integration.scaled-before')
    const facts: FactId[] = []
    for (const skill of fresh)
      facts.push(
        await recordMilestone(
          db,
          { person },
          { kind: 'scaled-down', on, detail: writeExamPart(skill, 'A2') },
        ),
      )
    await recordDecision(db, person, on, { kind: 'scaling-down', skills: fresh, effort, early, facts })
    return { person }
  },
})
