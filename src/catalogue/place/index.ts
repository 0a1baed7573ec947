import type { Step } from '../../platform/step.ts'
import { changePlace } from './change-place.ts'
import { closePlace } from './close-place.ts'
import { employerPage } from './employer.pages.tsx'
import { openPlace } from './open-place.ts'
import { changePage, closePage, placePage, registerPage } from './place.pages.tsx'
import { registerEmployer } from './register-employer.ts'
import { beginPlace, registerPlace } from './register-place.ts'
import { searchPage } from './search.pages.tsx'
import { searchPlaces } from './search-places.ts'

export { everyOffer, getPlace, type PlaceSearch, searchPlaces as findPlaces } from './place.store.ts'
export * from './place.ts'
export { PlaceSummary } from './place-summary.tsx'
export { changePlace, closePlace, openPlace, registerEmployer, registerPlace, searchPlaces }

export const place: Step = {
  name: 'place',
  actions: [searchPlaces, openPlace, beginPlace, registerPlace, changePlace, closePlace, registerEmployer],
  pages: [registerPage, changePage, closePage, placePage, searchPage, employerPage],
}
