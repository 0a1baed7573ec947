import { makeTemporaryPassword } from '../../platform/access/password.ts'
import {
  Actions,
  DataTable,
  Form,
  Hidden,
  LinkButton,
  Radios,
  Section,
  Select,
  SummaryList,
  Tag,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatMoment } from '../../platform/language/format.ts'
import { languages } from '../../platform/language/messages.ts'
import { type AccountEvent, type KeptAccount, stateOf } from './account.ts'
import {
  addAccount,
  changeRole,
  listAccounts,
  openAccount,
  resetAccount,
  switchAccount,
} from './keep-account.ts'
import { TemporaryPasswordShown } from './temporary-password.tsx'

const State = ({ account, visit }: { readonly account: KeptAccount; readonly visit: Visit }) => {
  // a lock is measured by the clock of the machine, as the sign-in does
  const state = stateOf(account, new Date())
  return <Tag>{visit.t(`account.states.${state}`)}</Tag>
}

const accountsPage = page({
  path: '/beheer/accounts',
  action: listAccounts,
  input: () => ({}),
  title: (_, { t }) => t('account.title'),
  view: ({ accounts }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('account.title')}</h1>
        <p>{t('account.explained')}</p>
        <Actions>
          <LinkButton href="/beheer/accounts/nieuw" primary>
            {t('account.add.link')}
          </LinkButton>
        </Actions>
        <DataTable
          caption={t('account.caption')}
          rows={accounts}
          columns={[
            {
              key: 'name',
              header: t('account.name'),
              naming: true,
              cell: (one) => <a href={`/beheer/accounts/${one.id}`}>{one.name}</a>,
            },
            { key: 'login', header: t('account.login'), cell: (one) => one.login },
            { key: 'role', header: t('account.role'), cell: (one) => t(`role.${one.role}`) },
            {
              key: 'state',
              header: t('account.state'),
              cell: (one) => <State account={one} visit={visit} />,
            },
          ]}
        />
      </>
    )
  },
})

