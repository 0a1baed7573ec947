import { mayPerform } from '../../platform/action/action.ts'
import { Actions, Details, LinkButton } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type PersonId, personSection } from '../person/index.ts'
import { canBeWithdrawn, type MatchState, stateOfMatch } from './match-state.ts'
import { listMatches, type Match } from './matching.store.ts'
import { proposeMatches } from './propose-matches.ts'
import { Reasons } from './reasons.tsx'

const answerable = (state: MatchState): boolean => state === 'proposed' || state === 'employer-accepted'

const reasonOf = (match: Match): string | null =>
  match.endedReason ?? match.employerReason ?? match.personReason

const MatchItem = ({ match, visit, person }: { match: Match; visit: Visit; person: PersonId }) => {
  const { t, language, today, actor } = visit
  const own = actor?.role === 'person'
  const state = stateOfMatch(match, today)
  const reason = reasonOf(match)
  const withdraw = own
    ? `/mijn/match/${match.id}/intrekken`
    : `/mensen/${person}/matches/${match.id}/intrekken`
  return (
    <li>
      <p>
        <a href={`/plaatsen/${match.place}`}>{match.placeTitle}</a>, {match.employerName}.{' '}
        {t('matching.proposed-on', { day: formatDay(match.proposedOn, language) })}{' '}
        <strong>{t(`matching.${own ? 'own-state' : 'state'}.${state}`)}</strong>{' '}
        {reason && t('matching.because', { reason })}{' '}
        {answerable(state) && t('matching.answer-before', { day: formatDay(match.expiresOn, language) })}
      </p>
      {!own && (
        <Details summary={t('matching.why-then')}>
          <Reasons answer={match.explanation} visit={visit} />
        </Details>
      )}
      {(own && answerable(state)) || canBeWithdrawn(state) ? (
        <Actions>
          {own && answerable(state) && (
            <LinkButton href={`/mijn/match/${match.id}`} primary>
              {t('matching.answer')}
            </LinkButton>
          )}
          {canBeWithdrawn(state) && !(own && answerable(state)) && (
            <a href={withdraw}>{t(own ? 'matching.withdraw-own' : 'matching.withdraw')}</a>
          )}
        </Actions>
      ) : null}
    </li>
  )
}

export const matchingSection = personSection({
  key: 'match',
  title: 'matching.section',
  roles: ['client-manager', 'employer-service-point', 'person'],
  load: ({ db }, person) => listMatches(db, person),
  view: (matches, visit, person) => {
    const { t, actor } = visit
    const role = actor?.role ?? null
    return (
      <>
        {matches.length === 0 ? (
          <p>{t(role === 'person' ? 'matching.no-matches-own' : 'matching.no-matches')}</p>
        ) : (
          <ul class="plain-list">
            {matches.map((match) => (
              <MatchItem match={match} visit={visit} person={person} />
            ))}
          </ul>
        )}
        <Actions>
          {mayPerform(proposeMatches.allow, role) && (
            <LinkButton href={`/mensen/${person}/match`} primary={matches.length === 0}>
              {t('matching.find')}
            </LinkButton>
          )}
          {role === 'person' && <LinkButton href="/plaatsen">{t('matching.look-around')}</LinkButton>}
        </Actions>
      </>
    )
  },
})
