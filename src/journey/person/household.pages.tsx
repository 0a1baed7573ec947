import { DateField, Form, Radios, SearchForm } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { findHousehold } from './find-household.ts'
import { joinPersons, leaveHousehold } from './household.ts'
import { openLineFacts } from './open-line-facts.ts'
import { Whose } from './whose.tsx'

const joinForm = form({
  path: '/mensen/:person/huishouden/samen',
  show: findHousehold,
  showInput: ({ params, query }) => ({ ...params, ...(query.q && { q: query.q }) }),
  action: joinPersons,
  title: (_, { t }) => t('person.join.title'),
  view: ({ person, identity, q, found }, state, { t, language }) => {
    const field = (name: string, label: string) => ({ form: state, name, label: t(`person.${label}`), t })
    const path = `/mensen/${person}/huishouden/samen`
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.join.title')} />
        <p>{t('person.join.explained')}</p>
        <SearchForm
          action={path}
          name="q"
          value={q}
          label={t('person.join.search')}
          submitLabel={t('person.join.search-submit')}
        />
        {q !== '' && found.length === 0 && <p>{t('person.join.nobody')}</p>}
        {found.length > 0 && (
          <Form
            action={`${path}?q=${encodeURIComponent(q)}`}
            form={state}
            submitLabel={t('person.join.submit')}
            cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
            t={t}
          >
            <Radios
              {...field('with', 'join.with')}
              options={found.map((one) => ({
                value: one.person,
                label: [
                  `${one.givenName} ${one.familyName}`,
                  one.birthDate && formatDay(one.birthDate, language),
                ]
                  .filter(Boolean)
                  .join(', '),
              }))}
              required
            />
            <Radios
              {...field('role', 'join.role')}
              options={['partner', 'child', 'other'].map((value) => ({
                value,
                label: t(`person.household-roles.${value}`),
              }))}
              required
            />
            <DateField {...field('startsOn', 'starts-on')} required />
          </Form>
        )}
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.joined' }),
})

const leaveForm = form({
  path: '/mensen/:person/huishouden/verlaten',
  show: openLineFacts,
  action: leaveHousehold,
  title: (_, { t }) => t('person.leave.title'),
  view: ({ person, identity, line }, state, { t, language }) => {
    const present = line.memberships.find((one) => one.endsOn === null)
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.leave.title')} />
        <p>{t('person.leave.explained')}</p>
        {present && (
          <p>
            {t(`person.household-roles.${present.role}`)},{' '}
            {t('person.measures.since', { from: formatDay(present.startsOn, language) })}
          </p>
        )}
        <Form
          action={`/mensen/${person}/huishouden/verlaten`}
          form={state}
          submitLabel={t('person.leave.submit')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <DateField form={state} name="endsOn" label={t('person.leave.last-day')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.left' }),
})

export const householdPages = [joinForm, leaveForm]
