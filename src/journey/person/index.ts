import { beginPerson } from './begin-person.ts'
import { closeLine } from './close-line.ts'
import { correctEpisode } from './correct-episode.ts'
import { correctIdentity } from './correct-identity.ts'
import { joinPersons, leaveHousehold } from './household.ts'
import { interruptLine } from './interrupt-line.ts'
import { listPersons, personsPerPage } from './list-persons.ts'
import { registerForm } from './person.pages.tsx'
import { registerPerson } from './register-person.ts'
import type { JourneyStep } from './section.ts'

export * from './line.store.ts'
export * from './line.ts'
export { type LineMeasures, measuresOf } from './line-measures.ts'
export { LinePicture, type LinePictureProps } from './line-picture.tsx'
export { qualityOf } from './line-quality.ts'
export { type LineStates, statesOf } from './line-states.ts'
export { LineTable } from './line-table.tsx'
export { findByNumber, getIdentity, type ListedPerson, type StoredIdentity } from './person.store.ts'
export type { PersonTables, VersionColumns } from './person.tables.ts'
export * from './person.ts'
export * from './record-fact.ts'
export { retractResponsibility } from './retract-responsibility.ts'
export { type JourneyStep, type PersonSection, personSection } from './section.ts'
export {
  closeLine,
  correctEpisode,
  correctIdentity,
  interruptLine,
  joinPersons,
  leaveHousehold,
  listPersons,
  personsPerPage,
  registerPerson,
}

export const person: JourneyStep = {
  name: 'person',
  actions: [
    beginPerson,
    registerPerson,
    listPersons,
    correctIdentity,
    correctEpisode,
    interruptLine,
    closeLine,
    joinPersons,
    leaveHousehold,
  ],
  pages: [registerForm],
  sections: [],
}
