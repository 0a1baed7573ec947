import {
  Actions,
  Checkboxes,
  DataTable,
  DateField,
  Empty,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Radios,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { weekdays } from '../place/index.ts'
import { dateRows, groupRows } from './agreement-input.ts'
import type { OfferedGroup, StoredAgreement } from './provider-agreement.ts'
import { changeAgreement, listOwnAgreements, openAgreement, recordAgreement } from './record-agreement.ts'

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

const groupWords = ({ name, weekdays: days, from, until }: OfferedGroup, { t }: Visit): string =>
  `${name}: ${days.map((day) => t(`place.weekday.${day}`)).join(', ')} ${clock(from)}–${clock(until)}`

export const agreementsPage = page({
  path: '/taalaanbieders',
  action: listOwnAgreements,
  input: () => ({}),
  title: (_, { t }) => t('provider-agreement.title'),
  view: ({ agreements }, visit) => {
    const { t, language, today } = visit
    return (
      <>
        <h1>{t('provider-agreement.title')}</h1>
        <p class="lead">{t('provider-agreement.explained')}</p>
        {agreements.length === 0 ? (
          <Empty title={t('provider-agreement.none')}>
            <p>{t('provider-agreement.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('provider-agreement.title')}
            rows={agreements}
            columns={[
              {
                key: 'provider',
                header: t('provider-agreement.provider'),
                naming: true,
                cell: (one) => <a href={`/taalaanbieders/${one.fact}`}>{one.providerName}</a>,
              },
              {
                key: 'days',
                header: t('provider-agreement.days'),
                cell: ({ startsOn, endsOn }) => (
                  <>
                    {t(endsOn === null ? 'provider-agreement.since' : 'provider-agreement.from-until', {
                      from: formatDay(startsOn, language),
                      until: endsOn === null ? '' : formatDay(endsOn, language),
                    })}
                    {endsOn !== null && endsOn < today && ` (${t('provider-agreement.over')})`}
                  </>
                ),
              },
              {
                key: 'choice',
                header: t('provider-agreement.choice'),
                cell: ({ choice }) => t(`provider-agreement.choices.${choice}`),
              },
              {
                key: 'evening',
                header: t('provider-agreement.evening'),
                cell: ({ evening }) =>
                  evening === null ? (
                    <span class="unknown">{t('html.unknown')}</span>
                  ) : (
                    t(`provider-agreement.evenings.${evening}`)
                  ),
              },
              {
                key: 'offer',
                header: t('provider-agreement.offer'),
                cell: ({ groups, startDates }) => (
                  <>
                    {groups.map((group) => (
                      <div>{groupWords(group, visit)}</div>
                    ))}
                    {startDates.length > 0 && (
                      <div>
                        {t('provider-agreement.starts', {
                          days: startDates.map((day) => formatDay(day, language)).join(', '),
                        })}
                      </div>
                    )}
                    {groups.length + startDates.length === 0 && (
                      <span class="unknown">{t('html.unknown')}</span>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
        <Actions>
          <LinkButton href="/taalaanbieders/nieuw" primary>
            {t('provider-agreement.new')}
          </LinkButton>
        </Actions>
      </>
    )
  },
})

const Fields = ({ state, visit: { t } }: { readonly state: FormState; readonly visit: Visit }) => (
  <>
    <DateField form={state} name="startsOn" label={t('provider-agreement.starts-on')} required t={t} />
    <DateField
      form={state}
      name="endsOn"
      label={t('provider-agreement.ends-on')}
      hint={t('provider-agreement.ends-hint')}
      t={t}
    />
    <Radios
      form={state}
      name="choice"
      label={t('provider-agreement.choice')}
      options={(['limited', 'free'] as const).map((value) => ({
        value,
        label: t(`provider-agreement.choices.${value}`),
      }))}
      required
      t={t}
    />
    <Radios
      form={state}
      name="evening"
      label={t('provider-agreement.evening')}
      options={(['yes', 'no'] as const).map((value) => ({
        value,
        label: t(`provider-agreement.evenings.${value}`),
      }))}
      t={t}
    />
    <Fieldset legend={t('provider-agreement.start-dates')}>
      {dateRows.map((row) => (
        <DateField
          form={state}
          name={`startDate${row}`}
          label={t('provider-agreement.start-date', { row })}
          t={t}
        />
      ))}
    </Fieldset>
    {groupRows.map((row) => (
      <Fieldset legend={t('provider-agreement.group', { row })}>
        <TextField form={state} name={`group${row}`} label={t('provider-agreement.group-name')} t={t} />
        <div class="choices-in-row">
          <Checkboxes
            form={state}
            name={`weekdays${row}`}
            label={t('provider-agreement.weekdays')}
            options={weekdays.map((value) => ({ value, label: t(`place.weekday.${value}`) }))}
            t={t}
          />
        </div>
        <TextField
          form={state}
          name={`from${row}`}
          label={t('provider-agreement.from')}
          inputmode="numeric"
          t={t}
        />
        <TextField
          form={state}
          name={`until${row}`}
          label={t('provider-agreement.until')}
          inputmode="numeric"
          t={t}
        />
      </Fieldset>
    ))}
  </>
)

export const recordPage = form({
  path: '/taalaanbieders/nieuw',
  show: listOwnAgreements,
  showInput: () => ({}),
  action: recordAgreement,
  title: (_, { t }) => t('provider-agreement.new'),
  view: ({ providers }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('provider-agreement.new')}</h1>
        <Form
          action="/taalaanbieders/nieuw"
          form={state}
          submitLabel={t('provider-agreement.save')}
          cancel={{ href: '/taalaanbieders', label: t('provider-agreement.cancel') }}
          t={t}
        >
          <Select
            form={state}
            name="provider"
            label={t('provider-agreement.provider')}
            options={providers.map(({ id, name }) => ({ value: id, label: name }))}
            required
            t={t}
          />
          <Fields state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: () => ({ to: '/taalaanbieders', said: 'provider-agreement.said.saved' }),
})

const valuesOf = (one: StoredAgreement): FormValues => ({
  version: String(one.version),
  startsOn: one.startsOn,
  endsOn: one.endsOn ?? '',
  choice: one.choice,
  evening: one.evening ?? '',
  ...Object.fromEntries(dateRows.map((row) => [`startDate${row}`, one.startDates[row - 1] ?? ''])),
  ...Object.assign(
    {},
    ...groupRows.map((row) => {
      const group = one.groups[row - 1]
      return {
        [`group${row}`]: group?.name ?? '',
        [`weekdays${row}`]: group?.weekdays ?? [],
        [`from${row}`]: group ? clock(group.from) : '',
        [`until${row}`]: group ? clock(group.until) : '',
      }
    }),
  ),
})

export const changePage = form({
  path: '/taalaanbieders/:agreement',
  show: openAgreement,
  action: changeAgreement,
  values: ({ agreement }) => valuesOf(agreement),
  title: ({ agreement }) => agreement.providerName,
  view: ({ agreement }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('provider-agreement.of', { name: agreement.providerName })}</h1>
        <Form
          action={`/taalaanbieders/${agreement.fact}`}
          form={state}
          submitLabel={t('provider-agreement.save')}
          cancel={{ href: '/taalaanbieders', label: t('provider-agreement.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Fields state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: () => ({ to: '/taalaanbieders', said: 'provider-agreement.said.saved' }),
})
