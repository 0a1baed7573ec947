import { describe, expect, test } from 'vitest'
import { date } from '../../../platform/date.ts'
import { testVocabulary } from '../line/arbitrary.fixture.ts'
import { caseFact, type LineCase, lineOfCase, organisationNameIn } from '../line/case.ts'
import { exampleLines, tesfay, yusuf } from '../line/example-lines.ts'
import { hardCases } from '../line/hard-cases.ts'
import { moveInMonthNine } from '../line/hard-cases-person.ts'
import { lanes } from '../line.ts'
import { fullLayout } from './layout.ts'
import { ink, laneColours } from './line-colours.ts'
import { itemsOf } from './line-items.ts'
import { LinePicture, type LinePictureProps } from './line-picture.tsx'
import { LineTable } from './line-table.tsx'
import { lineWords } from './line-words.ts'
import { phoneLayout } from './phone-layout.ts'
import { textWidth } from './text-width.ts'

const today = date('2026-12-01')
const propsOf = (lineCase: LineCase, person?: string) => ({
  line: lineOfCase(lineCase, person ?? lineCase.persons[0]?.key ?? ''),
  vocabulary: testVocabulary,
  today,
  language: 'nl' as const,
  organisationName: organisationNameIn(lineCase),
})
const everybody = [...exampleLines, ...hardCases].flatMap((lineCase) =>
  lineCase.persons.map((person) => ({
    name: `${lineCase.key}, ${person.key}`,
    props: propsOf(lineCase, person.key),
  })),
)
const draw = (props: Omit<LinePictureProps, 'size'>, size: LinePictureProps['size']): string =>
  String(<LinePicture {...props} size={size} />)
const factsIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/data-facts?="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' ')))
const groupOf = (html: string, fact: string): string => {
  const start = html.indexOf(`data-fact="${fact}"`)
  return html.slice(start, html.indexOf('data-fact="', start + 20))
}

