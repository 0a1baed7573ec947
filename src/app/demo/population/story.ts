import type { Role } from '../../../platform/access/role.ts'
import type { IsoDate } from '../../../platform/date.ts'

/** What can be done in a story: the actions of the steps by a short name, and facts that a step will record one day. */
export const acts = [
  'register',
  'join',
  'screen',
  'couple',
  'notice',
  'meet',
  'key',
  'home',
  'benefit',
  'guide',
  'intake',
  'plan',
  'follow',
  'progress',
  'contract',
  'change-benefit',
  'move',
  'interrupt',
  'close',
  'episode',
  'end-episode',
  'milestone',
  'end-duty',
] as const
export type Act = (typeof acts)[number]

/** An organisation by a key that the loader knows: a GM code, `coa`, or a provider of the demo. */
export type OrganisationKey = string

export type DeedInput = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** One deed: on a day, by a role at an organisation, concerning one of the household. */
export type Deed = {
  readonly on: IsoDate
  readonly act: Act
  readonly by: Role
  readonly at: OrganisationKey
  /** index of the person in the household */
  readonly who: number
  readonly input: DeedInput
}

/** A household and everything that was done with it, in the order of time. */
export type Story = {
  readonly population: 'cohort-2014' | 'caseload'
  readonly persons: number
  readonly deeds: readonly Deed[]
}

/** Fields of an input in which an organisation stands by its key. */
export const organisationFields = [
  'organisation',
  'employer',
  'to',
  'routeProvider',
  'provider',
  'provider1',
] as const

/** A story with as many persons as were registered in it: family that is still to come is not told. */
export const storyOf = (population: Story['population'], deeds: readonly Deed[]): Story => ({
  population,
  persons: deeds.filter(({ act }) => act === 'register').length,
  deeds,
})
