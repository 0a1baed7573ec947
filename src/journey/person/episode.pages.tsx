import {
  Checkbox,
  DateField,
  Form,
  Hidden,
  NumberField,
  Radios,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { addEpisode, addedEpisodeKinds } from './add-episode.ts'
import { confirmEpisode } from './confirm-episode.ts'
import { correctEpisode } from './correct-episode.ts'
import { EpisodeState } from './line.ts'
import { openEpisode, openLineFacts } from './open-line-facts.ts'
import { lineWords } from './picture/line-words.ts'
import { Whose } from './whose.tsx'

const numberText = (value: number | null): string => (value === null ? '' : String(value))

const addForm = form({
  path: '/mensen/:person/lijn/periode',
  show: openLineFacts,
  action: addEpisode,
  title: (_, { t }) => t('person.add-episode.title'),
  view: ({ person, identity, vocabulary, providers }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.add-episode.title')} />
        <p>{t('person.add-episode.explained')}</p>
        <Form
          action={`/mensen/${person}/lijn/periode`}
          form={state}
          submitLabel={t('person.save')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Select
            {...field('kind', 'kind')}
            options={addedEpisodeKinds.map((value) => {
              const kind = vocabulary.episodeKinds.get(value)
              const words = lineWords[language]
              const lane = kind && (kind.track === 'status' ? words.status : words.lanes[kind.track])
              return { value, label: `${lane}: ${kind?.[language]}` }
            })}
            required
          />
          <DateField {...field('startsOn', 'starts-on')} required />
          <DateField {...field('endsOn', 'ends-on')} hint={t('person.ends-on-hint')} />
          <NumberField {...field('halfDays', 'half-days')} />
          <NumberField {...field('hours', 'hours')} />
          <Select
            {...field('provider', 'provider')}
            options={providers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...field('label', 'label')} hint={t('person.label-hint')} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.added' }),
})

const correctForm = form({
  path: '/mensen/:person/lijn/periode/:fact',
  show: openEpisode,
  action: correctEpisode,
  values: ({ episode }) => ({
    version: String(episode.version),
    startsOn: episode.starts_on,
    endsOn: episode.ends_on ?? '',
    state: episode.state,
    halfDays: numberText(episode.half_days),
    hours: numberText(episode.hours),
  }),
  title: (_, { t }) => t('person.correct-episode.title'),
  view: ({ person, identity, episode, vocabulary }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    const words = lineWords[language]
    const what = episode.label ?? vocabulary.episodeKinds.get(episode.kind)?.[language] ?? episode.kind
    return (
      <>
        <Whose person={person} identity={identity} title={`${t('person.correct-short')}: ${what}`} />
        <p>{t('person.correct-explained')}</p>
        {episode.household && <p>{t('person.correct-household')}</p>}
        <Form
          action={`/mensen/${person}/lijn/periode/${episode.fact}`}
          form={state}
          submitLabel={t('person.correct-submit')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField {...field('startsOn', 'starts-on')} required />
          <DateField {...field('endsOn', 'ends-on')} hint={t('person.ends-on-hint')} />
          <Radios
            {...field('state', 'state')}
            options={EpisodeState.options.map((value) => ({ value, label: words.episodeStates[value] }))}
            required
          />
          <NumberField {...field('halfDays', 'half-days')} />
          <NumberField {...field('hours', 'hours')} />
          <Checkbox {...field('retracted', 'retract')} hint={t('person.retract-hint')} required />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.corrected' }),
})

const confirmForm = form({
  path: '/mensen/:person/lijn/:fact/begin',
  show: openEpisode,
  action: confirmEpisode,
  values: ({ episode }) => ({ what: 'began', on: episode.starts_on }),
  title: (_, { t }) => t('person.confirm.title'),
  view: ({ person, identity, episode, vocabulary }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    const what = episode.label ?? vocabulary.episodeKinds.get(episode.kind)?.[language] ?? episode.kind
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.confirm.title')} />
        <p>{t('person.unconfirmed.said', { what, day: formatDay(episode.starts_on, language) })}</p>
        <Form
          action={`/mensen/${person}/lijn/${episode.fact}/begin`}
          form={state}
          submitLabel={t('person.save')}
          cancel={{ href: `/mensen/${person}`, label: t('person.cancel') }}
          t={t}
        >
          <Radios
            {...field('what', 'confirm.what')}
            options={['began', 'later', 'not'].map((value) => ({
              value,
              label: t(`person.confirm.${value}`),
            }))}
            required
          />
          <DateField {...field('on', 'confirm.on')} hint={t('person.confirm.on-hint')} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'person.said.confirmed' }),
})

export const episodePages = [addForm, correctForm, confirmForm]
