import { DateField, Fieldset, Form, Radios, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { beginPerson } from './begin-person.ts'
import { registerPerson } from './register-person.ts'

/** Countries and languages that are met most; anything else can be corrected later. */
const countries = ['SY', 'ER', 'AF', 'IQ', 'IR', 'TR', 'YE', 'SO', 'SD', 'ET', 'UA'] as const
const languages = ['ar', 'ti', 'fa', 'ps', 'ku', 'tr', 'so', 'am', 'uk', 'en', 'fr'] as const

/** The beginning of a line. */
export const registerForm = form({
  path: '/mensen/nieuw',
  show: beginPerson,
  action: registerPerson,
  values: () => ({ permitKind: 'asylum-permit', regime: 'regime-2021', arrivedAsFamily: 'no' }),
  title: (_, { t }) => t('person.register-title'),
  view: (_, state, { t, language }) => {
    const regions = new Intl.DisplayNames(language, { type: 'region' })
    const names = new Intl.DisplayNames(language, { type: 'language' })
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <h1>{t('person.register-title')}</h1>
        <p>{t('person.register-explained')}</p>
        <Form action="/mensen/nieuw" form={state} submitLabel={t('person.register-submit')} t={t}>
          <Fieldset legend={t('person.who')}>
            <TextField {...field('givenName', 'given-name')} required />
            <TextField {...field('familyName', 'family-name')} required />
            <DateField {...field('birthDate', 'birth-date')} />
            <Select
              {...field('language', 'language')}
              options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
            />
            <Select
              {...field('origin', 'origin')}
              hint={t('person.origin-hint')}
              options={countries.map((value) => ({ value, label: regions.of(value) ?? value }))}
            />
            <TextField {...field('phone', 'phone')} type="tel" />
            <TextField {...field('email', 'email')} type="email" />
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
