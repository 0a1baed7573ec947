import { Checkbox, DateField, Form, Hidden, Radios, Select, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { addedMilestoneKinds, addMilestone } from './add-milestone.ts'
import { closeLine } from './close-line.ts'
import { correctMilestone } from './correct-milestone.ts'
import { openLineFacts, openMilestone } from './open-line-facts.ts'
import { Whose } from './whose.tsx'

const addForm = form({
  path: '/mensen/:person/lijn/mijlpaal',
  show: openLineFacts,
  action: addMilestone,
  title: (_, { t }) => t('person.add-milestone.title'),
  view: ({ person, identity, vocabulary }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.add-milestone.title')} />
        <p>{t('person.add-milestone.explained')}</p>
        <Form
          action={`/mensen/${person}/lijn/mijlpaal`}
          form={state}
          submitLabel={t('person.save')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Select
            {...field('kind', 'kind')}
            options={addedMilestoneKinds.map((value) => ({
              value,
              label: vocabulary.milestoneKinds.get(value)?.[language] ?? value,
            }))}
            required
          />
          <DateField {...field('on', 'on')} required />
          <TextField {...field('detail', 'detail')} hint={t('person.detail-hint')} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.added' }),
})

const correctForm = form({
  path: '/mensen/:person/lijn/mijlpaal/:fact',
  show: openMilestone,
  action: correctMilestone,
  values: ({ milestone }) => ({
    version: String(milestone.version),
    on: milestone.on_day,
    detail: milestone.detail ?? '',
  }),
  title: (_, { t }) => t('person.correct-milestone.title'),
  view: ({ person, identity, milestone, vocabulary }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    const kind = vocabulary.milestoneKinds.get(milestone.kind)
    return (
      <>
        <Whose
          person={person}
          identity={identity}
          title={`${t('person.correct-short')}: ${kind?.[language] ?? milestone.kind}`}
        />
        <p>{t(kind?.strand === 'closure' ? 'person.close.undo' : 'person.correct-explained')}</p>
        {milestone.household && <p>{t('person.correct-household')}</p>}
        <Form
          action={`/mensen/${person}/lijn/mijlpaal/${milestone.fact}`}
          form={state}
          submitLabel={t('person.correct-submit')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField {...field('on', 'on')} required />
          <TextField {...field('detail', 'detail')} hint={t('person.detail-hint')} />
          <Checkbox {...field('retracted', 'retract')} hint={t('person.retract-hint')} required />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.corrected' }),
})

const closeForm = form({
  path: '/mensen/:person/lijn/sluiten',
  show: openLineFacts,
  action: closeLine,
  title: (_, { t }) => t('person.close.title'),
  view: ({ person, identity, vocabulary }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.close.title')} />
        <p>{t('person.close.explained')}</p>
        <Form
          action={`/mensen/${person}/lijn/sluiten`}
          form={state}
          submitLabel={t('person.save')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Radios
            {...field('kind', 'close.kind')}
            options={['departed', 'died', 'permit-lost', 'naturalised'].map((value) => ({
              value,
              label: vocabulary.milestoneKinds.get(value)?.[language] ?? value,
              hint: t(`person.close.hints.${value}`),
            }))}
            required
          />
          <DateField {...field('on', 'on')} required />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'person.said.closed' }),
})

export const milestonePages = [addForm, correctForm, closeForm]
