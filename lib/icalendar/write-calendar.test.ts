import { describe, expect, test } from 'vitest'
import { escapeText, foldLine, type WeeklyEvent, writeCalendar } from './write-calendar.ts'

const lesson: WeeklyEvent = {
  id: 'a@example',
  title: 'Lesson',
  place: 'Utrecht, room 2',
  day: 2,
  from: 540,
  until: 720,
  startsOn: '2026-11-02',
  endsOn: '2027-04-06',
}
const write = (...events: readonly WeeklyEvent[]) =>
  writeCalendar({ name: 'Week', producer: '-//x//EN', stamp: new Date('2026-12-01T08:00:00Z'), events })
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('lines', () => {
  test('are folded at 75 octets without cutting a character, and unfold to what they were', () => {
    for (const text of ['x'.repeat(200), 'SUMMARY:ደቂ'.repeat(30), '😀'.repeat(60), 'short']) {
      const folded = foldLine(text)
      expect(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      expect(folded.replaceAll('\r\n ', '')).toBe(text)
      expect(folded).not.toContain('\ufffd')
    }
  })

  test('end in CRLF and nowhere else', () => {
    expect(write({ ...lesson, title: 'a\nb\rc' }).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('what would break out of a value is escaped, control characters are left out', () => {
    expect(escapeText('a;b,c\\d\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne')
    const text = write({ ...lesson, title: 'x\r\nEND:VCALENDAR' })
    expect(linesOf(text).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
    expect(linesOf(text)).toContain('LOCATION:Utrecht\\, room 2')
  })
})

describe('times', () => {
  test('are local, from the first weekday on or after the first day; the end is in UTC of summer time', () => {
    expect(linesOf(write(lesson))).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Amsterdam:20261103T090000',
        'DTEND;TZID=Europe/Amsterdam:20261103T120000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270406T215959Z',
      ]),
    )
  })

  test.each([
    ['2027-03-27', '20270327T225959Z'],
    ['2027-03-28', '20270328T215959Z'],
    ['2027-10-30', '20271030T215959Z'],
    ['2027-10-31', '20271031T225959Z'],
  ])('the last moment of %s is known on both sides of summer time', (endsOn, until) => {
    expect(write({ ...lesson, endsOn })).toContain(`UNTIL=${until}`)
  })

  test('without an end there is no UNTIL; midnight is the next day; what never takes place is left out', () => {
    const text = write({ ...lesson, endsOn: null, until: 1440 })
    expect(text).not.toContain('UNTIL')
    expect(text).toContain('DTEND;TZID=Europe/Amsterdam:20261104T000000')
    expect(write({ ...lesson, startsOn: '2026-11-04', endsOn: '2026-11-09' })).not.toContain('VEVENT')
  })

  test('the zone says when summer time begins and ends', () => {
    expect(linesOf(write())).toEqual(
      expect.arrayContaining([
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ]),
    )
  })
})
