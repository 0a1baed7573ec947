import { type FormState, Notice, TextArea } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { LandingNow } from './early-work.ts'
import { landingRule } from './landing.ts'

/** That somebody still lands: until when, by which rule, and what was decided about work before that day. */
export const LandingNotice = ({ landing, visit }: { landing: LandingNow | null; visit: Visit }) => {
  const { t, language } = visit
  return landing === null ? null : (
    <Notice kind="warning" title={t('plan.landing-title')}>
      <p>
        {t('plan.landing-proposal', { count: landing.months, day: formatDay(landing.until, language) })}{' '}
        <a href={`/regels/${landingRule}`}>{t('plan.landing-rule')}</a>
      </p>
      {landing.decided !== null && <p>{t('plan.landing-decided', { reason: landing.decided })}</p>}
    </Notice>
  )
}

/** Asked until it is answered once. */
export const EarlyWorkField = ({
  landing,
  state,
  visit: { t },
  required = false,
}: {
  landing: LandingNow | null
  state: FormState
  visit: Visit
  required?: boolean
}) =>
  landing === null || landing.decided !== null ? null : (
    <TextArea
      form={state}
      name="earlyWorkReason"
      label={t('plan.early-work')}
      hint={required ? undefined : t('plan.early-work-hint-proposal')}
      required={required}
      t={t}
    />
  )
