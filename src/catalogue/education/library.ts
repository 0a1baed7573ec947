import { join } from 'node:path'
import { z } from 'zod'
import { readLocatedYaml, readYamlFile } from '../../platform/content.ts'
import type { PracticeLibrary } from '../practice/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { LanguageModule } from './module.ts'
import { type Closes, EducationRoute, OutflowProfile, Question } from './route.ts'

export type EducationLibrary = {
  readonly routes: readonly EducationRoute[]
  readonly byId: ReadonlyMap<string, EducationRoute>
  readonly questions: readonly Question[]
  readonly profiles: readonly OutflowProfile[]
  readonly modules: readonly LanguageModule[]
}

type Surroundings = { readonly practices: PracticeLibrary; readonly vocabulary: Vocabulary }

/**
 * Routes, questions, profiles and language modules of content/education.
 * @throws ContentProblem with file and line for what does not fit, also for a route, question or practice that is not there.
 */
export const loadEducation = async (
  contentFolder: string,
  { practices, vocabulary }: Surroundings,
): Promise<EducationLibrary> => {
  const folder = join(contentFolder, 'education')
  const questions = await readYamlFile(join(folder, 'questions.yaml'), z.array(Question))
  const asked = new Set(questions.map(({ code }) => code))
  const { value: routes, problemAt } = await readLocatedYaml(
    join(folder, 'routes.yaml'),
    z.array(EducationRoute),
  )
  const byId = new Map(routes.map((route) => [route.id, route]))
  const practice = (id: string) => practices.practices.find((one) => one.id === id)
  const reaches = (closes: Closes): boolean =>
    'route' in closes
      ? byId.has(closes.route)
      : closes.step === null
        ? practice(closes.practice) !== undefined
        : practice(closes.practice)?.steps[closes.step] !== undefined
  for (const [index, route] of routes.entries()) {
    if (byId.get(route.id) !== route) throw problemAt([index, 'id'], `${route.id} is taken already`)
    if (route.takes !== null && !vocabulary.episodeKinds.has(route.takes))
      throw problemAt([index, 'takes'], `there is no kind of episode ${route.takes}`)
    if (route.practice !== null && !practice(route.practice))
      throw problemAt([index, 'practice'], `there is no practice ${route.practice}`)
    for (const { id, anyOf, closedBy, source } of [...route.conditions, ...route.money.conditions]) {
      const unasked = anyOf.find((needs) => 'told' in needs && !asked.has(needs.told))
      if (unasked) throw problemAt([index], `condition ${id} names a question that is not there`)
      if (!closedBy.every(reaches)) throw problemAt([index], `condition ${id} is closed by what is not there`)
      if ('practice' in source && !practice(source.practice))
        throw problemAt([index], `condition ${id} cites a practice that is not there`)
    }
  }
  const profiles = await readLocatedYaml(join(folder, 'profiles.yaml'), z.array(OutflowProfile))
  for (const [index, { fits, practices: named }] of profiles.value.entries()) {
    const lost = fits.find((id) => !byId.has(id))
    if (lost) throw profiles.problemAt([index, 'fits'], `there is no route ${lost}`)
    const unknown = named.find((id) => !practice(id))
    if (unknown) throw profiles.problemAt([index, 'practices'], `there is no practice ${unknown}`)
  }
  const modules = await readLocatedYaml(join(folder, 'language-modules.yaml'), z.array(LanguageModule))
  for (const [index, { practices: named }] of modules.value.entries()) {
    const unknown = named.find((id) => !practice(id))
    if (unknown) throw modules.problemAt([index, 'practices'], `there is no practice ${unknown}`)
  }
  return { routes, byId, questions, profiles: profiles.value, modules: modules.value }
}
