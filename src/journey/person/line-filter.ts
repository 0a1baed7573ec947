import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { type Category, dutySees, type Role, roles } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'

const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

export const filteredRoutes = ['route-b1', 'route-education', 'route-z', 'civic-integration-2013'] as const

/** What may run on a line today, as a list of persons may be narrowed to it. */
export const LineFilter = z.object({
  route: chosen(z.enum([...filteredRoutes, 'none'])),
  benefit: chosen(z.enum(['yes', 'no'])),
  work: chosen(z.enum(['yes', 'no'])),
})
export type LineFilter = z.infer<typeof LineFilter>

export const lineFilters = ['route', 'benefit', 'work'] as const
const categoryOf = { route: 'language', benefit: 'income', work: 'work' } as const

/** Whether somebody in a role sees what this asks for; to others "no" would look like an answer. */
export const seesCategory = (role: Role, category: Category): boolean =>
  roles[role].exercises.some((duty) => (dutySees[duty] as readonly Category[]).includes(category))
export const maySee = (role: Role, filter: (typeof lineFilters)[number]): boolean =>
  seesCategory(role, categoryOf[filter])

export const kindsWith = (vocabulary: Vocabulary, ...traits: readonly string[]): readonly string[] =>
  [...vocabulary.episodeKinds.values()]
    .filter((kind) => (kind.traits as readonly string[]).some((one) => traits.includes(one)))
    .map(({ code }) => code)

/** Whether an episode of these kinds runs today for a person, or for a household that the person is in. */
const runs = (kinds: readonly string[], today: IsoDate): RawBuilder<boolean> => {
  const episode = sql`select 1 from startlijn.episode e where e.superseded_at is null and not e.retracted
    and e.state = 'running' and e.kind = any(${[...kinds]}::text[]) and e.starts_on <= ${today}
    and coalesce(e.ends_on, 'infinity') >= ${today}`
  return sql<boolean>`(exists (${episode} and e.person = i.person) or exists (
    select 1 from startlijn.membership m where m.person = i.person and m.superseded_at is null and not m.retracted
      and m.starts_on <= ${today} and coalesce(m.ends_on, 'infinity') >= ${today}
      and exists (${episode} and e.household = m.household)))`
}

/** The filter as conditions on `i.person`; what the role may not see does not narrow. */
export const lineConditions = (
  filter: LineFilter,
  {
    role,
    vocabulary,
    today,
  }: { readonly role: Role; readonly vocabulary: Vocabulary; readonly today: IsoDate },
): readonly RawBuilder<boolean>[] => {
  const asked = lineFilters.filter((name) => filter[name] !== undefined && maySee(role, name))
  return asked.map((name) => {
    if (name === 'route')
      return filter.route === 'none'
        ? sql<boolean>`not ${runs(filteredRoutes, today)}`
        : runs([filter.route ?? ''], today)
    const kinds =
      name === 'benefit' ? kindsWith(vocabulary, 'benefit') : kindsWith(vocabulary, 'paid-work', 'workplace')
    return filter[name] === 'yes' ? runs(kinds, today) : sql<boolean>`not ${runs(kinds, today)}`
  })
}
