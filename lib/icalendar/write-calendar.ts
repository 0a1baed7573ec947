/** Something that returns every week. Day 1 is Monday; times are minutes of the day. */
export type WeeklyEvent = {
  readonly id: string
  readonly title: string
  readonly place?: string | null
  readonly day: number
  readonly from: number
  readonly until: number
  /** ISO day */
  readonly startsOn: string
  /** ISO day, included; null is without an end */
  readonly endsOn: string | null
}

export type Calendar = {
  readonly name: string
  readonly producer: string
  /** when this was written */
  readonly stamp: Date
  readonly events: readonly WeeklyEvent[]
}

const zone = 'Europe/Amsterdam'
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const dayMs = 86_400_000

/** RFC 5545, 3.3.11: what would end a value or a line is written with a backslash; other control characters are left out. */
export const escapeText = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .filter((character) => character === '\n' || character === '\t' || character >= ' ')
    .join('')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')

const most = 75
/** RFC 5545, 3.1: at most 75 octets a line; the next begins with a space. A character is never cut. */
export const foldLine = (line: string): string => {
  const lines: string[] = []
  let current = ''
  let length = 0
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (length + octets > most) {
      lines.push(current)
      current = ' '
      length = 1
    }
    current += character
    length += octets
  }
  return [...lines, current].join('\r\n')
}

const two = (value: number): string => String(value).padStart(2, '0')
const stampOf = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** The first day with this weekday on or after a day. */
const firstOn = (startsOn: string, day: number): string => {
  const start = Date.parse(`${startsOn}T00:00:00Z`)
  const weekday = ((new Date(start).getUTCDay() + 6) % 7) + 1
  return new Date(start + ((day - weekday + 7) % 7) * dayMs).toISOString().slice(0, 10)
}

/** Midnight belongs to the next day: 24:00 is not a time of the standard. */
const localTime = (day: string, minute: number): string => {
  const date =
    minute === 1440 ? new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10) : day
  const within = minute % 1440
  return `${date.replaceAll('-', '')}T${two(Math.floor(within / 60))}${two(within % 60)}00`
}

const offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
/** The last moment of a day in the zone, in UTC. */
const endOfDay = (day: string): Date => {
  const lastUtcHour = new Date(`${day}T22:59:59Z`)
  return offset.format(lastUtcHour).startsWith('23') ? lastUtcHour : new Date(`${day}T21:59:59Z`)
}

const eventLines = ({ stamp }: Calendar, event: WeeklyEvent): readonly string[] => {
  const first = firstOn(event.startsOn, event.day)
  if (event.endsOn !== null && first > event.endsOn) return []
  const until = event.endsOn === null ? '' : `;UNTIL=${stampOf(endOfDay(event.endsOn))}`
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.id)}`,
    `DTSTAMP:${stampOf(stamp)}`,
    `DTSTART;TZID=${zone}:${localTime(first, event.from)}`,
    `DTEND;TZID=${zone}:${localTime(first, event.until)}`,
    `RRULE:FREQ=WEEKLY;BYDAY=${weekdays[event.day - 1]}${until}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.place ? [`LOCATION:${escapeText(event.place)}`] : []),
    'END:VEVENT',
  ]
}

const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The calendar as a file (text/calendar, UTF-8). */
export const writeCalendar = (calendar: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(calendar.producer)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    ...zoneLines,
    ...calendar.events.flatMap((event) => eventLines(calendar, event)),
    'END:VCALENDAR',
    '',
  ]
    .map(foldLine)
    .join('\r\n')
