import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { missingSignatures, partyOf } from './agreement.ts'
import { type LifecycleAction, mayDo, nextState } from './agreement-lifecycle.ts'
import type { Shown } from './agreement-step-form.tsx'
import { evaluatePlacement } from './evaluate-placement.ts'
import { proposeAgreement } from './propose-agreement.ts'

type Step = { readonly path: string; readonly label: string; readonly primary?: boolean }

/** What this visitor can do with it today: read from the table of the lifecycle. */
const stepsFor = ({ agreement, stage, unconfirmed, rhythm }: Shown, { actor, today }: Visit): Step[] => {
  const role = actor?.role ?? null
  const open = (action: LifecycleAction) =>
    mayDo(action, role) && nextState(agreement, action, today) !== undefined
  const missing = missingSignatures(agreement.signatures)
  const own = partyOf(role)
  const steps: (Step | false)[] = [
    open('agreement.sign') &&
      own !== undefined &&
      missing.includes(own) && { path: 'tekenen', label: 'sign', primary: true },
    open('agreement.sign-on-paper') &&
      missing.some((party) => party !== 'municipality') && { path: 'op-papier', label: 'paper' },
    open('agreement.change') && { path: 'wijzigen', label: 'change' },
    open('agreement.withdraw') && { path: 'intrekken', label: 'withdraw' },
    open('agreement.call-off') && { path: 'afzeggen', label: 'call-off' },
    unconfirmed &&
      open('agreement.confirm-start') && { path: 'begonnen', label: 'confirm-start', primary: true },
    open('agreement.record-visit') && { path: 'bezoek', label: 'visit', primary: rhythm.late > 0 },
    mayPerform(evaluatePlacement.allow, role) &&
      !['waiting', 'coming', 'withdrawn'].includes(stage) && { path: 'evaluatie', label: 'evaluate' },
    open('agreement.end') && { path: 'beeindigen', label: 'end', primary: stage === 'over' },
    { path: 'afdruk', label: 'print' },
  ]
  return steps.filter((step) => step !== false)
}

/** Steps of the agreement, and what follows it: prolonging, a contract, the file of the person. */
export const AgreementActions = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { t, actor } = visit
  const { id, person } = shown.agreement
  const role = actor?.role ?? null
  const lasting = ['running', 'over'].includes(shown.stage)
  const placed = lasting || shown.stage === 'ended'
  return (
    <Actions>
      {stepsFor(shown, visit).map(({ path, label, primary = false }) => (
        <LinkButton href={`/overeenkomsten/${id}/${path}`} primary={primary}>
          {t(`agreement.${label}`)}
        </LinkButton>
      ))}
      {lasting && mayPerform(proposeAgreement.allow, role) && (
        <LinkButton href={`/mensen/${person}/overeenkomst?vervolg=${id}`}>
          {t('agreement.prolong')}
        </LinkButton>
      )}
      {placed && mayPerform(proposeAgreement.allow, role) && (
        <LinkButton href={`/mensen/${person}/contract?overeenkomst=${id}`}>
          {t('agreement.to-contract')}
        </LinkButton>
      )}
      {role === 'client-manager' && (
        <LinkButton href={`/mensen/${person}`}>{t('agreement.to-person')}</LinkButton>
      )}
      {role === 'person' && <LinkButton href="/mijn">{t('agreement.to-own')}</LinkButton>}
    </Actions>
  )
}
