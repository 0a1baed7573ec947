import type { Child } from 'hono/jsx'
import { inLanguage } from '../../catalogue/words.ts'
import type { Action } from '../../platform/action/action.ts'
import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
  DateField,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Radios,
  Section,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { endEnrolment } from './end-enrolment.ts'
import { movesOf, type StepMove, waitsFor } from './enrolment.ts'
import { moveStep } from './move-step.ts'
import { openEnrolment } from './open-enrolment.ts'
import type { AdoptedStep } from './programme-content.ts'
import { recordOutcome } from './record-outcome.ts'
import { recordProgress } from './record-progress.ts'

type Shown = Awaited<ReturnType<typeof openEnrolment.run>>

const stateWords = (step: AdoptedStep, { stored }: Shown, { t, language }: Visit): string => {
  const now = stored.content.steps.find(({ id }) => id === step.id)
  if (!now) return t('html.unknown')
  const day = now.ended ?? now.began ?? now.plannedOn
  const words = t(`programme.state.${now.state}`)
  if (day === null) return now.state === 'waiting' ? t('programme.no-day') : words
  return t('programme.state-on', { state: words, day: formatDay(day, language) })
}

const Moves = ({ step, shown, visit }: { step: AdoptedStep; shown: Shown; visit: Visit }) => {
  const { t, language } = visit
  const { content, id } = shown.stored
  const before = waitsFor(step, content.steps)
  if (before.length > 0 && content.ended === null)
    return (
      <>
        {t('programme.waits-for', {
          steps: before
            .map((one) => shown.adopted.content.steps.find((other) => other.id === one)?.name ?? one)
            .map((name) => (typeof name === 'string' ? name : inLanguage(name, language)))
            .join(', '),
        })}
      </>
    )
  return (
    <ul class="plain-list">
      {movesOf(step, content).map(({ move }) => (
        <li>
          <a href={`/deelnames/${id}/stap/${step.id}/${move}`}>{t(`programme.move.${move}`)}</a>
        </li>
      ))}
    </ul>
  )
}

