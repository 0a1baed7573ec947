import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import {
  DateField,
  Form,
  type FormState,
  Hidden,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Html } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { decideStudy } from './decide-study.ts'
import { type OpenedMoney, openMoney } from './open-money.ts'
import { requestStudy, studyKinds } from './request-study.ts'
import { jobDuties } from './study.ts'
import { PolicyWords, RequestWords } from './study-words.tsx'

const requestView =
  (own: boolean) =>
  (opened: OpenedMoney, state: FormState, visit: Visit): Html => {
    const { t, language } = visit
    const base = own ? '/mijn/geld' : `/mensen/${opened.person}/geld`
    return (
      <>
        <h1>{t('funding.study.request')}</h1>
        <PolicyWords policy={opened.policy} visit={visit} />
        <RequestWords study={opened.study} visit={visit} />
        <Form
          action={`${base}/studie`}
          form={state}
          submitLabel={t('funding.study.send')}
          cancel={{ href: `${base}#studie`, label: t('funding.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <TextField form={state} name="course" label={t('funding.study.course')} required t={t} />
          <Select
            form={state}
            name="kind"
            label={t('funding.study.kind')}
            options={studyKinds.map((value) => ({
              value,
              label: episodeLabel(opened.words, value, language),
            }))}
            required
            t={t}
          />
          <DateField form={state} name="startsOn" label={t('funding.study.starts')} required t={t} />
        </Form>
      </>
    )
  }

const requestForm = (own: boolean) =>
  form({
    path: own ? '/mijn/geld/studie' : '/mensen/:person/geld/studie',
    show: openMoney,
    showInput: ({ params }) => ({ ...params }),
    action: requestStudy,
    values: ({ study }) => ({ version: String(study?.version ?? 0) }),
    title: (_, { t }) => t('funding.study.request'),
    view: requestView(own),
    done: ({ person }) => ({
      to: own ? '/mijn/geld' : `/mensen/${person}/geld`,
      said: 'funding.said.requested',
    }),
  })

const decideForm = form({
  path: '/mensen/:person/geld/studie/besluit',
  show: openMoney,
  showInput: ({ params }) => ({ ...params }),
  action: decideStudy,
  values: ({ study, policy }, { today, t }) => ({
    version: String(study?.version ?? 0),
    on: today,
    conditions: policy?.conditions ?? '',
    jobDuty: policy?.jobDuty ?? '',
    appeal: policy?.appeal ?? t('funding.study.appeal'),
  }),
  title: (_, { t }) => t('funding.study.decide'),
  view: (opened, state, visit) => {
    const { t } = visit
    const base = `/mensen/${opened.person}/geld`
    const waits = opened.study !== null && opened.study.content.decision === null
    return (
      <>
        <h1>{t('funding.study.decide')}</h1>
        <PolicyWords policy={opened.policy} visit={visit} />
        <RequestWords study={opened.study} visit={visit} />
        {waits ? (
          <Form
            action={`${base}/studie/besluit`}
            form={state}
            submitLabel={t('funding.save')}
            cancel={{ href: `${base}#studie`, label: t('funding.back') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            <Radios
              form={state}
              name="outcome"
              label={t('funding.study.decision')}
              options={(['granted', 'refused'] as const).map((value) => ({
                value,
                label: t(`funding.study.choose-${value}`),
              }))}
              required
              t={t}
            />
            <DateField form={state} name="on" label={t('funding.study.on')} required t={t} />
            <TextArea form={state} name="reason" label={t('funding.study.reason')} required t={t} />
            <TextArea form={state} name="conditions" label={t('funding.study.conditions')} t={t} />
            <Radios
              form={state}
              name="jobDuty"
              label={t('funding.study.job-duty')}
              options={jobDuties.map((value) => ({ value, label: t(`funding.job-duty.${value}`) }))}
              required
              t={t}
            />
            <TextArea form={state} name="appeal" label={t('funding.study.appeal-heading')} required t={t} />
          </Form>
        ) : (
          <p>{t('funding.study.nothing-waits')}</p>
        )}
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/geld`, said: 'funding.said.decided' }),
})

export const studyPages = [requestForm(false), requestForm(true), decideForm]
