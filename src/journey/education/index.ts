import type { JourneyStep } from '../person/index.ts'
import { checkRoutes, openOwnRoutes } from './check-routes.ts'
import { educationSection } from './education-section.tsx'
import { recordProfile } from './record-profile.ts'
import { ownRoutesPage, routesOfPerson } from './routes.pages.tsx'
import { saveSchooling } from './save-schooling.ts'
import { profileForm, schoolingForm } from './schooling-forms.tsx'

export { checkRoutes, openOwnRoutes, recordProfile, saveSchooling }

export const education: JourneyStep = {
  name: 'education',
  actions: [checkRoutes, openOwnRoutes, saveSchooling, recordProfile],
  pages: [schoolingForm, profileForm, routesOfPerson, ownRoutesPage],
  sections: [educationSection],
}
