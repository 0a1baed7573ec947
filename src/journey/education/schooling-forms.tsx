import { dutchLevels } from '../../catalogue/education/index.ts'
import { inLanguage } from '../../catalogue/practice/index.ts'
import { DateField, Fieldset, Form, Hidden, Select, TextField } from '../../platform/html/index.ts'
import { form, givenFields } from '../../platform/http/form.ts'
import { checkRoutes } from './check-routes.ts'
import { recordProfile } from './record-profile.ts'
import { saveSchooling } from './save-schooling.ts'

const prefix = 'told-'

export const schoolingForm = form({
  path: '/mensen/:person/opleidingen/gegevens',
  show: checkRoutes,
  action: saveSchooling,
  input: ({ params }, { values }) => {
    const given = Object.entries(givenFields(values))
    return {
      ...Object.fromEntries(given.filter(([name]) => !name.startsWith(prefix))),
      told: Object.fromEntries(
        given.flatMap(([name, value]) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
        ),
      ),
      ...params,
    }
  },
  values: ({ version, schooling }) => ({
    version: String(version),
    dutchLevel: schooling.dutchLevel ?? '',
    dutchLevelBy: schooling.dutchLevelBy ?? '',
    ...Object.fromEntries(Object.entries(schooling.told).map(([code, told]) => [`${prefix}${code}`, told])),
  }),
  title: ({ identity }, { t }) => t('education.save-title', { name: identity.givenName }),
  view: ({ person, identity, library }, state, { t, language }) => (
    <>
      <h1>{t('education.save-title', { name: identity.givenName })}</h1>
      <p>{t('education.save-explained')}</p>
      <Form
        action={`/mensen/${person}/opleidingen/gegevens`}
        form={state}
        submitLabel={t('education.save')}
        cancel={{ href: `/mensen/${person}/opleidingen`, label: t('education.back') }}
        t={t}
      >
        <Hidden form={state} name="version" />
        <Fieldset legend={t('education.worth')} hint={t('education.worth-hint')}>
          <Select
            form={state}
            name="dutchLevel"
            label={t('education.dutchLevel')}
            options={dutchLevels.map((value) => ({ value, label: t(`education.dutch-level.${value}`) }))}
            empty={t('screening.not-known')}
            t={t}
          />
          <TextField
            form={state}
            name="dutchLevelBy"
            label={t('education.dutchLevelBy')}
            hint={t('education.dutchLevelBy-hint')}
            t={t}
          />
        </Fieldset>
        <Fieldset legend={t('education.questions')} hint={t('education.questions-hint')}>
          {library.questions.map(({ code, asks }) => (
            <Select
              form={state}
              name={`${prefix}${code}`}
              label={inLanguage(asks, language)}
              options={(['yes', 'no'] as const).map((value) => ({
                value,
                label: t(`education.truth.${value}`),
              }))}
              empty={t('screening.not-known')}
              t={t}
            />
          ))}
        </Fieldset>
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}/opleidingen`, said: 'education.said.saved' }),
})

export const profileForm = form({
  path: '/mensen/:person/opleidingen/profiel',
  show: checkRoutes,
  action: recordProfile,
  values: ({ version }, { today }) => ({ version: String(version), on: today }),
  title: ({ identity }, { t }) => t('education.profile-title', { name: identity.givenName }),
  view: ({ person, identity, library }, state, { t, language }) => (
    <>
      <h1>{t('education.profile-title', { name: identity.givenName })}</h1>
      <p>{t('education.profile-explained')}</p>
      <Form
        action={`/mensen/${person}/opleidingen/profiel`}
        form={state}
        submitLabel={t('education.profile-link')}
        cancel={{ href: `/mensen/${person}/opleidingen`, label: t('education.back') }}
        t={t}
      >
        <Hidden form={state} name="version" />
        <Select
          form={state}
          name="profile"
          label={t('education.profile')}
          options={library.profiles.map(({ id, name, means }) => ({
            value: id,
            label: inLanguage(name, language),
            hint: inLanguage(means, language),
          }))}
          required
          t={t}
        />
        <DateField form={state} name="on" label={t('education.profile-on')} required t={t} />
        <TextField form={state} name="by" label={t('education.profile-by')} required t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}/opleidingen#profiel`, said: 'education.said.profile' }),
})
