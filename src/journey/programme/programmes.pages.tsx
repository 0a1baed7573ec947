import type { Programme } from '../../catalogue/programme/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  Actions,
  DataTable,
  DateField,
  Details,
  Empty,
  Form,
  type FormState,
  LinkButton,
  Notice,
  NumberField,
  Section,
  SummaryList,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { adoptProgramme, openTemplate } from './adopt-programme.ts'
import type { Adopted } from './adopted.store.ts'
import { listProgrammes, openProgramme } from './open-programmes.ts'
import type { AdoptedContent } from './programme-content.ts'
import { conditionWords, differenceWords, lengthWords, loadWords } from './programme-words.ts'

const days = ({ startsOn, endsOn }: AdoptedContent, { t, language }: Visit): string =>
  endsOn === null
    ? t('programme.since', { from: formatDay(startsOn, language) })
    : t('programme.from-until', { from: formatDay(startsOn, language), until: formatDay(endsOn, language) })

const AdoptedTable = ({
  caption,
  rows,
  visit,
}: {
  caption: string
  rows: readonly Adopted[]
  visit: Visit
}) => (
  <DataTable
    caption={caption}
    rows={rows}
    columns={[
      {
        key: 'name',
        header: visit.t('programme.name'),
        naming: true,
        cell: ({ id, content }) => <a href={`/programmas/${id}`}>{content.name}</a>,
      },
      { key: 'organisation', header: visit.t('programme.organisation'), cell: (one) => one.organisationName },
      { key: 'days', header: visit.t('programme.days'), cell: ({ content }) => days(content, visit) },
    ]}
  />
)

export const listPage = page({
  path: '/programmas',
  action: listProgrammes,
  input: () => ({}),
  title: (_, { t }) => t('programme.title'),
  view: ({ own, others, templates }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('programme.title')}</h1>
        <p>{t('programme.explained')}</p>
        {own.length === 0 ? (
          <Empty
            title={t('programme.none')}
            action={<LinkButton href="/praktijken">{t('programme.to-practices')}</LinkButton>}
          >
            <p>{t('programme.none-explained')}</p>
          </Empty>
        ) : (
          <AdoptedTable caption={t('programme.own')} rows={own} visit={visit} />
        )}
        {others.length > 0 && <AdoptedTable caption={t('programme.others')} rows={others} visit={visit} />}
        <Details summary={t('programme.templates', { count: templates.length })} open={own.length === 0}>
          <ul>
            {templates.map(({ id, name }) => (
              <li>
                <a href={`/praktijken/${id}/overnemen`}>{inLanguage(name, language)}</a>
              </li>
            ))}
          </ul>
        </Details>
      </>
    )
  },
})

export const AdoptionFields = ({ state, visit: { t } }: { state: FormState; visit: Visit }) => (
  <>
    <TextField form={state} name="name" label={t('programme.own-name')} required t={t} />
    <DateField form={state} name="startsOn" label={t('programme.starts')} required t={t} />
    <DateField form={state} name="endsOn" label={t('programme.ends')} t={t} />
    <DateField form={state} name="fundedUntil" label={t('programme.funded')} t={t} />
    <NumberField
      form={state}
      name="target"
      label={t('programme.target')}
      hint={t('programme.target-hint')}
      t={t}
    />
  </>
)

type StepRow = Programme['steps'][number] | AdoptedContent['steps'][number]

export const StepTable = ({ steps, visit }: { steps: readonly StepRow[]; visit: Visit }) => {
  const { t, language } = visit
  const unknown = <span class="unknown">{t('html.unknown')}</span>
  const named = (id: string) => {
    const step = steps.find((one) => one.id === id)
    return step ? inLanguage(step.name, language) : id
  }
  return (
    <DataTable
      caption={t('programme.steps')}
      rows={steps}
      columns={[
        {
          key: 'name',
          header: t('programme.step'),
          naming: true,
          cell: (step) => inLanguage(step.name, language),
        },
        {
          key: 'by',
          header: t('programme.by'),
          cell: ({ by }) => (by === null ? unknown : inLanguage(by, language)),
        },
        {
          key: 'after',
          header: t('programme.after'),
          cell: ({ after }) => (after.length === 0 ? t('programme.at-once') : after.map(named).join(', ')),
        },
        {
          key: 'lasts',
          header: t('programme.lasts'),
          cell: (step) =>
            step.takes === 'event' ? t('programme.event') : (lengthWords(step, visit) ?? unknown),
        },
        {
          key: 'load',
          header: t('programme.load'),
          cell: (step) =>
            step.takes === 'event' ? t('programme.event') : (loadWords(step, visit) ?? unknown),
        },
      ]}
    />
  )
}

export const adoptForm = form({
  path: '/praktijken/:practice/overnemen',
  show: openTemplate,
  action: adoptProgramme,
  values: ({ practice }, { language, today }) => ({
    name: inLanguage(practice.name, language).slice(0, 120),
    startsOn: today,
  }),
  title: (_, { t }) => t('programme.adopt'),
  view: ({ practice, programme, rules }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('programme.adopt-title', { name: inLanguage(practice.name, language) })}</h1>
        <p>{t('programme.adopt-explained')}</p>
        <Form
          action={`/praktijken/${practice.id}/overnemen`}
          form={state}
          submitLabel={t('programme.adopt')}
          cancel={{ href: `/praktijken/${practice.id}`, label: t('programme.back') }}
          t={t}
        >
          <AdoptionFields state={state} visit={visit} />
        </Form>
        <Section title={t('programme.conditions')} id="voorwaarden">
          <ul>
            {programme.conditions.map((one) => (
              <li>{conditionWords(one, visit)}</li>
            ))}
          </ul>
        </Section>
        <StepTable steps={programme.steps} visit={visit} />
        {rules.length > 0 && <p>{t('programme.rules-count', { count: rules.length })}</p>}
      </>
    )
  },
  done: ({ programme }) => ({ to: `/programmas/${programme}`, said: 'programme.done.adopted' }),
})

