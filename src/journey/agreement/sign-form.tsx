import { DateField, type FormState, Hidden, Radios } from '../../platform/html/index.ts'
import { missingSignatures } from './agreement.ts'
import { agreementStepForm, type Shown } from './agreement-step-form.tsx'
import { signAgreement, signOnPaper } from './sign-agreement.ts'

/** The version of the text that stands on this page: after a change the new text is shown, and that one is signed. */
const readVersion = (state: FormState, { agreement }: Shown) => (
  <Hidden form={state} name="version" value={agreement.version} />
)

export const signForm = agreementStepForm('tekenen', 'sign', signAgreement, {
  withText: true,
  explained: ({ actor }) => (actor?.role === 'person' ? 'sign-own' : 'sign'),
  fields: (state, _visit, shown) => readVersion(state, shown),
})

export const paperForm = agreementStepForm('op-papier', 'paper', signOnPaper, {
  withText: true,
  values: ({ agreement }, visit) => {
    const missing = missingSignatures(agreement.signatures).filter((party) => party !== 'municipality')
    return { on: visit.today, ...(missing.length === 1 && { party: missing[0] ?? '' }) }
  },
  fields: (state, { t }, shown) => (
    <>
      {readVersion(state, shown)}
      <Radios
        form={state}
        name="party"
        label={t('agreement.paper-party')}
        options={missingSignatures(shown.agreement.signatures)
          .filter((party) => party !== 'municipality')
          .map((value) => ({ value, label: t(`agreement.party.${value}`) }))}
        required
        t={t}
      />
      <DateField form={state} name="on" label={t('agreement.paper-on')} required t={t} />
    </>
  ),
})
