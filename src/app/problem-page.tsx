import type { Context } from 'hono'
import { ErrorPage } from '../platform/html/index.ts'
import { present } from '../platform/http/present.ts'
import type { Html, Site } from '../platform/http/site.ts'
import type { Visit } from '../platform/http/visit.ts'
import type { Problem } from '../platform/problem.ts'
import { signInInstead } from './sign-in.tsx'

/** The page for a problem; who is not signed in may do so here, and what was typed stays with them. */
export const problemPage = async (
  problem: Problem,
  visit: Visit,
  context: Context,
  site: Site,
): Promise<Html> => {
  if (problem.kind === 'not-signed-in') return signInInstead(visit, context, site)
  const words = present(problem, visit.t)
  const title = visit.t(`app.problem.${problem.kind}`)
  return site.frame({
    title,
    visit,
    body: (
      <ErrorPage title={title} t={visit.t}>
        <p>{words.title}</p>
      </ErrorPage>
    ),
  })
}
