import { DataTable, Notice, Section, SummaryList } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Agreement } from './agreement.store.ts'
import { missingSignatures, parties, partyOf } from './agreement.ts'
import { AgreementActions } from './agreement-actions.tsx'
import type { Shown } from './agreement-step-form.tsx'
import { AgreementText, agreementName, namesOf } from './agreement-text.tsx'
import { evaluationQuestions } from './evaluation.store.ts'
import { openAgreement } from './open-agreement.ts'
import { StageTag } from './stage-tag.tsx'

/** What this visitor has to know first: what waits for whom, and what is late. */
const Notices = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { agreement, stage, rhythm, unconfirmed } = shown
  const { t, language, actor } = visit
  const waiting = stage === 'waiting' ? missingSignatures(agreement.signatures) : []
  const own = partyOf(actor?.role ?? null)
  return (
    <>
      {own && waiting.includes(own) && (
        <Notice kind="info" title={t('agreement.your-turn')}>
          <p>{t(`agreement.your-turn-${own === 'person' ? 'explained' : 'party'}`)}</p>
        </Notice>
      )}
      {unconfirmed && (
        <Notice kind="warning">
          <p>{t('agreement.unconfirmed', { day: formatDay(agreement.content.startsOn, language) })}</p>
        </Notice>
      )}
      {rhythm.late > 0 && rhythm.due && (
        <Notice kind="missing" title={t('agreement.visit-late', { count: rhythm.late })}>
          <p>{t('agreement.visit-due', { day: formatDay(rhythm.due, language) })}</p>
        </Notice>
      )}
      {stage === 'over' && (
        <Notice kind="warning">
          <p>{t('agreement.over-explained', { day: formatDay(agreement.content.endsOn, language) })}</p>
        </Notice>
      )}
      {agreement.reason && (
        <Notice kind="info" title={t(`agreement.stage.${stage}`)}>
          <p>
            {agreement.endedOn && `${t('agreement.ended-on')}: ${formatDay(agreement.endedOn, language)}. `}
            {agreement.reason}
          </p>
        </Notice>
      )}
    </>
  )
}

const Signatures = ({ agreement, visit }: { agreement: Agreement; visit: Visit }) => {
  const { t, language } = visit
  const names = namesOf(agreement, visit)
  return (
    <SummaryList
      t={t}
      items={parties.map((party) => {
        const signature = agreement.signatures.find((one) => one.party === party)
        return {
          term: `${t(`agreement.party.${party}`)}: ${names[party]}`,
          description: signature
            ? t(signature.onPaper ? 'agreement.signed-paper' : 'agreement.signed-on', {
                day: formatDay(signature.on, language),
              })
            : t('agreement.not-signed-yet'),
        }
      })}
    />
  )
}

const Visits = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { t, language } = visit
  const { visits, rhythm } = shown
  return (
    <>
      {rhythm.due && rhythm.late === 0 && (
        <p>{t('agreement.visit-due', { day: formatDay(rhythm.due, language) })}</p>
      )}
      {visits.length === 0 ? (
        <p>{t('agreement.no-visits')}</p>
      ) : (
        <ul class="plain-list">
          {visits.map((one) => (
            <li>
              <strong>{formatDay(one.on, language)}</strong>: {one.finding}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Evaluations = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { t, language } = visit
  return (
    <DataTable
      caption={t('agreement.evaluations')}
      rows={shown.evaluations}
      columns={[
        {
          key: 'party',
          header: t('agreement.said-by'),
          naming: true,
          cell: (one) => `${t(`agreement.party.${one.party}`)}, ${formatDay(one.on, language)}`,
        },
        ...evaluationQuestions.map((question) => ({
          key: question,
          header: t(`agreement.question.short.${question}`),
          cell: (one: Shown['evaluations'][number]) => t(`agreement.answer.${one.content[question]}`),
        })),
        { key: 'words', header: t('agreement.words'), cell: (one) => one.content.words ?? '' },
      ]}
    />
  )
}

export const agreementPage = page({
  path: '/overeenkomsten/:agreement',
  action: openAgreement,
  title: ({ agreement }, visit) => agreementName(agreement, visit),
  view: (shown, visit) => {
    const { agreement, stage } = shown
    const { t } = visit
    const begun = !['waiting', 'coming', 'withdrawn'].includes(stage)
    return (
      <>
        <h1>{agreementName(agreement, visit)}</h1>
        <p>
          <StageTag stage={stage} visit={visit} />
        </p>
        <Notices shown={shown} visit={visit} />
        <AgreementActions shown={shown} visit={visit} />
        <Section title={t('agreement.text')} id="tekst">
          <AgreementText agreement={agreement} visit={visit} />
        </Section>
        <Section title={t('agreement.signatures')} id="handtekeningen">
          <Signatures agreement={agreement} visit={visit} />
        </Section>
        {begun && (
          <Section title={t('agreement.visits-title')} id="bezoeken">
            <Visits shown={shown} visit={visit} />
          </Section>
        )}
        {shown.evaluations.length > 0 && (
          <Section title={t('agreement.evaluations')} id="evaluaties">
            <Evaluations shown={shown} visit={visit} />
          </Section>
        )}
      </>
    )
  },
})

export const printPage = page({
  path: '/overeenkomsten/:agreement/afdruk',
  action: openAgreement,
  title: ({ agreement }, visit) => agreementName(agreement, visit),
  view: ({ agreement }, visit) => {
    const { t, language } = visit
    const names = namesOf(agreement, visit)
    return (
      <>
        <h1>{agreementName(agreement, visit)}</h1>
        <p class="screen-only">
          <a href={`/overeenkomsten/${agreement.id}`}>{t('agreement.back')}</a>. {t('agreement.print-how')}
        </p>
        <AgreementText agreement={agreement} visit={visit} />
        <h2>{t('agreement.signatures')}</h2>
        <dl class="sign-list">
          {parties.map((party) => {
            const signature = agreement.signatures.find((one) => one.party === party)
            return (
              <div>
                <dt>{`${t(`agreement.party.${party}`)}: ${names[party]}`}</dt>
                <dd>
                  {signature
                    ? t('agreement.signed-on', { day: formatDay(signature.on, language) })
                    : t('agreement.sign-line')}
                </dd>
              </div>
            )
          })}
        </dl>
        <p>{t('agreement.version', { version: String(agreement.version) })}</p>
      </>
    )
  },
})
