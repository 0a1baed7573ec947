import { mayPerform } from '../../platform/action/action.ts'
import { Actions, DataTable, LinkButton, Section, SummaryList } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatShortDay } from '../../platform/language/format.ts'
import { addAmount } from './add-amount.ts'
import { addEpisode } from './add-episode.ts'
import { addMilestone } from './add-milestone.ts'
import { closeLine } from './close-line.ts'
import { correctEpisode } from './correct-episode.ts'
import { correctIdentity } from './correct-identity.ts'
import { correctInterruption } from './correct-interruption.ts'
import { correctMilestone } from './correct-milestone.ts'
import { joinPersons, leaveHousehold } from './household.ts'
import { interruptLine } from './interrupt-line.ts'
import { openLineFacts } from './open-line-facts.ts'
import { numberKinds } from './person.ts'
import { addNumber, showNumbers } from './person-number.ts'
import { episodeLabel } from './picture/line-items.ts'
import { lineWords } from './picture/line-words.ts'
import { milestoneDetail } from './picture/milestone-detail.ts'

type Shown = Awaited<ReturnType<typeof openLineFacts.run>>

/** What can be put on the line from here; a step's own form stands with that step on the person page. */
const additions = [
  ['periode', addEpisode, 'add-episode'],
  ['mijlpaal', addMilestone, 'add-milestone'],
  ['aantal', addAmount, 'add-amount'],
  ['onderbreking', interruptLine, 'interrupt'],
  ['sluiten', closeLine, 'close'],
] as const

type FactRow = {
  readonly fact: string
  readonly table: 'episode' | 'milestone' | 'interruption' | 'membership'
  readonly what: string
  readonly when: string
  readonly state: string
  readonly edit: string | null
}

const period = (from: string, to: string | null): string => `${from} – ${to ?? '…'}`

const factRows = ({ line, vocabulary, reasons }: Shown, visit: Visit): readonly FactRow[] => {
  const { t, language, actor } = visit
  const words = lineWords[language]
  const day = (value: Parameters<typeof formatShortDay>[0]) => formatShortDay(value, language)
  const may = (declared: { readonly allow: typeof correctEpisode.allow }) =>
    mayPerform(declared.allow, actor?.role ?? null)
  return [
    ...line.milestones.map((one) => ({
      fact: one.fact,
      table: 'milestone' as const,
      what: [
        vocabulary.milestoneKinds.get(one.kind)?.[language] ?? one.kind,
        milestoneDetail(one, vocabulary, language),
      ]
        .filter(Boolean)
        .join(': '),
      when: day(one.on),
      state: 'household' in one.subject ? words.household : '',
      edit: may(correctMilestone) ? `mijlpaal/${one.fact}` : null,
    })),
    ...line.episodes.map((one) => ({
      fact: one.fact,
      table: 'episode' as const,
      what: episodeLabel(one, vocabulary, language),
      when: period(day(one.startsOn), one.endsOn && day(one.endsOn)),
      state: [words.episodeStates[one.state], 'household' in one.subject && words.household]
        .filter(Boolean)
        .join(', '),
      edit: may(correctEpisode) ? `periode/${one.fact}` : null,
    })),
    ...line.interruptions.map((one) => {
      const reason = reasons.get(one.fact)
      return {
        fact: one.fact,
        table: 'interruption' as const,
        what: words.interrupted,
        when: period(day(one.startsOn), one.endsOn && day(one.endsOn)),
        state: reason ? t(`person.reasons.${reason}`) : '',
        edit: may(correctInterruption) ? `onderbreking/${one.fact}` : null,
      }
    }),
    ...line.memberships.map((one) => ({
      fact: one.fact,
      table: 'membership' as const,
      what: `${t('person.household')}: ${t(`person.household-roles.${one.role}`)}`,
      when: period(day(one.startsOn), one.endsOn && day(one.endsOn)),
      state: '',
      edit: null,
    })),
  ]
}

