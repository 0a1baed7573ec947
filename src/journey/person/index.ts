import { listPersons } from './list-persons.ts'
import { registerPerson } from './register-person.ts'
import type { JourneyStep } from './section.ts'

export * from './line.ts'
export * from './line.store.ts'
export * from './person.ts'
export { findByNumber, getIdentity, type ListedPerson, type StoredIdentity } from './person.store.ts'
export type { PersonTables, VersionColumns } from './person.tables.ts'
export * from './record-fact.ts'
export { type JourneyStep, type PersonSection, personSection } from './section.ts'
export { listPersons, registerPerson }

export const person: JourneyStep = {
  name: 'person',
  actions: [registerPerson, listPersons],
  pages: [],
  sections: [],
}
