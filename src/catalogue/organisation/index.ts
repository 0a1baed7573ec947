export * from './organisation.ts'
export { findMunicipality, findOrganisation, listOrganisations, organisationNames } from './organisation.store.ts'
