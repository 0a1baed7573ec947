import { Actions, Button, DateField, Form, Notice, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Mount } from '../../platform/http/site.ts'
import { openSnooze } from './open-snooze.ts'
import { rulesWith } from './own-rule-compiled.ts'
import { snoozeWork, unsnoozeWork } from './snooze-work.ts'
import { snoozeHref, workTitle } from './work-words.tsx'

const path = '/werk/uitstellen/:person/:rule/:occurrence'

const snoozeForm = form({
  path,
  show: openSnooze,
  action: snoozeWork,
  values: ({ snooze }) => (snooze ? { until: snooze.until, reason: snooze.reason } : {}),
  title: (_, { t }) => t('obligation.snooze.title'),
  view: async (shown, state, visit) => {
    const { t } = visit
    const rules = await rulesWith(shown.ownRules)
    const isLaw = rules.get(shown.rule)?.rule.rank === 'law'
    return (
      <>
        <p>
          <a href={`/mensen/${shown.person}`}>
            {shown.identity.givenName} {shown.identity.familyName}
          </a>
        </p>
        <h1>{t('obligation.snooze.title')}</h1>
        <p>
          <strong>{workTitle(rules, shown, visit)}</strong>
        </p>
        <p>{t('obligation.snooze.explained')}</p>
        {isLaw && (
          <Notice kind="warning">
            <p>{t('obligation.snooze.law')}</p>
          </Notice>
        )}
        <Form
          action={snoozeHref(shown)}
          form={state}
          submitLabel={t('obligation.snooze.submit')}
          cancel={{ href: '/werk', label: t('person.cancel') }}
          t={t}
        >
          <DateField form={state} name="until" label={t('obligation.snooze.until-label')} required t={t} />
          <TextArea
            form={state}
            name="reason"
            label={t('obligation.snooze.reason')}
            hint={t('obligation.snooze.reason-hint')}
            required
            t={t}
          />
        </Form>
        {shown.snooze && (
          <Actions>
            <form method="post" action={`${snoozeHref(shown)}/terug`}>
              <Button>{t('obligation.snooze.undo')}</Button>
            </form>
          </Actions>
        )}
      </>
    )
  },
  done: () => ({ to: '/werk', said: 'obligation.said.snoozed' }),
})

const unsnoozeForm = form({
  path: `${path}/terug`,
  show: openSnooze,
  action: unsnoozeWork,
  title: (_, { t }) => t('obligation.snooze.title'),
  view: (shown, state, { t }) => (
    <>
      <h1>{t('obligation.snooze.title')}</h1>
      <Form
        action={`${snoozeHref(shown)}/terug`}
        form={state}
        submitLabel={t('obligation.snooze.undo')}
        cancel={{ href: '/werk', label: t('person.cancel') }}
        t={t}
      />
    </>
  ),
  done: () => ({ to: '/werk', said: 'obligation.said.unsnoozed' }),
})

export const snoozePages: readonly Mount[] = [snoozeForm, unsnoozeForm]
