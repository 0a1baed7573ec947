import type { Step } from '../../platform/step.ts'
import { changeContact, openContact, registerContact } from './keep-contact.ts'
import { changeOrganisation, registerOrganisation } from './keep-organisation.ts'
import { organisationPage, searchPage, withoutContactPage } from './organisation.pages.tsx'
import { changePage, contactPage, newContactPage, registerPage } from './organisation-forms.tsx'
import {
  beginOrganisation,
  listWithoutContact,
  openOrganisation,
  searchOrganisations,
} from './search-organisations.ts'

export { listContacts } from './contact.store.ts'
export * from './contact.ts'
export {
  findMunicipality,
  findOrganisation,
  listOrganisations,
  organisationNames,
} from './organisation.store.ts'
export * from './organisation.ts'
export {
  beginOrganisation,
  changeContact,
  changeOrganisation,
  listWithoutContact,
  openContact,
  openOrganisation,
  registerContact,
  registerOrganisation,
  searchOrganisations,
}

/** The register of organisations with their contact persons. */
export const organisationStep: Step = {
  name: 'organisation',
  actions: [
    searchOrganisations,
    listWithoutContact,
    openOrganisation,
    beginOrganisation,
    registerOrganisation,
    changeOrganisation,
    registerContact,
    openContact,
    changeContact,
  ],
  // the fixed addresses before those with a number in them
  pages: [
    searchPage,
    withoutContactPage,
    registerPage,
    organisationPage,
    changePage,
    newContactPage,
    contactPage,
  ],
}
