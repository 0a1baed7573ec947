import { Form, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { named } from './place-form.tsx'
import { registerEmployer } from './register-employer.ts'
import { beginPlace } from './register-place.ts'

export const employerPage = form({
  path: '/werkgevers/nieuw',
  show: beginPlace,
  showInput: () => ({}),
  action: registerEmployer,
  title: (_, { t }) => t('place.new-employer'),
  view: ({ municipalities }, state, { t }) => (
    <>
      <h1>{t('place.new-employer')}</h1>
      <p>{t('place.employer-explained')}</p>
      <Form
        action="/werkgevers/nieuw"
        form={state}
        submitLabel={t('place.add')}
        cancel={{ href: '/plaatsen', label: t('place.cancel') }}
        t={t}
      >
        <TextField form={state} name="name" label={t('place.employer-name')} required t={t} />
        <Select
          form={state}
          name="municipality"
          label={t('place.municipality')}
          options={named(municipalities)}
          empty={t('place.not-known')}
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ organisation }) => ({
    to: `/plaatsen/nieuw?werkgever=${organisation}`,
    said: 'place.said.employer',
  }),
})
