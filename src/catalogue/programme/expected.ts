import { z } from 'zod'
import type { ProgrammeFault } from './check-programme.ts'
import type { Programme } from './programme.ts'

const Parts = z.strictObject({
  conditions: z.array(z.string()),
  forSome: z.array(z.string()).describe('conditions of steps that are only for some'),
  steps: z.array(z.string()),
  metrics: z.array(z.string()).describe('the places that the measures cite'),
})
type Parts = z.infer<typeof Parts>

/** By the id of the practice: what its programme consists of. */
export const Expected = z.record(z.string(), Parts)
export type Expected = z.infer<typeof Expected>

const partsOf = ({ conditions, steps, metrics }: Programme): Parts => ({
  conditions: conditions.map(({ id }) => id),
  forSome: steps.flatMap(({ when }) => when?.id ?? []),
  steps: steps.map(({ id }) => id),
  metrics: metrics.map(({ cites }) => cites),
})

/** Everything in `list` that is not in `others`, as often as it stands there. */
const without = (list: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others]
  return list.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** A part that the list names and the programme lost, or that the programme has and the list does not know. */
export const expectedFaults = (programme: Programme, expected: Expected): readonly ProgrammeFault[] => {
  const parts = partsOf(programme)
  const listed = expected[programme.practice]
  if (!listed) return [{ path: ['practice'], reason: 'stands not in expected.yaml' }]
  return (Object.keys(parts) as (keyof Parts)[]).flatMap((kind) => {
    const path = [kind === 'forSome' ? 'steps' : kind]
    return [
      ...without(listed[kind], parts[kind]).map((one) => ({
        path,
        reason: `${one} is gone; expected.yaml has it among its ${kind}`,
      })),
      ...without(parts[kind], listed[kind]).map((one) => ({
        path,
        reason: `${one} stands not among the ${kind} of expected.yaml`,
      })),
    ]
  })
}
