import { z } from 'zod'
import { Weekday } from '../../catalogue/place/index.ts'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { cefrLevels } from '../../catalogue/vocabulary/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput, wholeInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { getGroup, lockGroup, writeGroup } from './group.store.ts'
import { GroupId, type LessonBlock, Time } from './group.ts'
import { ProgrammeId } from './programme-content.ts'

export const blockRows = [1, 2, 3, 4, 5] as const

const Block = z.object({
  weekday: Weekday.nullable().default(null),
  from: Time.nullable().default(null),
  until: Time.nullable().default(null),
})

const groupInput = z.object({
  name: textInput(120),
  step: z.string().max(60),
  level: z.enum(cefrLevels).nullable().default(null),
  capacity: wholeInput(1, 500),
  startsOn: dayInput,
  weeks: wholeInput(1, 260),
  blocks: z.record(z.string(), Block).default({}),
  place: textInput(120).nullable().default(null),
})
type GroupInput = z.infer<typeof groupInput>

/** Rows that were filled in, as lesson blocks. @throws Problem at what is missing in a row. */
const blocksOf = (rows: GroupInput['blocks']): LessonBlock[] => {
  const blocks = Object.entries(rows).flatMap(([row, { weekday, from, until }]): LessonBlock[] => {
    if (weekday === null && from === null && until === null) return []
    if (weekday === null) throw invalidField(`blocks.${row}.weekday`, 'field.choose')
    if (from === null) throw invalidField(`blocks.${row}.from`, 'field.needed')
    if (until === null) throw invalidField(`blocks.${row}.until`, 'field.needed')
    if (until <= from) throw invalidField(`blocks.${row}.until`, 'programme.time-order')
    return [{ weekday, from, until }]
  })
  if (blocks.length === 0) throw invalidField('blocks.1.weekday', 'programme.no-lessons')
  return blocks
}

const contentOf = ({ blocks, ...given }: GroupInput) => ({ ...given, blocks: blocksOf(blocks) })

/** Plans a group of a step (S43): its level, seats, first day, weeks and lessons; the last day follows. */
export const planGroup = action('programme.plan-group', {
  input: groupInput.extend({ programme: ProgrammeId }),
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor }, { programme, ...given }) => {
    const adopted = await getAdopted(db, programme)
    if (adopted.organisation !== actor.organisation) throw notFound()
    if (!adopted.content.steps.some(({ id }) => id === given.step)) throw invalidField('step', 'field.choose')
    if (adopted.content.group?.sameLevel && given.level === null)
      throw invalidField('level', 'programme.level-needed')
    const { organisation } = adopted
    const group = await writeGroup(db, { organisation, programme, content: contentOf(given) }, null)
    return { group }
  },
})

/** Changes a group; it never gets fewer seats than are taken. */
export const changeGroup = action('programme.change-group', {
  input: groupInput.extend({ group: GroupId, version: versionInput }),
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor }, { group, version, ...given }) => {
    await lockGroup(db, group)
    const before = await getGroup(db, group)
    if (before.organisation !== actor.organisation) throw notFound()
    const { content } = await getAdopted(db, before.programme)
    if (!content.steps.some(({ id }) => id === given.step)) throw invalidField('step', 'field.choose')
    if (given.capacity < before.placed)
      throw invalidField('capacity', 'programme.seats-taken', { count: before.placed })
    await writeGroup(db, { ...before, content: contentOf(given) }, { id: group, version })
    return { group }
  },
})
