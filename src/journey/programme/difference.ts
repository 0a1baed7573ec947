import type { Programme } from '../../catalogue/programme/index.ts'
import { type AdoptedContent, type AdoptedStep, boundOf } from './programme-content.ts'

/** One thing that an organisation made different, by its place; words stand in messages. */
export type Difference = {
  readonly path: string
  readonly kind: 'added' | 'left-out' | 'changed'
  readonly what: (typeof comparedOfStep)[number] | 'condition' | 'bound' | 'step' | 'size' | 'same-level'
  readonly from: string | number | null
  readonly to: string | number | null
}

export const comparedOfStep = ['lasts', 'load', 'daypart', 'optional', 'provider', 'after'] as const

const lengthOf = (one: { from: number; to: number | null; unit?: string } | null): string | null =>
  one === null
    ? null
    : [one.from, ...(one.to === null ? [] : [one.to])].join('-') + (one.unit ? ` ${one.unit}` : '')

const said = (step: Omit<AdoptedStep, 'provider'> & { provider?: string | null }) => ({
  lasts: lengthOf(step.lasts),
  load: lengthOf(step.load),
  daypart: step.daypart,
  optional: step.optional ? 'yes' : 'no',
  provider: step.provider ?? null,
  after: step.after.join(' ') || null,
})

const stepDifferences = (own: AdoptedContent, original: Programme): Difference[] => [
  ...original.steps
    .filter(({ id }) => !own.steps.some((step) => step.id === id))
    .map(
      ({ id }): Difference => ({ path: `steps.${id}`, kind: 'left-out', what: 'step', from: id, to: null }),
    ),
  ...own.steps.flatMap((step): Difference[] => {
    const before = original.steps.find(({ id }) => id === step.id)
    if (!before) return [{ path: `steps.${step.id}`, kind: 'added', what: 'step', from: null, to: step.id }]
    const [was, is] = [said(before), said(step)]
    return comparedOfStep
      .filter((what) => was[what] !== is[what])
      .map((what) => ({
        path: `steps.${step.id}.${what}`,
        kind: 'changed',
        what,
        from: was[what],
        to: is[what],
      }))
  }),
]

const conditionDifferences = (own: AdoptedContent, original: Programme): Difference[] =>
  original.conditions.flatMap((before): Difference[] => {
    const path = `conditions.${before.id}`
    const now = own.conditions.find(({ id }) => id === before.id)
    if (!now) return [{ path, kind: 'left-out', what: 'condition', from: before.id, to: null }]
    const [was, is] = [boundOf(before)?.bound ?? null, boundOf(now)?.bound ?? null]
    return was === is ? [] : [{ path: `${path}.bound`, kind: 'changed', what: 'bound', from: was, to: is }]
  })

const groupDifferences = (own: AdoptedContent, original: Programme): Difference[] => {
  const [was, is] = [original.group?.size?.value ?? null, own.group?.size?.value ?? null]
  const [level, ownLevel] = [original.group?.sameLevel ?? false, own.group?.sameLevel ?? false]
  return [
    ...(was === is
      ? []
      : [{ path: 'group.size', kind: 'changed', what: 'size', from: was, to: is } as const]),
    ...(level === ownLevel
      ? []
      : [
          {
            path: 'group.sameLevel',
            kind: 'changed',
            what: 'same-level',
            from: level ? 'yes' : 'no',
            to: ownLevel ? 'yes' : 'no',
          } as const,
        ]),
  ]
}

/** What an adopted programme does otherwise than the practice in the report, computed each time and never written down. */
export const differencesOf = (own: AdoptedContent, original: Programme): readonly Difference[] => [
  ...conditionDifferences(own, original),
  ...stepDifferences(own, original),
  ...groupDifferences(own, original),
]
