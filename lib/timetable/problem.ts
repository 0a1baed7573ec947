/** A time that returns every week: day 1 (Monday) to 7, minutes of the day, `to` no longer lies in it. */
export type Block = { readonly day: number; readonly from: number; readonly to: number }

/** A moment at which the person has to be at the place: bringing or fetching a child. */
export type Handover = { readonly day: number; readonly at: number }

/** Somebody else looks after what a duty asks. */
export type Cover = Block & { readonly duty: string }

/** One way to do a part. Without a place it can be done from anywhere. */
export type Alternative = {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly place?: string
  /** How much less wanted than the best one; 0 when absent. */
  readonly cost?: number
  /** Still to be arranged: no part of a week by itself, only of a proposal. */
  readonly reserve?: boolean
  readonly covers?: readonly Cover[]
  readonly handovers?: readonly Handover[]
}

export type Part = {
  readonly id: string
  readonly alternatives: readonly Alternative[]
  /** What leaving it out costs; required when absent. */
  readonly leaveOut?: number
  /** What leaving it out costs in a proposal although it is required; never proposed when absent. */
  readonly mayYield?: number
  /** The alternative that stands now or is wanted; the cheapest when absent. Changes are counted from it. */
  readonly current?: string
}

/** Hard when `soft` is absent. `soft`: what breaking it costs, once. `mayYield`: hard, but a proposal may ask it to give way. */
export type Firmness = { readonly soft?: number; readonly mayYield?: number }

/** The person's own time: rest, religion, medical, an appointment. With a place, travel to and from it counts. */
export type Fixed = Firmness & {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly place?: string
}

/** Care for others: may be crossed only where somebody else looks after it. */
export type Duty = Firmness & {
  readonly id: string
  readonly blocks: readonly Block[]
  /** School, a partner: times that need no cover. */
  readonly coveredElsewhere?: readonly Block[]
}

/** How much a number of parts together asks; all parts when `parts` is absent. */
export type Limit = Firmness & {
  readonly id: string
  readonly parts?: readonly string[]
  readonly minMinutes?: number
  readonly maxMinutes?: number
  readonly maxMinutesPerDay?: number
  readonly minHalfDays?: number
  readonly maxHalfDays?: number
  /** The least counts only when at least one of the parts is in the week. */
  readonly onlyWhenUsed?: boolean
}

export type Place = {
  readonly id: string
  readonly latitude?: number
  readonly longitude?: number
  /** Not checked when absent. */
  readonly opening?: readonly Block[]
}

export type Travel = {
  /** How much longer the road is than the straight line. */
  readonly factor: number
  readonly kilometresPerHour: number
  /** Minutes that are known better, in one direction each. */
  readonly table?: readonly { readonly from: string; readonly to: string; readonly minutes: number }[]
  readonly home?: string
  /** Cost of a minute, and of a journey nobody knows the length of. Travel is not weighed when absent. */
  readonly costs?: { readonly minute: number; readonly unknown: number }
}

export type HalfDays = {
  readonly halves: readonly { readonly id: string; readonly from: number; readonly to: number }[]
  /** So many minutes in a half-day make it count; a shorter day counts where most of it lies. */
  readonly atLeast: number
}

export type Problem = {
  readonly parts: readonly Part[]
  readonly fixed?: readonly Fixed[]
  readonly duties?: readonly Duty[]
  readonly limits?: readonly Limit[]
  readonly places?: readonly Place[]
  readonly travel?: Travel
  readonly halfDays?: HalfDays
}

export const bounds = ['minMinutes', 'maxMinutes', 'maxMinutesPerDay', 'minHalfDays', 'maxHalfDays'] as const
export type Bound = (typeof bounds)[number]

/** What a week has to respect: a required part, or a constraint. */
export type Demand =
  | { readonly kind: 'part' | 'fixed' | 'duty' | 'opening'; readonly id: string }
  | { readonly kind: 'limit'; readonly id: string; readonly bound: Bound }

/** A chosen alternative per part; a part that is not named is left out. */
export type Choice = Readonly<Record<string, string>>

export const minutesOfDay = 1440

export const usualHalfDays: HalfDays = {
  halves: [
    { id: 'morning', from: 360, to: 750 },
    { id: 'afternoon', from: 750, to: 1080 },
    { id: 'evening', from: 1080, to: 1380 },
  ],
  atLeast: 60,
}
