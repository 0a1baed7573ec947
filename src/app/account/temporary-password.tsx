import { type FormState, Hidden, Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** The one-time password, to be handed over now: it is stored only as a hash and never shown again. */
export const TemporaryPasswordShown = ({
  state,
  visit,
}: {
  readonly state: FormState
  readonly visit: Visit
}) => {
  const password = String(state.values.temporaryPassword ?? '')
  return (
    <Notice kind="info" title={visit.t('account.temporary.title')}>
      <p>
        <code class="temporary-password" dir="ltr">
          {password}
        </code>
      </p>
      <p>{visit.t('account.temporary.explained')}</p>
      <Hidden form={state} name="temporaryPassword" value={password} />
    </Notice>
  )
}
