import { DateField, Details, Form, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { aftercarePlan } from './aftercare.ts'
import { openWork } from './open-work.ts'
import { recordAftercare } from './record-aftercare.ts'

export const aftercareForm = form({
  path: '/mensen/:person/nazorg',
  show: openWork,
  action: recordAftercare,
  values: (_, visit) => ({ on: visit.today }),
  title: ({ identity }, { t }) => t('work.aftercare.title', { name: identity.givenName }),
  view: ({ person, identity, jobs }, state, { t, language }) => {
    const first = jobs.find((one) => one.state !== 'planned')
    return (
      <>
        <h1>{t('work.aftercare.title', { name: identity.givenName })}</h1>
        <p>{t('work.aftercare.explained')}</p>
        {first && (
          <Details summary={t('work.aftercare.plan')}>
            <ol>
              {aftercarePlan(first.startsOn).map((day) => (
                <li>{formatDay(day, language)}</li>
              ))}
            </ol>
          </Details>
        )}
        <Form
          action={`/mensen/${person}/nazorg`}
          form={state}
          submitLabel={t('work.aftercare.submit')}
          cancel={{ href: `/mensen/${person}#werk`, label: t('work.back') }}
          t={t}
        >
          <DateField form={state} name="on" label={t('work.aftercare.on')} required t={t} />
          <TextArea
            form={state}
            name="words"
            label={t('work.aftercare.words')}
            hint={t('work.aftercare.words-hint')}
            required
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}#werk`, said: 'work.said.aftercare' }),
})
