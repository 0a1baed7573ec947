import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { IsoDate } from '../../platform/date.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, invalidField } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { ownOrganisation } from './ask-work.ts'
import { findNoOfferReasons, noOfferReasons, writeNoOfferReason } from './no-offer.store.ts'
import { getOwnWork } from './snooze.store.ts'

const rule = 'no-offer'
const which = { person: PersonId, occurrence: IsoDate }

/** The reason as it stands, of somebody on the list. */
export const openNoOfferReason = action('obligation.open-no-offer-reason', {
  input: z.object(which),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: ({ person }) => person,
  run: async ({ db, actor }, { person, occurrence }) => {
    const organisation = ownOrganisation(actor)
    await getOwnWork(db, { person, rule, occurrence }, organisation)
    const known = await findNoOfferReasons(db, [person], organisation)
    return {
      person,
      occurrence,
      identity: await getIdentity(db, person),
      given: known.find((one) => one.occurrence === occurrence) ?? null,
    }
  },
})

/** Says why there is no offer for somebody who waits for one; a next time without an offer asks again. */
export const giveNoOfferReason = action('obligation.give-no-offer-reason', {
  input: z.object({
    ...which,
    version: versionInput.default(0),
    reason: z.enum(noOfferReasons),
    explained: textInput(200).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: ({ person }) => person,
  run: async ({ db, actor }, { person, occurrence, version, reason, explained }) => {
    const organisation = ownOrganisation(actor)
    await getOwnWork(db, { person, rule, occurrence }, organisation)
    if (explained !== null && reason !== 'other') throw invalidField('explained', 'obligation.explain-other')
    const known = await findNoOfferReasons(db, [person], organisation)
    const earlier = known.find((one) => one.occurrence === occurrence)
    if ((earlier?.version ?? 0) !== version) throw changedMeanwhile()
    await writeNoOfferReason(db, { person, occurrence, reason, explained }, { organisation, earlier })
    return { person }
  },
})
