import { householdCases } from './hard-cases-household.ts'
import { personCases } from './hard-cases-person.ts'
import { statusCases } from './hard-cases-status.ts'
import type { LineCase } from './line-case.ts'

/** Every hard case by name: lines that a simple model of phases gets wrong. Plain data; all people are made up. */
export const hardCases: readonly LineCase[] = [...householdCases, ...personCases, ...statusCases]
