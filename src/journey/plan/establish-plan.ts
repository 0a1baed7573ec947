import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import {
  changeEpisode,
  getLine,
  type Line,
  PersonId,
  recordEpisode,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { plans } from './plan.store.ts'
import { type Part, type Plan, PlanStep, partKinds, Route, termOf } from './plan.ts'

export const partRows = [1, 2, 3, 4, 5] as const
export const stepRows = [1, 2, 3] as const

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const partFields = (row: number) => ({
  [`kind${row}`]: maybe(z.enum(partKinds)),
  [`startsOn${row}`]: maybe(dayInput),
  [`endsOn${row}`]: maybe(dayInput),
  [`halfDays${row}`]: maybe(numberInput(0, 14)),
  [`provider${row}`]: maybe(OrganisationId),
})

export const PlanInput = z
  .object({
    person: PersonId,
    version: versionInput.default(0),
    on: dayInput,
    route: Route,
    routeStartsOn: dayInput,
    routeEndsOn: maybe(dayInput),
    routeHalfDays: maybe(numberInput(0, 14)),
    routeProvider: maybe(OrganisationId),
    goal: textInput(500),
    talks: maybe(numberInput(0, 24)),
    ...Object.fromEntries(
      stepRows.flatMap((row) => [
        [`step${row}`, maybe(textInput(300))],
        [`owner${row}`, PlanStep.shape.owner.default('client-manager')],
        [`due${row}`, maybe(dayInput)],
      ]),
    ),
  })
  .extend(Object.assign({}, ...partRows.map(partFields)) as Record<string, z.ZodType>)

type NewPart = {
  kind: string
  startsOn: IsoDate
  endsOn: IsoDate | null
  halfDays: number | null
  provider: string | null
  field: string
}

/** The rows that were filled in; a row that is half filled in is refused at its field. */
export const partsOf = (input: Record<string, unknown>): NewPart[] => {
  const route: NewPart = {
    kind: input.route as string,
    startsOn: input.routeStartsOn as IsoDate,
    endsOn: (input.routeEndsOn as IsoDate | null) ?? null,
    halfDays: (input.routeHalfDays as number | null) ?? null,
    provider: (input.routeProvider as string | null) ?? null,
    field: 'route',
  }
  const rows = partRows.flatMap((row): NewPart[] => {
    const kind = input[`kind${row}`] as string | null
    const startsOn = input[`startsOn${row}`] as IsoDate | null
    if (kind === null && startsOn === null) return []
    if (kind === null) throw invalidField(`kind${row}`, 'field.choose')
    if (startsOn === null) throw invalidField(`startsOn${row}`, 'field.needed')
    return [
      {
        kind,
        startsOn,
        endsOn: input[`endsOn${row}`] as IsoDate | null,
        halfDays: input[`halfDays${row}`] as number | null,
        provider: input[`provider${row}`] as string | null,
        field: String(row),
      },
    ]
  })
  for (const part of [route, ...rows]) {
    if (part.endsOn !== null && part.endsOn < part.startsOn) {
      throw invalidField(part.field === 'route' ? 'routeEndsOn' : `endsOn${part.field}`, 'plan.part-order')
    }
  }
  return [route, ...rows]
}

/** Puts a new part on the line, changes one that is there, and gives a language provider its duty for as long as it lasts. */
const storePart = async (
  { db }: ActionContext,
  line: Line,
  earlier: Plan | undefined,
  part: NewPart,
): Promise<Part> => {
  const known = earlier?.parts.find((one) => one.kind === part.kind && one.startsOn === part.startsOn)
  const episode = known && line.episodes.find((one) => one.fact === known.episode)
  const provider = part.provider === null ? null : OrganisationId.parse(part.provider)
  const content = { endsOn: part.endsOn, halfDays: part.halfDays, provider }
  const { field: _field, ...stored } = part
  if (episode) {
    await changeEpisode(db, episode.fact, episode.version, content)
    return { ...stored, episode: episode.fact }
  }
  const fact = await recordEpisode(
    db,
    { person: line.person },
    { kind: part.kind, startsOn: part.startsOn, state: 'planned', ...content },
  )
  const kind = (await vocabulary()).episodeKinds.get(part.kind)
  if (
    provider &&
    kind?.track === 'language' &&
    (await findOrganisation(db, provider))?.kind === 'language-provider'
  ) {
    await startResponsibility(db, {
      person: line.person,
      organisation: provider,
      duty: 'teaching',
      startsOn: part.startsOn,
      endsOn: part.endsOn,
    })
  }
  return { ...stored, episode: fact }
}

/**
 * Establishes the plan (PIP) or a new version of it: route, goals, and language, work and education side by side as planned
 * episodes. The first plan begins the term of three years; a later one does not (W14). The person is asked to respond anew.
 */
export const establishPlan = action('plan.establish', {
  input: PlanInput,
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person as string,
  run: async (context, input) => {
    const { db, today, actor } = context
    const person = PersonId.parse(input.person)
    const on = input.on as IsoDate
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const regime = line.episodes.find((one) => one.kind === 'regime-2013')
    if ((input.route === 'civic-integration-2013') !== (regime !== undefined))
      throw invalidField('route', 'plan.route-regime')
    const parts = partsOf(input)
    const earlier = await plans.find(db, person)
    const stored: Part[] = []
    for (const part of parts) stored.push(await storePart(context, line, earlier?.content, part))
    for (const gone of earlier?.content.parts.filter(
      (one) => !stored.some((part) => part.episode === one.episode),
    ) ?? []) {
      const episode = line.episodes.find((one) => one.fact === gone.episode && one.state === 'planned')
      if (episode) await changeEpisode(db, episode.fact, episode.version, { retracted: true })
    }
    const firstOn = earlier?.content.firstOn ?? on
    const steps = stepRows.flatMap((row) => {
      const text = input[`step${row}` as 'step1'] as string | null
      return text === null
        ? []
        : [
            {
              text,
              owner: input[`owner${row}` as 'owner1'] as PlanStep['owner'],
              dueOn: input[`due${row}` as 'due1'] as IsoDate | null,
            },
          ]
    })
    await plans.save(db, person, input.version as number, {
      on,
      firstOn,
      route: input.route as Route,
      goal: input.goal as string,
      steps,
      talks: input.talks as number | null,
      parts: stored,
      response: null,
    })
    if (earlier?.content.on !== on) {
      await recordMilestone(
        db,
        { person },
        { kind: 'pip', on, organisation: OrganisationId.parse(actor.organisation) },
      )
    }
    if (!earlier && input.route !== 'civic-integration-2013') {
      const term = termOf(firstOn)
      await recordEpisode(
        db,
        { person },
        { kind: 'integration-term', ...term, state: term.startsOn > today ? 'planned' : 'running' },
      )
      await recordMilestone(db, { person }, { kind: 'term-end', on: addDays(term.endsOn, 0) })
    }
    return { person }
  },
})
