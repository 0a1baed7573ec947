import {
  Actions,
  Button,
  DataTable,
  DateField,
  Empty,
  Form,
  LinkButton,
  Section,
  Select,
  Tag,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import { formatDay } from '../../platform/language/format.ts'
import { coverList, endCover } from './cover-list.ts'
import { colleagueOptions } from './hand-over.pages.tsx'
import { openColleagues } from './open-colleagues.ts'
import { replaceColleague } from './replace-colleague.ts'

const teamPage = page({
  path: '/werk/team',
  action: openColleagues,
  input: () => ({}),
  title: (_, { t }) => t('obligation.team.title'),
  view: ({ me, colleagues, holders, covers }, visit) => {
    const { t, language } = visit
    const nameOf = (account: string) =>
      [...colleagues, ...holders].find((one) => one.account === account)?.name ?? t('obligation.no-name')
    const without = colleagues
      .filter(({ account }) => !holders.some((one) => one.account === account))
      .map((one) => ({ ...one, left: false, persons: 0 }))
    return (
      <>
        <h1>{t('obligation.team.title')}</h1>
        <p>{t('obligation.team.explained')}</p>
        <Actions>
          <LinkButton href="/werk?whose=nobody">{t('obligation.whose.nobody')}</LinkButton>
          <LinkButton href="/werk/team/waarneming">{t('obligation.cover.link')}</LinkButton>
          <LinkButton href="/werk/team/vervangen">{t('obligation.replace.link')}</LinkButton>
        </Actions>
        <DataTable
          caption={t('obligation.team.caption')}
          rows={[...holders, ...without]}
          columns={[
            {
              key: 'name',
              header: t('obligation.team.name'),
              naming: true,
              cell: (one) =>
                one.left ? (
                  <>
                    {one.name} <Tag kind="warning">{t('obligation.team.left')}</Tag>
                  </>
                ) : (
                  <a href={`/werk?colleague=${one.account}`}>{one.name}</a>
                ),
            },
            { key: 'role', header: t('obligation.team.role'), cell: ({ role }) => t(`role.${role}`) },
            {
              key: 'persons',
              header: t('obligation.team.persons'),
              numeric: true,
              cell: ({ persons }) => persons,
            },
          ]}
        />
        <Section id="waarneming" title={t('obligation.cover.title')}>
          {covers.length === 0 ? (
            <p>{t('obligation.cover.none')}</p>
          ) : (
            <ul>
              {covers.map((cover) => (
                <li>
                  {t('obligation.cover.row', {
                    whose: nameOf(cover.account),
                    by: nameOf(cover.coveredBy),
                    from: formatDay(cover.startsOn, language),
                    to: formatDay(cover.endsOn, language),
                  })}
                  {cover.account === me && (
                    <form method="post" action="/werk/team/waarneming/stoppen">
                      <Button name="cover" value={cover.fact}>
                        {t('obligation.cover.stop')}
                      </Button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </>
    )
  },
})

const coverForm = form({
  path: '/werk/team/waarneming',
  show: openColleagues,
  showInput: () => ({}),
  action: coverList,
  values: (_, { today }) => ({ from: today }),
  title: (_, { t }) => t('obligation.cover.title'),
  view: ({ me, role, colleagues }, state, visit) => {
    const { t } = visit
    const others = colleagues.filter((one) => one.account !== me && one.role === role)
    return (
      <>
        <h1>{t('obligation.cover.title')}</h1>
        <p>{t('obligation.cover.explained')}</p>
        {others.length === 0 ? (
          <Empty title={t('obligation.cover.alone')} />
        ) : (
          <Form
            action="/werk/team/waarneming"
            form={state}
            submitLabel={t('person.save')}
            cancel={{ href: '/werk/team', label: t('person.cancel') }}
            t={t}
          >
            <Select
              form={state}
              name="account"
              label={t('obligation.cover.by')}
              options={colleagueOptions(others, visit)}
              required
              t={t}
            />
            <DateField form={state} name="from" label={t('obligation.cover.from')} required t={t} />
            <DateField form={state} name="to" label={t('obligation.cover.to')} required t={t} />
          </Form>
        )}
      </>
    )
  },
  done: () => ({ to: '/werk/team', said: 'obligation.said.covered' }),
})

const endCoverForm = form({
  path: '/werk/team/waarneming/stoppen',
  show: openColleagues,
  showInput: () => ({}),
  action: endCover,
  title: (_, { t }) => t('obligation.cover.title'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('obligation.cover.title')}</h1>
      {state.problem && <p>{state.problem}</p>}
      <Actions>
        <LinkButton href="/werk/team">{t('obligation.team.title')}</LinkButton>
      </Actions>
    </>
  ),
  done: () => ({ to: '/werk/team', said: 'obligation.said.cover-ended' }),
})

const replaceForm = form({
  path: '/werk/team/vervangen',
  show: openColleagues,
  showInput: () => ({}),
  action: replaceColleague,
  title: (_, { t }) => t('obligation.replace.title'),
  view: ({ colleagues, holders }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('obligation.replace.title')}</h1>
        <p>{t('obligation.replace.explained')}</p>
        {holders.length === 0 ? (
          <Empty title={t('obligation.replace.none')} />
        ) : (
          <Form
            action="/werk/team/vervangen"
            form={state}
            submitLabel={t('obligation.replace.submit')}
            cancel={{ href: '/werk/team', label: t('person.cancel') }}
            t={t}
          >
            <Select
              form={state}
              name="leaving"
              label={t('obligation.replace.leaving')}
              options={holders.map(({ account, name, persons, left }) => ({
                value: account,
                label: `${name} (${t('obligation.replace.has', { count: persons })}${left ? `, ${t('obligation.team.left')}` : ''})`,
              }))}
              required
              t={t}
            />
            <Select
              form={state}
              name="account"
              label={t('obligation.hand-over.to')}
              options={colleagueOptions(colleagues, visit)}
              required
              t={t}
            />
          </Form>
        )}
      </>
    )
  },
  done: () => ({ to: '/werk/team', said: 'obligation.said.replaced' }),
})

export const teamPages: readonly Mount[] = [teamPage, coverForm, endCoverForm, replaceForm]
