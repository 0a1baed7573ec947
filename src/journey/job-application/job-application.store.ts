import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { JobApplication } from './job-application.ts'

export const jobApplications = versionedRecord('job_application', JobApplication)
