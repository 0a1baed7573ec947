import type { Child } from 'hono/jsx'
import type { Action } from '../../platform/action/action.ts'
import { Form, type FormState, Notice } from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type OpenedStatus, openStatus } from './open-status.ts'

type Fields = (state: FormState, visit: Visit, opened: OpenedStatus) => Child

/** A form that records one thing about the civic integration of a person: what it means, its fields, and back to the page. */
export const statusForm = <Input, Output>(
  path: string,
  action: Action<Input, Output>,
  fields: Fields,
  values: (opened: OpenedStatus, visit: Visit) => FormValues = (_, visit) => ({ on: visit.today }),
) =>
  form({
    path: `/mensen/:person/inburgering/${path}`,
    show: openStatus,
    showInput: ({ params }) => ({ person: params.person }),
    action,
    values,
    title: (_, { t }) => t(`civic-integration.deed.${path}`),
    view: (opened, state, visit) => {
      const { t } = visit
      const back = `/mensen/${opened.person}/inburgering`
      return (
        <>
          <p>
            <a href={back}>{t('civic-integration.title', { name: opened.identity.givenName })}</a>
          </p>
          <h1>{t(`civic-integration.deed.${path}`)}</h1>
          <Notice kind="info">
            <p>{t(`civic-integration.explained.${path}`)}</p>
          </Notice>
          <Form
            action={`${back}/${path}`}
            form={state}
            submitLabel={t('civic-integration.save')}
            cancel={{ href: back, label: t('civic-integration.cancel') }}
            t={t}
          >
            {fields(state, visit, opened)}
          </Form>
        </>
      )
    },
    done: (_, { params }) => ({
      to: `/mensen/${params.person}/inburgering`,
      said: `civic-integration.said.${path}`,
    }),
  })
