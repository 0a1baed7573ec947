import type { Role } from '../../../platform/access/role.ts'
import { addDays, addMonths, type IsoDate } from '../../../platform/date.ts'
import { familyNameOf, givenNameOf, languages, type Origin } from './names.ts'
import { guideOf } from './providers.ts'
import type { Chance } from './random.ts'
import type { Act, Deed, DeedInput, OrganisationKey } from './story.ts'

export type Member = {
  readonly index: number
  readonly role: 'main' | 'partner' | 'child'
  readonly late: boolean
  readonly birthDate: IsoDate
  /** day of the permit decision; for family that comes later the day of arrival */
  readonly decidedOn: IsoDate
  readonly arrivedOn: IsoDate
  readonly givenName: string
}
export type Household = {
  readonly origin: Origin
  readonly familyName: string
  readonly municipality: string
  readonly members: readonly Member[]
  readonly adults: readonly Member[]
}

/**
 * Writes deeds down; the place and the role of whoever does them stand in one spot. After a move the municipality where
 * the household then lives does what is left, and after a departure nothing is done with who left.
 */
export const notebook = (municipality: string) => {
  const deeds: Deed[] = []
  let moved: { readonly on: IsoDate; readonly to: string } | undefined
  const write =
    (by: Role, at: OrganisationKey) =>
    (on: IsoDate, act: Act, who: number, input: DeedInput = {}) => {
      deeds.push({ on, act, by, at, who, input })
    }
  const present = (deed: Deed): Deed =>
    moved && deed.on >= moved.on && deed.at === municipality && deed.act !== 'move'
      ? { ...deed, at: moved.to }
      : deed
  const isLater = (deed: Deed): boolean =>
    deeds.some((one) => one.act === 'close' && one.who === deed.who && one.on < deed.on)
  return {
    screener: write('coa-screener', 'coa'),
    coupler: write('coa-coupler', 'coa'),
    caseManager: write('coa-case-manager', 'coa'),
    manager: write('client-manager', municipality),
    income: write('income-consultant', municipality),
    /** the household moves: the manager of the former municipality writes it down */
    move: (on: IsoDate, to: string) => {
      write('client-manager', municipality)(on, 'move', 0, { to, on })
      moved = { on, to }
    },
    /** what had happened by a day, in the order of time; deeds of one day keep the order in which they were told */
    until: (day: IsoDate): readonly Deed[] =>
      deeds
        .filter((deed) => deed.on <= day && !isLater(deed))
        .map(present)
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  }
}
export type Notebook = ReturnType<typeof notebook>

export type HouseholdShape = {
  readonly partner: 'none' | 'together' | 'later'
  readonly children: number
}

/** Who belongs to a household: adults of 18 to 58 at the permit, children who stay children for as long as a cohort is followed. */
export const peopleOf = (
  chance: Chance,
  {
    origin,
    decidedOn,
    arrivedOn,
    shape,
  }: { origin: Origin; decidedOn: IsoDate; arrivedOn: IsoDate; shape: HouseholdShape },
): readonly Member[] => {
  const familyArrival = addDays(arrivedOn, chance.between(210, 330))
  // after the coupling, so that the municipality knows the household
  const later = familyArrival > addDays(decidedOn, 45) ? familyArrival : addDays(decidedOn, 46)
  const adult = (index: number, role: Member['role'], late: boolean): Member => ({
    index,
    role,
    late,
    birthDate: addDays(
      decidedOn,
      -chance.between(19 * 366, Math.round(19 * 366 + 39 * 365 * chance.number())),
    ),
    decidedOn: late ? later : decidedOn,
    arrivedOn: late ? later : arrivedOn,
    givenName: givenNameOf(origin, chance),
  })
  const members = [adult(0, 'main', false)]
  if (shape.partner !== 'none') members.push(adult(1, 'partner', shape.partner === 'later'))
  const late = shape.partner === 'later'
  for (let child = 0; child < shape.children; child += 1) {
    members.push({
      index: members.length,
      role: 'child',
      late,
      birthDate: addDays(decidedOn, -chance.between(200, 14 * 365)),
      decidedOn: late ? later : decidedOn,
      arrivedOn: late ? later : arrivedOn,
      givenName: givenNameOf(origin, chance),
    })
  }
  return members
}

export const householdOf = (
  chance: Chance,
  given: {
    origin: Origin
    decidedOn: IsoDate
    arrivedOn: IsoDate
    shape: HouseholdShape
    municipality: string
  },
): Household => {
  const members = peopleOf(chance, given)
  return {
    origin: given.origin,
    familyName: familyNameOf(given.origin, chance),
    municipality: given.municipality,
    members,
    adults: members.filter((one) => one.role !== 'child'),
  }
}

const register = (
  household: Household,
  member: Member,
  { regime, number }: { regime: string; number: number },
): DeedInput => ({
  givenName: member.givenName,
  familyName: household.familyName,
  birthDate: member.birthDate,
  origin: household.origin,
  language: languages[household.origin],
  decidedOn: member.decidedOn,
  arrivedOn: member.arrivedOn,
  arrivedAsFamily: member.late,
  permitKind: member.late ? 'family-permit' : 'asylum-permit',
  regime,
  vNumber: String(2_100_000_000 + number),
})

/** From the permit to a home: registered by COA, coupled, handed over, key, registered; and family that comes later. */
export const settle = (
  note: Notebook,
  chance: Chance,
  household: Household,
  given: {
    readonly regime: 'regime-2013' | 'regime-2021'
    readonly number: number
    readonly coupledOn: IsoDate
    /** null where no meeting was held */
    readonly metOn: IsoDate | null
    readonly homeOn: IsoDate
    readonly benefit: boolean
  },
): void => {
  const { regime, number, coupledOn, metOn, homeOn } = given
  for (const member of household.members) {
    const who = member.index
    const input = register(household, member, { regime, number: number + who })
    const day = member.late ? member.arrivedOn : member.decidedOn
    const write = member.late ? note.manager : note.screener
    write(day, 'register', who, input)
    if (who > 0) {
      const join = member.late ? note.manager : note.caseManager
      join(day, 'join', who, { role: member.role, startsOn: day })
    }
  }
  note.coupler(coupledOn, 'couple', 0, {
    municipality: household.municipality,
    on: coupledOn,
    reason: chance.pick([
      'Ruimte in de gemeente',
      'Familie woont in de buurt',
      'Werk in de regio past bij het vak',
    ]),
  })
  for (const { index, role, late } of household.members) {
    if (late) continue
    if (metOn && role !== 'child')
      note.caseManager(metOn, 'meet', index, { on: metOn, present: ['coa', 'municipality', 'person'] })
  }
  const keyOn = addDays(homeOn, -chance.between(3, 14))
  note.manager(keyOn, 'key', 0, { on: keyOn })
  note.manager(homeOn, 'home', 0, { on: homeOn })
  const late = household.members.find((one) => one.late && one.arrivedOn > homeOn)
  if (late) {
    const inHome = addDays(late.arrivedOn, chance.between(3, 9))
    note.manager(inHome, 'home', late.index, { on: inHome })
  }
  if (given.benefit) {
    const appliedOn = addDays(homeOn, chance.between(0, 6))
    note.income(appliedOn, 'benefit', 0, { startsOn: homeOn, appliedOn })
  }
  const guided = addDays(homeOn, chance.between(3, 14))
  note.manager(guided, 'guide', 0, {
    organisation: guideOf(household.municipality),
    startsOn: guided,
    endsOn: addMonths(guided, 6),
  })
}
