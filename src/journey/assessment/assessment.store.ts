import { join } from 'node:path'
import { readYamlFile } from '../../platform/content.ts'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { Assessment, PlaceSectors, TestWeek } from './assessment.ts'

export const assessments = versionedRecord('assessment', Assessment)
export const testWeeks = versionedRecord('test_week', TestWeek)

let reading: Promise<PlaceSectors> | undefined
export const placeSectors = (): Promise<PlaceSectors> => {
  reading ??= readYamlFile(join(projectRoot, 'content', 'place-sectors.yaml'), PlaceSectors)
  return reading
}

/** Kinds of organisations that assess somebody or let somebody try for a week. */
export const executorKinds = [
  'social-work-company',
  'training-company',
  'school',
  'employer',
  'support-organisation',
  'temporary-agency',
] as const
