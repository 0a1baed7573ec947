import { describe, expect, test } from 'vitest'
import { tellCounts } from './tell-counts.ts'

describe('what may be told of counts', () => {
  test('nothing of a caseload of fewer than ten', () => {
    expect(tellCounts({ total: 9, changed: 9, now: { open: 9 }, asIf: { overdue: 9 } })).toEqual({
      total: null,
      changed: null,
      rows: [],
    })
  })

  test('no columns where they differ, or agree, for a few', () => {
    const few = { total: 100, now: { open: 100 }, asIf: { open: 97, overdue: 3 } }
    expect(tellCounts({ ...few, changed: 3 })).toEqual({ total: 100, changed: null, rows: [] })
    expect(tellCounts({ ...few, changed: 95 })).toEqual({ total: 100, changed: null, rows: [] })
  })

  test('a small cell is hidden, and with it the next, for the whole would give it away', () => {
    const { rows, changed } = tellCounts({
      total: 100,
      changed: 40,
      now: { open: 60, overdue: 37, unknown: 3 },
      asIf: { open: 50, overdue: 50 },
    })
    expect(rows).toEqual([
      { status: 'open', now: 60, asIf: 50 },
      { status: 'overdue', now: null, asIf: 50 },
      { status: 'unknown', now: null, asIf: 0 },
    ])
    expect(changed).toBeNull()
  })

  test('one late person is not found by subtracting who is on time from who changed', () => {
    const told = tellCounts({
      total: 135,
      changed: 82,
      now: { 'not-applicable': 135 },
      asIf: { 'not-applicable': 53, 'met-on-time': 81, 'met-late': 1 },
    })
    expect(told.changed).toBeNull()
    expect(told.rows.find(({ status }) => status === 'met-late')?.asIf).toBeNull()
    expect(told.rows.find(({ status }) => status === 'not-applicable')?.asIf).toBeNull()
  })
})
