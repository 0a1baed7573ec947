import type { IsoDate } from '../../platform/date.ts'
import { invalidField } from '../../platform/problem.ts'
import type { HouseholdId, PersonId, Subject } from './line.ts'

/** The columns that say whom a fact concerns. */
export const columnsOf = (subject: Subject): { person: PersonId | null; household: HouseholdId | null } =>
  'person' in subject
    ? { person: subject.person, household: null }
    : { person: null, household: subject.household }

/** @throws Problem at `endsOn` when it lies before the first day. */
export const openPeriod = (startsOn: IsoDate, endsOn: IsoDate | null): void => {
  if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
}
