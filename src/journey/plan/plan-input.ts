import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { type Weekday, weekdays } from '../../catalogue/place/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import {
  choices,
  dayInput,
  halfDaysInput,
  textInput,
  versionInput,
  wholeInput,
} from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { FactId, PersonId } from '../person/index.ts'
import { type PlanStep, partKinds, Route, stepOwners } from './plan.ts'

export const partRows = [1, 2, 3, 4, 5, 6] as const
export const stepRows = [1, 2, 3, 4, 5, 6] as const

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)

/** Fields of a part; `row` is empty for the route, which every plan has. */
const timeFields = (name: (field: string) => string) => ({
  [name('EndsOn')]: maybe(dayInput),
  [name('HalfDays')]: maybe(halfDaysInput),
  [name('Weekdays')]: choices(weekdays),
  [name('Provider')]: maybe(OrganisationId),
  [name('Episode')]: maybe(FactId),
})
const partFields = (row: number) => ({
  [`kind${row}`]: maybe(z.enum(partKinds)),
  [`startsOn${row}`]: maybe(dayInput),
  ...timeFields((field) => `${field.charAt(0).toLowerCase()}${field.slice(1)}${row}`),
})
const stepFields = (row: number) => ({
  [`step${row}`]: maybe(textInput(300)),
  [`owner${row}`]: z.enum(stepOwners).default('client-manager'),
  [`due${row}`]: maybe(dayInput),
})

/** What every plan says, apart from its rows. */
export const PlanHead = z.object({
  person: PersonId,
  version: versionInput.default(0),
  on: dayInput,
  route: Route,
  routeStartsOn: dayInput,
  routeReason: maybe(textInput(500)),
  earlyWorkReason: maybe(textInput(500)),
  providerReason: maybe(textInput(500)),
  goal: textInput(500),
  talks: maybe(wholeInput(0, 24)),
  nextTalkOn: maybe(dayInput),
})

export const PlanInput = PlanHead.extend(
  Object.assign(
    timeFields((field) => `route${field}`),
    ...partRows.map(partFields),
    ...stepRows.map(stepFields),
  ) as Record<string, z.ZodType>,
)

export type NewPart = {
  readonly kind: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly halfDays: number | null
  readonly weekdays: Weekday[]
  readonly provider: OrganisationId | null
  /** the episode that it had in the plan before */
  readonly known: string | null
  /** where a refusal belongs */
  readonly field: { readonly kind: string; readonly endsOn: string; readonly provider: string }
}

type Raw = Record<string, unknown>
const timeOf = (input: Raw, name: (field: string) => string) => ({
  endsOn: (input[name('EndsOn')] ?? null) as IsoDate | null,
  halfDays: (input[name('HalfDays')] ?? null) as number | null,
  weekdays: (input[name('Weekdays')] ?? []) as Weekday[],
  provider: (input[name('Provider')] ?? null) as OrganisationId | null,
  known: (input[name('Episode')] ?? null) as string | null,
})

const rowOf = (input: Raw, row: number): NewPart[] => {
  const name = (field: string) => `${field.charAt(0).toLowerCase()}${field.slice(1)}${row}`
  const kind = input[`kind${row}`] as string | null
  const startsOn = input[`startsOn${row}`] as IsoDate | null
  const time = timeOf(input, name)
  const empty = kind === null && startsOn === null && time.endsOn === null && time.halfDays === null
  if (empty && time.provider === null && time.weekdays.length === 0) return []
  if (kind === null) throw invalidField(`kind${row}`, 'field.choose')
  if (startsOn === null) throw invalidField(`startsOn${row}`, 'field.needed')
  return [
    {
      kind,
      startsOn,
      ...time,
      field: { kind: `kind${row}`, endsOn: `endsOn${row}`, provider: `provider${row}` },
    },
  ]
}

/** The route and the rows that were filled in; a row that is half filled in, or the same as another, is refused at its field. */
export const partsOf = (input: Raw): readonly NewPart[] => {
  const route: NewPart = {
    kind: input.route as string,
    startsOn: input.routeStartsOn as IsoDate,
    ...timeOf(input, (field) => `route${field}`),
    field: { kind: 'route', endsOn: 'routeEndsOn', provider: 'routeProvider' },
  }
  const parts = [route, ...partRows.flatMap((row) => rowOf(input, row))]
  for (const [index, part] of parts.entries()) {
    if (part.endsOn !== null && part.endsOn < part.startsOn)
      throw invalidField(part.field.endsOn, 'plan.part-order')
    if (parts.slice(0, index).some((one) => one.kind === part.kind && one.startsOn === part.startsOn))
      throw invalidField(part.field.kind, 'plan.part-twice')
  }
  return parts
}

/** The steps that were filled in; one that was done before and is kept stays done. */
export const stepsOf = (input: Raw, earlier: readonly PlanStep[]): PlanStep[] =>
  stepRows.flatMap((row) => {
    const text = input[`step${row}`] as string | null
    if (text === null) {
      if (input[`due${row}`] !== null) throw invalidField(`step${row}`, 'field.needed')
      return []
    }
    return [
      {
        text,
        owner: input[`owner${row}`] as PlanStep['owner'],
        dueOn: input[`due${row}`] as IsoDate | null,
        doneOn: earlier.find((one) => one.text === text)?.doneOn ?? null,
      },
    ]
  })
