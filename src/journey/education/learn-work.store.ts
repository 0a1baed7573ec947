import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { LearnWorkContract } from './learn-work.ts'

export const learnWorkContracts = versionedRecord('learn_work_contract', LearnWorkContract)
