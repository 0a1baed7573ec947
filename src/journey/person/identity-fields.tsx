import { DateField, type FormState, Select, TextField } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Identity } from './person.ts'

/** Countries and languages that are met most; whatever was stored before stays among the choices. */
const countries = ['SY', 'ER', 'AF', 'IQ', 'IR', 'TR', 'YE', 'SO', 'SD', 'ET', 'UA'] as const
const languages = ['ar', 'ti', 'fa', 'ps', 'ku', 'tr', 'so', 'am', 'uk', 'en', 'fr'] as const

const withKnown = (choices: readonly string[], known: string | null | undefined): readonly string[] =>
  known && !choices.includes(known) ? [...choices, known] : choices

/** Who somebody is: the same fields where a person is registered and where it is corrected. */
export const IdentityFields = ({
  form,
  visit,
  known,
}: {
  readonly form: FormState
  readonly visit: Visit
  readonly known?: Identity
}) => {
  const { t, language } = visit
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const field = (name: string, label: string) => ({ form, name, label: t(`person.${label}`), t })
  return (
    <>
      <TextField {...field('givenName', 'given-name')} required />
      <TextField {...field('familyName', 'family-name')} required />
      <DateField {...field('birthDate', 'birth-date')} />
      <Select
        {...field('language', 'language')}
        options={withKnown(languages, known?.language).map((value) => ({
          value,
          label: names.of(value) ?? value,
        }))}
      />
      <Select
        {...field('origin', 'origin')}
        hint={t('person.origin-hint')}
        options={withKnown(countries, known?.origin).map((value) => ({
          value,
          label: regions.of(value) ?? value,
        }))}
      />
      <TextField {...field('phone', 'phone')} type="tel" />
      <TextField {...field('email', 'email')} type="email" />
    </>
  )
}
