import type { z } from 'zod'
import type { Action } from '../../platform/action/action.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Form } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { PersonId } from '../person/index.ts'
import { consentItems, consents } from './consent.ts'
import { type ConsentInput, giveConsent, withdrawConsent } from './give-consent.ts'
import type { Consent } from './handover.store.ts'
import { openHandover } from './open-handover.ts'

const actions = { give: giveConsent, withdraw: withdrawConsent } satisfies Record<
  string,
  Action<z.infer<typeof ConsentInput>, { person: PersonId }>
>
const words = { give: 'geven', withdraw: 'intrekken' } as const
type Way = keyof typeof words

/** The person self comes from and goes back to the portal; a worker to the file, and notes it together with the person. */
const consentPage = (way: Way, where: 'portal' | 'file') => {
  const path = where === 'portal' ? '/mijn/toestemming' : '/mensen/:person/toestemming'
  return form({
    path: `${path}/${words[way]}/:item`,
    show: openHandover,
    showInput: ({ params }) => (where === 'portal' ? {} : { person: params.person }),
    action: actions[way],
    title: (_, { t }) => t(`handover.consent.${way}`),
    view: (_, state, visit, { params }) => {
      const { t } = visit
      const item = consentItems.find((one) => one === params.item)
      return (
        <>
          <h1>{t(`handover.consent.${way}`)}</h1>
          {item && (
            <p>
              <strong>{t(`handover.consent.item.${item}`)}</strong>{' '}
              {t('handover.consent.for', {
                purpose: t(`handover.consent.purpose.${consents[item].purpose}`),
              })}
            </p>
          )}
          <p>{t('handover.consent.explained')}</p>
          {where === 'file' && <p>{t('handover.consent.together')}</p>}
          <Form
            action={visit.path.split('?')[0] ?? ''}
            form={state}
            submitLabel={t(`handover.consent.${way}-submit`)}
            cancel={{
              href: where === 'portal' ? '/mijn' : `/mensen/${params.person}`,
              label: t('handover.back'),
            }}
            t={t}
          />
        </>
      )
    },
    done: ({ person }) => ({
      to: where === 'portal' ? '/mijn' : `/mensen/${person}`,
      said: `handover.said.consent-${way}`,
    }),
  })
}

export const consentPages = [
  consentPage('give', 'file'),
  consentPage('withdraw', 'file'),
  consentPage('give', 'portal'),
  consentPage('withdraw', 'portal'),
]

/** What is optional, whether the person agrees, since when and through whom. */
export const ConsentList = ({
  given,
  visit,
  person,
}: {
  given: readonly Consent[]
  visit: Visit
  person: PersonId
}) => {
  const { t, language } = visit
  const role = visit.actor?.role ?? null
  const path = role === 'person' ? '/mijn/toestemming' : `/mensen/${person}/toestemming`
  return (
    <ul class="plain-list">
      {consentItems.map((item) => {
        const consent = given.find((one) => one.item === item)
        const now = consent?.withdrawnOn === null
        const way: Way = now ? 'withdraw' : 'give'
        return (
          <li>
            {t(`handover.consent.item.${item}`)}:{' '}
            <strong>{t(now ? 'handover.consent.yes' : 'handover.consent.no')}</strong>{' '}
            {consent && (
              <small>
                {consent.withdrawnOn === null
                  ? t('handover.consent.since', { day: formatDay(consent.givenOn, language) })
                  : t('handover.consent.withdrawn-on', {
                      day: formatDay(consent.withdrawnOn, language),
                    })}{' '}
                {consent.recordedRole &&
                  t(
                    consent.recordedRole === 'person'
                      ? 'handover.consent.by-self'
                      : 'handover.consent.with-worker',
                  )}
              </small>
            )}{' '}
            {mayPerform(actions[way].allow, role) && (
              <a href={`${path}/${words[way]}/${item}`}>{t(`handover.consent.${way}`)}</a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
