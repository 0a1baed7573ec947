import { Form, Hidden, Notice } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { decisionWords } from './decision-list.tsx'
import { openStatus } from './open-status.ts'
import { withdrawDecision } from './withdraw-decision.ts'

export const withdrawForm = form({
  path: '/mensen/:person/inburgering/besluit/:decision/terug',
  show: openStatus,
  showInput: ({ params }) => ({ person: params.person }),
  action: withdrawDecision,
  title: (_, { t }) => t('civic-integration.withdraw.title'),
  view: ({ person, decisions, vocabulary }, state, visit, { params }) => {
    const { t, language } = visit
    const decision = decisions.find((one) => one.fact === params.decision)
    const back = `/mensen/${person}/inburgering`
    return (
      <>
        <h1>{t('civic-integration.withdraw.title')}</h1>
        {decision ? (
          <>
            <p>
              <strong>{formatDay(decision.on, language)}</strong>:{' '}
              {decisionWords(decision, vocabulary, visit)}
            </p>
            <Notice kind="info">
              <p>{t('civic-integration.withdraw.explained')}</p>
            </Notice>
            <Form
              action={`${back}/besluit/${params.decision}/terug`}
              form={state}
              submitLabel={t('civic-integration.withdraw.submit')}
              cancel={{ href: back, label: t('civic-integration.cancel') }}
              t={t}
            >
              <Hidden form={state} name="version" value={decision.version} />
            </Form>
          </>
        ) : (
          <p>
            {t('civic-integration.withdraw.gone')} <a href={back}>{t('civic-integration.cancel')}</a>
          </p>
        )}
      </>
    )
  },
  done: (_, { params }) => ({
    to: `/mensen/${params.person}/inburgering`,
    said: 'civic-integration.said.withdrawn',
  }),
})
