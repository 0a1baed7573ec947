import { episodeLabel } from '../catalogue/vocabulary/index.ts'
import {
  confirmEpisode,
  LineInWords,
  LinePicture,
  LineTable,
  lineWords,
  openLineFacts,
  unconfirmedEpisodes,
} from '../journey/person/index.ts'
import { mayPerform } from '../platform/action/action.ts'
import { Details, LinkButton, Notice } from '../platform/html/index.ts'
import type { Visit } from '../platform/http/visit.ts'
import { formatDay, formatShortDay } from '../platform/language/format.ts'
import { openPersonAccount } from './account/person-account.ts'
import type { OpenedPerson } from './open-person.ts'

/** What should have begun by now and of which nobody said so; who may, says it here. */
const Unconfirmed = ({ opened, visit }: { readonly opened: OpenedPerson; readonly visit: Visit }) => {
  const { t, language, today, actor } = visit
  const { line, vocabulary, person, asOf } = opened
  const episodes = asOf ? [] : unconfirmedEpisodes(line, today)
  if (episodes.length === 0) return null
  const may = mayPerform(confirmEpisode.allow, actor?.role ?? null)
  return (
    <Notice kind="warning" title={t('person.unconfirmed.title', { count: episodes.length })}>
      <ul>
        {episodes.map((episode) => (
          <li>
            {t('person.unconfirmed.said', {
              what: episode.label ?? episodeLabel(vocabulary, episode.kind, language),
              day: formatDay(episode.startsOn, language),
            })}{' '}
            {may && (
              <a href={`/mensen/${person}/lijn/${episode.fact}/begin`}>{t('person.unconfirmed.answer')}</a>
            )}
          </li>
        ))}
      </ul>
      {!may && <p>{t('person.unconfirmed.own')}</p>}
    </Notice>
  )
}

/** The picture in the form that fits, the same as a table, and what it says in words. */
export const PersonLine = ({ opened, visit }: { readonly opened: OpenedPerson; readonly visit: Visit }) => {
  const { line, vocabulary, organisations, person } = opened
  const { t } = visit
  const props = {
    line,
    vocabulary,
    today: opened.asOf ?? visit.today,
    language: visit.language,
    // the stroke of an earlier day is not today
    ...(opened.asOf && {
      words: { ...lineWords[visit.language], today: formatShortDay(opened.asOf, visit.language) },
    }),
    organisationName: (id: string) => organisations.get(id) ?? t('app.unknown'),
  }
  const mayChange = !opened.asOf && mayPerform(openLineFacts.allow, visit.actor?.role ?? null)
  return (
    <section class="person-line" aria-labelledby="lijn">
      <div class="section__head">
        <h2 id="lijn">{t('app.person.line')}</h2>
        {mayChange && (
          <div class="section__actions">
            <LinkButton href={`/mensen/${person}/lijn`}>{t('person.update-line')}</LinkButton>
            {mayPerform(openPersonAccount.allow, visit.actor?.role ?? null) && (
              <LinkButton href={`/mensen/${person}/account`}>{t('account.person.title')}</LinkButton>
            )}
          </div>
        )}
      </div>
      <div class="line-full">
        <LinePicture {...props} direction={visit.direction} size="full" />
      </div>
      <div class="line-phone">
        <LinePicture {...props} direction={visit.direction} size="phone" />
      </div>
      <Unconfirmed opened={opened} visit={visit} />
      <div class="line-in-words">
        <LineInWords
          line={line}
          vocabulary={vocabulary}
          organisationName={props.organisationName}
          day={props.today}
          visit={visit}
        />
      </div>
      <Details summary={t('app.person.line-table')}>
        <section class="table-around" tabindex={0} aria-label={t('app.person.line-table')}>
          <LineTable {...props} />
        </section>
      </Details>
    </section>
  )
}
