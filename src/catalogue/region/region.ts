import { z } from 'zod'

export const RegionCode = z
  .string()
  .regex(/^AM\d{2}$/)
  .brand('RegionCode')
export type RegionCode = z.infer<typeof RegionCode>
export const MunicipalityCode = z
  .string()
  .regex(/^GM\d{4}$/)
  .brand('MunicipalityCode')
export type MunicipalityCode = z.infer<typeof MunicipalityCode>

/** One of the 35 labour-market regions. */
export const Region = z.strictObject({ code: RegionCode, name: z.string().min(2) })
export type Region = z.infer<typeof Region>

export const Municipality = z.strictObject({
  code: MunicipalityCode.describe('CBS municipality code'),
  name: z.string().min(2),
  province: z.string().min(2),
  region: RegionCode,
  population: z.int().min(1).describe('inhabitants; year and quality stand in the file'),
  latitude: z.number().min(50).max(54).describe('degrees, centroid weighted by where people live'),
  longitude: z.number().min(3).max(8),
})
export type Municipality = z.infer<typeof Municipality>

export const RegionFile = z.strictObject({ source: z.string(), year: z.int(), regions: z.array(Region) })
export const MunicipalityFile = z.strictObject({
  source: z.string(),
  year: z.int(),
  quality: z.enum(['demo', 'official']),
  municipalities: z.array(Municipality),
})

export type RegionLibrary = {
  readonly regions: readonly Region[]
  readonly municipalities: readonly Municipality[]
  readonly regionSource: string
  readonly municipalitySource: string
  readonly populationYear: number
  readonly quality: 'demo' | 'official'
}
