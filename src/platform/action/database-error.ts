import { changedMeanwhile, notFound, Problem } from '../problem.ts'

const unavailable = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
])

/**
 * What the database refuses, as a named problem: a version that is no longer the last (SL409), or the same thing that
 * somebody else wrote at the same moment (a unique key),
 * a row that the policies keep away (not found: what you may not see does not exist), a server that is gone.
 */
export const translateDatabaseError = (error: unknown): unknown => {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const { code } = error as Error & { code?: string }
  if (code === 'SL409' || code === '23505') return changedMeanwhile()
  if (code === '42501') return notFound()
  // characters that text of the database can not hold
  if (code === '22021' || code === '22P05') return new Problem('invalid-input', 'invalid-input')
  if ((code && unavailable.has(code)) || error.message.startsWith('Connection terminated')) {
    return new Problem('unavailable', 'unavailable')
  }
  return error
}