const Facts = ({ shown, visit }: { readonly shown: Shown; readonly visit: Visit }) => {
  const { t } = visit
  const base = `/mensen/${shown.person}/lijn`
  return (
    <DataTable
      caption={t('person.facts')}
      rows={factRows(shown, visit)}
      columns={[
        { key: 'what', header: t('person.what'), naming: true, cell: (row) => row.what },
        { key: 'when', header: t('person.when'), cell: (row) => row.when },
        { key: 'state', header: t('person.state'), cell: (row) => row.state },
        {
          key: 'do',
          header: t('person.do'),
          cell: (row) => (
            <span class="row-links">
              {row.edit && (
                <a
                  href={`${base}/${row.edit}`}
                  aria-label={`${t('person.correct-short')}: ${row.what}, ${row.when}`}
                >
                  {t('person.correct-short')}
                </a>
              )}
              <a
                href={`${base}/geschiedenis/${row.table}/${row.fact}`}
                aria-label={`${t('person.history-short')}: ${row.what}, ${row.when}`}
              >
                {t('person.history-short')}
              </a>
            </span>
          ),
        },
      ]}
    />
  )
}

/** Everything on the line with its correction and its history, and what can be added. */
const lineFactsPage = page({
  path: '/mensen/:person/lijn',
  action: openLineFacts,
  title: ({ identity }, { t }) => `${t('person.update-line')}: ${identity.givenName} ${identity.familyName}`,
  view: (shown, visit) => {
    const { t, actor } = visit
    const { person, identity, numbers } = shown
    const may = (declared: { readonly allow: typeof addEpisode.allow }) =>
      mayPerform(declared.allow, actor?.role ?? null)
    return (
      <>
        <p>
          <a href={`/mensen/${person}`}>
            {identity.givenName} {identity.familyName}
          </a>
        </p>
        <h1>{t('person.update-line')}</h1>
        <p>{t('person.update-explained')}</p>
        <Actions>
          {additions
            .filter(([, declared]) => may(declared))
            .map(([path, , name]) => (
              <LinkButton href={`/mensen/${person}/lijn/${path}`}>{t(`person.${name}.link`)}</LinkButton>
            ))}
        </Actions>
        <Facts shown={shown} visit={visit} />
        <Section
          id="wie"
          title={t('person.who')}
          actions={
            may(correctIdentity) && (
              <LinkButton href={`/mensen/${person}/gegevens`}>{t('person.correct')}</LinkButton>
            )
          }
        >
          <p>
            <a href={`/mensen/${person}/lijn/geschiedenis/identity/${identity.fact}`}>
              {t('person.history-identity')}
            </a>
          </p>
          {may(showNumbers) && (
            <>
              <SummaryList
                t={t}
                items={numberKinds.map((kind) => ({
                  term: t(`person.${kind}`),
                  description: numbers.includes(kind) ? t('person.number-masked') : null,
                }))}
              />
              <Actions>
                {numbers.length > 0 && (
                  <LinkButton href={`/mensen/${person}/nummers`}>{t('person.show-numbers.link')}</LinkButton>
                )}
                {may(addNumber) && numbers.length < numberKinds.length && (
                  <LinkButton href={`/mensen/${person}/nummer`}>{t('person.add-number.link')}</LinkButton>
                )}
              </Actions>
            </>
          )}
        </Section>
        {may(joinPersons) && (
          <Section id="huishouden" title={t('person.household')}>
            <p>{t('person.household-explained')}</p>
            <Actions>
              <LinkButton href={`/mensen/${person}/huishouden/samen`}>{t('person.join.link')}</LinkButton>
              {may(leaveHousehold) && (
                <LinkButton href={`/mensen/${person}/huishouden/verlaten`}>
                  {t('person.leave.link')}
                </LinkButton>
              )}
            </Actions>
          </Section>
        )}
      </>
    )
  },
})

export const lineFactsPages = [lineFactsPage]
