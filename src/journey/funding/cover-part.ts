import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { answerSource, clashesOf, paysFor } from './answer-source.ts'
import { type CoverLine, coverOf, mostParts, routeParts } from './cover.ts'
import { covers } from './funding.store.ts'
import { readMoney } from './read-money.ts'

/** A source, or the money of it that the organisation registered: `source` or `source:fact`. */
const Chosen = z.string().max(120)
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const money = numberInput(0, 1_000_000)

export const coverSlots = [1, 2, 3] as const

/**
 * What one part of the route costs and who pays it. A source that is not allowed for this person, or two that may not stand
 * together, are refused at their field; what nobody knows is stored and stays a question.
 */
export const coverPart = action('funding.cover-part', {
  input: z.object({
    person: PersonId,
    episode: z.uuid(),
    version: versionInput,
    cost: maybe(money),
    source1: maybe(Chosen),
    amount1: maybe(money),
    source2: maybe(Chosen),
    amount2: maybe(money),
    source3: maybe(Chosen),
    amount3: maybe(money),
  }),
  allow: ['client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async (context, input) => {
    const { db, today } = context
    const { person, episode, version, cost } = input
    const read = await readMoney(context, person)
    const part = routeParts(read.line.episodes).find((one) => one.fact === episode)
    if (!part) throw notFound()
    if ((read.cover?.version ?? 0) !== version) throw changedMeanwhile()
    const lines: CoverLine[] = []
    for (const slot of coverSlots) {
      const chosen = input[`source${slot}`]
      const amount = input[`amount${slot}`]
      if (chosen === null && amount === null) continue
      if (chosen === null) throw invalidField(`source${slot}`, 'field.needed')
      if (amount === null) throw invalidField(`amount${slot}`, 'field.needed')
      const [id = '', registered = null] = chosen.split(':')
      const source = read.byId.get(id)
      if (!source) throw invalidField(`source${slot}`, 'funding.no-such-source')
      if (registered !== null && !read.registered.some((one) => one.fact === registered && one.source === id))
        throw invalidField(`source${slot}`, 'funding.no-such-source')
      if (!paysFor(source, part.kind)) throw invalidField(`source${slot}`, 'funding.pays-not')
      const { answer, conditions } = answerSource(
        source,
        read.facts,
        part.startsOn > today ? part.startsOn : today,
      )
      if (answer.truth === 'no') {
        const why = conditions.find(({ truth }) => truth === 'no')
        throw invalidField(
          `source${slot}`,
          why ? `funding.not-allowed.${why.fact}-${why.is}` : 'funding.not-in-its-days',
        )
      }
      lines.push({ source: id, registered, amount })
      const chosenSources = lines.flatMap((line) => read.byId.get(line.source) ?? [])
      const clash = clashesOf(chosenSources, read.facts).find(({ allowed }) => allowed === 'no')
      if (clash) throw invalidField(`source${slot}`, 'funding.not-together')
    }
    const kept = (read.cover?.content.parts ?? []).filter((one) => one.episode !== episode)
    if (kept.length >= mostParts) throw conflict('funding.list-full', { count: mostParts })
    const cover = { parts: [...kept, { episode, cost, lines }] }
    await covers.save(db, person, version, cover)
    const options = { registered: read.registered, loanLeft: read.status.loan?.left ?? null, today }
    const covered = coverOf(read.line.episodes, cover, options).find((one) => one.episode.fact === episode)
    return { person, episode, covered: covered?.covered ?? 'unknown', warnings: covered?.warnings ?? [] }
  },
})
