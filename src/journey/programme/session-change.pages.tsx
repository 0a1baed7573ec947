import { DataTable, DateField, Fieldset, Form, Hidden, Radios, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatMoment } from '../../platform/language/format.ts'
import { changeSession } from './change-session.ts'
import { openSession } from './open-sessions.ts'
import type { SessionVersion } from './training.store.ts'
import { changesFrom, type SessionContent, stateOfSession } from './training.ts'

export const sessionMoment = ({ on, from, until }: SessionContent, { language }: Visit): string =>
  `${formatDay(on, language)} ${from}–${until}`

/** What a version told: planned, moved, cancelled, told how it was. */
const happened = ({ version, content }: SessionVersion, older: SessionVersion | undefined, { t }: Visit) => {
  if (version === 1) return t('programme.session-happened.planned')
  if (JSON.stringify(content.result) !== JSON.stringify(older?.content.result))
    return t('programme.session-happened.told')
  return t(`programme.session-happened.${content.changed?.what ?? 'planned'}`)
}

const History = ({ history, visit }: { history: readonly SessionVersion[]; visit: Visit }) => {
  const { t, language } = visit
  return (
    <DataTable
      caption={t('programme.session-history')}
      rows={history}
      columns={[
        {
          key: 'what',
          header: t('programme.session-what'),
          naming: true,
          cell: (one) => happened(one, history[history.indexOf(one) + 1], visit),
        },
        {
          key: 'recorded',
          header: t('programme.session-recorded'),
          cell: ({ recordedAt }) => formatMoment(new Date(recordedAt), language),
        },
        {
          key: 'when',
          header: t('programme.when'),
          cell: ({ content }) => sessionMoment(content, visit),
        },
        {
          key: 'why',
          header: t('programme.session-reason'),
          cell: ({ content: { changed } }) => changed?.reason ?? '',
        },
      ]}
    />
  )
}

export const changeSessionForm = form({
  path: '/programmas/bijeenkomsten/:session/wijzigen',
  show: openSession,
  action: changeSession,
  values: ({ session: { version, content } }) => ({
    version: String(version),
    on: content.on,
    from: content.from,
    until: content.until,
    place: content.place ?? '',
  }),
  title: (_, { t }) => t('programme.change-session'),
  view: ({ session: { id, programme, content }, history }, form, visit) => {
    const { t } = visit
    const field = { form, t }
    const possible = changesFrom(stateOfSession(content))
    return (
      <>
        <h1>{t('programme.change-session')}</h1>
        <p>
          {content.topic}, {t(`programme.audience.${content.audience}`)}, {sessionMoment(content, visit)}
        </p>
        {possible.length === 0 ? (
          <p>{t('programme.session-was-held')}</p>
        ) : (
          <Form
            action={`/programmas/bijeenkomsten/${id}/wijzigen`}
            form={form}
            submitLabel={t('programme.save')}
            cancel={{ href: `/programmas/${programme}/bijeenkomsten`, label: t('programme.back') }}
            t={t}
          >
            <Hidden form={form} name="version" />
            <Radios
              {...field}
              name="what"
              label={t('programme.session-change')}
              options={possible.map(({ what }) => ({
                value: what,
                label: t(`programme.session-do.${what}`),
              }))}
              required
            />
            <TextField
              {...field}
              name="reason"
              label={t('programme.session-reason')}
              hint={t('programme.session-reason-hint')}
            />
            <Fieldset
              legend={t('programme.session-new-moment')}
              hint={t('programme.session-new-moment-hint')}
            >
              <DateField {...field} name="on" label={t('programme.session-on')} />
              <TextField
                {...field}
                name="from"
                label={t('programme.session-from')}
                hint={t('programme.session-time-hint')}
              />
              <TextField {...field} name="until" label={t('programme.session-until')} />
              <TextField {...field} name="place" label={t('programme.place')} />
            </Fieldset>
          </Form>
        )}
        <div class="section" id="geschiedenis">
          <History history={history} visit={visit} />
        </div>
      </>
    )
  },
  done: ({ programme }) => ({
    to: `/programmas/${programme}/bijeenkomsten`,
    said: 'programme.done.session-changed',
  }),
})
