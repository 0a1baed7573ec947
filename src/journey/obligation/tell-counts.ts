import type { ObligationStatus } from '../../catalogue/rule/index.ts'

/** Fewer persons than this are not told: who sets rules may not open files, and a count of one would tell of somebody (S124). */
export const fewest = 10

/** How many persons stand where, with the rule as it is and as it would be. */
export type Counts = {
  readonly total: number
  readonly changed: number
  readonly now: Readonly<Partial<Record<ObligationStatus, number>>>
  readonly asIf: Readonly<Partial<Record<ObligationStatus, number>>>
}

export type Told = {
  /** null: fewer than ten */
  readonly total: number | null
  readonly changed: number | null
  /** empty where they would tell of a few persons; null in a cell: fewer than ten, or what would give that away */
  readonly rows: readonly {
    readonly status: ObligationStatus
    readonly now: number | null
    readonly asIf: number | null
  }[]
}

type Cells = Readonly<Partial<Record<ObligationStatus, number>>>

/** Small cells are hidden; where that is one only, the next smallest too, for the rest of the whole would give it away. */
const hidden = (cells: Cells): ReadonlySet<string> => {
  const filled = Object.entries(cells)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => a - b)
  const small = filled.filter(([, count]) => count < fewest).length
  return new Set(filled.slice(0, small === 1 ? 2 : small).map(([status]) => status))
}

const few = (count: number): boolean => count > 0 && count < fewest

/** What may be told of counts. Two columns that differ by a few persons would tell of those, so then there are none. */
export const tellCounts = ({ total, changed, now, asIf }: Counts): Told => {
  if (few(total)) return { total: null, changed: null, rows: [] }
  if (few(changed) || few(total - changed)) return { total, changed: null, rows: [] }
  const [hiddenNow, hiddenAsIf] = [hidden(now), hidden(asIf)]
  const statuses = [...new Set([...Object.keys(now), ...Object.keys(asIf)])] as ObligationStatus[]
  return {
    total,
    // with a hidden cell the sum of the others and this number would give it away
    changed: hiddenNow.size + hiddenAsIf.size > 0 ? null : changed,
    rows: statuses.map((status) => ({
      status,
      now: hiddenNow.has(status) ? null : (now[status] ?? 0),
      asIf: hiddenAsIf.has(status) ? null : (asIf[status] ?? 0),
    })),
  }
}
