import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { roles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField, Problem } from '../../platform/problem.ts'
import { type Duty, PersonId } from './line.ts'
import { insertNumber } from './number.store.ts'
import { insertHousehold, insertPerson } from './person.store.ts'
import { Identity, isBsn, isVNumber } from './person.ts'
import { recordEpisode } from './record-episode.ts'
import { joinHousehold } from './record-membership.ts'
import { recordMilestone } from './record-milestone.ts'

const optionalDay = dayInput.nullable().default(null)

export const RegisterPersonInput = z.object({
  givenName: Identity.shape.givenName,
  familyName: Identity.shape.familyName,
  birthDate: optionalDay,
  origin: Identity.shape.origin.default(null),
  language: Identity.shape.language.default(null),
  phone: Identity.shape.phone.default(null),
  email: Identity.shape.email.default(null),
  vNumber: z.string().trim().refine(isVNumber, { error: 'problem.field.v-number' }).nullable().default(null),
  bsn: z.string().trim().refine(isBsn, { error: 'problem.field.bsn' }).nullable().default(null),
  permitKind: z.enum(['asylum-permit', 'family-permit', 'temporary-protection']).default('asylum-permit'),
  decidedOn: dayInput.describe('date of the permit decision'),
  validFrom: optionalDay.describe('effective date of the permit, where it differs'),
  validUntil: optionalDay,
  arrivedOn: optionalDay.describe('arrival in the Netherlands'),
  arrivedAsFamily: z
    .union([z.boolean(), z.literal('yes').transform(() => true), z.literal('no').transform(() => false)])
    .default(false),
  regime: z.enum(['regime-2021', 'regime-2013', 'none']).default('regime-2021'),
})

/**
 * The first day on which whoever opens the file is responsible: the arrival of a family member, and of somebody else the
 * arrival when it came before the decision (COA shelters from then on).
 */
export const responsibleFrom = ({
  arrivedAsFamily,
  arrivedOn,
  decidedOn,
}: Pick<z.infer<typeof RegisterPersonInput>, 'arrivedAsFamily' | 'arrivedOn' | 'decidedOn'>): IsoDate =>
  arrivedOn !== null && (arrivedAsFamily || arrivedOn < decidedOn) ? arrivedOn : decidedOn

/** The first day in a household of one's own: the arrival of a family member, else the decision. */
export const householdFrom = ({
  arrivedAsFamily,
  arrivedOn,
  decidedOn,
}: Parameters<typeof responsibleFrom>[0]): IsoDate => (arrivedAsFamily ? (arrivedOn ?? decidedOn) : decidedOn)

/** Opens the one file of a person, at the permit: COA for somebody in reception, a municipality for family that arrives at home. */
export const registerPerson = action('person.register', {
  input: RegisterPersonInput,
  allow: ['coa-screener', 'coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'reception',
  run: async ({ db, actor, vault, today, concerns }, input) => {
    if (input.decidedOn > today) throw invalidField('decidedOn', 'field.date-future')
    if (input.birthDate !== null && input.birthDate > input.decidedOn)
      throw invalidField('birthDate', 'field.date-future')
    if (actor.organisation === null) throw new Problem('not-allowed', 'not-allowed')
    const inReception = actor.role !== 'client-manager'
    const startsOn = responsibleFrom(input)
    const joinedOn = householdFrom(input)
    const duties: readonly Duty[] = inReception ? ['reception'] : roles['client-manager'].exercises
    const person = await insertPerson(db, {
      identity: input,
      arrivedAsFamily: input.arrivedAsFamily,
      synthetic: false,
      organisation: actor.organisation,
      duties,
      startsOn,
    })
    concerns(person)
    const subject = { person }
    await joinHousehold(db, {
      household: await insertHousehold(db),
      person,
      role: 'main',
      startsOn: joinedOn,
    })
    if (input.vNumber) await insertNumber(db, vault, person, 'v-number', input.vNumber)
    if (input.bsn) await insertNumber(db, vault, person, 'bsn', input.bsn)
    if (input.arrivedOn) await recordMilestone(db, subject, { kind: 'arrival', on: input.arrivedOn })
    await recordMilestone(db, subject, { kind: 'permit-decision', on: input.decidedOn })
    if (input.validFrom && input.validFrom !== input.decidedOn) {
      await recordMilestone(db, subject, { kind: 'permit-effective', on: input.validFrom })
    }
    await recordEpisode(db, subject, {
      kind: input.permitKind,
      startsOn: input.validFrom ?? input.decidedOn,
      endsOn: input.validUntil,
      state: 'running',
    })
    if (input.regime !== 'none') {
      await recordEpisode(db, subject, { kind: input.regime, startsOn: input.decidedOn, state: 'running' })
    }
    await recordEpisode(db, subject, {
      kind: inReception ? 'reception-centre' : 'with-family',
      startsOn: input.arrivedOn ?? input.decidedOn,
      state: 'running',
      ...(inReception && { provider: OrganisationId.parse(actor.organisation) }),
    })
    return { person: PersonId.parse(person) }
  },
})
