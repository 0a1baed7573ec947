import { vocabulary } from '../../catalogue/knowledge.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
  DateField,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Radios,
  Select,
  SummaryList,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { measuresOf, personSection } from '../person/index.ts'
import { establishPlan, partRows, stepRows } from './establish-plan.ts'
import { followPart, progressKinds, recordProgress, respondToPlan } from './follow-plan.ts'
import { openOwnPlan } from './open-own-plan.ts'
import { openPlan } from './open-plan.ts'
import { plans } from './plan.store.ts'
import { fullWeek, heaviestLoad, type Plan, PlanStep, partKinds, routes } from './plan.ts'

type Shown = Awaited<ReturnType<typeof openPlan.run>>
const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

const valuesOf = ({ plan, intake }: Shown, visit: Visit): FormValues => {
  const content = plan?.content
  const [route, ...parts] = content?.parts ?? []
  return {
    version: String(plan?.version ?? 0),
    on: visit.today,
    route: content?.route ?? '',
    routeStartsOn: text(route?.startsOn),
    routeEndsOn: text(route?.endsOn),
    routeHalfDays: text(route?.halfDays),
    routeProvider: text(route?.provider),
    goal: content?.goal ?? intake?.content.wish ?? '',
    talks: text(content?.talks),
    ...Object.fromEntries(
      partRows.flatMap((row) => {
        const part = parts[row - 1]
        return [
          [`kind${row}`, text(part?.kind)],
          [`startsOn${row}`, text(part?.startsOn)],
          [`endsOn${row}`, text(part?.endsOn)],
          [`halfDays${row}`, text(part?.halfDays)],
          [`provider${row}`, text(part?.provider)],
        ]
      }),
    ),
    ...Object.fromEntries(
      stepRows.flatMap((row) => {
        const step = content?.steps[row - 1]
        return [
          [`step${row}`, text(step?.text)],
          [`owner${row}`, step?.owner ?? 'client-manager'],
          [`due${row}`, text(step?.dueOn)],
        ]
      }),
    ),
  }
}

const PartFields = ({
  state,
  shown,
  visit,
  row,
}: {
  state: FormState
  shown: Shown
  visit: Visit
  row: number
}) => {
  const { t, language } = visit
  const providers = shown.providers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Fieldset legend={t('plan.part', { row })}>
      <Select
        form={state}
        name={`kind${row}`}
        label={t('plan.kind')}
        options={partKinds.map((value) => ({
          value,
          label: episodeLabel(shown.vocabulary, value, language),
        }))}
        t={t}
      />
      <DateField form={state} name={`startsOn${row}`} label={t('plan.starts')} t={t} />
      <DateField form={state} name={`endsOn${row}`} label={t('plan.ends')} t={t} />
      <NumberField form={state} name={`halfDays${row}`} label={t('plan.half-days')} t={t} />
      <Select
        form={state}
        name={`provider${row}`}
        label={t('plan.provider')}
        options={providers}
        empty={t('plan.provider-unknown')}
        t={t}
      />
    </Fieldset>
  )
}

export const establishForm = form({
  path: '/mensen/:person/plan',
  show: openPlan,
  action: establishPlan,
  values: valuesOf,
  title: ({ identity }, { t }) => t('plan.title', { name: identity.givenName }),
  view: (shown, state, visit) => {
    const { t, language } = visit
    const providers = shown.providers.map(({ id, name }) => ({ value: id, label: name }))
    return (
      <>
        <h1>{t('plan.title', { name: shown.identity.givenName })}</h1>
        <p>{t('plan.explained')}</p>
        <Form action={`/mensen/${shown.person}/plan`} form={state} submitLabel={t('plan.submit')} t={t}>
          <Hidden form={state} name="version" />
          <DateField form={state} name="on" label={t('plan.on')} required t={t} />
          <TextArea
            form={state}
            name="goal"
            label={t('plan.goal')}
            hint={t('plan.goal-hint')}
            required
            t={t}
          />
          <Fieldset legend={t('plan.route-heading')}>
            <Select
              form={state}
              name="route"
              label={t('plan.route')}
              options={routes.map((value) => ({
                value,
                label: episodeLabel(shown.vocabulary, value, language),
              }))}
              required
              t={t}
            />
            <DateField form={state} name="routeStartsOn" label={t('plan.starts')} required t={t} />
            <DateField form={state} name="routeEndsOn" label={t('plan.ends')} t={t} />
            <NumberField form={state} name="routeHalfDays" label={t('plan.half-days')} t={t} />
            <Select
              form={state}
              name="routeProvider"
              label={t('plan.provider')}
              options={providers}
              empty={t('plan.provider-unknown')}
              t={t}
            />
          </Fieldset>
          <h2>{t('plan.beside')}</h2>
          <p>{t('plan.beside-hint')}</p>
          {partRows.map((row) => (
            <PartFields state={state} shown={shown} visit={visit} row={row} />
          ))}
          <Fieldset legend={t('plan.steps')}>
            {stepRows.map((row) => (
              <>
                <TextField form={state} name={`step${row}`} label={t('plan.step', { row })} t={t} />
                <Select
                  form={state}
                  name={`owner${row}`}
                  label={t('plan.owner', { row })}
                  options={PlanStep.shape.owner.options.map((value) => ({
                    value,
                    label: t(`role.${value}`),
                  }))}
                  required
                  t={t}
                />
                <DateField form={state} name={`due${row}`} label={t('plan.due', { row })} t={t} />
              </>
            ))}
          </Fieldset>
          <NumberField form={state} name="talks" label={t('plan.talks')} t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'plan.said.established' }),
})

