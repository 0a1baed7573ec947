import {
  Fieldset,
  Form,
  Hidden,
  Notice,
  Radios,
  Select,
  SummaryList,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type HealthNote, supportKinds } from './health-note.ts'
import { Readers } from './readers.pages.tsx'
import { answerSupport, openHealth, openOwnHealth, writeHealth } from './write-health.ts'

const Support = ({ support, visit }: { support: HealthNote['support']; visit: Visit }) => {
  const { t, language } = visit
  if (!support) return <p>{t('circumstances.no-support')}</p>
  const { kind, to, proposedOn, answer } = support
  return (
    <SummaryList
      t={t}
      items={[
        {
          term: t('circumstances.support'),
          description: `${t(`circumstances.kind.${kind}`)}: ${to} (${formatDay(proposedOn, language)})`,
        },
        {
          term: t('circumstances.answer'),
          description: answer
            ? `${t(`circumstances.agrees.${answer.agrees ? 'yes' : 'no'}`)}, ${formatDay(answer.on, language)}. ${answer.words ?? ''}`
            : t('circumstances.waits'),
        },
      ]}
    />
  )
}

const writeForm = form({
  path: '/mensen/:person/gezondheid',
  show: openHealth,
  action: writeHealth,
  values: ({ note }) => ({
    version: String(note?.version ?? 0),
    neededFor: note?.content.neededFor ?? '',
    text: note?.content.text ?? '',
    support: note?.content.support?.kind ?? '',
    to: note?.content.support?.to ?? '',
  }),
  title: (_, { t }) => t('circumstances.title'),
  view: ({ person, identity, note, interruptions }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('circumstances.of', { name: identity.givenName })}</h1>
        <Notice kind="info">
          <p>{t('circumstances.explained')}</p>
        </Notice>
        {interruptions.length > 0 && (
          <SummaryList
            t={t}
            items={interruptions.map(({ startsOn, endsOn, reason }) => ({
              term: `${t('circumstances.interruption')} ${formatDay(startsOn, language)}${endsOn ? ` – ${formatDay(endsOn, language)}` : ''}`,
              description: reason && t(`person.reasons.${reason}`),
            }))}
          />
        )}
        {note && <Support support={note.content.support} visit={visit} />}
        <Form
          action={`/mensen/${person}/gezondheid`}
          form={state}
          submitLabel={t('circumstances.save')}
          cancel={{ href: `/mensen/${person}`, label: t('circumstances.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <TextArea
            form={state}
            name="neededFor"
            label={t('circumstances.neededFor')}
            hint={t('circumstances.neededFor-hint')}
            required
            t={t}
          />
          <TextArea form={state} name="text" label={t('circumstances.text')} required t={t} />
          <Fieldset legend={t('circumstances.propose')} hint={t('circumstances.propose-hint')}>
            <Select
              form={state}
              name="support"
              label={t('circumstances.support')}
              options={supportKinds.map((value) => ({ value, label: t(`circumstances.kind.${value}`) }))}
              empty={t('circumstances.none-needed')}
              t={t}
            />
            <TextField form={state} name="to" label={t('circumstances.to')} t={t} />
          </Fieldset>
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'circumstances.said.saved' }),
})

const answerForm = form({
  path: '/mijn/gezondheid',
  show: openOwnHealth,
  action: answerSupport,
  values: ({ note }) => ({ version: String(note?.version ?? 0) }),
  title: (_, { t }) => t('circumstances.own-title'),
  view: ({ note, readers }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('circumstances.own-title')}</h1>
        {note ? (
          <>
            <SummaryList
              t={t}
              items={[
                { term: t('circumstances.own-text'), description: note.content.text },
                { term: t('circumstances.own-why'), description: note.content.neededFor },
                { term: t('circumstances.own-day'), description: formatDay(note.content.on, language) },
              ]}
            />
            <Support support={note.content.support} visit={visit} />
          </>
        ) : (
          <p>{t('circumstances.own-nothing')}</p>
        )}
        {note?.content.support && (
          <Form action="/mijn/gezondheid" form={state} submitLabel={t('circumstances.send-answer')} t={t}>
            <Hidden form={state} name="version" />
            <Radios
              form={state}
              name="answer"
              label={t('circumstances.own-question')}
              options={(['yes', 'no'] as const).map((value) => ({
                value,
                label: t(`circumstances.own-answer.${value}`),
              }))}
              required
              t={t}
            />
            <TextArea form={state} name="words" label={t('circumstances.own-words')} t={t} />
          </Form>
        )}
        <h2>{t('circumstances.own-readers')}</h2>
        <Readers readers={readers} visit={visit} />
      </>
    )
  },
  done: () => ({ to: '/mijn/gezondheid', said: 'circumstances.said.answered' }),
})

export const healthPages = [writeForm, answerForm]
