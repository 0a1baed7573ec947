import { DateField, Fieldset, Form, Radios, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { beginPerson } from './begin-person.ts'
import { IdentityFields } from './identity-fields.tsx'
import { registerPerson } from './register-person.ts'

/** The beginning of a line. */
export const registerForm = form({
  path: '/mensen/nieuw',
  show: beginPerson,
  action: registerPerson,
  values: () => ({ permitKind: 'asylum-permit', regime: 'regime-2021', arrivedAsFamily: 'no' }),
  title: (_, { t }) => t('person.register-title'),
  view: (_, state, visit) => {
    const { t } = visit
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <h1>{t('person.register-title')}</h1>
        <p>{t('person.register-explained')}</p>
        <Form action="/mensen/nieuw" form={state} submitLabel={t('person.register-submit')} t={t}>
          <Fieldset legend={t('person.who')}>
            <IdentityFields form={state} visit={visit} />
          </Fieldset>
          <Fieldset legend={t('person.permit')}>
            <Select
              {...field('permitKind', 'permit-kind')}
              options={['asylum-permit', 'family-permit', 'temporary-protection'].map((value) => ({
                value,
                label: t(`person.permit-kinds.${value}`),
              }))}
              required
            />
            <DateField {...field('decidedOn', 'decided-on')} required />
            <DateField {...field('validFrom', 'valid-from')} />
            <DateField {...field('validUntil', 'valid-until')} />
            <DateField {...field('arrivedOn', 'arrived-on')} />
            <Radios
              {...field('arrivedAsFamily', 'arrived-as-family')}
              options={['no', 'yes'].map((value) => ({ value, label: t(`person.${value}`) }))}
              required
            />
            <Select
              {...field('regime', 'regime')}
              options={['regime-2021', 'regime-2013', 'none'].map((value) => ({
                value,
                label: t(`person.regimes.${value}`),
              }))}
              required
            />
            <TextField
              {...field('vNumber', 'v-number')}
              hint={t('person.v-number-hint')}
              inputmode="numeric"
            />
            <TextField {...field('bsn', 'bsn')} hint={t('person.bsn-hint')} inputmode="numeric" />
          </Fieldset>
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'person.said.registered' }),
})
