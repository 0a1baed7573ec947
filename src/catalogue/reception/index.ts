import type { Step } from '../../platform/step.ts'
import { changePage, listPage, newPage } from './reception-site.pages.tsx'
import { changeSite, listSites, openSite, registerSite } from './register-site.ts'

export { listReceptionSites } from './reception-site.store.ts'
export * from './reception-site.ts'
export { changeSite, listSites, openSite, registerSite }

/** The sites of reception: where, how large, how many places are free, and for whom they are kept. */
export const receptionStep: Step = {
  name: 'reception',
  actions: [listSites, openSite, registerSite, changeSite],
  pages: [listPage, newPage, changePage],
}
