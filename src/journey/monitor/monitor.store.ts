import { type Kysely, sql } from 'kysely'
import type { Cell } from './cohort.ts'

/** The figures that the visitor may be told; the database keeps the others (disclosure control lies there). */
export const readCohortTable = async (db: Kysely<unknown>, months: number): Promise<readonly Cell[]> =>
  (
    await sql<Cell>`select cohort, place, measure, value::int as value from access.cohort_table(${months})`.execute(
      db,
    )
  ).rows

export type PreparationRow = {
  readonly measure: string
  /** null: not told */
  readonly value: number | null
}

export const readPreparationTable = async (db: Kysely<unknown>): Promise<readonly PreparationRow[]> =>
  (await sql<PreparationRow>`select measure, value::int as value from access.preparation_table()`.execute(db))
    .rows

export type RegionRow = {
  readonly organisation: string
  readonly name: string
  readonly kind: string
  /** null: one to nine */
  readonly persons: number | null
}

export const readRegionTable = async (db: Kysely<unknown>): Promise<readonly RegionRow[]> =>
  (
    await sql<RegionRow>`select organisation, name, kind, persons::int as persons from access.region_table()`.execute(
      db,
    )
  ).rows
