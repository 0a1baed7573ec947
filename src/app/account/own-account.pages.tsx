import {
  Actions,
  Button,
  DataTable,
  Form,
  LinkButton,
  Section,
  SummaryList,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatMoment } from '../../platform/language/format.ts'
import { changeOwnPassword, endOwnSessions, type OwnSession, openOwnAccount } from './own-account.ts'

/** A browser and a system out of what a browser says of itself; enough to recognise one's own. */
const agentInWords = (agent: string | null, { t }: Visit): string => {
  if (!agent) return t('html.unknown')
  const browser = /Edg|OPR|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? ''
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? ''
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS': 'macOS' }
  return (
    [browser, system]
      .filter(Boolean)
      .map((one) => names[one] ?? one)
      .join(', ') || t('html.unknown')
  )
}

const ownPage = form({
  path: '/account',
  show: openOwnAccount,
  showInput: () => ({}),
  action: endOwnSessions,
  title: (_, { t }) => t('account.own.title'),
  view: ({ login, name, role, sessions, events }, _, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('account.own.title')}</h1>
        <SummaryList
          t={t}
          items={[
            { term: t('account.name'), description: name },
            { term: t('account.login'), description: login },
            { term: t('account.role'), description: t(`role.${role}`) },
          ]}
        />
        <Actions>
          <LinkButton href="/account/wachtwoord">{t('account.password.link')}</LinkButton>
        </Actions>
        <Section id="sessies" title={t('account.sessions.title')}>
          <p>{t('account.sessions.explained')}</p>
          <DataTable
            caption={t('account.sessions.caption')}
            rows={sessions}
            columns={[
              {
                key: 'agent',
                header: t('account.sessions.agent'),
                naming: true,
                cell: (one: OwnSession) => agentInWords(one.agent, visit),
              },
              {
                key: 'opened',
                header: t('account.sessions.opened'),
                cell: (one) => formatMoment(new Date(one.opened_at), language),
              },
              {
                key: 'expires',
                header: t('account.sessions.expires'),
                cell: (one) => formatMoment(new Date(one.expires_at), language),
              },
              {
                key: 'do',
                header: t('account.sessions.do'),
                cell: (one) =>
                  one.here ? (
                    t('account.sessions.here')
                  ) : (
                    <form method="post" action="/account">
                      <input type="hidden" name="session" value={one.name} />
                      <Button>{t('account.sessions.end')}</Button>
                    </form>
                  ),
              },
            ]}
          />
          {sessions.some((one) => !one.here) && (
            <Actions>
              <form method="post" action="/account">
                <Button>{t('account.sessions.end-all')}</Button>
              </form>
            </Actions>
          )}
        </Section>
        {events.length > 0 && (
          <Section id="gebeurd" title={t('account.happened')}>
            <ul class="plain-list">
              {events.map((event) => (
                <li>
                  {formatMoment(new Date(event.at), language)}: {t(`account.events.${event.what}`)}
                  {event.role && `, ${t(`role.${event.role}`)}`}
                  {event.by && `, ${t('account.by', { name: event.by })}`}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </>
    )
  },
  done: () => ({ to: '/account', said: 'account.said.ended' }),
})

const passwordForm = form({
  path: '/account/wachtwoord',
  show: openOwnAccount,
  showInput: () => ({}),
  action: changeOwnPassword,
  title: (_, { t }) => t('account.password.title'),
  view: (_, state, { t }, { query }) => {
    const told =
      query.fout === 'huidig' && Object.keys(state.errors).length === 0
        ? { ...state, errors: { present: t('problem.account.present') } }
        : state
    const field = (name: string, label: string) => ({
      form: told,
      name,
      label: t(`account.password.${label}`),
      type: 'password' as const,
      t,
    })
    return (
      <>
        <h1>{t('account.password.title')}</h1>
        <p>{t('account.password.explained')}</p>
        <Form
          action="/account/wachtwoord"
          form={told}
          submitLabel={t('account.password.submit')}
          cancel={{ href: '/account', label: t('account.cancel') }}
          t={t}
        >
          <TextField {...field('present', 'present')} autocomplete="current-password" required />
          <TextField
            {...field('password', 'new')}
            hint={t('account.password.hint')}
            autocomplete="new-password"
            required
          />
          <TextField {...field('again', 'again')} autocomplete="new-password" required />
        </Form>
      </>
    )
  },
  done: ({ changed }) =>
    changed
      ? { to: '/account', said: 'account.said.password' }
      : { to: '/account/wachtwoord?fout=huidig', said: '' },
})

export const ownAccountPages = [ownPage, passwordForm]
