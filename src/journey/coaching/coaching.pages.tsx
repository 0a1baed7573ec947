import { mayPerform } from '../../platform/action/action.ts'
import {
  DateField,
  Fieldset,
  Form,
  Hidden,
  Notice,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { giveConsent } from '../handover/index.ts'
import { CoachKind } from './coach-match.ts'
import { endMatch } from './end-match.ts'
import { makeMatch } from './make-match.ts'
import { MatchWords } from './match-words.tsx'
import { openMatch } from './open-match.ts'
import { recordContact } from './record-contact.ts'

type Opened = Awaited<ReturnType<typeof openMatch.run>>

const Standing = ({ shown, visit }: { shown: Opened; visit: Visit }) => {
  const { match, contacts, missed, organisations, current, mayContact } = shown
  return (
    <>
      {match && (
        <MatchWords
          match={match}
          contacts={contacts}
          missed={missed}
          organisation={organisations.find(({ id }) => id === match.organisation)?.name ?? null}
          visit={visit}
        />
      )}
      {current && !mayContact && (
        <Notice kind="missing">
          <p>{visit.t('coaching.withdrawn')}</p>
        </Notice>
      )}
    </>
  )
}

const home = (person: string) => `/mensen/${person}#maatje`

const matchForm = form({
  path: '/mensen/:person/maatje',
  show: openMatch,
  action: makeMatch,
  values: ({ match, current, version }, { today }) => ({
    version: String(version),
    ...(match && current
      ? {
          kind: match.kind,
          coach: match.coach,
          organisation: match.organisation,
          wishesPerson: match.wishesPerson ?? '',
          wishesCoach: match.wishesCoach ?? '',
          everyWeeks: String(match.everyWeeks),
          startsOn: match.startsOn,
          endsOn: match.endsOn ?? '',
        }
      : { everyWeeks: '1', startsOn: today }),
  }),
  title: ({ identity }, { t }) => t('coaching.title', { name: identity.givenName }),
  view: ({ person, identity, organisations, current, mayContact }, state, visit) => {
    const { t } = visit
    const field = (name: string) => ({ form: state, name, label: t(`coaching.field.${name}`), t })
    return (
      <>
        <h1>{t('coaching.title', { name: identity.givenName })}</h1>
        <p>{t(current ? 'coaching.change-explained' : 'coaching.explained')}</p>
        {!mayContact && (
          <Notice kind="missing">
            <p>
              {t(current ? 'coaching.withdrawn' : 'coaching.ask-consent')}{' '}
              {!current && mayPerform(giveConsent.allow, visit.actor?.role ?? null) && (
                <a href={`/mensen/${person}/toestemming/geven/contact-with-buddy`}>
                  {t('coaching.to-consent')}
                </a>
              )}
            </p>
          </Notice>
        )}
        <Form
          action={`/mensen/${person}/maatje`}
          form={state}
          submitLabel={t('coaching.save')}
          cancel={{ href: home(person), label: t('coaching.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <Fieldset legend={t('coaching.who')}>
            <Radios
              {...field('kind')}
              options={CoachKind.options.map((value) => ({ value, label: t(`coaching.kind.${value}`) }))}
              required
            />
            <TextField {...field('coach')} required />
            <Select
              {...field('organisation')}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
          </Fieldset>
          <Fieldset legend={t('coaching.what')}>
            <TextArea {...field('wishesPerson')} hint={t('coaching.wishes-hint')} />
            <TextArea {...field('wishesCoach')} />
          </Fieldset>
          <Fieldset legend={t('coaching.when')}>
            <NumberField {...field('everyWeeks')} hint={t('coaching.every-hint')} required />
            <DateField {...field('startsOn')} required />
            <DateField {...field('endsOn')} />
          </Fieldset>
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'coaching.said.made' }),
})

const contactForm = form({
  path: '/mensen/:person/maatje/contact',
  show: openMatch,
  action: recordContact,
  values: (_, { today }) => ({ on: today }),
  title: (_, { t }) => t('coaching.record'),
  view: (shown, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('coaching.contact-with', { name: shown.identity.givenName })}</h1>
        {shown.match ? (
          <>
            <Standing shown={shown} visit={visit} />
            <Form
              action={`/mensen/${shown.person}/maatje/contact`}
              form={state}
              submitLabel={t('coaching.record')}
              cancel={{ href: home(shown.person), label: t('coaching.back') }}
              t={t}
            >
              <DateField form={state} name="on" label={t('coaching.on')} required t={t} />
              <TextField
                form={state}
                name="detail"
                label={t('coaching.detail')}
                hint={t('coaching.detail-hint')}
                t={t}
              />
            </Form>
          </>
        ) : (
          <p>
            {t('coaching.none')} <a href={`/mensen/${shown.person}/maatje`}>{t('coaching.make')}</a>
          </p>
        )}
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'coaching.said.recorded' }),
})

const endForm = form({
  path: '/mensen/:person/maatje/einde',
  show: openMatch,
  action: endMatch,
  values: ({ version }, { today }) => ({ version: String(version), on: today }),
  title: (_, { t }) => t('coaching.end'),
  view: (shown, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('coaching.end-of', { name: shown.identity.givenName })}</h1>
        {shown.current ? (
          <>
            <Standing shown={shown} visit={visit} />
            <Form
              action={`/mensen/${shown.person}/maatje/einde`}
              form={state}
              submitLabel={t('coaching.end')}
              cancel={{ href: home(shown.person), label: t('coaching.back') }}
              t={t}
            >
              <Hidden form={state} name="version" />
              <DateField form={state} name="on" label={t('coaching.last-day')} required t={t} />
              <TextArea form={state} name="reason" label={t('coaching.reason')} required t={t} />
            </Form>
          </>
        ) : (
          <p>
            {t('coaching.none')} <a href={home(shown.person)}>{t('coaching.back')}</a>
          </p>
        )}
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'coaching.said.ended' }),
})

export const coachingPages = [contactForm, endForm, matchForm]
