import { keptRules, vocabulary as readVocabulary } from '../../catalogue/knowledge.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { fileRoles } from '../../platform/access/role.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, Details, LinkButton } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { findOwners } from './caseload.store.ts'
import { handOverPersons } from './hand-over-persons.ts'
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
              {portal ? (
                workTitle(rules, work, visit)
              ) : (
                <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a>
              )}
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

/** For who works on the file: what is late, what comes, what is not known. */
const ForWorker = ({ works, ...shown }: Shown & { readonly works: readonly PersonWork[] }) => {
  const { rules, visit } = shown
  const { t, language } = visit
  if (works.length === 0) return <p>{t('obligation.section.none')}</p>
  return (
    <ul class="plain-list">
      {works.map((work) => (
        <li>
          <a href={explainHref(work)}>{workTitle(rules, work, visit)}</a> <WorkDue work={work} {...shown} />
          {work.snoozedUntil && (
            <small>{t('obligation.snooze.until', { day: formatDay(work.snoozedUntil, language) })}</small>
          )}
        </li>
      ))}
    </ul>
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
            <strong>{workTitle(rules, work, visit)}</strong>
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
    return {
      works: await findWorkOf(db, [person], { organisation, today }),
      owners:
        organisation === null
          ? none
          : ((await findOwners(db, [person], { organisation, today })).get(person) ?? none),
    }
  },
  view: async ({ works, owners }, visit, person) => {
    const { t } = visit
    const shown = { rules: await keptRules(), vocabulary: await readVocabulary(), visit }
    const asking = works.filter((work) => !isMet(work))
    const met = works.filter(isMet)
    if (visit.actor?.role === 'person') {
      return (
        <>
          <ForPerson works={asking} {...shown} />
          <Met works={met} {...shown} />
        </>
      )
    }
    return (
      <>
        <ForWorker works={asking} {...shown} />
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
