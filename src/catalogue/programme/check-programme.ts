import type { Practice } from '../practice/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { citedIn, daypartCited, lastsAsCited, loadAsCited, quantityAt, volumeAsCited } from './cited.ts'
import { answer, fits } from './fits.ts'
import { factsOf } from './needs.ts'
import type { Count, Programme } from './programme.ts'

/** What is wrong with a programme, and where it stands in its file. */
export type ProgrammeFault = { readonly path: readonly (string | number)[]; readonly reason: string }

const entryFields = [
  'languageLevelCefr',
  'age',
  'education',
  'civicIntegrationStatus',
  'benefitStatus',
  'yearsSinceSettlement',
  'distanceToLabourMarket',
] as const

/** Every place of the report's record that a programme has to use or leave out with a reason. */
export const placesToAccountFor = (practice: Practice): readonly string[] => [
  ...entryFields
    .filter((field) => practice.entryConditions[field] !== null)
    .map((field) => `entryConditions.${field}`),
  ...practice.entryConditions.other.map((_, index) => `entryConditions.other.${index}`),
  ...practice.steps.flatMap((_, index) => [
    `steps.${index}`,
    ...(['duration', 'weeklyLoad'] as const)
      .map((field) => `steps.${index}.${field}`)
      .filter((place) => quantityAt(practice, place) !== undefined),
  ]),
  ...(quantityAt(practice, 'totalDuration') === undefined ? [] : ['totalDuration']),
  ...practice.results.map((_, index) => `results.${index}`),
]

const stepsOfCount = (count: Count | null): readonly string[] =>
  count === null || typeof count === 'string'
    ? []
    : 'began' in count
      ? [count.began]
      : 'underway' in count
        ? [count.underway]
        : 'finished' in count
          ? [count.finished]
          : 'providers' in count
            ? count.providers
            : 'held' in count
              ? count.held
              : 'evaluated' in count
                ? count.evaluated
                : []

const countsSessions = (count: Count | null): boolean =>
  count !== null && typeof count === 'object' && ('held' in count || 'evaluated' in count)

const outcomesOfCount = (count: Count | null): readonly string[] =>
  count !== null && typeof count === 'object' && 'outcome' in count ? count.outcome : []

/** Steps that can not be reached because they wait for themselves. */
const waitsForItself = ({ steps }: Programme, id: string, seen: readonly string[] = []): boolean =>
  seen.includes(id) ||
  (steps.find((step) => step.id === id)?.after ?? []).some((one) =>
    waitsForItself({ steps } as Programme, one, [...seen, id]),
  )

/** A place at an employer or elsewhere, where somebody works or learns by an agreement. */
const isPlace = (kind: string, { episodeKinds }: Vocabulary): boolean =>
  (episodeKinds.get(kind)?.traits ?? []).some((trait) =>
    ['workplace', 'paid-work', 'purposeful'].includes(trait),
  )

const stepFaults = (programme: Programme, practice: Practice, vocabulary: Vocabulary): ProgrammeFault[] => {
  const ids = programme.steps.map(({ id }) => id)
  return programme.steps.flatMap((step, index) => {
    const at = (field: string, reason: string): ProgrammeFault => ({ path: ['steps', index, field], reason })
    return [
      ...(ids.indexOf(step.id) === index ? [] : [at('id', `${step.id} stands there twice`)]),
      ...(step.takes === 'event' || vocabulary.episodeKinds.has(step.takes)
        ? []
        : [at('takes', `${step.takes} is no kind of episode`)]),
      ...(step.marks === null || vocabulary.milestoneKinds.has(step.marks)
        ? []
        : [at('marks', `${step.marks} is no kind of milestone`)]),
      ...(step.since === null || (step.within !== null && vocabulary.milestoneKinds.has(step.since))
        ? []
        : [at('since', `${step.since} is no kind of milestone from which a term counts`)]),
      ...(step.daypart === (daypartCited(practice, step.cites) ?? step.daypart)
        ? []
        : [at('daypart', `the report does not say this at ${step.cites}`)]),
      ...(step.volume === null || volumeAsCited(practice, step.volume)
        ? []
        : [at('volume', `the report does not say this at ${step.volume.cites}`)]),
      ...(step.agreement === null || isPlace(step.agreement, vocabulary)
        ? []
        : [at('agreement', `${step.agreement} is no kind of place`)]),
      ...step.after.filter((id) => !ids.includes(id)).map((id) => at('after', `there is no step ${id}`)),
      ...(waitsForItself(programme, step.id) ? [at('after', 'the step waits for itself')] : []),
      ...(['lasts', 'within', 'every'] as const).flatMap((field) => {
        const length = step[field]
        return length === null || lastsAsCited(practice, length)
          ? []
          : [at(field, `the report does not say this at ${length.cites}`)]
      }),
      ...(step.load === null || loadAsCited(practice, step.load)
        ? []
        : [at('load', `the report does not say this at ${step.load.cites}`)]),
      ...(step.takes === 'event' && (step.lasts !== null || step.load !== null)
        ? [at('takes', 'an event has no length and no load')]
        : []),
    ]
  })
}

const wholeFaults = ({ lasts, load }: Programme, practice: Practice): ProgrammeFault[] => [
  ...(lasts === null || lastsAsCited(practice, lasts)
    ? []
    : [{ path: ['lasts'], reason: `the report does not say this at ${lasts.cites}` }]),
  ...(load === null || loadAsCited(practice, load)
    ? []
    : [{ path: ['load'], reason: `the report does not say this at ${load.cites}` }]),
]

