import { z } from 'zod'
import type { Line } from '../person/index.ts'

export const skills = ['reading', 'listening', 'writing', 'speaking'] as const
export const Skill = z.enum(skills)
export type Skill = z.infer<typeof Skill>

export const examParts = [...skills, 'knm', 'ona'] as const
export const ExamPart = z.enum(examParts)
export type ExamPart = z.infer<typeof ExamPart>

export const examLevels = ['A2', 'B1', 'B2'] as const
export const ExamLevel = z.enum(examLevels)
export type ExamLevel = z.infer<typeof ExamLevel>

export const isSkill = (part: ExamPart): part is Skill => (skills as readonly string[]).includes(part)

/** How an exam part stands in the detail of a fact on the line; what people typed before reads the same way. */
const written = {
  reading: 'Lezen',
  listening: 'Luisteren',
  writing: 'Schrijven',
  speaking: 'Spreken',
  knm: 'KNM',
  ona: 'ONA',
} as const satisfies Record<ExamPart, string>

export const writeExamPart = (part: ExamPart, level: ExamLevel | null): string =>
  level === null ? written[part] : `${written[part]} ${level}`

/** The part and the level that a detail names; null where it names none. */
export const readExamPart = (
  detail: string | null,
): { readonly part: ExamPart; readonly level: string | null } | null => {
  const text = (detail ?? '').toLowerCase()
  const part = examParts.find((one) => new RegExp(`\\b(${one}|${written[one].toLowerCase()})\\b`).test(text))
  if (!part) return null
  return { part, level: /\b([abc][012])\b/.exec(text)?.[1]?.toUpperCase() ?? null }
}

/** What was passed: of each part the highest level that is known, and the day of it. */
export const passedParts = (line: Line) => {
  const passed = new Map<ExamPart, { readonly on: string; readonly level: string | null }>()
  for (const { kind, detail, on } of line.milestones) {
    if (kind !== 'exam-part') continue
    const read = readExamPart(detail)
    if (!read) continue
    const before = passed.get(read.part)
    if (!before || (read.level ?? '') > (before.level ?? '')) passed.set(read.part, { on, level: read.level })
  }
  return passed
}

/** Skills of which the municipality decided that A2 is enough, with the day (Wet inburgering 2021, art. 17, paragraph 3). */
export const scaledDown = (line: Line): ReadonlyMap<ExamPart, string> =>
  new Map(
    line.milestones
      .filter(({ kind }) => kind === 'scaled-down')
      .flatMap(({ detail, on }) => {
        const part = readExamPart(detail)?.part
        return part ? [[part, on] as const] : []
      }),
  )
