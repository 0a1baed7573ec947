import { inLanguage } from '../../catalogue/practice/index.ts'
import { audiences } from '../../catalogue/programme/index.ts'
import {
  Actions,
  DataTable,
  DateField,
  Fieldset,
  Form,
  Hidden,
  LinkButton,
  NumberField,
  Radios,
  Section,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { evaluateSession } from './evaluate-session.ts'
import { openProgramme } from './open-programmes.ts'
import { openSession, openSessions } from './open-sessions.ts'
import { planSession } from './plan-session.ts'
import { sessionMoment } from './session-change.pages.tsx'
import type { StoredSession, TrainingCount } from './training.store.ts'
import { changesFrom, stateOfSession } from './training.ts'

const answerNames = ['useful', 'partly', 'notUseful'] as const

const Counts = ({ counts, visit: { t } }: { counts: readonly TrainingCount[]; visit: Visit }) => (
  <DataTable
    caption={t('programme.training-counted')}
    rows={counts}
    columns={[
      {
        key: 'audience',
        header: t('programme.for-whom'),
        naming: true,
        cell: ({ audience }) => t(`programme.audience.${audience}`),
      },
      { key: 'held', header: t('programme.sessions-held'), numeric: true, cell: ({ held }) => held },
      {
        key: 'evaluated',
        header: t('programme.sessions-evaluated'),
        numeric: true,
        cell: ({ evaluated }) => evaluated,
      },
      ...(['came', ...answerNames] as const).map((name) => ({
        key: name,
        header: t(`programme.${name}`),
        numeric: true,
        cell: (one: TrainingCount) => one[name] ?? t(one.hidden ? 'programme.under-ten' : 'html.unknown'),
      })),
    ]}
  />
)

const state = ({ content: { result } }: StoredSession, { t }: Visit): string =>
  result === null
    ? t('programme.not-told')
    : result.answers === null
      ? t('programme.came-only', { count: result.came })
      : t('programme.came-and-told', {
          count: result.came,
          answers: answerNames.reduce((sum, name) => sum + (result.answers?.[name] ?? 0), 0),
        })

const Sessions = ({ sessions, visit }: { sessions: readonly StoredSession[]; visit: Visit }) => {
  const { t, today } = visit
  return (
    <DataTable
      caption={t('programme.sessions-by-day')}
      rows={sessions}
      columns={[
        { key: 'topic', header: t('programme.topic'), naming: true, cell: ({ content }) => content.topic },
        {
          key: 'audience',
          header: t('programme.for-whom'),
          cell: ({ content }) => t(`programme.audience.${content.audience}`),
        },
        {
          key: 'when',
          header: t('programme.when'),
          cell: ({ content }) => sessionMoment(content, visit),
        },
        {
          key: 'state',
          header: t('programme.session-result'),
          cell: (one) =>
            stateOfSession(one.content) === 'cancelled' ? (
              t('programme.session-cancelled')
            ) : one.content.on > today ? (
              t('programme.to-come')
            ) : (
              <a href={`/programmas/bijeenkomsten/${one.id}`}>{state(one, visit)}</a>
            ),
        },
        {
          key: 'change',
          header: t('programme.session-change'),
          cell: ({ id, content }) => (
            <a href={`/programmas/bijeenkomsten/${id}/wijzigen`}>
              {t(
                changesFrom(stateOfSession(content)).length > 0
                  ? 'programme.change-session'
                  : 'programme.session-history',
              )}
            </a>
          ),
        },
      ]}
    />
  )
}

export const sessionsPage = page({
  path: '/programmas/:programme/bijeenkomsten',
  action: openSessions,
  title: ({ adopted }, { t }) => t('programme.sessions-title', { name: adopted.content.name }),
  view: ({ adopted, own, sessions, counts, sources }, visit) => {
    const { t, language } = visit
    return (
      <>
        <p>
          <a href={`/programmas/${adopted.id}`}>{adopted.content.name}</a>
        </p>
        <h1>{t('programme.sessions-title', { name: adopted.content.name })}</h1>
        <p>{t('programme.sessions-explained')}</p>
        {own && (
          <Actions>
            <LinkButton href={`/programmas/${adopted.id}/bijeenkomst`}>
              {t('programme.plan-session')}
            </LinkButton>
          </Actions>
        )}
        <Section title={t('programme.training-evaluation')} id="evaluatie">
          {counts.length === 0 ? (
            <p>{t('programme.no-sessions')}</p>
          ) : (
            <Counts counts={counts} visit={visit} />
          )}
          {counts.some(({ hidden }) => hidden) && <p>{t('programme.training-hidden')}</p>}
        </Section>
        {own && sessions.length > 0 && (
          <Section title={t('programme.sessions')} id="bijeenkomsten">
            <Sessions sessions={sessions} visit={visit} />
          </Section>
        )}
        <p>
          <small>
            {t('programme.training-sources')}{' '}
            {sources.map(({ id, name }) => (
              <>
                <a href={`/praktijken/${id}`}>{inLanguage(name, language)}</a>{' '}
              </>
            ))}
          </small>
        </p>
      </>
    )
  },
})

export const sessionForm = form({
  path: '/programmas/:programme/bijeenkomst',
  show: openProgramme,
  action: planSession,
  values: () => ({}),
  title: (_, { t }) => t('programme.plan-session'),
  view: ({ adopted }, form, { t, language }) => {
    const steps = adopted.content.steps.flatMap(({ id, name, audience }) =>
      audience === null
        ? []
        : [{ value: id, label: `${t(`programme.audience.${audience}`)}: ${inLanguage(name, language)}` }],
    )
    const field = { form, t }
    return (
      <>
        <h1>{t('programme.plan-session')}</h1>
        <p>{adopted.content.name}</p>
        <Form
          action={`/programmas/${adopted.id}/bijeenkomst`}
          form={form}
          submitLabel={t('programme.plan-session')}
          cancel={{ href: `/programmas/${adopted.id}/bijeenkomsten`, label: t('programme.back') }}
          t={t}
        >
          <Radios
            {...field}
            name="audience"
            label={t('programme.for-whom')}
            options={audiences.map((value) => ({ value, label: t(`programme.audience.${value}`) }))}
            required
          />
          {steps.length > 0 && (
            <Select
              {...field}
              name="step"
              label={t('programme.session-step')}
              hint={t('programme.session-step-hint')}
              options={steps}
            />
          )}
          <TextField {...field} name="topic" label={t('programme.topic')} required />
          <DateField {...field} name="on" label={t('programme.session-on')} required />
          <TextField
            {...field}
            name="from"
            label={t('programme.session-from')}
            hint={t('programme.session-time-hint')}
            required
          />
          <TextField {...field} name="until" label={t('programme.session-until')} required />
          <TextField {...field} name="place" label={t('programme.place')} />
        </Form>
      </>
    )
  },
  done: ({ programme }) => ({
    to: `/programmas/${programme}/bijeenkomsten`,
    said: 'programme.done.session',
  }),
})

export const evaluationForm = form({
  path: '/programmas/bijeenkomsten/:session',
  show: openSession,
  action: evaluateSession,
  values: ({ session: { version, content } }) => ({
    version: String(version),
    came: String(content.result?.came ?? ''),
    ...Object.fromEntries(answerNames.map((name) => [name, String(content.result?.answers?.[name] ?? '')])),
  }),
  title: ({ session }) => session.content.topic,
  view: ({ session: { id, programme, content } }, form, { t, language }) => (
    <>
      <h1>{content.topic}</h1>
      <p>
        {t(`programme.audience.${content.audience}`)}, {formatDay(content.on, language)} {content.from}–
        {content.until}
      </p>
      <Form
        action={`/programmas/bijeenkomsten/${id}`}
        form={form}
        submitLabel={t('programme.save')}
        cancel={{ href: `/programmas/${programme}/bijeenkomsten`, label: t('programme.back') }}
        t={t}
      >
        <Hidden form={form} name="version" />
        <NumberField form={form} name="came" label={t('programme.came')} required t={t} />
        <Fieldset legend={t('programme.answers')} hint={t('programme.answers-hint')}>
          {answerNames.map((name) => (
            <NumberField form={form} name={name} label={t(`programme.${name}`)} t={t} />
          ))}
        </Fieldset>
      </Form>
    </>
  ),
  done: ({ programme }) => ({
    to: `/programmas/${programme}/bijeenkomsten`,
    said: 'programme.done.evaluated',
  }),
})
