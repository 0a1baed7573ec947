import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { listOrganisations } from '../../catalogue/organisation/index.ts'
import { holdsOn, listProviderAgreements } from '../../catalogue/provider-agreement/index.ts'
import { action } from '../../platform/action/action.ts'
import { findIntake, proposedRoute } from '../intake/index.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { measuresAsPlanned } from './as-planned.ts'
import { landingOf } from './landing.ts'
import { plans } from './plan.store.ts'
import { planTracks } from './plan.ts'
import { clashesOf, heaviestLoad } from './week.ts'

/** The plan as it stands with everything that its forms need. */
export const openPlan = action('plan.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'language-provider', 'income-consultant', 'social-guide', 'person'],
  effect: 'read',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person }) => {
    const line = await getLine(db, person)
    const plan = await plans.find(db, person)
    const busy = line.episodes.filter(
      ({ track, state }) => planTracks.includes(track) && ['planned', 'running'].includes(state),
    )
    const agreements = actor.organisation ? await listProviderAgreements(db, actor.organisation) : []
    const contracts = agreements.filter((one) => holdsOn(one, today))
    const words = await vocabulary()
    return {
      person,
      contracts: contracts.some(({ choice }) => choice === 'limited') ? contracts : [],
      asPlanned: measuresAsPlanned(line, words, today),
      identity: await getIdentity(db, person),
      line,
      of2013: line.episodes.some(({ kind }) => kind === 'regime-2013'),
      plan,
      load: heaviestLoad(busy, today),
      clashes: clashesOf(plan?.content.parts ?? []),
      proposal: proposedRoute(line),
      landing: await landingOf(db, line, actor.organisation),
      intake: await findIntake(db, person),
      vocabulary: words,
      providers: await listOrganisations(db, [
        'language-provider',
        'school',
        'employer',
        'social-guidance',
        'support-organisation',
        'social-work-company',
      ]),
    }
  },
})
