import type { Step } from '../../platform/step.ts'
import { changePage, employerPage, placePage, registerPage, searchPage } from './place.pages.tsx'
import {
  beginPlace,
  changePlace,
  openPlace,
  registerEmployer,
  registerPlace,
  searchPlaces,
} from './register-place.ts'

export { PlaceSummary } from './place.pages.tsx'
export { getPlace, type PlaceSearch, searchPlaces as findPlaces } from './place.store.ts'
export * from './place.ts'
export { changePlace, openPlace, registerEmployer, registerPlace, searchPlaces }

export const place: Step = {
  name: 'place',
  actions: [searchPlaces, openPlace, beginPlace, registerPlace, changePlace, registerEmployer],
  pages: [registerPage, changePage, placePage, searchPage, employerPage],
}
