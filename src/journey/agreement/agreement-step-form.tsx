import type { Child } from 'hono/jsx'
import type { Action } from '../../platform/action/action.ts'
import { Form, type FormState, Notice } from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Agreement } from './agreement.store.ts'
import { AgreementText, agreementName } from './agreement-text.tsx'
import { openAgreement } from './open-agreement.ts'

export type Shown = Awaited<ReturnType<typeof openAgreement.run>>

/** One step of an agreement: its name from the messages, what it means, the text where it matters, and its fields. */
export const agreementStepForm = <Input, Output>(
  path: string,
  name: string,
  action: Action<Input, Output>,
  {
    fields = () => null,
    values = () => ({}),
    withText = false,
    explained = () => name,
    done = ({ id }) => `/overeenkomsten/${id}`,
  }: {
    fields?: (state: FormState, visit: Visit, shown: Shown) => Child
    values?: (shown: Shown, visit: Visit) => FormValues
    withText?: boolean
    /** which message `agreement.<…>-explained` */
    explained?: (visit: Visit) => string
    done?: (agreement: Pick<Agreement, 'id'>) => string
  } = {},
) =>
  form({
    path: `/overeenkomsten/:agreement/${path}`,
    show: openAgreement,
    action,
    values,
    title: (_, { t }) => t(`agreement.${name}`),
    view: (shown, state, visit) => {
      const { agreement } = shown
      return (
        <>
          <h1>{visit.t(`agreement.${name}-title`, { name: agreementName(agreement, visit) })}</h1>
          <Notice kind="info">
            <p>{visit.t(`agreement.${explained(visit)}-explained`)}</p>
          </Notice>
          {withText && <AgreementText agreement={agreement} visit={visit} />}
          <Form
            action={`/overeenkomsten/${agreement.id}/${path}`}
            form={state}
            submitLabel={visit.t(`agreement.${name}-submit`)}
            t={visit.t}
            cancel={{ href: `/overeenkomsten/${agreement.id}`, label: visit.t('agreement.back') }}
          >
            {fields(state, visit, shown)}
          </Form>
        </>
      )
    },
    done: (_, { params }) => ({
      to: done({ id: params.agreement as Agreement['id'] }),
      said: `agreement.said.${name}`,
    }),
  })
