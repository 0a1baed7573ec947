import { Actions, Details, LinkButton, Notice } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type DossierStep, openSteps } from './dossier-lifecycle.ts'
import { DossierText } from './dossier-text.tsx'
import { type OpenedDossier, openDossier } from './open-dossier.ts'
import { RuleTexts } from './rule-text.tsx'

/** The address of the form of each step; confirming and rejecting are one. */
const stepPaths: Partial<Record<DossierStep, string>> = {
  warn: 'waarschuwing',
  hear: 'gesprek',
  propose: 'voorstel',
  confirm: 'besluit',
  close: 'sluiten',
}

const StepLinks = ({ opened, visit }: { opened: OpenedDossier; visit: Visit }) => {
  const { t, actor } = visit
  const { dossier } = opened
  if (actor === null) return null
  const steps = openSteps(dossier, actor.role, actor)
  const waitsForColleague = dossier.state === 'proposed' && !steps.includes('confirm')
  return (
    <div class="no-print">
      {waitsForColleague && (
        <Notice kind="info" title={t('civic-integration.waits-for-colleague')}>
          <p>{t('civic-integration.waits-for-colleague-explained')}</p>
        </Notice>
      )}
      <Actions>
        {steps.map((step, index) => {
          const path = stepPaths[step]
          return path ? (
            <LinkButton
              href={`/mensen/${dossier.person}/afspraken/${dossier.id}/${path}`}
              primary={index === 0}
            >
              {t(`civic-integration.dossier.${path}`)}
            </LinkButton>
          ) : null
        })}
      </Actions>
    </div>
  )
}

export const dossierPage = page({
  path: '/mensen/:person/afspraken/:dossier',
  action: openDossier,
  title: ({ identity }, { t }) => t('civic-integration.dossier-title', { name: identity.givenName }),
  view: (opened, visit) => {
    const { t } = visit
    const { dossier, identity } = opened
    return (
      <>
        <p class="no-print">
          <a href={`/mensen/${dossier.person}/inburgering`}>
            {t('civic-integration.title', { name: identity.givenName })}
          </a>
        </p>
        <h1>{t('civic-integration.dossier-title', { name: identity.givenName })}</h1>
        <p>{t(`civic-integration.dossier-state-explained.${dossier.state}`)}</p>
        <StepLinks opened={opened} visit={visit} />
        <DossierText dossier={dossier} visit={visit} />
        <Details summary={t('civic-integration.enforcement-rules')}>
          <p>{t('civic-integration.enforcement-explained')}</p>
          <RuleTexts rules={opened.rules} visit={visit} />
        </Details>
      </>
    )
  },
})
