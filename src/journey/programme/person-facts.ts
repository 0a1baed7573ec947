import { type Facts, nothingKnown } from '../../catalogue/programme/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { cefrLevels } from '../../catalogue/vocabulary/index.ts'
import { ageOn, daysBetween, type IsoDate } from '../../platform/date.ts'
import type { IntegrationStatus } from '../civic-integration/index.ts'
import type { Intake } from '../intake/index.ts'
import type { Episode, Line } from '../person/index.ts'
import type { ScreeningProfile } from '../screening/index.ts'

/** What the steps before know of a person, as far as the visitor may see it. */
export type KnownOfPerson = {
  readonly line: Line
  readonly profile: ScreeningProfile | null
  readonly intake: Intake | null
  readonly status: IntegrationStatus
}

type Kinds = Vocabulary['episodeKinds']

const runningOn = (line: Line, day: IsoDate): readonly Episode[] =>
  line.episodes.filter(
    ({ startsOn, endsOn, state }) =>
      (state === 'running' || state === 'done') && startsOn <= day && (endsOn === null || endsOn >= day),
  )

const has = (line: Line, kind: string) => line.milestones.some((one) => one.kind === kind)
const withTrait = (episodes: readonly Episode[], kinds: Kinds, trait: string) =>
  episodes.some(({ kind }) => kinds.get(kind)?.traits.some((one) => one === trait))

const permitOf = (line: Line, now: readonly Episode[], kinds: Kinds): Facts['permit'] => {
  if (has(line, 'permit-lost')) return 'no'
  if (withTrait(now, kinds, 'permit')) return 'yes'
  const before = line.episodes.filter(({ state }) => state !== 'planned')
  if (withTrait(before, kinds, 'permit')) return 'no'
  return has(line, 'permit-decision') ? 'yes' : null
}

const homeOf = (line: Line, now: readonly Episode[], kinds: Kinds): Facts['home'] => {
  if (withTrait(now, kinds, 'home')) return 'own-home'
  if (withTrait(now, kinds, 'reception')) return has(line, 'coupled') ? 'coupled' : 'reception'
  return withTrait(now, kinds, 'lodging') ? 'other' : null
}

/** No benefit is known only where something else says so: another income, or a benefit that ended. */
const benefitOf = (line: Line, now: readonly Episode[], kinds: Kinds): Facts['benefit'] => {
  if (withTrait(now, kinds, 'partial')) return 'partial'
  if (withTrait(now, kinds, 'benefit')) return 'full'
  const before = line.episodes.filter(({ state }) => state !== 'planned')
  return withTrait(before, kinds, 'benefit') ||
    ['earned', 'other-income', 'allowance'].some((trait) => withTrait(now, kinds, trait))
    ? 'none'
    : null
}

const dutyOf = ({ line, status: { duty, parts } }: KnownOfPerson, home: Facts['home']): Facts['duty'] => {
  switch (duty.state) {
    case 'fulfilled':
      return 'fulfilled'
    case 'exempt':
    case 'released':
      return 'exempt'
    case 'none':
      return 'none'
    case 'yes':
      return parts.length > 1 && parts.filter(({ state }) => state === 'open').length === 1
        ? 'nearly-fulfilled'
        : 'obliged'
    default:
      // in reception, or with a term that lies ahead, the duty has not begun; else nobody recorded the notice
      return home === 'reception' ||
        home === 'coupled' ||
        line.episodes.some((one) => one.kind === 'integration-term' && one.state === 'planned')
        ? 'not-yet'
        : null
  }
}

/** Spoken Dutch: the last level that was reached, else what intake or screening measured. */
const levelOf = ({ line, profile, intake }: KnownOfPerson): Facts['level'] => {
  const reached = line.milestones
    .filter(({ kind }) => kind === 'level-reached')
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]?.detail
  return cefrLevels.find((level) => level === reached) ?? intake?.speaking ?? profile?.dutch.speaking ?? null
}

const yearsSince = (line: Line, kinds: Kinds, today: IsoDate): number | null => {
  const first = [
    ...line.milestones
      .filter(({ kind }) => kind === 'registered' || kind === 'housing-key')
      .map(({ on }) => on),
    ...line.episodes
      .filter((one) => one.state !== 'planned' && withTrait([one], kinds, 'home'))
      .map(({ startsOn }) => startsOn),
  ].toSorted()[0]
  return first === undefined || first > today ? null : daysBetween(first, today) / 365.25
}

/** The facts that the conditions of a programme look at, on a day. What is not recorded is null. */
export const factsOfPerson = (known: KnownOfPerson, kinds: Kinds, today: IsoDate): Facts => {
  const { line, profile, intake } = known
  const now = runningOn(line, today)
  const home = homeOf(line, now, kinds)
  return {
    ...nothingKnown,
    permit: permitOf(line, now, kinds),
    home,
    benefit: benefitOf(line, now, kinds),
    duty: dutyOf(known, home),
    distance: intake?.distance?.class ?? null,
    // a profile that was begun and not closed is no screening yet
    screened: has(line, 'screened') ? 'yes' : profile === null ? null : 'no',
    level: levelOf(known),
    education: intake?.educationLevel ?? profile?.educationLevel ?? null,
    age: line.birthDate === null ? null : ageOn(line.birthDate, today),
    yearsSinceSettlement: yearsSince(line, kinds, today),
  }
}