type Opened = Awaited<ReturnType<typeof openProgramme.run>>

const Groups = ({ opened, visit: { t, language } }: { opened: Opened; visit: Visit }) => (
  <>
    {opened.groups.length === 0 ? (
      <p>{t('programme.no-groups')}</p>
    ) : (
      <DataTable
        caption={t('programme.groups-planned')}
        rows={opened.groups}
        columns={[
          {
            key: 'name',
            header: t('programme.name'),
            naming: true,
            cell: ({ id, content }) => <a href={`/programmas/groepen/${id}`}>{content.name}</a>,
          },
          {
            key: 'starts',
            header: t('programme.starts'),
            cell: ({ content }) => formatDay(content.startsOn, language),
          },
          {
            key: 'seats',
            header: t('programme.seats'),
            cell: ({ placed, waiting, content }) =>
              t('programme.seats-of', { placed, capacity: content.capacity, waiting }),
          },
        ]}
      />
    )}
  </>
)

const Participants = ({ opened, visit: { t } }: { opened: Opened; visit: Visit }) =>
  opened.participants.length === 0 ? (
    <p>{t('programme.no-participants')}</p>
  ) : (
    <ul class="plain-list">
      {opened.participants.map(({ id, name, content }) => (
        <li>
          <a href={`/deelnames/${id}`}>{name}</a>: {t(`programme.how.${content.ended?.how ?? 'running'}`)}
        </li>
      ))}
    </ul>
  )

export const programmePage = page({
  path: '/programmas/:programme',
  action: openProgramme,
  title: ({ adopted }) => adopted.content.name,
  view: (opened, visit) => {
    const { adopted, practice, original, own, differences, rules, names } = opened
    const { t, language } = visit
    const { content } = adopted
    return (
      <>
        <h1>{content.name}</h1>
        <SummaryList
          t={t}
          items={[
            { term: t('programme.organisation'), description: adopted.organisationName },
            {
              term: t('programme.from-practice'),
              description: <a href={`/praktijken/${practice.id}`}>{inLanguage(practice.name, language)}</a>,
            },
            { term: t('programme.days'), description: days(content, visit) },
            {
              term: t('programme.funded'),
              description: content.fundedUntil && formatDay(content.fundedUntil, language),
            },
            { term: t('programme.target'), description: content.target?.toString() },
            { term: t('programme.group-size'), description: content.group?.size?.value.toString() },
          ]}
        />
        <Actions>
          {own && (
            <LinkButton href={`/programmas/${adopted.id}/aanpassen`}>{t('programme.adapt')}</LinkButton>
          )}
          {own && (
            <LinkButton href={`/programmas/${adopted.id}/groep`}>{t('programme.plan-group')}</LinkButton>
          )}
          <LinkButton href={`/programmas/${adopted.id}/bijeenkomsten`}>{t('programme.sessions')}</LinkButton>
          <LinkButton href={`/programmas/${adopted.id}/resultaat`}>{t('programme.result')}</LinkButton>
        </Actions>
        {content.fundedUntil !== null && content.fundedUntil < visit.today && (
          <Notice kind="warning">
            <p>{t('programme.funding-over')}</p>
          </Notice>
        )}
        <Section title={t('programme.conditions')} id="voorwaarden">
          {content.conditions.length === 0 ? (
            <p>{t('programme.no-conditions')}</p>
          ) : (
            <ul>
              {content.conditions.map((one) => (
                <li>{conditionWords(one, visit)}</li>
              ))}
            </ul>
          )}
        </Section>
        <StepTable steps={content.steps} visit={visit} />
        <Section title={t('programme.differences')} id="verschillen">
          {differences.length === 0 ? (
            <p>{t('programme.no-differences')}</p>
          ) : (
            <ul>
              {differences.map((one) => (
                <li>{differenceWords(one, { own: content, original, names }, visit)}</li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={t('programme.groups')} id="groepen">
          <Groups opened={opened} visit={visit} />
          <ul class="plain-list">
            {content.steps
              .filter(({ takes }) => takes !== 'event')
              .map((step) => (
                <li>
                  <a href={`/programmas/${adopted.id}/indeling/${step.id}`}>
                    {t('programme.proposal-for', { step: inLanguage(step.name, language) })}
                  </a>
                </li>
              ))}
          </ul>
        </Section>
        <Section title={t('programme.participants')} id="deelnemers">
          <Participants opened={opened} visit={visit} />
        </Section>
        {rules.length > 0 && (
          <Section title={t('programme.rules')} id="regels">
            <ul>
              {rules.map((rule) => (
                <li>
                  <a href={`/regels/${rule.id}`}>{inLanguage(rule.name, language)}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </>
    )
  },
})
