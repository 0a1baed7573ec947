import { sql } from 'kysely'
import { type Kernel, perform } from '../../platform/action/perform.ts'
import { jobWork } from '../../platform/job/job.ts'
import { type CarryOn, carryOnJob, type Forget, forgetJob } from './import.job.ts'
import { storeBatch } from './store-batch.ts'
import { undoBatch } from './undo-batch.ts'

/** Does the batches one after the other; begun again after a stop, it goes on where it was. */
export const carryOn = async (kernel: Kernel, { import: id, account, what }: CarryOn): Promise<void> => {
  const batch = what === 'store' ? storeBatch : undoBatch
  let worked: number
  do ({ worked } = await perform(kernel, batch, { import: id }, { by: 'account', account }))
  while (worked > 0)
}

export const forget = async (kernel: Kernel, { import: id }: Forget): Promise<void> => {
  await sql`select access.forget_import(${kernel.serviceToken}, ${id})`.execute(kernel.db)
}

export const importJobs = [jobWork(carryOnJob, carryOn), jobWork(forgetJob, forget)]
