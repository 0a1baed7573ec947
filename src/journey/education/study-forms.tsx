import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { listOrganisations } from '../../catalogue/organisation/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { action } from '../../platform/action/action.ts'
import {
  DateField,
  Fieldset,
  Form,
  Hidden,
  NumberField,
  Radios,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { notFound } from '../../platform/problem.ts'
import { FactId, getIdentity, getLine, PersonId } from '../person/index.ts'
import { learnWorkContracts } from './learn-work.store.ts'
import { learnWorkLevels } from './learn-work.ts'
import { recordLearnWork } from './record-learn-work.ts'
import { recordStudy } from './record-study.ts'
import { stopReasons, studiesOf } from './study.ts'

/** What the form about one study needs. */
export const openStudy = action('education.open-study', {
  input: z.object({ person: PersonId, study: FactId }),
  allow: ['client-manager', 'social-guide', 'language-provider'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, study: fact }) => {
    const found = studiesOf(await getLine(db, person)).find(({ study }) => study.fact === fact)
    if (!found) throw notFound()
    return { person, identity: await getIdentity(db, person), ...found, words: await vocabulary() }
  },
})

/** What the form of a learn-work contract needs. */
export const beginLearnWork = action('education.begin-learn-work', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    stored: await learnWorkContracts.find(db, person),
    schools: await listOrganisations(db, ['language-provider']),
    employers: await listOrganisations(db, ['employer', 'social-work-company']),
  }),
})

export const studyForm = form({
  path: '/mensen/:person/opleidingen/studie/:study',
  show: openStudy,
  action: recordStudy,
  values: (_, { today }) => ({ what: 'progress', on: today }),
  title: ({ identity }, { t }) => t('education.study-title', { name: identity.givenName }),
  view: ({ person, study, words }, state, { t, language }) => (
    <>
      <h1>{episodeLabel(words, study.kind, language)}</h1>
      <p>{t('education.study-explained')}</p>
      <Form
        action={`/mensen/${person}/opleidingen/studie/${study.fact}`}
        form={state}
        submitLabel={t('education.save')}
        cancel={{ href: `/mensen/${person}#opleiding`, label: t('education.back') }}
        t={t}
      >
        <Radios
          form={state}
          name="what"
          label={t('education.study-what')}
          options={(['progress', 'talk', 'stopped'] as const).map((value) => ({
            value,
            label: t(`education.study.${value}`),
          }))}
          required
          t={t}
        />
        <DateField form={state} name="on" label={t('education.study-on')} required t={t} />
        <TextField
          form={state}
          name="detail"
          label={t('education.study-detail')}
          hint={t('education.study-detail-hint')}
          t={t}
        />
        <Select
          form={state}
          name="reason"
          label={t('education.stop-reason')}
          hint={t('education.stop-reason-hint')}
          options={stopReasons.map((value) => ({ value, label: t(`education.stopped.${value}`) }))}
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}#opleiding`, said: 'education.said.study' }),
})

export const learnWorkForm = form({
  path: '/mensen/:person/leerwerk',
  show: beginLearnWork,
  action: recordLearnWork,
  values: ({ stored }) => {
    if (!stored) return { version: '0', theoryDays: '1', workDays: '4' }
    const { line, ...content } = stored.content
    return {
      version: String(stored.version),
      ...Object.fromEntries(Object.entries(content).map(([name, value]) => [name, String(value ?? '')])),
    }
  },
  title: ({ identity }, { t }) => t('education.learn-work-title', { name: identity.givenName }),
  view: ({ person, identity, schools, employers }, state, { t }) => {
    const named = (organisations: typeof schools) =>
      organisations.map(({ id, name }) => ({ value: id, label: name }))
    const field = (name: string) => ({ form: state, name, label: t(`education.${name}`), t })
    return (
      <>
        <h1>{t('education.learn-work-title', { name: identity.givenName })}</h1>
        <p>{t('education.learn-work-explained')}</p>
        <Form
          action={`/mensen/${person}/leerwerk`}
          form={state}
          submitLabel={t('education.learn-work-link')}
          cancel={{ href: `/mensen/${person}#opleiding`, label: t('education.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Fieldset legend={t('education.learn-work-who')}>
            <Select {...field('school')} options={named(schools)} required />
            <Select {...field('employer')} options={named(employers)} required />
            <Select
              {...field('level')}
              options={learnWorkLevels.map((value) => ({
                value,
                label: t(`education.contract-level.${value}`),
              }))}
              required
            />
          </Fieldset>
          <Fieldset legend={t('education.learn-work-week')}>
            <NumberField {...field('theoryDays')} required />
            <NumberField {...field('workDays')} required />
            <NumberField {...field('hours')} required />
            <NumberField {...field('pay')} hint={t('education.pay-hint')} />
            <DateField {...field('startsOn')} required />
            <DateField {...field('endsOn')} required />
          </Fieldset>
          <p>{t('education.signatures-hint')}</p>
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}#opleiding`, said: 'education.said.learn-work' }),
})
