import { makeTemporaryPassword } from '../../platform/access/password.ts'
import {
  Actions,
  Form,
  Hidden,
  LinkButton,
  Radios,
  SummaryList,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { languages } from '../../platform/language/messages.ts'
import { stateOf } from './account.ts'
import { givePersonAccount, openPersonAccount, resetPersonAccount } from './person-account.ts'
import { TemporaryPasswordShown } from './temporary-password.tsx'

type Opened = Awaited<ReturnType<typeof openPersonAccount.run>>

const Heading = ({ opened, visit }: { readonly opened: Opened; readonly visit: Visit }) => (
  <>
    <p>
      <a href={`/mensen/${opened.person}`}>
        {opened.identity.givenName} {opened.identity.familyName}
      </a>
    </p>
    <h1>{visit.t('account.person.title')}</h1>
  </>
)

const personAccountPage = page({
  path: '/mensen/:person/account',
  action: openPersonAccount,
  title: (_, { t }) => t('account.person.title'),
  view: (opened, visit) => {
    const { t } = visit
    const { account, person } = opened
    return (
      <>
        <Heading opened={opened} visit={visit} />
        <p>{t('account.person.explained')}</p>
        {account && (
          <SummaryList
            t={t}
            items={[
              { term: t('account.login'), description: account.login },
              { term: t('account.state'), description: t(`account.states.${stateOf(account, new Date())}`) },
            ]}
          />
        )}
        <Actions>
          {account ? (
            <LinkButton href={`/mensen/${person}/account/wachtwoord`}>{t('account.reset.link')}</LinkButton>
          ) : (
            <LinkButton href={`/mensen/${person}/account/nieuw`} primary>
              {t('account.person.give')}
            </LinkButton>
          )}
        </Actions>
      </>
    )
  },
})

const giveForm = form({
  path: '/mensen/:person/account/nieuw',
  show: openPersonAccount,
  action: givePersonAccount,
  values: ({ identity }) => ({
    temporaryPassword: makeTemporaryPassword(),
    language: 'nl',
    login: identity.email ?? '',
  }),
  title: (_, { t }) => t('account.person.give'),
  view: (opened, state, visit) => {
    const { t } = visit
    const names = new Intl.DisplayNames(visit.language, { type: 'language' })
    return (
      <>
        <Heading opened={opened} visit={visit} />
        <Form
          action={`/mensen/${opened.person}/account/nieuw`}
          form={state}
          submitLabel={t('account.person.give')}
          cancel={{ href: `/mensen/${opened.person}/account`, label: t('account.cancel') }}
          t={t}
        >
          <TextField
            form={state}
            name="login"
            label={t('account.login')}
            hint={t('account.login-hint')}
            autocomplete="off"
            dir="ltr"
            required
            t={t}
          />
          <Radios
            form={state}
            name="language"
            label={t('account.language')}
            options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
            required
            t={t}
          />
          <TemporaryPasswordShown state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/account`, said: 'account.said.added' }),
})

const resetForm = form({
  path: '/mensen/:person/account/wachtwoord',
  show: openPersonAccount,
  action: resetPersonAccount,
  values: ({ account }) => ({
    temporaryPassword: makeTemporaryPassword(),
    version: String(account?.version ?? 0),
  }),
  title: (_, { t }) => t('account.reset.title'),
  view: (opened, state, visit) => {
    const { t } = visit
    return (
      <>
        <Heading opened={opened} visit={visit} />
        <p>{t('account.reset.explained')}</p>
        <Form
          action={`/mensen/${opened.person}/account/wachtwoord`}
          form={state}
          submitLabel={t('account.reset.submit')}
          cancel={{ href: `/mensen/${opened.person}/account`, label: t('account.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <TemporaryPasswordShown state={state} visit={visit} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/account`, said: 'account.said.reset' }),
})

export const personAccountPages = [personAccountPage, giveForm, resetForm]
