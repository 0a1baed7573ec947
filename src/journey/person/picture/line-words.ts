import type { Language } from '../../../platform/language/messages.ts'
import type { Early, Missing } from '../line/measures.ts'
import type { StateCode, Strand } from '../line/states.ts'
import type { Duty, EpisodeState, Lane } from '../line.ts'
import { en } from './line-words.en.ts'
import { nl } from './line-words.nl.ts'

/** The words around a line: in the picture, in the table that says the same, and in the sentence that sums it up. */
export type LineWords = {
  readonly lanes: Readonly<Record<Lane, string>>
  readonly status: string
  readonly duties: Readonly<Record<Duty, string>>
  readonly strands: Readonly<Record<Strand, string>>
  readonly states: Readonly<Record<StateCode, string>>
  readonly episodeStates: Readonly<Record<EpisodeState, string>>
  readonly missing: Readonly<Record<Missing, string>>
  /** codes that a step keeps as the detail of a milestone, by its kind */
  readonly details: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly today: string
  readonly until: (day: string) => string
  readonly since: (day: string) => string
  readonly open: string
  readonly monthsSince: { readonly permit: string; readonly arrival: string; readonly unknown: string }
  readonly nobody: string
  readonly nobodyShort: string
  readonly responsible: string
  readonly noDuty: string
  readonly household: string
  readonly interrupted: string
  readonly gap: {
    readonly language: (length: string) => string
    readonly support: (length: string) => string
    readonly responsibility: (length: string) => string
  }
  readonly gapShort: {
    readonly language: (weeks: number) => string
    readonly support: (weeks: number) => string
  }
  readonly days: (count: number) => string
  readonly weeks: (count: number) => string
  readonly weeksShort: (count: number) => string
  readonly combined: (weeks: number, due: number) => string
  readonly early: (early: Pick<Early, 'status' | 'days'>) => string
  readonly gapsCounted: (count: number) => string
  readonly title: (from: string, today: string) => string
  readonly table: {
    readonly caption: (today: string) => string
    readonly what: string
    readonly from: string
    readonly to: string
    readonly state: string
    readonly who: string
    readonly remark: string
    readonly milestones: string
    readonly interruptions: string
    readonly gaps: string
    readonly derived: string
    readonly unknown: string
  }
}

export const lineWords: Readonly<Record<Language, LineWords>> = { nl, en }
