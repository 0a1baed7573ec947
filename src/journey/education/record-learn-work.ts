import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, halfDaysInput, numberInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { findContract, holdsOnLine, learnWorkContracts } from './learn-work.store.ts'
import { learnWorkLevels, overlaps, sameParties } from './learn-work.ts'
import { noParts, partsOf, planLearnWork } from './plan-learn-work.ts'

/**
 * A contract of school, employer and person: theory, paid work and wage beside each other on the line from the first day to
 * the last. It is a plan until all three have signed. Recorded again it has other words, which all three sign anew; what
 * already holds goes on as it was signed until then.
 */
export const recordLearnWork = action('education.record-learn-work', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    school: OrganisationId,
    employer: OrganisationId,
    level: z.enum(learnWorkLevels),
    theoryDays: halfDaysInput,
    workDays: halfDaysInput,
    hours: numberInput(1, 48),
    pay: numberInput(0, 20_000).nullable().default(null),
    startsOn: dayInput,
    endsOn: dayInput,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db }, { person, version, ...given }) => {
    const { school, employer, startsOn, endsOn, theoryDays, workDays } = given
    if (endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if (theoryDays + workDays > 6) throw invalidField('workDays', 'education.too-many-days')
    if ((await findOrganisation(db, school))?.kind !== 'language-provider')
      throw invalidField('school', 'field.choose')
    if (!['employer', 'social-work-company'].includes((await findOrganisation(db, employer))?.kind ?? ''))
      throw invalidField('employer', 'field.choose')
    const line = await getLine(db, person)
    const earlier = await findContract(db, person)
    const known = earlier && overlaps(earlier.content, given) ? partsOf(line, earlier.content) : noParts
    const other = line.episodes.some(
      (one) =>
        one.kind === 'learn-work-place' &&
        one.state !== 'broken-off' &&
        one.fact !== known.work?.fact &&
        overlaps({ startsOn: one.startsOn, endsOn: one.endsOn ?? endsOn }, given),
    )
    if (other) throw conflict('education.learn-work-known')
    const unchanged =
      earlier !== undefined &&
      version === earlier.version &&
      isDeepStrictEqual({ ...given, line: earlier.content.line }, earlier.content)
    if (unchanged) return { person, version }
    const holding = earlier && known.work ? await holdsOnLine(db, earlier) : undefined
    if (holding && !sameParties(holding, given)) throw conflict('education.contract-holds')
    const parts = holding?.line ?? (await planLearnWork(db, person, known, given))
    const saved = await learnWorkContracts.save(db, person, version, { ...given, line: parts })
    return { person, version: saved }
  },
})
