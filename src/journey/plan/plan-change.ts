import type { Part, Plan } from './plan.ts'

export type PlanChange =
  | { readonly what: 'goal' | 'route' | 'steps' | 'talks' }
  | { readonly what: 'talk-moved'; readonly moved: NonNullable<Plan['talkMoved']> }
  | { readonly what: 'part-added' | 'part-gone' | 'part-changed'; readonly part: Part }
  | { readonly what: 'step-done'; readonly step: string }
  | { readonly what: 'response'; readonly agrees: boolean }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const talksBetween = (before: Plan, after: Plan): readonly PlanChange[] => {
  if (after.talkMoved !== null && !same(before.talkMoved, after.talkMoved))
    return [{ what: 'talk-moved', moved: after.talkMoved }]
  return before.talks === after.talks && before.nextTalkOn === after.nextTalkOn ? [] : [{ what: 'talks' }]
}

/** What a version of the plan changed against the one before. */
export const changesBetween = (before: Plan, after: Plan): readonly PlanChange[] => {
  const partBefore = (part: Part) => before.parts.find(({ episode }) => episode === part.episode)
  const done = after.steps.filter(
    ({ text, doneOn }) =>
      doneOn !== null && before.steps.some((one) => one.text === text && one.doneOn === null),
  )
  const agreed = ({ steps }: Plan) => steps.map(({ text, owner, dueOn }) => ({ text, owner, dueOn }))
  return [
    ...(before.goal === after.goal ? [] : [{ what: 'goal' as const }]),
    ...(before.route === after.route ? [] : [{ what: 'route' as const }]),
    ...after.parts.flatMap((part): PlanChange[] => {
      const earlier = partBefore(part)
      if (!earlier) return [{ what: 'part-added', part }]
      return same(earlier, part) ? [] : [{ what: 'part-changed', part }]
    }),
    ...before.parts
      .filter((part) => !after.parts.some(({ episode }) => episode === part.episode))
      .map((part) => ({ what: 'part-gone' as const, part })),
    ...(same(agreed(before), agreed(after)) ? [] : [{ what: 'steps' as const }]),
    ...done.map(({ text }) => ({ what: 'step-done' as const, step: text })),
    ...talksBetween(before, after),
    ...(after.response && !same(before.response, after.response)
      ? [{ what: 'response' as const, agrees: after.response.agrees }]
      : []),
  ]
}
