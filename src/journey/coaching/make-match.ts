import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput, wholeInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField } from '../../platform/problem.ts'
import { hasConsent } from '../handover/index.ts'
import { changeEpisode, getLine, PersonId, recordEpisode } from '../person/index.ts'
import { recordRhythm } from './agreed-rhythm.ts'
import { coachMatches, isTaken } from './coach-match.store.ts'
import { CoachKind, coachOrganisations, episodeOf, isCurrent } from './coach-match.ts'

const words = textInput(500).nullable().default(null)

/**
 * Matches somebody one-to-one with a buddy or coach, or corrects what was agreed. The law has no flow to volunteers, so a
 * new match needs the person's consent; the coach gets no account and no duty, and sees nothing of the file.
 */
export const makeMatch = action('coaching.make-match', {
  input: z.object({
    person: PersonId,
    version: versionInput.default(0),
    kind: CoachKind,
    coach: textInput(120),
    organisation: OrganisationId,
    wishesPerson: words,
    wishesCoach: words,
    everyWeeks: wholeInput(1, 13),
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
  }),
  allow: ['client-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, ...given }) => {
    const line = await getLine(db, person)
    if (given.endsOn !== null && given.endsOn < given.startsOn)
      throw invalidField('endsOn', 'field.date-order')
    const organisation = await findOrganisation(db, given.organisation)
    if (!organisation || !coachOrganisations.includes(organisation.kind))
      throw invalidField('organisation', 'field.choose')
    if (await isTaken(db, { name: given.coach, organisation: given.organisation, notOf: person }))
      throw invalidField('coach', 'coaching.coach-taken')
    const stored = await coachMatches.find(db, person)
    if ((stored?.version ?? 0) !== version) throw changedMeanwhile()
    const known =
      stored && isCurrent(stored.content, today)
        ? line.episodes.find(({ fact }) => fact === stored.content.episode)
        : undefined
    if (!known && !(await hasConsent(db, person, 'contact-with-buddy'))) throw conflict('coaching.no-consent')
    const episode = {
      kind: episodeOf[given.kind],
      startsOn: given.startsOn,
      endsOn: given.endsOn,
      state: given.startsOn > today ? 'planned' : 'running',
      provider: given.organisation,
    } as const
    if (known) await changeEpisode(db, known.fact, known.version, episode)
    const fact = known?.fact ?? (await recordEpisode(db, { person }, episode))
    const match = { ...given, ended: null, episode: fact }
    await coachMatches.save(db, person, version, match)
    await recordRhythm(db, line, match, { earlier: known && stored ? stored.content : null, today })
    return { person }
  },
})
