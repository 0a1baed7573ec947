import { describe, expect, test } from 'vitest'
import { type languages, readMessages } from '../src/platform/language/messages.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { readSources } from './imports.ts'

const keys = (language: (typeof languages)[number]) => [...readMessages(language).keys()].sort()

describe('messages', () => {
  test('every language has the same keys', () => {
    expect(keys('en')).toEqual(keys('nl'))
  })

  test('every key that stands in the code whole has words', () => {
    const known = new Set(keys('nl'))
    const used = readSources(projectRoot, 'src')
      .filter(({ path }) => !/\.test\./.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bt\('([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map((match) => ({
          path,
          key: match[1] ?? '',
        })),
      )
    expect(used.length).toBeGreaterThan(300)
    expect(used.filter(({ key }) => !known.has(key))).toEqual([])
  })

  test('every place in a sentence is in both languages', () => {
    const places = (message: unknown): string =>
      [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort().join()
    const english = readMessages('en')
    expect(
      [...readMessages('nl')]
        .filter(([key, message]) => places(message) !== places(english.get(key)))
        .map(([key]) => key),
    ).toEqual([])
  })
})
