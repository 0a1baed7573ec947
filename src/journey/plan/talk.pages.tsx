import { DateField, Form, Hidden, Radios, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { moveTalk } from './move-talk.ts'
import { openPlan } from './open-plan.ts'

export const talkForm = form({
  path: '/mensen/:person/plan/gesprek',
  show: openPlan,
  action: moveTalk,
  values: ({ plan }) => ({ version: String(plan?.version ?? 0), what: 'move' }),
  title: ({ identity }, { t }) => t('plan.talk.title', { name: identity.givenName }),
  view: ({ person, identity, plan }, state, { t, language }) => {
    const planned = plan?.content.nextTalkOn ?? null
    return (
      <>
        <h1>{t('plan.talk.title', { name: identity.givenName })}</h1>
        <p>
          {planned === null
            ? t('plan.talk.none')
            : t('plan.next-talk-on', { day: formatDay(planned, language) })}
        </p>
        <Form
          action={`/mensen/${person}/plan/gesprek`}
          form={state}
          submitLabel={t('plan.talk.submit')}
          cancel={{ href: `/mensen/${person}#plan`, label: t('plan.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Radios
            form={state}
            name="what"
            label={t('plan.talk.what')}
            options={(planned === null ? (['move'] as const) : (['move', 'cancel'] as const)).map(
              (value) => ({
                value,
                label: t(`plan.talk.${value}`),
              }),
            )}
            required
            t={t}
          />
          <DateField form={state} name="to" label={t('plan.talk.to')} t={t} />
          <TextField
            form={state}
            name="reason"
            label={t('plan.talk.reason')}
            hint={t('plan.talk.reason-hint')}
            required
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}#plan`, said: 'plan.said.talk' }),
})
