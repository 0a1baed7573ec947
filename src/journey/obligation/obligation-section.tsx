import { vocabulary as readVocabulary } from '../../catalogue/knowledge.ts'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { fileRoles } from '../../platform/access/role.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, DataTable, Details, LinkButton } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { findOwners } from './caseload.store.ts'
import { handOverPersons } from './hand-over-persons.ts'
import { findOwnRulesNamed } from './own-rule.store.ts'
import { rulesWith } from './own-rule-compiled.ts'
import { findWorkOf, type PersonWork } from './work.store.ts'
import type { Colleague } from './work.ts'
import { explainHref, missingWords, type Rules, WorkDue, workTitle } from './work-words.tsx'

type Shown = { readonly rules: Rules; readonly vocabulary: Vocabulary; readonly visit: Visit }

const isMet = ({ status }: PersonWork): boolean => status === 'met-on-time' || status === 'met-late'

const Met = ({
  works,
  rules,
  visit,
}: Pick<Shown, 'rules' | 'visit'> & { readonly works: readonly PersonWork[] }) => {
  const { t, language } = visit
  const portal = visit.actor?.role === 'person'
  if (works.length === 0) return null
  return (
    <Details summary={t('obligation.section.met', { count: works.length })}>
      <ul>
        {[...works]
          .sort((a, b) => ((a.met ?? '') < (b.met ?? '') ? 1 : -1))
          .map((work) => (
            <li>
              <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a>
              {work.met &&
                `, ${
                  portal
                    ? formatDay(work.met, language)
                    : t(`obligation.met.${work.status}`, { day: formatDay(work.met, language) })
                }`}
            </li>
          ))}
      </ul>
    </Details>
  )
}

/** For who works on the file: what is late, what comes, what is not known, and who does it. */
const ForWorker = ({
  works,
  organisations,
  ...shown
}: Shown & {
  readonly works: readonly PersonWork[]
  readonly organisations: ReadonlyMap<string, string>
}) => {
  const { rules, visit } = shown
  const { t, language } = visit
  if (works.length === 0) return <p>{t('obligation.section.none')}</p>
  return (
    <DataTable
      caption={t('obligation.section.caption')}
      rows={works}
      columns={[
        {
          key: 'what',
          header: t('obligation.what'),
          naming: true,
          cell: (work) => (
            <>
              <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a>
              {work.snoozedUntil && (
                <small>{t('obligation.snooze.until', { day: formatDay(work.snoozedUntil, language) })}</small>
              )}
            </>
          ),
        },
        { key: 'due', header: t('obligation.due'), cell: (work) => <WorkDue work={work} {...shown} /> },
        {
          key: 'who',
          header: t('obligation.section.who'),
          cell: (work) =>
            rules.get(work.rule)?.rule.owedBy === 'person'
              ? t('obligation.section.self')
              : organisations.get(work.organisation ?? ''),
        },
      ]}
    />
  )
}

/** What nobody has to do any more, because the duty lies elsewhere or has ended. */
const Missed = ({
  works,
  rules,
  visit,
}: Pick<Shown, 'rules' | 'visit'> & { readonly works: readonly PersonWork[] }) => {
  const { t } = visit
  if (works.length === 0) return null
  const portal = visit.actor?.role === 'person'
  return (
    <Details summary={t('obligation.section.missed', { count: works.length })}>
      <p>
        {t(portal ? 'obligation.section.portal-missed-explained' : 'obligation.section.missed-explained')}
      </p>
      <ul>
        {works.map((work) => (
          <li>
            <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** For the person: who does what, without blame. */
const ForPerson = ({
  works,
  rules,
  vocabulary,
  visit,
}: Shown & { readonly works: readonly PersonWork[] }) => {
  const { t, language } = visit
  if (works.length === 0) return <p>{t('obligation.portal.none')}</p>
  const said = (work: PersonWork): string => {
    if (work.status === 'unknown') return missingWords(work, vocabulary, visit)
    if (work.due === null) return ''
    return t(work.status === 'overdue' ? 'obligation.portal.late' : 'obligation.portal.until', {
      day: formatDay(work.due, language),
    })
  }
  return (
    <ul>
      {works.map((work) => {
        const party = rules.get(work.rule)?.rule.owedBy ?? 'everybody'
        return (
          <li>
            <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a>
            <p>
              {party === 'person'
                ? t('obligation.portal.yourself')
                : t('obligation.portal.other', { who: t(`rule.party.${party}`) })}{' '}
              {said(work)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** What has to be done now, at the top of a file and of the own line. */
export const obligationSection = personSection({
  key: 'nu-doen',
  title: 'obligation.section.title',
  roles: [...fileRoles, 'person'],
  load: async ({ db, actor, today }, person) => {
    const { organisation } = actor
    const none: readonly Colleague[] = []
    const works = await findWorkOf(db, [person], { organisation, today })
    return {
      organisations: await organisationNames(db),
      works,
      ownRules: await findOwnRulesNamed(
        db,
        works.map(({ rule }) => rule),
      ),
      owners:
        organisation === null
          ? none
          : ((await findOwners(db, [person], { organisation, today })).get(person) ?? none),
    }
  },
  view: async ({ ownRules, works, owners, organisations }, visit, person) => {
    const { t } = visit
    const shown = { rules: await rulesWith(ownRules), vocabulary: await readVocabulary(), visit }
    const asking = works.filter((work) => !isMet(work) && work.organisation !== null)
    const missed = works.filter((work) => !isMet(work) && work.organisation === null)
    const met = works.filter(isMet)
    if (visit.actor?.role === 'person') {
      return (
        <>
          <ForPerson works={asking} {...shown} />
          <Missed works={missed} {...shown} />
          <Met works={met} {...shown} />
        </>
      )
    }
    return (
      <>
        <ForWorker works={asking} organisations={organisations} {...shown} />
        <Missed works={missed} {...shown} />
        <Met works={met} {...shown} />
        {mayPerform(handOverPersons.allow, visit.actor?.role ?? null) && (
          <>
            <p>
              {t('obligation.hand-over.now', {
                name: owners.map(({ name }) => name).join(', ') || t('obligation.nobody'),
              })}
            </p>
            <Actions>
              <LinkButton href={`/werk/overdragen/${person}`}>{t('obligation.hand-over.link')}</LinkButton>
            </Actions>
          </>
        )}
      </>
    )
  },
})
