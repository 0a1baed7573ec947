import { DataTable, Details, Form, Hidden, Radios, TextField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import { giveNoOfferReason, openNoOfferReason } from './give-no-offer-reason.ts'
import { type GivenReason, noOfferReasons, type ReasonCount } from './no-offer.store.ts'
import type { Work } from './work.ts'

const reasonHref = ({ person, occurrence }: Pick<Work, 'person' | 'occurrence'>): string =>
  `/werk/zonder-aanbod/${person}/${occurrence}`

const reasonForm = form({
  path: '/werk/zonder-aanbod/:person/:occurrence',
  show: openNoOfferReason,
  action: giveNoOfferReason,
  values: ({ given }) => ({
    version: String(given?.version ?? 0),
    reason: given?.reason ?? '',
    explained: given?.explained ?? '',
  }),
  title: (_, { t }) => t('obligation.no-offer.title'),
  view: (shown, state, { t }) => (
    <>
      <p>
        <a href={`/mensen/${shown.person}`}>
          {shown.identity.givenName} {shown.identity.familyName}
        </a>
      </p>
      <h1>{t('obligation.no-offer.title')}</h1>
      <Form
        action={reasonHref(shown)}
        form={state}
        submitLabel={t('obligation.no-offer.submit')}
        cancel={{ href: '/werk?list=no-offer', label: t('person.cancel') }}
        t={t}
      >
        <Hidden form={state} name="version" />
        <Radios
          form={state}
          name="reason"
          label={t('obligation.no-offer.reason')}
          hint={t('obligation.no-offer.reason-hint')}
          options={noOfferReasons.map((value) => ({
            value,
            label: t(`obligation.no-offer.reasons.${value}`),
          }))}
          required
          t={t}
        />
        <TextField
          form={state}
          name="explained"
          label={t('obligation.no-offer.explained')}
          hint={t('obligation.no-offer.explained-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done: () => ({ to: '/werk?list=no-offer', said: 'obligation.said.no-offer' }),
})

/** The reason of one row, and where to say it. */
export const NoOfferReason = ({
  work,
  reasons,
  visit: { t },
}: {
  readonly work: Work
  readonly reasons: readonly GivenReason[]
  readonly visit: Visit
}) => {
  const given = reasons.find(
    ({ person, occurrence }) => person === work.person && occurrence === work.occurrence,
  )
  return (
    <>
      {given ? (
        <span>
          {t(`obligation.no-offer.reasons.${given.reason}`)}
          {given.explained && `: ${given.explained}`}
        </span>
      ) : (
        <span class="unknown">{t('obligation.no-offer.reasons.unknown')}</span>
      )}{' '}
      <a href={reasonHref(work)}>{t(given ? 'obligation.no-offer.change' : 'obligation.no-offer.give')}</a>
    </>
  )
}

/** How many wait for which reason. */
export const NoOfferCounts = ({
  counts,
  visit: { t, language },
}: {
  readonly counts: readonly ReasonCount[]
  readonly visit: Visit
}) =>
  counts.every(({ persons }) => persons === null || persons === 0) ? (
    <p>{t('obligation.no-offer.few')}</p>
  ) : (
    <Details summary={t('obligation.no-offer.counts')}>
      <DataTable
        caption={t('obligation.no-offer.counts')}
        rows={counts}
        columns={[
          {
            key: 'reason',
            header: t('obligation.no-offer.reason'),
            naming: true,
            cell: ({ reason }) => t(`obligation.no-offer.reasons.${reason}`),
          },
          {
            key: 'persons',
            header: t('obligation.no-offer.people'),
            numeric: true,
            cell: ({ persons }) =>
              persons === null ? (
                <span class="unknown">{t('obligation.no-offer.hidden')}</span>
              ) : (
                formatNumber(persons, language)
              ),
          },
        ]}
      />
      <small>{t('obligation.no-offer.counts-source')}</small>
    </Details>
  )

export const noOfferPages = [reasonForm]