const addForm = form({
  path: '/beheer/accounts/nieuw',
  show: listAccounts,
  action: addAccount,
  values: () => ({ temporaryPassword: makeTemporaryPassword(), language: 'nl' }),
  title: (_, { t }) => t('account.add.title'),
  view: ({ roles }, state, visit) => {
    const { t } = visit
    const field = (name: string, label: string) => ({ form: state, name, label: t(`account.${label}`), t })
    const names = new Intl.DisplayNames(visit.language, { type: 'language' })
    return (
      <>
        <h1>{t('account.add.title')}</h1>
        <Form
          action="/beheer/accounts/nieuw"
          form={state}
          submitLabel={t('account.add.submit')}
          cancel={{ href: '/beheer/accounts', label: t('account.cancel') }}
          t={t}
        >
          <TextField {...field('name', 'name')} autocomplete="off" required />
          <TextField
            {...field('login', 'login')}
            hint={t('account.login-hint')}
            autocomplete="off"
            dir="ltr"
            required
          />
          <Select
            {...field('role', 'role')}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            required
          />
          <Radios
            {...field('language', 'language')}
            options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
            required
          />
          <TemporaryPasswordShown state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: ({ account }) => ({ to: `/beheer/accounts/${account}`, said: 'account.said.added' }),
})

const eventInWords = ({ what, role, by }: AccountEvent, { t }: Visit): string =>
  [
    t(`account.events.${what}`),
    role && t(`role.${role}`),
    by ? t('account.by', { name: by }) : what === 'begun' ? '' : t('account.by-installation'),
  ]
    .filter(Boolean)
    .join(', ')

const accountPage = page({
  path: '/beheer/accounts/:account',
  action: openAccount,
  title: ({ account }) => account.name,
  view: ({ account, events, own }, visit) => {
    const { t, language } = visit
    const base = `/beheer/accounts/${account.id}`
    return (
      <>
        <p>
          <a href="/beheer/accounts">{t('account.title')}</a>
        </p>
        <h1>{account.name}</h1>
        <SummaryList
          t={t}
          items={[
            { term: t('account.login'), description: account.login },
            { term: t('account.role'), description: t(`role.${account.role}`) },
            { term: t('account.state'), description: <State account={account} visit={visit} /> },
          ]}
        />
        {own ? (
          <p>
            {t('account.own-explained')} <a href="/account">{t('account.own.title')}</a>
          </p>
        ) : (
          <Actions>
            <LinkButton href={`${base}/rol`}>{t('account.change-role.link')}</LinkButton>
            <LinkButton href={`${base}/wachtwoord`}>{t('account.reset.link')}</LinkButton>
            <LinkButton href={`${base}/toegang`}>
              {t(account.disabledAt ? 'account.switch.enable' : 'account.switch.disable')}
            </LinkButton>
          </Actions>
        )}
        <Section id="gebeurd" title={t('account.happened')}>
          <ul class="plain-list">
            {events.map((event) => (
              <li>
                {formatMoment(new Date(event.at), language)}: {eventInWords(event, visit)}
              </li>
            ))}
          </ul>
        </Section>
      </>
    )
  },
})

const back = ({ account }: { readonly account: string }) => `/beheer/accounts/${account}`

const roleForm = form({
  path: '/beheer/accounts/:account/rol',
  show: openAccount,
  action: changeRole,
  values: ({ account }) => ({ version: String(account.version), role: account.role }),
  title: (_, { t }) => t('account.change-role.title'),
  view: ({ account, roles }, state, { t }) => (
    <>
      <h1>
        {t('account.change-role.title')}: {account.name}
      </h1>
      <p>{t('account.change-role.explained')}</p>
      <Form
        action={`/beheer/accounts/${account.id}/rol`}
        form={state}
        submitLabel={t('account.change-role.submit')}
        cancel={{ href: `/beheer/accounts/${account.id}`, label: t('account.cancel') }}
        t={t}
      >
        <Hidden form={state} name="version" />
        <Radios
          form={state}
          name="role"
          label={t('account.role')}
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          required
          t={t}
        />
      </Form>
    </>
  ),
  done: (output) => ({ to: back(output), said: 'account.said.role' }),
})

const resetForm = form({
  path: '/beheer/accounts/:account/wachtwoord',
  show: openAccount,
  action: resetAccount,
  values: ({ account }) => ({ version: String(account.version), temporaryPassword: makeTemporaryPassword() }),
  title: (_, { t }) => t('account.reset.title'),
  view: ({ account }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>
          {t('account.reset.title')}: {account.name}
        </h1>
        <p>{t('account.reset.explained')}</p>
        <Form
          action={`/beheer/accounts/${account.id}/wachtwoord`}
          form={state}
          submitLabel={t('account.reset.submit')}
          cancel={{ href: `/beheer/accounts/${account.id}`, label: t('account.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <TemporaryPasswordShown state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: (output) => ({ to: back(output), said: 'account.said.reset' }),
})

const switchForm = form({
  path: '/beheer/accounts/:account/toegang',
  show: openAccount,
  action: switchAccount,
  values: ({ account }) => ({
    version: String(account.version),
    to: account.disabledAt ? 'enabled' : 'disabled',
  }),
  title: (_, { t }) => t('account.switch.title'),
  view: ({ account }, state, { t }) => {
    const way = account.disabledAt ? 'enable' : 'disable'
    return (
      <>
        <h1>
          {t(`account.switch.${way}`)}: {account.name}
        </h1>
        <p>{t(`account.switch.${way}-explained`)}</p>
        <Form
          action={`/beheer/accounts/${account.id}/toegang`}
          form={state}
          submitLabel={t(`account.switch.${way}`)}
          cancel={{ href: `/beheer/accounts/${account.id}`, label: t('account.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Hidden form={state} name="to" />
        </Form>
      </>
    )
  },
  done: (output) => ({ to: back(output), said: 'account.said.switched' }),
})

export const keepingPages = [accountsPage, addForm, accountPage, roleForm, resetForm, switchForm]
