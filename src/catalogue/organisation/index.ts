export {
  findMunicipality,
  findOrganisation,
  listOrganisations,
  organisationNames,
} from './organisation.store.ts'
export * from './organisation.ts'
