import { join } from 'node:path'
import { z } from 'zod'
import { readYamlFile, readYamlFolder } from '../../../platform/content.ts'
import { projectRoot } from '../../../platform/project-root.ts'

const folder = join(projectRoot, 'content', 'scan')

export const scanSections = ['language', 'education', 'work', 'wishes', 'obstacles', 'digital'] as const
export type ScanSection = (typeof scanSections)[number]

export const Question = z.strictObject({
  id: z.string(),
  section: z.enum(scanSections),
  kind: z.enum(['choice', 'number', 'text']),
  options: z.array(z.string()).default([]),
  most: z.number().nullable().default(null).describe('the highest number, or the longest text'),
  told: z.string().nullable().default(null).describe('the item of the screening profile that answers it'),
})
export type Question = z.infer<typeof Question>

/** Sentences around the questions. */
const screenWords = [
  ...['title', 'why', 'begin', 'go-on', 'next', 'later', 'done', 'unsure', 'told', 'progress'],
  ...['error', 'error-number', 'errors', 'answered', 'open', 'unreviewed'],
] as const

export const ScanWords = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}$/),
  direction: z.enum(['ltr', 'rtl']),
  reviewed: z.boolean().describe('somebody who grew up with the language has read them'),
  review: z.string().min(1).describe('who read the words, or who still should'),
  screen: z.record(z.enum(screenWords as readonly [string, ...string[]]), z.string().min(1)),
  sections: z.record(z.enum(scanSections), z.string().min(1)),
  questions: z.record(
    z.string(),
    z.strictObject({
      ask: z.string().min(1),
      hint: z.string().min(1).optional(),
      options: z.record(z.string(), z.string().min(1)).default({}),
    }),
  ),
})
export type ScanWords = z.infer<typeof ScanWords>

let reading: Promise<{
  readonly questions: readonly Question[]
  readonly words: ReadonlyMap<string, ScanWords>
}>

/** The questions and the words of every language there is; read once, content does not change while a process runs. */
export const scanContent = () => {
  reading ??= (async () => ({
    questions: await readYamlFile(join(folder, 'questions.yaml'), z.array(Question)),
    words: new Map(
      (await readYamlFolder(folder, ScanWords, ['questions.yaml'])).map((one) => [one.language, one]),
    ),
  }))()
  return reading
}
