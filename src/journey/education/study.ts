import type { Episode, Line, Milestone } from '../person/index.ts'

export const studyKinds = ['entree', 'mbo', 'bbl', 'higher-education', 'bridge-course'] as const
export const stopReasons = [
  'language',
  'level',
  'money',
  'home',
  'found-work',
  'other-study',
  'other',
] as const

export type Study = {
  readonly study: Episode
  /** newest first */
  readonly told: readonly Milestone[]
}

/** The studies on a line with what was told of each while it lasted. */
export const studiesOf = ({ episodes, milestones }: Line): readonly Study[] =>
  episodes
    .filter(({ kind, state }) => studyKinds.some((one) => one === kind) && state !== 'planned')
    .map((study) => ({
      study,
      told: milestones
        .filter(
          ({ kind, on }) =>
            kind.startsWith('study-') &&
            on >= study.startsOn &&
            (study.endsOn === null || on <= study.endsOn),
        )
        .toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    }))
