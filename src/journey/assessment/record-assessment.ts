import { z } from 'zod'
import { practices } from '../../catalogue/knowledge.ts'
import { listOrganisations, OrganisationId } from '../../catalogue/organisation/index.ts'
import { everyOffer, findPlaces } from '../../catalogue/place/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { assessments, executorKinds, placeSectors } from './assessment.store.ts'
import { SbiSection, type SectorResult, Suitability, suggestSectors } from './assessment.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never)
export const resultRows = [1, 2, 3, 4] as const

/** The assessment as it stands, its earlier versions, and the sectors that suit with what is open in them now. */
export const openAssessment = action('assessment.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person }) => {
    await getLine(db, person)
    const history = await assessments.history(db, person)
    const [latest] = history
    const places = await findPlaces(db, everyOffer(today))
    return {
      person,
      identity: await getIdentity(db, person),
      assessment: latest,
      earlier: history.slice(1),
      suggestions: latest ? suggestSectors(latest.content, places, await placeSectors()) : [],
      executors: await listOrganisations(db, executorKinds),
      sectors: (await practices()).codes.sectors,
    }
  },
})

/** Records what an executor saw: competences and suitability, sector by sector. A later one keeps the earlier to be read. */
export const recordAssessment = action('assessment.record', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    on: dayInput,
    executor: OrganisationId,
    sector1: optional(SbiSection),
    sector2: optional(SbiSection),
    sector3: optional(SbiSection),
    sector4: optional(SbiSection),
    suitability1: optional(Suitability),
    suitability2: optional(Suitability),
    suitability3: optional(Suitability),
    suitability4: optional(Suitability),
    competences1: optional(textInput(500)),
    competences2: optional(textInput(500)),
    competences3: optional(textInput(500)),
    competences4: optional(textInput(500)),
  }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, input) => {
    const { person, version, on, executor } = input
    await getLine(db, person)
    if (on > today) throw invalidField('on', 'field.date-future')
    if (!(await listOrganisations(db, executorKinds)).some(({ id }) => id === executor))
      throw invalidField('executor', 'field.choose')
    const results = resultRows.flatMap((row): SectorResult[] => {
      const sector = input[`sector${row}`]
      const suitability = input[`suitability${row}`]
      const competences = input[`competences${row}`]
      if (sector === null && suitability === null && competences === null) return []
      if (sector === null) throw invalidField(`sector${row}`, 'field.choose')
      if (suitability === null) throw invalidField(`suitability${row}`, 'field.choose')
      if (competences === null) throw invalidField(`competences${row}`, 'field.needed')
      return [{ sector, suitability, competences }]
    })
    if (results.length === 0) throw invalidField('sector1', 'field.needed')
    const twice = results.findIndex(
      ({ sector }, at) => results.findIndex((one) => one.sector === sector) < at,
    )
    if (twice >= 0) throw invalidField(`sector${twice + 1}`, 'assessment.sector-twice')
    await assessments.save(db, person, version, { on, executor, results })
    return { person }
  },
})
