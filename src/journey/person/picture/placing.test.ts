import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFlags } from './flags.ts'
import { placeStrips } from './rows.ts'
import { shorten, textWidth, wrap } from './text-width.ts'

const words = fc.stringMatching(/^[A-Za-z ]{1,24}$/)

test('labels of milestones never touch, and no stem crosses a label', () => {
  const requests = fc.array(
    fc.record({ item: fc.constant(0), text: words, x: fc.double({ min: 112, max: 1168, noNaN: true }) }),
    {
      maxLength: 25,
    },
  )
  fc.assert(
    fc.property(requests, (list) => {
      const flags = placeFlags(list, 12)
      expect(flags).toHaveLength(list.length)
      for (const [index, one] of flags.entries()) {
        for (const other of flags.slice(index + 1)) {
          if (one.row === other.row) expect(one.right < other.left || other.right < one.left).toBe(true)
          for (const [low, high] of [
            [one, other],
            [other, one],
          ] as const)
            if (high.row > low.row) expect(high.x > low.left && high.x < low.right).toBe(false)
        }
      }
    }),
  )
})

test('no label in a lane covers a bar, another label or the stroke of today', () => {
  const strip = fc
    .record({
      left: fc.double({ min: 112, max: 1100, noNaN: true }),
      width: fc.double({ min: 2, max: 500, noNaN: true }),
      text: words,
      outside: fc.constantFrom('anywhere' as const, 'below' as const),
      insist: fc.boolean(),
    })
    .map(({ left, width, text, ...rest }) => {
      const right = Math.min(1168, left + width)
      return { item: text, left, right, filled: right, texts: [text], mark: 0, ...rest }
    })
  fc.assert(
    fc.property(fc.array(strip, { maxLength: 12 }), (strips) => {
      const placed = placeStrips(strips, { size: 12, start: 112, end: 1168, barrier: 800 })
      expect(placed).toHaveLength(strips.length)
      const bars = placed.map(({ row, left, right }) => ({ row, left, right }))
      const labels = placed.flatMap(({ label }) => (label && label.where !== 'inside' ? [label] : []))
      for (const label of labels) {
        expect(label.left < 800 && label.right > 800).toBe(false)
        for (const other of [...bars, ...labels.filter((one) => one !== label)])
          expect(other.row === label.row && other.left < label.right && label.left < other.right).toBe(false)
      }
      for (const [index, bar] of bars.entries())
        for (const other of bars.slice(index + 1))
          if (bar.row === other.row)
            expect(other.left + 0.6 > bar.right || other.right <= bar.left).toBe(true)
      for (const { label, left, right } of placed)
        if (label?.where === 'inside') expect(label.left >= left && label.right <= right + 0.001).toBe(true)
    }),
  )
})

test('a shortened text fits, a wrapped one keeps every word, Ethiopic is wider than Latin', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 200 }), (text, room) => {
      const short = shorten(text, room, { size: 12, least: 1 })
      if (short !== null) expect(textWidth(short, 12)).toBeLessThanOrEqual(room)
      expect(wrap(text, room, 12).join(' ')).toBe(text)
    }),
  )
  expect(textWidth('ትምህርቲ', 12)).toBeGreaterThan(textWidth('school', 12))
})
