import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, halfDaysInput, numberInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { learnWorkContracts } from './learn-work.store.ts'
import { learnWorkLevels, overlaps, signers } from './learn-work.ts'
import { noParts, partsOf, writeLearnWork } from './write-learn-work.ts'

const dayOfSigning = dayInput.nullable().default(null)

/**
 * A contract of school, employer and person: theory, paid work and wage beside each other on the line from the first day to
 * the last. It is planned until all three have signed and its first day has come; recorded again it is corrected.
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
    signedByPerson: dayOfSigning,
    signedByEmployer: dayOfSigning,
    signedBySchool: dayOfSigning,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async (
    { db, today },
    { person, version, signedByPerson, signedByEmployer, signedBySchool, ...given },
  ) => {
    const { school, employer, startsOn, endsOn, theoryDays, workDays } = given
    if (endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if (theoryDays + workDays > 6) throw invalidField('workDays', 'education.too-many-days')
    const signed = { person: signedByPerson, employer: signedByEmployer, school: signedBySchool }
    const fieldOf = { person: 'signedByPerson', employer: 'signedByEmployer', school: 'signedBySchool' }
    for (const signer of signers) {
      const on = signed[signer]
      if (on !== null && on > today) throw invalidField(fieldOf[signer], 'field.date-future')
    }
    if ((await findOrganisation(db, school))?.kind !== 'language-provider')
      throw invalidField('school', 'field.choose')
    if (!['employer', 'social-work-company'].includes((await findOrganisation(db, employer))?.kind ?? ''))
      throw invalidField('employer', 'field.choose')
    const line = await getLine(db, person)
    const earlier = (await learnWorkContracts.find(db, person))?.content
    const known = earlier && overlaps(earlier, given) ? partsOf(line, earlier) : noParts
    const other = line.episodes.some(
      (one) =>
        one.kind === 'learn-work-place' &&
        one.state !== 'broken-off' &&
        one.fact !== known.work?.fact &&
        overlaps({ startsOn: one.startsOn, endsOn: one.endsOn ?? endsOn }, given),
    )
    if (other) throw conflict('education.learn-work-known')
    const content = { ...given, signed }
    const saved = await learnWorkContracts.save(db, person, version, content)
    await writeLearnWork(db, { person, today }, known, content)
    return { person, version: saved }
  },
})