export const followForm = form({
  path: '/mensen/:person/plan/onderdeel/:part',
  show: openPlan,
  showInput: ({ params }) => ({ person: params.person }),
  action: followPart,
  values: (_, visit) => ({ on: visit.today, what: 'start' }),
  title: (_, { t }) => t('plan.follow.title'),
  view: ({ person, line, vocabulary: words }, state, { t, language }, { params }) => (
    <>
      <h1>{t('plan.follow.title')}</h1>
      <p>
        <strong>
          {episodeLabel(words, line.episodes.find((one) => one.fact === params.part)?.kind ?? '', language)}
        </strong>
      </p>
      <Form
        action={`/mensen/${person}/plan/onderdeel/${params.part}`}
        form={state}
        submitLabel={t('plan.follow.submit')}
        t={t}
      >
        <Radios
          form={state}
          name="what"
          label={t('plan.follow.what')}
          options={['start', 'finish', 'break-off'].map((value) => ({
            value,
            label: t(`plan.follow.${value}`),
          }))}
          required
          t={t}
        />
        <DateField form={state} name="on" label={t('plan.follow.on')} required t={t} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'plan.said.followed' }),
})

export const progressForm = form({
  path: '/mensen/:person/voortgang',
  show: openPlan,
  action: recordProgress,
  values: (_, visit) => ({ on: visit.today }),
  title: ({ identity }, { t }) => t('plan.progress.title', { name: identity.givenName }),
  view: ({ person, identity, vocabulary: words }, state, { t, language }) => (
    <>
      <h1>{t('plan.progress.title', { name: identity.givenName })}</h1>
      <Form action={`/mensen/${person}/voortgang`} form={state} submitLabel={t('plan.progress.submit')} t={t}>
        <Select
          form={state}
          name="kind"
          label={t('plan.progress.kind')}
          options={progressKinds.map((value) => ({
            value,
            label: words.milestoneKinds.get(value)?.[language] ?? value,
          }))}
          required
          t={t}
        />
        <DateField form={state} name="on" label={t('plan.progress.on')} required t={t} />
        <TextField
          form={state}
          name="detail"
          label={t('plan.progress.detail')}
          hint={t('plan.progress.detail-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'plan.said.progress' }),
})

export const respondForm = form({
  path: '/mijn/plan',
  show: openOwnPlan,
  action: respondToPlan,
  values: ({ plan }) => ({
    agrees: plan?.content.response ? (plan.content.response.agrees ? 'yes' : 'no') : '',
    comment: plan?.content.response?.comment ?? '',
  }),
  title: (_, { t }) => t('plan.respond.title'),
  view: ({ plan, vocabulary: words }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('plan.respond.title')}</h1>
        {plan ? (
          <>
            <p>
              {t('plan.goal')}: <strong>{plan.content.goal}</strong>
            </p>
            <ul>
              {plan.content.parts.map((part) => (
                <li>
                  {episodeLabel(words, part.kind, language)},{' '}
                  {t('plan.from', { day: formatDay(part.startsOn, language) })}
                </li>
              ))}
            </ul>
            <Form action="/mijn/plan" form={state} submitLabel={t('plan.respond.submit')} t={t}>
              <Radios
                form={state}
                name="agrees"
                label={t('plan.respond.question')}
                options={['yes', 'no'].map((value) => ({ value, label: t(`plan.respond.${value}`) }))}
                required
                t={t}
              />
              <TextArea form={state} name="comment" label={t('plan.respond.comment')} t={t} />
            </Form>
          </>
        ) : (
          <p>{t('plan.none-own')}</p>
        )}
      </>
    )
  },
  done: () => ({ to: '/mijn', said: 'plan.said.responded' }),
})

const Response = ({ plan, visit }: { plan: Plan; visit: Visit }) => {
  const { t, language } = visit
  const { response } = plan
  if (!response) return <p>{t('plan.no-response')}</p>
  return (
    <p>
      {t(response.agrees ? 'plan.agreed' : 'plan.disagreed', { day: formatDay(response.on, language) })}{' '}
      {response.comment}
    </p>
  )
}

export const planSection = personSection({
  key: 'plan',
  title: 'plan.section',
  roles: ['client-manager', 'income-consultant', 'social-guide', 'language-provider', 'person'],
  load: async ({ db, today }, person, line) => ({
    plan: await plans.find(db, person),
    line,
    words: await vocabulary(),
    combined: measuresOf(line, await vocabulary(), today).combined,
  }),
  view: ({ plan, line, words, combined }, visit, person) => {
    const { t, language } = visit
    const role = visit.actor?.role ?? null
    const load = plan && heaviestLoad(plan.content.parts)
    const parts = line.episodes.filter((one) =>
      ['language', 'education', 'work', 'participation'].includes(one.track),
    )
    return (
      <>
        {plan ? (
          <>
            <SummaryList
              t={t}
              items={[
                { term: t('plan.on'), description: formatDay(plan.content.on, language) },
                { term: t('plan.route'), description: episodeLabel(words, plan.content.route, language) },
                { term: t('plan.goal'), description: plan.content.goal },
                {
                  term: t('plan.combined'),
                  description:
                    combined.weeks === null || combined.dueWeeks === null
                      ? null
                      : t('plan.combined-weeks', { weeks: combined.weeks, due: combined.dueWeeks }),
                },
              ]}
            />
            {load && load.halfDays > fullWeek && (
              <Notice kind="warning">
                <p>
                  {t('plan.full', {
                    days: formatNumber(load.halfDays / 2, language),
                    day: load.on ? formatDay(load.on, language) : '',
                  })}
                </p>
              </Notice>
            )}
            {load && <p>{t('plan.load', { days: formatNumber(load.halfDays / 2, language) })}</p>}
            {plan.content.steps.length > 0 && (
              <ul>
                {plan.content.steps.map((step) => (
                  <li>
                    {step.text} ({t(`role.${step.owner}`)}
                    {step.dueOn && `, ${formatDay(step.dueOn, language)}`})
                  </li>
                ))}
              </ul>
            )}
            <Response plan={plan.content} visit={visit} />
          </>
        ) : (
          <p>{t('plan.none')}</p>
        )}
        {parts.length > 0 && (
          <DataTable
            caption={t('plan.parts')}
            rows={parts}
            columns={[
              { key: 'kind', header: t('plan.kind'), cell: (one) => episodeLabel(words, one.kind, language) },
              { key: 'starts', header: t('plan.starts'), cell: (one) => formatDay(one.startsOn, language) },
              {
                key: 'ends',
                header: t('plan.ends'),
                cell: (one) => (one.endsOn ? formatDay(one.endsOn, language) : t('plan.open-end')),
              },
              {
                key: 'half-days',
                header: t('plan.half-days'),
                numeric: true,
                cell: (one) =>
                  one.halfDays === null ? t('html.unknown') : formatNumber(one.halfDays, language),
              },
              { key: 'state', header: t('plan.state-heading'), cell: (one) => t(`plan.state.${one.state}`) },
              ...(mayPerform(followPart.allow, role)
                ? [
                    {
                      key: 'follow',
                      header: t('plan.change'),
                      cell: (one: (typeof parts)[number]) => (
                        <a href={`/mensen/${person}/plan/onderdeel/${one.fact}`}>{t('plan.follow.link')}</a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        <Actions>
          {mayPerform(establishPlan.allow, role) && (
            <LinkButton href={`/mensen/${person}/plan`}>{t(plan ? 'plan.change' : 'plan.start')}</LinkButton>
          )}
          {mayPerform(recordProgress.allow, role) && (
            <LinkButton href={`/mensen/${person}/voortgang`}>{t('plan.progress.link')}</LinkButton>
          )}
          {mayPerform(respondToPlan.allow, role) && plan && (
            <LinkButton href="/mijn/plan">{t('plan.respond.title')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
