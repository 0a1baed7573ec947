import type { JourneyStep } from '../person/index.ts'
import { entrepreneurForm, entrepreneurPage, ownEntrepreneurPage } from './enterprise.pages.tsx'
import { enterpriseSection } from './enterprise-section.tsx'
import { openEntrepreneur, openOwnEntrepreneur } from './open-entrepreneur.ts'
import { saveEntrepreneur } from './save-entrepreneur.ts'

export { openEntrepreneur, openOwnEntrepreneur, saveEntrepreneur }

export const enterprise: JourneyStep = {
  name: 'enterprise',
  actions: [openEntrepreneur, openOwnEntrepreneur, saveEntrepreneur],
  pages: [entrepreneurForm, entrepreneurPage, ownEntrepreneurPage],
  sections: [enterpriseSection],
}
