import { describe, expect, test } from 'vitest'
import { languages, readMessages, translator } from '../../platform/language/messages.ts'
import { figures, practices } from '../knowledge.ts'
import { everyLanguage } from '../words.ts'
import {
  citeFigure,
  Figure,
  figureSubjects,
  figuresOfPractice,
  figureUnits,
  figureValue,
  getFigure,
  precisions,
  searchFigures,
} from './index.ts'

const library = await figures()
const nl = translator('nl')
const en = translator('en')

const copyOf = (id: string): Record<string, unknown> => structuredClone({ ...getFigure(library, id) })
const problemsOf = (input: unknown): readonly string[] =>
  Figure.safeParse(input).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

describe('the figures of the report', () => {
  test('F1 to F105 stand in it, each once, in order', () => {
    expect(library.figures.map(({ id }) => id)).toEqual(Array.from({ length: 105 }, (_, i) => `F${i + 1}`))
  })

  test('what the report gives in words only has no number, and never zero', () => {
    const without = library.figures.filter(({ value }) => value === null)
    expect(without).toHaveLength(29)
    expect(without.every(({ finding }) => finding !== null)).toBe(true)
    expect(library.figures.filter(({ value }) => value === 0)).toEqual([])
  })

  test('figures that are pictures stay unknown', () => {
    for (const id of ['F8', 'F30', 'F39'])
      expect(getFigure(library, id)).toMatchObject({ value: null, caution: { en: /picture/ } })
  })

  test('every percentage has a denominator, every figure without a source says so', () => {
    const percentages = library.figures.filter(({ unit, value }) => unit === 'percent' && value !== null)
    expect(percentages).toHaveLength(47)
    expect(percentages.filter(({ denominator }) => denominator === null)).toEqual([])
    const unsourced = library.figures.filter(({ source }) => source === null)
    expect(unsourced.map(({ id }) => id)).toEqual([
      'F9',
      'F10',
      'F11',
      'F12',
      'F13',
      'F53',
      'F93',
      'F94',
      'F105',
    ])
  })

  test('the cautions that a reader needs stand with the figure', () => {
    for (const id of ['F3', 'F20', 'F21', 'F26', 'F36', 'F40', 'F41', 'F48', 'F59', 'F60'])
      expect(getFigure(library, id).caution, id).not.toBeNull()
  })

  test('each subject has a figure, and each practice that a figure names exists', async () => {
    const subjects = new Set(library.figures.flatMap((figure) => figure.subjects))
    expect([...subjects].sort()).toEqual([...figureSubjects].sort())
    const known = new Set((await practices()).practices.map(({ id }) => id))
    const named = library.figures.flatMap((figure) => figure.practices)
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  test('every unit, precision and subject has words in both languages', () => {
    const keys = [
      ...figureUnits.map((unit) => `figure.unit.${unit}`),
      ...precisions.filter((one) => one !== 'stated').map((precision) => `figure.precision.${precision}`),
      ...figureSubjects.map((subject) => `figure.subject.${subject}`),
    ]
    for (const language of languages) {
      const known = readMessages(language)
      expect(keys.filter((key) => !known.has(key))).toEqual([])
    }
  })

  test('Dutch and English stand side by side; a text that stands once is a name', () => {
    const texts = library.figures.flatMap(({ name, population, finding, denominator, caution }) => [
      name,
      population,
      finding,
      denominator,
      caution,
    ])
    const once = texts.filter((words) => words !== null && everyLanguage(words).length === 1)
    expect([...new Set(once)].sort()).toEqual(['EU', 'SER'])
  })
})

describe('a figure that does not fit is refused, with what is wrong', () => {
  test('a figure as it is fits', () => {
    expect(problemsOf(copyOf('F26'))).toEqual([])
  })

  test.each([
    ['a number that is a text', { value: '11' }, 'value'],
    ['an id without F', { id: '26' }, 'id'],
    ['an unknown subject', { subjects: ['weather'] }, 'subjects.0'],
    ['no subject', { subjects: [] }, 'subjects'],
    ['an unknown unit', { unit: 'promille' }, 'unit'],
    ['an unknown precision', { precision: 'roughly' }, 'precision'],
    ['a name in one language', { name: { nl: 'Werk' } }, 'name'],
    ['a key that is not known', { colour: 'green' }, ''],
    ['a practice by its name', { practices: ['Aan de Slag'] }, 'practices.0'],
    ['a number without how it is put', { precision: null }, 'precision'],
    ['a number without a unit', { unit: null }, 'unit'],
    ['a percentage of nothing', { denominator: null }, 'denominator'],
    ['no number and no words', { value: null, precision: null }, 'finding'],
    ['no source and no caution', { source: null, caution: null }, 'caution'],
    [
      'a period in words',
      { period: { asOf: 'soon', cohort: null, months: null, note: null } },
      'period.asOf',
    ],
  ])('%s', (_, fault, path) => {
    expect(problemsOf({ ...copyOf('F26'), ...fault }).map((one) => one.split(':')[0])).toContain(path)
  })

  test('a line that was left out is asked for, not guessed', () => {
    const { value: _, ...rest } = copyOf('F26')
    expect(problemsOf(rest)).toContain('value: is missing; write null when the source does not say')
  })
})

describe('finding and citing', () => {
  const ids = (search: Parameters<typeof searchFigures>[1]) =>
    searchFigures(library, search).map(({ id }) => id)

  test('words in either language, the beginning of a word is enough', () => {
    expect(ids({ text: 'horeca' })).toEqual(['F31'])
    expect(ids({ text: 'hospital' })).toEqual(['F31'])
    expect(ids({ text: 'horeca zwembad' })).toEqual([])
  })

  test('a number finds one figure, and a subject narrows', () => {
    expect(ids({ text: 'f2' })).toEqual(['F2'])
    expect(ids({ subject: 'social-work-companies' })).toHaveLength(10)
    expect(ids({ text: 'statushouders', subject: 'entrepreneurship' })).toContain('F70')
  })

  test('a citation carries of whom, when, from where and what to beware of', () => {
    expect(citeFigure(getFigure(library, 'F26'), en, 'en')).toEqual({
      id: 'F26',
      name: 'Paid work, employed or self-employed',
      value: 'at most 11%',
      denominator: 'adults who got a permit in 2014',
      period: 'entered in 2014, 30 months later',
      source: 'CBS 2018, in SER 2018, Foreword, Summary, 1.3 (F26)',
      caution: expect.stringContaining('30 months after the permit'),
      href: '/cijfers/F26',
    })
  })

  test('numbers read as people write them; a word stands where there is no number', () => {
    const value = (id: string) => figureValue(getFigure(library, id), nl, 'nl')
    expect(value('F1')).toBe('16.145 personen')
    expect(value('F60')).toBe('meer dan 33,3 %')
    expect(value('F66')).toBe('€ 30.000.000')
    expect(value('F45')).toBe('20 % (schatting)')
    expect(value('F35')).toBe('Meestal tijdelijk en in deeltijd.')
  })

  test('a practice shows the figures that belong to it', () => {
    expect(figuresOfPractice(library, 'T1').map(({ id }) => id)).toEqual(['F48', 'F49'])
    expect(figuresOfPractice(library, '27a')).toEqual([])
  })
})
