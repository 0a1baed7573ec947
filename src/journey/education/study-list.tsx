import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { episodeLabel, milestoneLabel } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { PersonId } from '../person/index.ts'
import type { SignedContract } from './learn-work.store.ts'
import { lastsAYear, missingSigners } from './learn-work.ts'
import { openLearnWork } from './open-learn-work.ts'
import { recordStudy } from './record-study.ts'
import { type Study, stopReasons } from './study.ts'

type Shown = { readonly person: PersonId; readonly words: Vocabulary; readonly visit: Visit }

/** A stop is stored as its reason and what was said with it. */
const detailWords = (kind: string, detail: string | null, { t }: Visit): string => {
  const reason =
    kind === 'study-stopped' ? stopReasons.find((one) => detail?.split(':')[0] === one) : undefined
  return reason ? `${t(`education.stopped.${reason}`)}${(detail ?? '').slice(reason.length)}` : (detail ?? '')
}

/** Each study with what was told of it, and where the next is told. */
export const Studies = ({ studies, person, words, visit }: Shown & { studies: readonly Study[] }) => {
  const { t, language, actor } = visit
  return (
    <ul>
      {studies.map(({ study, told }) => (
        <li>
          {episodeLabel(words, study.kind, language)}, {formatDay(study.startsOn, language)}:{' '}
          {told[0] ? (
            <>
              {milestoneLabel(words, told[0].kind, language)}, {formatDay(told[0].on, language)}.{' '}
              {detailWords(told[0].kind, told[0].detail, visit)}
            </>
          ) : (
            t('education.study-silent')
          )}{' '}
          {study.state === 'running' && mayPerform(recordStudy.allow, actor?.role ?? null) && (
            <a href={`/mensen/${person}/opleidingen/studie/${study.fact}`}>{t('education.study-link')}</a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The contract in one paragraph: week, pay, days, who still has to sign. */
export const ContractFacts = ({ stored, visit }: { stored: SignedContract; visit: Visit }) => {
  const { t, language, actor } = visit
  const { id, content: contract, signatures } = stored
  const missing = missingSigners(signatures)
  return (
    <p>
      {t('education.contract-line', {
        level: t(`education.contract-level.${contract.level}`),
        from: formatDay(contract.startsOn, language),
        until: formatDay(contract.endsOn, language),
        theory: formatNumber(contract.theoryDays, language),
        work: formatNumber(contract.workDays, language),
        hours: formatNumber(contract.hours, language),
      })}{' '}
      {contract.pay === null
        ? t('education.pay-unknown')
        : t('education.pay-line', { pay: formatNumber(contract.pay, language) })}{' '}
      {t(lastsAYear(contract) ? 'education.a-year' : 'education.under-a-year')}{' '}
      {missing.length > 0 &&
        t('education.must-sign', { who: missing.map((one) => t(`education.signer.${one}`)).join(', ') })}{' '}
      {mayPerform(openLearnWork.allow, actor?.role ?? null) && (
        <a href={`/leerwerk/${id}`}>
          {t(
            actor?.role === 'person' && missing.includes('person')
              ? 'education.read-and-sign'
              : 'education.read-contract',
          )}
        </a>
      )}
    </p>
  )
}
