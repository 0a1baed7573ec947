import { Form, Hidden, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { openWish, tellWish } from './tell-wish.ts'

/** The person says in own words what he or she wants. */
export const wishForm = form({
  path: '/mijn/wens',
  show: openWish,
  action: tellWish,
  values: ({ version, wish }) => ({ version: String(version), wish: wish ?? '' }),
  title: (_, { t }) => t('intake.wish-title'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('intake.wish-title')}</h1>
      <p>{t('intake.wish-explained')}</p>
      <Form action="/mijn/wens" form={state} submitLabel={t('intake.wish-submit')} t={t}>
        <Hidden form={state} name="version" />
        <TextArea form={state} name="wish" label={t('intake.wish-question')} required t={t} />
      </Form>
    </>
  ),
  done: () => ({ to: '/mijn', said: 'intake.said.wish' }),
})
