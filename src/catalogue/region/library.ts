import { join } from 'node:path'
import { ContentProblem, readYamlFile } from '../../platform/content.ts'
import { type Municipality, MunicipalityFile, type Region, RegionFile, type RegionLibrary } from './region.ts'

/** Regions and municipalities of content/. @throws ContentProblem, also when a municipality lies in no known region. */
export const loadRegions = async (contentFolder: string): Promise<RegionLibrary> => {
  const [regions, municipalities] = await Promise.all([
    readYamlFile(join(contentFolder, 'regions.yaml'), RegionFile),
    readYamlFile(join(contentFolder, 'municipalities.yaml'), MunicipalityFile),
  ])
  const codes = new Set(regions.regions.map((region) => region.code))
  const lost = municipalities.municipalities.find((municipality) => !codes.has(municipality.region))
  if (lost)
    throw new ContentProblem(
      'municipalities.yaml',
      1,
      `${lost.name} lies in region ${lost.region}, which does not exist`,
    )
  return {
    regions: regions.regions,
    municipalities: municipalities.municipalities,
    regionSource: `${regions.source}, ${regions.year}`,
    municipalitySource: `${municipalities.source}, ${municipalities.year}`,
    populationYear: municipalities.year,
    quality: municipalities.quality,
  }
}

/** A name as people type it: without accents, capitals, apostrophes and hyphens. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

const otherNames: Readonly<Record<string, string>> = { denhaag: 'sgravenhage', denbosch: 'shertogenbosch' }

/** By code (GM0344) or by name, however it is spelled. */
export const findMunicipalityInfo = (library: RegionLibrary, text: string): Municipality | undefined => {
  const wanted = plain(text)
  const name = otherNames[wanted] ?? wanted
  return library.municipalities.find((one) => one.code === text.toUpperCase() || plain(one.name) === name)
}

export const findRegion = (library: RegionLibrary, code: string): Region | undefined =>
  library.regions.find((region) => region.code === code)

export const municipalitiesOf = (library: RegionLibrary, region: string): readonly Municipality[] =>
  library.municipalities.filter((municipality) => municipality.region === region)