export const enrolmentPage = page({
  path: '/deelnames/:enrolment',
  action: openEnrolment,
  title: ({ adopted }) => adopted.content.name,
  view: (shown, visit) => {
    const { t, language, actor } = visit
    const { stored, adopted, identity, group, seat } = shown
    const { content, id, person } = stored
    const may = mayPerform(moveStep.allow, actor?.role ?? null)
    const exceptions = content.answers.filter(({ truth }) => truth !== 'yes')
    return (
      <>
        <h1>
          {t('programme.enrolment-title', { name: identity.givenName, programme: adopted.content.name })}
        </h1>
        <p>
          {t(
            `programme.how-since.${content.ended?.how ?? (content.startsOn > visit.today ? 'ahead' : 'running')}`,
            {
              from: formatDay(content.startsOn, language),
              on: content.ended ? formatDay(content.ended.on, language) : '',
            },
          )}{' '}
          {content.ended?.reason}
        </p>
        {seat?.state === 'waiting' && group && (
          <Notice kind="warning">
            <p>{t('programme.waits', { group: group.content.name })}</p>
          </Notice>
        )}
        {group && (
          <p>
            {t('programme.group')}:{' '}
            {may ? <a href={`/programmas/groepen/${group.id}`}>{group.content.name}</a> : group.content.name}
          </p>
        )}
        {may && content.ended === null && (
          <Actions>
            <LinkButton href={`/deelnames/${id}/uitkomst`}>{t('programme.outcome-add')}</LinkButton>
            <LinkButton href={`/deelnames/${id}/voortgang`}>{t('programme.progress-add')}</LinkButton>
            <LinkButton href={`/deelnames/${id}/einde`}>{t('programme.end')}</LinkButton>
          </Actions>
        )}
        {may && content.ended !== null && (
          <Actions>
            <LinkButton href={`/deelnames/${id}/uitkomst`}>{t('programme.outcome-add')}</LinkButton>
          </Actions>
        )}
        <DataTable
          caption={t('programme.steps')}
          rows={adopted.content.steps}
          columns={[
            {
              key: 'name',
              header: t('programme.step'),
              naming: true,
              cell: (step) => inLanguage(step.name, language),
            },
            {
              key: 'state',
              header: t('programme.state-label'),
              cell: (step) => stateWords(step, shown, visit),
            },
            {
              key: 'agreement',
              header: t('programme.agreement'),
              cell: (step) =>
                step.agreement === null ? (
                  t('programme.said.no')
                ) : may ? (
                  <a href={`/mensen/${person}/overeenkomst`}>{t('programme.agreement-asked')}</a>
                ) : (
                  t('programme.agreement-asked')
                ),
            },
            ...(may && content.ended === null
              ? [
                  {
                    key: 'moves',
                    header: t('programme.to-do'),
                    cell: (step: AdoptedStep) => <Moves step={step} shown={shown} visit={visit} />,
                  },
                ]
              : []),
          ]}
        />
        <Section title={t('programme.outcomes')} id="uitkomsten">
          {content.outcomes.length === 0 ? (
            <p>{t('programme.no-outcomes')}</p>
          ) : (
            <ul>
              {content.outcomes.map(({ outcome, on }) => (
                <li>
                  {t(`programme.outcome.${outcome}`)}, {formatDay(on, language)}
                </li>
              ))}
            </ul>
          )}
        </Section>
        {content.distance && (
          <Section title={t('programme.distance')} id="afstand">
            <p>
              {t('programme.distance-said', {
                distance: t(`programme.fact.distance.${content.distance.class}`),
                evidence: content.distance.evidence,
              })}
            </p>
          </Section>
        )}
        {may && exceptions.length > 0 && (
          <Section title={t('programme.decided')} id="besluiten">
            <ul>
              {exceptions.map(({ condition, truth, exception }) => (
                <li>
                  {inLanguage(
                    adopted.content.conditions.find((one) => one.id === condition)?.asks ?? condition,
                    language,
                  )}
                  : {t(`programme.truth.${truth}`)}. {exception ?? t('programme.accepted')}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {actor?.role !== 'person' && (
          <p>
            <a href={`/mensen/${person}`}>{t('programme.to-person')}</a>
          </p>
        )}
      </>
    )
  },
})

/** A form about one participation, on top of the version that was seen. */
const enrolmentForm = <Input, Output>(
  path: string,
  name: string,
  action: Action<Input, Output>,
  fields: (state: FormState, visit: Visit, shown: Shown) => Child,
) =>
  form({
    path: `/deelnames/:enrolment/${path}`,
    show: openEnrolment,
    action,
    values: ({ stored }, { today }) => ({ version: String(stored.version), on: today }),
    title: (_, { t }) => t(`programme.${name}`),
    view: (shown, state, visit, { params }) => {
      const { t, language } = visit
      const { id } = shown.stored
      const at = path.replace(':step', params.step ?? '').replace(':move', params.move ?? '')
      return (
        <>
          <h1>{params.move ? t(`programme.move.${params.move}`) : t(`programme.${name}`)}</h1>
          <p>
            {shown.adopted.content.name}
            {shown.step && `: ${inLanguage(shown.step.name, language)}`}
          </p>
          <Form
            action={`/deelnames/${id}/${at}`}
            form={state}
            submitLabel={t('programme.save')}
            cancel={{ href: `/deelnames/${id}`, label: t('programme.back') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            {fields(state, visit, shown)}
            <DateField form={state} name="on" label={t('programme.on')} required t={t} />
          </Form>
        </>
      )
    },
    done: (_, { params }) => ({ to: `/deelnames/${params.enrolment}`, said: `programme.done.${name}` }),
  })

const asksReason = (move: string | undefined): move is StepMove => move === 'skip' || move === 'break-off'

export const moveForm = enrolmentForm(
  'stap/:step/:move',
  'move-step',
  moveStep,
  (state, { t, path }, { step }) => (
    <>
      {step?.agreement && path.endsWith('/begin') && (
        <Notice kind="info">
          <p>{t('programme.agreement-first')}</p>
        </Notice>
      )}
      {asksReason(path.split('/').at(-1)) && (
        <TextField
          form={state}
          name="reason"
          label={t('programme.reason')}
          required={path.endsWith('break-off')}
          t={t}
        />
      )}
    </>
  ),
)

export const outcomeForm = enrolmentForm(
  'uitkomst',
  'outcome-add',
  recordOutcome,
  (state, { t }, { adopted }) => (
    <Select
      form={state}
      name="outcome"
      label={t('programme.outcome-label')}
      options={adopted.content.outcomes.map((value) => ({ value, label: t(`programme.outcome.${value}`) }))}
      required
      t={t}
    />
  ),
)

export const progressForm = enrolmentForm('voortgang', 'progress-add', recordProgress, (state, { t }) => (
  <TextField form={state} name="what" label={t('programme.progress-what')} required t={t} />
))

export const endForm = enrolmentForm('einde', 'end', endEnrolment, (state, { t }, { open }) => (
  <>
    {open.length > 0 && (
      <Notice kind="info">
        <p>{t('programme.still-open', { count: open.length })}</p>
      </Notice>
    )}
    <Radios
      form={state}
      name="how"
      label={t('programme.how-label')}
      options={(['completed', 'stopped'] as const).map((value) => ({
        value,
        label: t(`programme.how.${value}`),
      }))}
      required
      t={t}
    />
    <TextField
      form={state}
      name="reason"
      label={t('programme.reason')}
      hint={t('programme.reason-hint')}
      t={t}
    />
  </>
))
