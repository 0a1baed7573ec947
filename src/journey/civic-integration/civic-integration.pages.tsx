import { type AnyAction, mayPerform } from '../../platform/action/action.ts'
import { Actions, Details, LinkButton, Notice, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { changeRoute } from './change-route.ts'
import { DecisionList } from './decision-list.tsx'
import { DossierList } from './dossier-list.tsx'
import { holdTalk } from './hold-talk.ts'
import { type OpenedStatus, openStatus } from './open-status.ts'
import { PartsTable } from './parts-table.tsx'
import { recordExam } from './record-exam.ts'
import { recordExemption } from './record-exemption.ts'
import { recordExtension } from './record-extension.ts'
import { recordWaiver } from './record-waiver.ts'
import { RuleTexts } from './rule-text.tsx'
import { scaleDown } from './scale-down.ts'
import { StatusFacts } from './status-facts.tsx'
import { isDutyOver } from './status-words.tsx'

/** What can be recorded here; each has a form of its own. */
const deeds: readonly { readonly action: AnyAction; readonly path: string; readonly of2021?: boolean }[] = [
  { action: recordExam, path: 'examen' },
  { action: holdTalk, path: 'gesprek', of2021: true },
  { action: recordExtension, path: 'verlenging' },
  { action: changeRoute, path: 'leerroute', of2021: true },
  { action: scaleDown, path: 'afschalen', of2021: true },
  { action: recordExemption, path: 'vrijstelling' },
  { action: recordWaiver, path: 'ontheffing' },
]

const Deeds = ({ opened, visit }: { opened: OpenedStatus; visit: Visit }) => {
  const { t, actor } = visit
  const { regime, loan } = opened.status
  return (
    <div class="no-print">
      <Actions>
        {deeds
          .filter(
            ({ action, of2021 }) =>
              mayPerform(action.allow, actor?.role ?? null) && (!of2021 || regime === 'Wi2021'),
          )
          .map(({ path }) => (
            <LinkButton href={`/mensen/${opened.person}/inburgering/${path}`}>
              {t(`civic-integration.deed.${path}`)}
            </LinkButton>
          ))}
        {loan && actor?.role === 'client-manager' && (
          <LinkButton href={`/mensen/${opened.person}/inburgering/lening`}>
            {t('civic-integration.deed.lening')}
          </LinkButton>
        )}
      </Actions>
    </div>
  )
}

/** What asks for attention first: time that is over, an exemption to record, a plan that does not follow a decision. */
const Notices = ({ opened, visit }: { opened: OpenedStatus; visit: Visit }) => {
  const { t, language } = visit
  const { status, planBehind, person } = opened
  const { term, diploma } = status
  return (
    <>
      {term.state === 'over' && !isDutyOver(status) && (
        <Notice kind="missing" title={t('civic-integration.over-title')}>
          <p>{t('civic-integration.over-explained', { day: formatDay(term.endsOn, language) })}</p>
        </Notice>
      )}
      {diploma?.exempts === 'yes' && !isDutyOver(status) && (
        <Notice kind="info" title={t('civic-integration.exempt-title')}>
          <p>{t('civic-integration.exempt-explained')}</p>
        </Notice>
      )}
      {planBehind && visit.actor?.role === 'client-manager' && (
        <Notice kind="warning" title={t('civic-integration.plan-behind')}>
          <p>
            <a href={`/mensen/${person}/plan`}>{t('civic-integration.plan-behind-link')}</a>
          </p>
        </Notice>
      )}
    </>
  )
}

/** Every result with its day, also what was not passed. */
const Exams = ({ opened: { exams }, visit: { t, language } }: { opened: OpenedStatus; visit: Visit }) =>
  exams.length === 0 ? null : (
    <Details summary={t('civic-integration.exams', { count: exams.length })}>
      <ul class="plain-list">
        {exams.map(({ on, detail, kind }) => (
          <li>
            <strong>{formatDay(on, language)}</strong>: {detail},{' '}
            {t(`civic-integration.result.${kind === 'exam-part' ? 'passed' : 'failed'}`)}
          </li>
        ))}
      </ul>
    </Details>
  )

const ofRegime = ({ rules, status }: OpenedStatus, pattern: RegExp) =>
  rules.filter(({ id, regime }) => pattern.test(id) && (status.regime === null || regime === status.regime))

export const statusPage = page({
  path: '/mensen/:person/inburgering',
  action: openStatus,
  title: ({ identity }, { t }) => t('civic-integration.title', { name: identity.givenName }),
  view: (opened, visit) => {
    const { t, actor } = visit
    const { person, identity, status } = opened
    const isManager = actor?.role === 'client-manager'
    const grounds = ofRegime(opened, /extension-/)
    const exemptions = ofRegime(opened, /exempt|waiver/)
    return (
      <>
        <p class="no-print">
          <a href={`/mensen/${person}`}>
            {identity.givenName} {identity.familyName}
          </a>
        </p>
        <h1>{t('civic-integration.title', { name: identity.givenName })}</h1>
        <Notices opened={opened} visit={visit} />
        <StatusFacts opened={opened} visit={visit} />
        <Deeds opened={opened} visit={visit} />
        <Section id="onderdelen" title={t('civic-integration.parts')}>
          <PartsTable parts={status.parts} visit={visit} />
          <Exams opened={opened} visit={visit} />
          {status.route?.kind === 'route-z' && (
            <Details summary={t('civic-integration.z-counting')}>
              <p>{t('civic-integration.z-counting-explained')}</p>
              <RuleTexts rules={ofRegime(opened, /^wi2021-z-route$/)} visit={visit} />
            </Details>
          )}
        </Section>
        {isManager && (
          <>
            <Section id="besluiten" title={t('civic-integration.decisions')}>
              <DecisionList opened={opened} visit={visit} />
              {grounds.length > 0 && (
                <Details summary={t('civic-integration.grounds')}>
                  <RuleTexts rules={grounds} visit={visit} />
                </Details>
              )}
              {exemptions.length > 0 && (
                <Details summary={t('civic-integration.exemption-rules')}>
                  <RuleTexts rules={exemptions} visit={visit} />
                </Details>
              )}
            </Section>
            <Section id="afspraken" title={t('civic-integration.dossiers')}>
              <DossierList opened={opened} visit={visit} />
            </Section>
          </>
        )}
        <p class="no-print">{t('civic-integration.print')}</p>
      </>
    )
  },
})
