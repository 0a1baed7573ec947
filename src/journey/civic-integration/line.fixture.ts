import { date, type IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { type Episode, type FactId, type Line, PersonId } from '../person/index.ts'

type Written = {
  /** kind, day and perhaps a detail */
  readonly milestones?: readonly (readonly [string, string, string?])[]
  /** kind, first day, perhaps last day and state */
  readonly episodes?: readonly (readonly [string, string, (string | null)?, Episode['state']?])[]
  /** kind, day, value */
  readonly amounts?: readonly (readonly [string, string, number])[]
  readonly born?: string | null
}

const person = PersonId.parse('0190a5a4-0000-7000-8000-000000000001')
const version = () => ({ fact: newIdentifier<FactId>(), version: 1, recordedAt: '2026-12-01T08:00:00Z' })
const day = (text: string | null | undefined): IsoDate | null => (text ? date(text) : null)

/** A line of one person, written as short as a rule's example. */
export const lineWith = ({
  milestones = [],
  episodes = [],
  amounts = [],
  born = '1990-01-01',
}: Written): Line => ({
  person,
  birthDate: day(born),
  arrivedAsFamily: false,
  episodes: episodes.map(([kind, startsOn, endsOn, state = 'running']) => ({
    ...version(),
    subject: { person },
    track: kind.startsWith('regime') ? 'status' : 'language',
    kind,
    startsOn: date(startsOn),
    endsOn: day(endsOn),
    state,
    halfDays: null,
    hours: null,
    provider: null,
    label: null,
  })),
  milestones: milestones.map(([kind, on, detail = null]) => ({
    ...version(),
    subject: { person },
    kind,
    on: date(on),
    organisation: null,
    detail,
  })),
  amounts: amounts.map(([kind, on, value]) => ({ ...version(), kind, on: date(on), value })),
  interruptions: [],
  memberships: [],
  responsibilities: [],
})