const metricFaults = (programme: Programme): ProgrammeFault[] => {
  const audienceOf = (id: string) => programme.steps.find((step) => step.id === id)?.audience
  return programme.metrics.flatMap(({ counts, among }, index) => [
    ...[counts, among]
      .flatMap(stepsOfCount)
      .filter((id) => !programme.steps.some((step) => step.id === id))
      .map((id) => ({ path: ['metrics', index], reason: `there is no step ${id}` })),
    ...(countsSessions(counts) && new Set(stepsOfCount(counts).map(audienceOf)).size > 1
      ? [{ path: ['metrics', index], reason: 'counts sessions for different audiences together' }]
      : []),
    ...[counts, among]
      .flatMap(outcomesOfCount)
      .filter((outcome) => !programme.outcomes.some((one) => one === outcome))
      .map((outcome) => ({ path: ['metrics', index], reason: `${outcome} is not one of the outcomes` })),
  ])
}

/** Does a condition leave its bound to the organisation, because the report gives none? */
export const leavesBound = ({ needs }: Programme['conditions'][number]): boolean =>
  ('atLeast' in needs && needs.atLeast === null) ||
  ('atMost' in needs && needs.atMost === null) ||
  ('under' in needs && needs.under === null)

const exampleFaults = (programme: Programme): ProgrammeFault[] => {
  const { conditions, examples } = programme
  const fitting = factsOf(examples.fits)
  const unlike = fits(programme, fitting).reasons.filter(({ condition, truth }) => {
    const one = conditions.find(({ id }) => id === condition)
    return one !== undefined && truth !== (leavesBound(one) ? 'unknown' : 'yes')
  })
  return [
    ...unlike.map(({ condition, truth }) => ({
      path: ['examples', 'fits'],
      reason: `${condition} answers ${truth}`,
    })),
    ...conditions
      .filter((one) => !leavesBound(one) && !examples.refused.some(({ because }) => because === one.id))
      .map(({ id }) => ({ path: ['examples', 'refused'], reason: `nobody is refused because of ${id}` })),
    ...examples.refused.flatMap(({ because, given }, index) => {
      const path = ['examples', 'refused', index]
      if (!conditions.some(({ id }) => id === because))
        return [{ path, reason: `there is no condition ${because}` }]
      const facts = factsOf(given, fitting)
      const refusing = conditions.filter((one) => answer(one, facts).truth === 'no').map(({ id }) => id)
      return refusing.join() === because
        ? []
        : [{ path, reason: `is refused because of ${refusing.join(', ') || 'nothing'}, not ${because}` }]
    }),
  ]
}

/** For every `when` of a step there is somebody who passes the step over. */
const passesFaults = ({ steps, examples }: Programme): ProgrammeFault[] => {
  const whens = steps.map(({ when }) => when).filter((when) => when !== null)
  return [
    ...whens
      .filter((one) => !leavesBound(one) && !examples.passes.some(({ because }) => because === one.id))
      .map(({ id }) => ({ path: ['examples'], reason: `nobody passes over a step because of ${id}` })),
    ...examples.passes.flatMap(({ because, given }, index) => {
      const path = ['examples', 'passes', index]
      const when = whens.find(({ id }) => id === because)
      if (when === undefined) return [{ path, reason: `there is no step for ${because} only` }]
      return answer(when, factsOf(given, factsOf(examples.fits))).truth === 'no'
        ? []
        : [{ path, reason: `does not pass over the step for ${because}` }]
    }),
  ]
}

/** Everything that is wrong with a programme against the report's record, the vocabulary and its own examples. */
export const checkProgramme = (
  programme: Programme,
  practice: Practice,
  vocabulary: Vocabulary,
): readonly ProgrammeFault[] => {
  const cited = [
    ...programme.conditions.map(({ cites }, index) => ({ cites, path: ['conditions', index, 'cites'] })),
    ...[programme.lasts, programme.load]
      .filter((one) => one !== null)
      .map((one) => ({ cites: one.cites, path: [one === programme.lasts ? 'lasts' : 'load'] })),
    ...programme.steps.flatMap(({ cites, when, lasts, within, every, load, volume }, index) => [
      { cites, path: ['steps', index, 'cites'] },
      ...[when, lasts, within, every, load, volume]
        .filter((one) => one !== null)
        .map((one) => ({ cites: one.cites, path: ['steps', index] })),
    ]),
    ...programme.metrics.map(({ cites }, index) => ({ cites, path: ['metrics', index, 'cites'] })),
    ...(programme.group ? [{ cites: programme.group.cites, path: ['group', 'cites'] }] : []),
    ...programme.leftOut.map(({ cites }, index) => ({ cites, path: ['leftOut', index, 'cites'] })),
  ]
  const places = new Set(cited.map(({ cites }) => cites))
  const accounted = (place: string) =>
    places.has(place) ||
    (/^steps\.\d+$/.test(place) && [...places].some((one) => one.startsWith(`${place}.`)))
  const ids = [
    ...programme.conditions.map(({ id }) => id),
    ...programme.steps.flatMap(({ when }) => (when === null ? [] : [when.id])),
  ]
  return [
    ...cited
      .filter(({ cites }) => citedIn(practice, cites) === undefined)
      .map(({ cites, path }) => ({ path, reason: `the record of the practice says nothing at ${cites}` })),
    ...placesToAccountFor(practice)
      .filter((place) => !accounted(place))
      .map((place) => ({
        path: [],
        reason: `does nothing with ${place} of the record, and does not say why`,
      })),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ path: ['conditions'], reason: `${id} stands there twice` })),
    ...stepFaults(programme, practice, vocabulary),
    ...wholeFaults(programme, practice),
    ...metricFaults(programme),
    ...exampleFaults(programme),
    ...passesFaults(programme),
  ]
}
