import type { Site } from '../platform/http/site.ts'
import { homePage } from './home.tsx'
import { personPages } from './person-page.tsx'
import { mountRest } from './rest.ts'
import { mountSignIn } from './sign-in.tsx'
import { steps } from './steps.ts'

/** Mounts everything that the product shows. */
export const mountPages = (site: Site): void => {
  mountSignIn(site)
  homePage(site)
  for (const step of steps) for (const mount of step.pages) mount(site)
  for (const mount of personPages) mount(site)
  mountRest(site)
}
