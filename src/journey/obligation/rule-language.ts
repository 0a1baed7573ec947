import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { setters } from './rule-setting.ts'

const guide = join(projectRoot, 'content', 'rules', 'README.md')
const sample = join(projectRoot, 'content', 'samples', 'own-rule.yaml')

/** Tables of the guide for who writes rules, by their headings. */
const headings = {
  events: '### Gebeurtenissen',
  states: '### Toestanden',
  execution: '### Wat er in `execution` staat',
  record: '## Wat een regel zegt',
} as const
export type GuideTable = keyof typeof headings

type GuideRow = { readonly written: string; readonly meaning: string }

const rowsUnder = (text: string, heading: string): readonly GuideRow[] => {
  const after = text.split(`${heading}\n`)[1] ?? ''
  const table = after.split(/\n#{2,3} /)[0] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [written = '', meaning = ''] = line.slice(1, -1).split(' | ')
      return { written: written.trim(), meaning: meaning.trim() }
    })
}

/** The language in which a rule is written, out of the guide that stands beside the rules. */
export const openRuleLanguage = action('obligation.open-rule-language', {
  input: z.object({}),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async () => {
    const text = await readFile(guide, 'utf8')
    const of = (table: GuideTable) => rowsUnder(text, headings[table])
    return { events: of('events'), states: of('states'), execution: of('execution'), record: of('record') }
  },
})

/** A rule that loads as it is, to begin with. */
export const sampleRule = async (): Promise<string> => (await readFile(sample, 'utf8')).trim()
