import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import {
  adoptingRoles,
  type Condition,
  Needs,
  ProgrammeStep,
  TimeUnit,
} from '../../catalogue/programme/index.ts'
import { cefrLevels, educationLevels } from '../../catalogue/vocabulary/index.ts'
import { action } from '../../platform/action/action.ts'
import {
  halfDaysInput,
  numberInput,
  textInput,
  ticked,
  versionInput,
  wholeInput,
} from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { adoptionInput, requireDays } from './adopt-programme.ts'
import { getAdopted, writeAdopted } from './adopted.store.ts'
import { type AdoptedContent, type AdoptedStep, boundOf, ProgrammeId } from './programme-content.ts'

const Id = ProgrammeStep.shape.id

const ConditionChange = z.object({
  keep: ticked,
  bound: z
    .union([z.string().trim().max(20), z.number()])
    .nullable()
    .default(null),
})

const length = {
  lasts: numberInput(0.5, 520).nullable().default(null),
  unit: TimeUnit.nullable().default(null),
  load: halfDaysInput.nullable().default(null),
  daypart: ProgrammeStep.shape.daypart,
  provider: OrganisationId.nullable().default(null),
}
const StepChange = z.object({ keep: ticked, optional: ticked, ...length })
const OwnStep = z.object({
  name: textInput(120),
  takes: z.string().max(60),
  after: Id.nullable().default(null),
  ...length,
})
type Length = z.infer<z.ZodObject<typeof length>>

/** The bound as it was filled in; nothing filled in leaves it as it is. @throws Problem at its field. */
const withBound = (one: Condition, given: string | number | null): Condition => {
  const bounded = boundOf(one)
  if (!bounded || given === null || given === '') return one
  const value =
    bounded.fact === 'level' || bounded.fact === 'education' ? given : Number(String(given).replace(',', '.'))
  const needs = Needs.safeParse({ fact: bounded.fact, [bounded.way]: value })
  if (needs.success) return { ...one, needs: needs.data }
  throw invalidField(
    `conditions.${one.id}.bound`,
    [...cefrLevels, ...educationLevels].some((level) => level === given) ? 'field.choose' : 'field.number',
  )
}

/** A number that stays the same keeps its place in the report; another one is the organisation's own. */
const withLength = (step: AdoptedStep, change: Length): AdoptedStep => {
  const { lasts, unit, load, daypart, provider } = change
  if (lasts !== null && unit === null) throw invalidField(`steps.${step.id}.unit`, 'field.choose')
  const shownLength = step.lasts?.to ?? step.lasts?.from ?? null
  const shownLoad = step.load?.to ?? step.load?.from ?? null
  return {
    ...step,
    daypart,
    provider,
    lasts:
      lasts === shownLength && unit === (step.lasts?.unit ?? unit)
        ? step.lasts
        : lasts === null || unit === null
          ? null
          : { from: lasts, to: null, unit, bound: 'exactly', cites: null },
    load: load === shownLoad ? step.load : load === null ? null : { from: load, to: null, cites: null },
  }
}

/** What waited for a step that is left out waits for what that one waited for. */
const withoutSteps = (steps: readonly AdoptedStep[], kept: ReadonlySet<string>): AdoptedStep[] => {
  const before = (id: string): string[] =>
    kept.has(id) ? [id] : (steps.find((step) => step.id === id)?.after ?? []).flatMap(before)
  return steps
    .filter(({ id }) => kept.has(id))
    .map((step) => ({ ...step, after: [...new Set(step.after.flatMap(before))] }))
}

const ownStep = (given: z.infer<typeof OwnStep>, content: AdoptedContent): AdoptedStep => {
  const { name, takes, after, ...rest } = given
  const taken = content.steps.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0))
  const number = Math.max(0, ...taken) + 1
  const bare: AdoptedStep = {
    ...{ id: `own-${number}`, cites: null, name, takes, marks: null, by: null, lasts: null, load: null },
    ...{ within: null, since: null, every: null, when: null, volume: null, audience: null, daypart: null },
    ...{ agreement: null, optional: false, provider: null },
    after: after === null ? [] : [after],
  }
  return takes === 'event' ? bare : withLength(bare, rest)
}

const adaptInput = z.object({
  programme: ProgrammeId,
  version: versionInput,
  ...adoptionInput,
  size: wholeInput(1, 500).nullable().default(null),
  sameLevel: ticked,
  conditions: z.record(Id, ConditionChange).default({}),
  steps: z.record(Id, StepChange).default({}),
  own: OwnStep.nullable().default(null),
})

const groupOf = (content: AdoptedContent, { size, sameLevel }: z.infer<typeof adaptInput>) => {
  if (size === null && !sameLevel && content.group === null) return null
  const same = size !== null && size === content.group?.size?.value
  return {
    cites: content.group?.cites ?? null,
    sameLevel,
    size: same
      ? (content.group?.size ?? null)
      : size === null
        ? null
        : { value: size, bound: 'exactly' as const },
  }
}

/** Changes what the organisation makes of a practice (S59). What is not named is left out; the original stays in the report. */
export const adaptProgramme = action('programme.adapt', {
  input: adaptInput,
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'catalogue',
  run: async ({ db, actor }, input) => {
    const before = await getAdopted(db, input.programme)
    if (before.organisation !== actor.organisation) throw notFound()
    requireDays(input)
    const { content } = before
    const kept = new Set(content.steps.map(({ id }) => id).filter((id) => input.steps[id]?.keep))
    if (kept.size === 0) throw conflict('programme.no-steps')
    const changed = content.steps.map((step) => {
      const change = input.steps[step.id]
      return change === undefined ? step : withLength({ ...step, optional: change.optional }, change)
    })
    const steps = withoutSteps(changed, kept)
    if (input.own !== null) {
      const { takes, after } = input.own
      if (takes !== 'event' && !(await vocabulary()).episodeKinds.has(takes))
        throw invalidField('own.takes', 'field.choose')
      if (after !== null && !kept.has(after)) throw invalidField('own.after', 'programme.after-left-out')
      steps.push(ownStep(input.own, content))
    }
    for (const { id, provider } of steps)
      if (provider !== null && !(await findOrganisation(db, provider)))
        throw invalidField(`steps.${id}.provider`, 'field.choose')
    const { name, startsOn, endsOn, fundedUntil, target } = input
    const next: AdoptedContent = {
      ...content,
      ...{ name, startsOn, endsOn, fundedUntil, target, steps },
      conditions: content.conditions
        .filter(({ id }) => input.conditions[id]?.keep)
        .map((one) => withBound(one, input.conditions[one.id]?.bound ?? null)),
      group: groupOf(content, input),
    }
    const on = { id: input.programme, version: input.version }
    await writeAdopted(db, { organisation: before.organisation, content: next }, on)
    return { programme: input.programme }
  },
})
