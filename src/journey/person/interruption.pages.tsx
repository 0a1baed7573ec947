import { Checkbox, DateField, Form, Hidden, Select } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { correctInterruption } from './correct-interruption.ts'
import { interruptionReasons, interruptLine } from './interrupt-line.ts'
import { openInterruption } from './open-interruption.ts'
import { openLineFacts } from './open-line-facts.ts'
import { Whose } from './whose.tsx'

const interruptForm = form({
  path: '/mensen/:person/lijn/onderbreking',
  show: openLineFacts,
  action: interruptLine,
  title: (_, { t }) => t('person.interrupt.title'),
  view: ({ person, identity }, state, { t }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.interrupt.title')} />
        <p>{t('person.interrupt.explained')}</p>
        <Form
          action={`/mensen/${person}/lijn/onderbreking`}
          form={state}
          submitLabel={t('person.save')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <DateField {...field('startsOn', 'starts-on')} required />
          <DateField {...field('endsOn', 'ends-on')} hint={t('person.ends-on-hint')} />
          <Select
            {...field('reason', 'interrupt.reason')}
            hint={t('person.interrupt.reason-hint')}
            empty={t('person.interrupt.no-reason')}
            options={interruptionReasons.map((value) => ({ value, label: t(`person.reasons.${value}`) }))}
          />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'person.said.interrupted' }),
})

const correctForm = form({
  path: '/mensen/:person/lijn/onderbreking/:fact',
  show: openInterruption,
  action: correctInterruption,
  values: ({ interruption }) => ({
    version: String(interruption.version),
    startsOn: interruption.startsOn,
    endsOn: interruption.endsOn ?? '',
  }),
  title: (_, { t }) => t('person.interrupt.correct-title'),
  view: ({ person, identity, interruption }, state, { t }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.interrupt.correct-title')} />
        <p>{t('person.interrupt.end-explained')}</p>
        <Form
          action={`/mensen/${person}/lijn/onderbreking/${interruption.fact}`}
          form={state}
          submitLabel={t('person.correct-submit')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField {...field('startsOn', 'starts-on')} required />
          <DateField {...field('endsOn', 'ends-on')} hint={t('person.ends-on-hint')} />
          <Checkbox {...field('retracted', 'retract')} hint={t('person.retract-hint')} required />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'person.said.corrected' }),
})

export const interruptionPages = [interruptForm, correctForm]