describe.each(everybody)('$name', ({ props }) => {
  test('every episode and milestone is in the picture, and the table says the same facts', () => {
    const { line } = props
    const dated = [...line.episodes, ...line.milestones].map((fact) => fact.fact)
    const drawn = factsIn(draw(props, 'full'))
    expect(drawn).toEqual(new Set(dated))
    const table = factsIn(String(<LineTable {...props} />))
    expect(table).toEqual(new Set([...dated, ...line.interruptions.map((fact) => fact.fact)]))
    const inLanes = line.episodes
      .filter((episode) => episode.track !== 'status')
      .map((episode) => episode.fact)
    expect([...factsIn(draw(props, 'phone'))]).toEqual(expect.arrayContaining(inLanes))
    expect(factsIn(draw(props, 'miniature'))).toEqual(new Set(inLanes))
  })

  test('no script, no style, a title and a sentence for who can not see it', () => {
    for (const size of ['full', 'phone', 'miniature'] as const) {
      const svg = draw(props, size)
      expect(svg).not.toMatch(/<style|<script|\sstyle=|\son[a-z]+=/)
      expect(svg).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="(\S+) (\S+)"/)
      expect(svg).toMatch(
        /<title id="[^"]+">Lijn van .+ tot 1 dec 2026<\/title><desc id="[^"]+">.+\.<\/desc>/,
      )
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('words stay inside the picture, also on a phone', () => {
    const words = lineWords.nl
    const items = itemsOf({ ...props, words })
    const layout = fullLayout(items, words, 'nl')
    for (const flag of layout.flags) expect(flag.left >= 0 && flag.right <= layout.width).toBe(true)
    for (const lane of layout.lanes)
      for (const strip of lane.strips) expect((strip.label?.right ?? 0) <= layout.width).toBe(true)
    for (const note of layout.notes)
      expect(note.words.left >= 0 && note.words.right <= layout.width).toBe(true)
    const phone = phoneLayout(items, words, 'nl')
    for (const entry of phone.entries)
      for (const line of entry.title) expect(166 + textWidth(line, 13.5)).toBeLessThanOrEqual(360)
    const rows = phone.entries.map((entry) => [entry.top, entry.top + entry.height] as const)
    for (const [index, [, bottom]] of rows.entries())
      expect(rows[index + 1]?.[0] ?? bottom).toBeGreaterThanOrEqual(bottom - 0.001)
  })
})

test('planned is dashed, what runs on is full to today, and what was broken off is torn', () => {
  const svg = draw(propsOf(yusuf), 'full')
  const planned = groupOf(svg, caseFact(yusuf, 'bbl'))
  expect(planned).toContain('stroke-dasharray')
  expect(planned).not.toMatch(new RegExp(`<rect[^>]+fill="${laneColours.education}"`))
  expect(groupOf(svg, caseFact(yusuf, 'home'))).not.toContain('stroke-dasharray')
  expect(groupOf(svg, caseFact(yusuf, 'job'))).toContain('stroke-dasharray')
  const layout = fullLayout(itemsOf({ ...propsOf(yusuf), words: lineWords.nl }), lineWords.nl, 'nl')
  const home = layout.lanes[0]?.strips.find((strip) => strip.item.label === 'Eigen woning, Utrecht')
  expect(Math.abs((home?.right ?? 0) - layout.todayX)).toBeLessThan(1)
  expect(groupOf(draw(propsOf(tesfay), 'full'), caseFact(tesfay, 'zroute'))).toMatch(/<path d="M[^"]+ z"/)
})

test('S103 the gap between owners is hatched in the ribbon and told in the table', () => {
  const props = propsOf(moveInMonthNine)
  const ribbon = draw(props, 'full').split('class="line-owners"')[1]?.split('</g></g>')[0] ?? ''
  expect(ribbon.match(/fill="url\(#[^)]+-hatch\)"/g)).toHaveLength(1)
  const table = String(<LineTable {...props} />)
  expect(table).toMatch(/niemand verantwoordelijk<\/th><td>17 nov 2025<\/td><td>16 dec 2025/)
  expect(table).toContain('30 dagen niemand verantwoordelijk')
  expect(table).toMatch(/Gemeente Breda<\/th><td>17 dec 2025<\/td><td>loopt door/)
})

test('an open gap is named and is the same in picture, phone and table', () => {
  const props = propsOf(tesfay)
  for (const html of [draw(props, 'full'), draw(props, 'phone'), String(<LineTable {...props} />)])
    expect(html).toContain('74 dagen zonder aanbod')
})

test('from right to left time is mirrored to the pixel and the sentence stays', () => {
  const props = propsOf(yusuf)
  const boxes = (svg: string) =>
    [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)].map(
      ([, x, y, width]) => [Number(x), Number(y), Number(width)] as const,
    )
  const ltr = boxes(draw(props, 'full'))
  const rtl = boxes(draw({ ...props, direction: 'rtl' }, 'full'))
  expect(rtl).toHaveLength(ltr.length)
  for (const [index, [x, y, width]] of ltr.entries()) {
    const mirrored = rtl[index]
    expect(mirrored?.[1]).toBe(y)
    expect(Math.abs((mirrored?.[0] ?? 0) - (1180 - x - width))).toBeLessThan(0.3)
  }
  expect(draw({ ...props, direction: 'rtl' }, 'full')).toContain('direction="rtl"')
})

test('a miniature is 24 pixels high and English words come out in English', () => {
  const props = { ...propsOf(yusuf), language: 'en' as const }
  expect(draw(props, 'miniature')).toMatch(/viewBox="0 0 240 24"/)
  expect(String(<LineTable {...props} />)).toMatch(
    /<caption>Everything on the line, as of 1 Dec 2026<\/caption>/,
  )
  expect(draw(props, 'full')).toContain('first support after 14 days')
})

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

test('every colour that carries words passes 4.5 to 1', () => {
  for (const lane of lanes) expect(contrast(laneColours[lane], ink.paper), lane).toBeGreaterThanOrEqual(4.5)
  for (const ground of [ink.paper, ink.missingPaper])
    expect(contrast(ink.missing, ground)).toBeGreaterThanOrEqual(4.5)
  for (const ground of [ink.band, ink.ribbon, ink.ribbonNext])
    expect(contrast(ink.text, ground)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(ink.quiet, ink.paper)).toBeGreaterThanOrEqual(4.5)
})
