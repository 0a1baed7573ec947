import { DateField, Form, Notice, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { openStatus } from './open-status.ts'
import { signalConduct } from './signal-conduct.ts'

export const signalForm = form({
  path: '/mensen/:person/afspraken/signaal',
  show: openStatus,
  action: signalConduct,
  values: (_, { today }) => ({ on: today }),
  title: (_, { t }) => t('civic-integration.signal.link'),
  view: ({ person, identity }, state, { t }) => (
    <>
      <p>
        <a href={`/mensen/${person}/inburgering`}>
          {t('civic-integration.title', { name: identity.givenName })}
        </a>
      </p>
      <h1>{t('civic-integration.signal.link')}</h1>
      <Notice kind="info">
        <p>{t('civic-integration.signal.explained')}</p>
      </Notice>
      <Form
        action={`/mensen/${person}/afspraken/signaal`}
        form={state}
        submitLabel={t('civic-integration.save')}
        cancel={{ href: `/mensen/${person}/inburgering`, label: t('civic-integration.cancel') }}
        t={t}
      >
        <DateField form={state} name="on" label={t('civic-integration.signal.on')} required t={t} />
        <TextArea
          form={state}
          name="words"
          label={t('civic-integration.words.signal')}
          hint={t('civic-integration.words.hint')}
          required
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ person, dossier }) => ({
    to: `/mensen/${person}/afspraken/${dossier}`,
    said: 'civic-integration.said.signalled',
  }),
})
