import { Form, Hidden, Radios, SummaryList, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { correctIdentity } from './correct-identity.ts'
import { IdentityFields } from './identity-fields.tsx'
import { openIdentity } from './open-identity.ts'
import { openLineFacts } from './open-line-facts.ts'
import { numberKinds } from './person.ts'
import { addNumber, showNumbers } from './person-number.ts'
import { Whose } from './whose.tsx'

const identityForm = form({
  path: '/mensen/:person/gegevens',
  show: openIdentity,
  action: correctIdentity,
  values: ({ identity }) => ({
    version: String(identity.version),
    givenName: identity.givenName,
    familyName: identity.familyName,
    birthDate: identity.birthDate ?? '',
    origin: identity.origin ?? '',
    language: identity.language ?? '',
    phone: identity.phone ?? '',
    email: identity.email ?? '',
  }),
  title: (_, { t }) => t('person.correct'),
  view: ({ person, identity }, state, visit) => {
    const { t } = visit
    return (
      <>
        <Whose person={person} identity={identity} title={t('person.correct')} />
        <p>{t('person.correct-explained')}</p>
        <Form
          action={`/mensen/${person}/gegevens`}
          form={state}
          submitLabel={t('person.correct-submit')}
          cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <IdentityFields form={state} visit={visit} known={identity} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'person.said.corrected' }),
})

const numberForm = form({
  path: '/mensen/:person/nummer',
  show: openLineFacts,
  action: addNumber,
  title: (_, { t }) => t('person.add-number.title'),
  view: ({ person, identity, numbers }, state, { t }) => (
    <>
      <Whose person={person} identity={identity} title={t('person.add-number.title')} />
      <p>{t('person.add-number.explained')}</p>
      <Form
        action={`/mensen/${person}/nummer`}
        form={state}
        submitLabel={t('person.save')}
        cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
        t={t}
      >
        <Radios
          form={state}
          name="kind"
          label={t('person.kind')}
          options={numberKinds
            .filter((kind) => !numbers.includes(kind))
            .map((value) => ({ value, label: t(`person.${value}`), hint: t(`person.${value}-hint`) }))}
          required
          t={t}
        />
        <TextField
          form={state}
          name="number"
          label={t('person.add-number.number')}
          inputmode="numeric"
          autocomplete="off"
          required
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}/lijn`, said: 'person.said.number' }),
})

const numbersPage = page({
  path: '/mensen/:person/nummers',
  action: showNumbers,
  title: (_, { t }) => t('person.show-numbers.title'),
  view: ({ person, identity, numbers }, { t }) => (
    <>
      <Whose person={person} identity={identity} title={t('person.show-numbers.title')} />
      <p>{t('person.show-numbers.explained')}</p>
      <SummaryList
        t={t}
        items={numberKinds.map((kind) => ({
          term: t(`person.${kind}`),
          description: numbers.find((one) => one.kind === kind)?.number,
        }))}
      />
    </>
  ),
})

export const identityPages = [identityForm, numberForm, numbersPage]
