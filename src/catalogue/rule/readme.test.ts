import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectRoot } from '../../platform/project-root.ts'
import { vocabulary } from '../knowledge.ts'
import { Event, Execution, Rule, RuleExample, RuleSource, State } from './index.ts'

const text = await readFile(join(projectRoot, 'content', 'rules', 'README.md'), 'utf8')
const words = await vocabulary()

const section = (title: string): string => text.split(`### ${title}\n`)[1]?.split('\n### ')[0] ?? ''
const expressions = (title: string): readonly string[] =>
  [...section(title).matchAll(/^\| `(\{.*?\})` \|/gm)].map((match) => match[1] ?? '')
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => parse(match[1] ?? ''))

describe('what the guide for policy officers shows is what the product reads', () => {
  test.each(expressions('Gebeurtenissen'))('event %s', (written) => {
    expect(Event.safeParse(parse(written)).error).toBeUndefined()
  })

  test.each(expressions('Toestanden'))('state %s', (written) => {
    expect(State.safeParse(parse(written)).error).toBeUndefined()
  })

  test('both tables are whole', () => {
    expect(expressions('Gebeurtenissen')).toHaveLength(12)
    expect(expressions('Toestanden')).toHaveLength(13)
  })

  test('its sources, and its example of a rule that is kept', () => {
    for (const source of blocks[0].source) expect(RuleSource.safeParse(source).error).toBeUndefined()
    expect(Execution.safeParse(blocks[1].execution).error).toBeUndefined()
    for (const example of blocks[1].examples) expect(RuleExample.safeParse(example).error).toBeUndefined()
  })

  test('it names every field of the record', () => {
    const table = text.split('## Wat een regel zegt')[1]?.split('\n## ')[0] ?? ''
    const fields = Object.keys(Rule.shape)
    expect(fields.length).toBeGreaterThan(20)
    expect(fields.filter((field) => !table.includes(`\`${field}\``))).toEqual([])
  })

  test('it names every field of what a computer keeps', () => {
    const table = section('Wat er in `execution` staat')
    const fields = Object.keys(Execution.shape)
    expect(fields.length).toBeGreaterThan(15)
    expect(fields.filter((field) => !table.includes(`| \`${field}\` |`))).toEqual([])
  })

  test('its milestones and episodes exist', () => {
    const kinds = new Set([
      ...words.milestoneKinds.keys(),
      ...words.episodeKinds.keys(),
      ...[...words.episodeKinds.values()].flatMap(({ traits }) => traits),
    ])
    const used = [
      ...text.matchAll(/(?:milestone|running): \[?([a-z0-9-]+(?:, [a-z0-9-]+)*)(?=\]| \})/g),
    ].flatMap((match) => (match[1] ?? '').split(',').map((code) => code.trim()))
    expect(used.length).toBeGreaterThan(15)
    expect(used.filter((code) => code !== '' && !kinds.has(code))).toEqual([])
  })
})
