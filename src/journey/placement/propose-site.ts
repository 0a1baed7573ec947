import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { listReceptionSites } from '../../catalogue/reception/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { getLine, type Line, PersonId } from '../person/index.ts'
import { findCoupling, membersOn } from './placement.store.ts'
import { householdOn } from './propose-placement.ts'
import { proposeSites, type SiteProposal } from './site-proposal.ts'

export type SitesNear = {
  readonly municipality: string
  readonly persons: number
  readonly sites: readonly SiteProposal[]
}

/** Sites near the municipality of the coupling; null while the household is not coupled. */
export const sitesNear = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  line: Line,
): Promise<SitesNear | null> => {
  const coupling = await findCoupling(
    db,
    line.memberships.map((one) => one.household),
  )
  const { municipalities } = await regions()
  const coupledTo = municipalities.find(({ code }) => code === coupling?.municipality)
  if (!coupledTo) return null
  const household = householdOn(line, today)
  const persons = household ? (await membersOn(db, household, today)).length : 1
  return {
    municipality: coupledTo.name,
    persons,
    sites: proposeSites(await listReceptionSites(db, today), coupledTo, { municipalities, persons }),
  }
}

/** Where a household that is coupled can wait near its municipality. Nothing is stored; a person decides. */
export const proposeSite = action('placement.propose-site', {
  input: z.object({ person: PersonId }),
  allow: ['coa-screener', 'coa-coupler', 'coa-case-manager'],
  effect: 'read',
  purpose: 'placement',
  person: (input) => input.person,
  run: async (context, { person }) => ({
    near: await sitesNear(context, await getLine(context.db, person)),
  }),
})
