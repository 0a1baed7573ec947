import type { LineCase } from './case.ts'
import { householdCases } from './hard-cases-household.ts'
import { personCases } from './hard-cases-person.ts'
import { statusCases } from './hard-cases-status.ts'

/** Every hard case by name: lines that a simple model of phases gets wrong. Plain data; all people are made up. */
export const hardCases: readonly LineCase[] = [...householdCases, ...personCases, ...statusCases]
