import { describe, expect, test } from 'vitest'
import { scanContent } from './questions.ts'
import { questionIds } from './scan.ts'

const { questions, words } = await scanContent()

describe('the words of the scan', () => {
  test('ask exactly what is stored, in its order', () => {
    expect(questions.map(({ id }) => id)).toEqual(questionIds)
  })

  test.each([...words.values()])('are complete in $language', (one) => {
    const asked = questions.map(({ id, options }) => [id, options.toSorted()])
    const said = questions.map(({ id }) => [id, Object.keys(one.questions[id]?.options ?? {}).toSorted()])
    expect(said).toEqual(asked)
    expect(Object.keys(one.questions).toSorted()).toEqual([...questionIds].toSorted())
    expect(Object.keys(one.screen).toSorted()).toEqual(Object.keys(words.get('nl')?.screen ?? {}).toSorted())
    expect(Object.keys(one.sections)).toHaveLength(6)
  })

  test.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['ti', 'ltr'],
    ['tr', 'ltr'],
  ])('in %s run %s, and say that no native speaker read them yet', (language, direction) => {
    const one = words.get(language)
    expect(one).toMatchObject({ direction, reviewed: false })
    expect(one?.review).toContain('native reader')
    expect(one?.screen.unreviewed).not.toBe(words.get('en')?.screen.unreviewed)
  })

  test.each([...words.values()])('keep the places to fill in $language', ({ screen }) => {
    expect(screen.told).toContain('{day}')
    expect(screen.progress).toMatch(/\{part\}.*\{whole\}/)
  })
})
