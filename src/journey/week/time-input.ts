import { z } from 'zod'
import { weekdays } from '../../catalogue/place/index.ts'
import { findMunicipalityInfo, MunicipalityCode, type RegionLibrary } from '../../catalogue/region/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { choices, clockInput, dayInput, textInput, ticked, wholeInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import type { Line } from '../person/index.ts'
import {
  isPart,
  overlapping,
  type StoredTime,
  TimeKind,
  type WeekBlock,
  WeekTime,
  ways,
} from './week-time.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)

/** A time as a form asks for it: one or two sets of days with their hours. */
export const TimeInput = z.object({
  kind: TimeKind,
  label: maybe(textInput(80)),
  episode: maybe(z.uuid()),
  instead: maybe(z.uuid()),
  way: maybe(z.enum(ways)),
  toArrange: ticked,
  weekdays: choices(weekdays),
  from: clockInput,
  until: clockInput,
  weekdays2: choices(weekdays),
  from2: maybe(clockInput),
  until2: maybe(clockInput),
  municipality: maybe(textInput(60)),
  place: maybe(textInput(80)),
  travelMinutes: maybe(wholeInput(0, 300)),
  startsOn: maybe(dayInput),
  endsOn: maybe(dayInput),
})
export type TimeInput = z.infer<typeof TimeInput>

const blocksIn = (input: TimeInput): WeekBlock[] => {
  const { from, until, from2, until2 } = input
  if (input.weekdays.length === 0) throw invalidField('weekdays', 'field.choose')
  if (until <= from) throw invalidField('until', 'field.time-order')
  const first = input.weekdays.map((weekday) => ({ weekday, from, until }))
  if (input.weekdays2.length === 0 && from2 === null && until2 === null) return first
  if (input.weekdays2.length === 0) throw invalidField('weekdays2', 'field.choose')
  if (from2 === null) throw invalidField('from2', 'field.needed')
  if (until2 === null) throw invalidField('until2', 'field.needed')
  if (until2 <= from2) throw invalidField('until2', 'field.time-order')
  const all = [...first, ...input.weekdays2.map((weekday) => ({ weekday, from: from2, until: until2 }))]
  if (overlapping(all)) throw invalidField('from2', 'week.overlap')
  return all
}

type Known = {
  readonly line: Line
  readonly times: readonly StoredTime[]
  readonly regions: RegionLibrary
  readonly today: IsoDate
}

const municipalityIn = ({ municipality }: TimeInput, library: RegionLibrary) => {
  if (municipality === null) return null
  const found = findMunicipalityInfo(library, municipality)
  if (!found) throw invalidField('municipality', 'week.municipality')
  return MunicipalityCode.parse(found.code)
}

/** What was typed as a time; what can not be is refused at its field. */
export const timeIn = (input: TimeInput, { line, times, regions, today }: Known): WeekTime => {
  const { kind, label, instead, way, endsOn } = input
  const episode = line.episodes.find(({ fact }) => fact === input.episode)
  if (input.episode !== null && (!episode || !isPart(kind))) throw invalidField('episode', 'field.choose')
  const replaced = times.find((one) => one.fact === instead && one.instead === null)
  if (instead !== null && !replaced) throw invalidField('instead', 'field.choose')
  if (replaced && !isPart(replaced.kind)) throw invalidField('instead', 'week.not-replaced')
  if (replaced && way === null) throw invalidField('way', 'field.choose')
  const startsOn = input.startsOn ?? replaced?.startsOn ?? episode?.startsOn ?? today
  const last = endsOn ?? replaced?.endsOn ?? episode?.endsOn ?? null
  if (last !== null && last < startsOn) throw invalidField('endsOn', 'field.date-order')
  return WeekTime.parse({
    kind: replaced?.kind ?? kind,
    label,
    episode: replaced?.episode ?? episode?.fact ?? null,
    instead,
    seat: null,
    way: replaced ? way : null,
    arranged: !input.toArrange,
    blocks: blocksIn(input),
    municipality: municipalityIn(input, regions),
    place: input.place,
    travelMinutes: input.travelMinutes,
    startsOn,
    endsOn: last,
  })
}
