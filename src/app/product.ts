import { exportCaseload, openCaseload } from './open-caseload.ts'
import { openOwnFile, openPerson } from './open-person.ts'
import { exportOwnData, openOwnData } from './own-data.ts'
import { steps } from './steps.ts'

/** Every action of the product: those of the parts, and the opening of a file, which needs all of them. */
export const actions = [
  ...steps.flatMap((step) => step.actions),
  openPerson,
  openCaseload,
  exportCaseload,
  openOwnFile,
  openOwnData,
  exportOwnData,
]
