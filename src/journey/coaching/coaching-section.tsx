import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { coachMatches } from './coach-match.store.ts'
import { contactsOf, isCurrent, missedWeeks } from './coach-match.ts'
import { makeMatch } from './make-match.ts'
import { MatchWords } from './match-words.tsx'

export const coachingSection = personSection({
  key: 'maatje',
  title: 'coaching.section',
  roles: ['client-manager', 'social-guide', 'person'],
  load: async ({ db, today }, person, line) => {
    const match = (await coachMatches.find(db, person))?.content
    if (!match) return null
    const contacts = contactsOf(line, match)
    const days = contacts.map(({ on }) => on)
    return {
      match,
      contacts,
      missed: missedWeeks(match, days, today),
      current: isCurrent(match, today),
      organisation: (await findOrganisation(db, match.organisation))?.name ?? null,
    }
  },
  view: (shown, visit, person) => {
    const { t, actor } = visit
    const at = `/mensen/${person}/maatje`
    return (
      <>
        {shown ? <MatchWords {...shown} visit={visit} /> : <p>{t('coaching.none')}</p>}
        {mayPerform(makeMatch.allow, actor?.role ?? null) && (
          <Actions>
            <LinkButton href={at}>{t(shown?.current ? 'coaching.change' : 'coaching.make')}</LinkButton>
            {shown && <LinkButton href={`${at}/contact`}>{t('coaching.record')}</LinkButton>}
            {shown?.current && <LinkButton href={`${at}/einde`}>{t('coaching.end')}</LinkButton>}
          </Actions>
        )}
      </>
    )
  },
})
