import {
  Actions,
  DataTable,
  DateField,
  Empty,
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
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { SignedContract } from './learn-work.store.ts'
import { lastsAYear, missingSigners, signerOf, signers } from './learn-work.ts'
import { listLearnWork, openLearnWork } from './open-learn-work.ts'
import { signLearnWork, signLearnWorkOnPaper } from './sign-learn-work.ts'

const whose = ({ personName }: SignedContract, { t, actor }: Visit): string =>
  personName ?? t(actor?.role === 'person' ? 'education.yourself' : 'education.name-later')

/** What all three sign, in full. */
const ContractText = ({ contract, visit }: { contract: SignedContract; visit: Visit }) => {
  const { t, language } = visit
  const { content, schoolName, employerName } = contract
  const number = (value: number) => formatNumber(value, language)
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('education.student'), description: whose(contract, visit) },
        { term: t('education.school'), description: schoolName },
        { term: t('education.employer'), description: employerName },
        { term: t('education.level'), description: t(`education.contract-level.${content.level}`) },
        {
          term: t('education.contract-days'),
          description: `${formatDay(content.startsOn, language)} – ${formatDay(content.endsOn, language)}. ${t(lastsAYear(content) ? 'education.a-year' : 'education.under-a-year')}`,
        },
        { term: t('education.theoryDays'), description: number(content.theoryDays) },
        { term: t('education.workDays'), description: number(content.workDays) },
        { term: t('education.hours'), description: number(content.hours) },
        { term: t('education.pay'), description: content.pay === null ? null : number(content.pay) },
      ]}
    />
  )
}

const Signatures = ({ contract: { signatures }, visit }: { contract: SignedContract; visit: Visit }) => {
  const { t, language } = visit
  return (
    <ul>
      {signers.map((signer) => {
        const one = signatures.find((signature) => signature.signer === signer)
        const who = t(`education.signer.${signer}`)
        const words = one
          ? t(one.onPaper ? 'education.signed-on-paper' : 'education.signed-here', {
              who,
              day: formatDay(one.on, language),
            })
          : t('education.not-signed', { who })
        return (
          <li>
            {words} {one?.note}
          </li>
        )
      })}
    </ul>
  )
}

export const learnWorkPage = page({
  path: '/leerwerk/:contract',
  action: openLearnWork,
  title: ({ contract }, visit) => visit.t('education.learn-work-title', { name: whose(contract, visit) }),
  view: ({ contract, missing, mayPaper }, visit) => {
    const { t, actor } = visit
    const signer = actor ? signerOf(actor.role) : undefined
    return (
      <>
        <h1>{t('education.learn-work-title', { name: whose(contract, visit) })}</h1>
        <ContractText contract={contract} visit={visit} />
        <h2>{t('education.signatures')}</h2>
        <Signatures contract={contract} visit={visit} />
        <p>{t(missing.length === 0 ? 'education.contract-concluded' : 'education.contract-waits')}</p>
        <Actions>
          {missing.some((one) => one === signer) && (
            <LinkButton href={`/leerwerk/${contract.id}/tekenen`} primary>
              {t('education.sign')}
            </LinkButton>
          )}
          {mayPaper && (
            <LinkButton href={`/leerwerk/${contract.id}/op-papier`}>{t('education.sign-paper')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})

export const learnWorkList = page({
  path: '/leerwerk',
  action: listLearnWork,
  title: (_, { t }) => t('education.learn-work-list'),
  view: ({ contracts }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('education.learn-work-list')}</h1>
        {contracts.length === 0 ? (
          <Empty title={t('education.no-learn-work')} />
        ) : (
          <DataTable
            caption={t('education.learn-work-list')}
            rows={contracts}
            columns={[
              {
                key: 'who',
                header: t('education.student'),
                naming: true,
                cell: (one) => <a href={`/leerwerk/${one.id}`}>{whose(one, visit)}</a>,
              },
              { key: 'school', header: t('education.school'), cell: ({ schoolName }) => schoolName },
              { key: 'employer', header: t('education.employer'), cell: ({ employerName }) => employerName },
              {
                key: 'days',
                header: t('education.contract-days'),
                cell: ({ content }) =>
                  `${formatDay(content.startsOn, language)} – ${formatDay(content.endsOn, language)}`,
              },
              {
                key: 'state',
                header: t('education.signatures'),
                cell: ({ missing, waits }) =>
                  waits
                    ? t('education.waits-for-you')
                    : missing.length > 0
                      ? t('education.must-sign', {
                          who: missing.map((one) => t(`education.signer.${one}`)).join(', '),
                        })
                      : t('education.all-signed'),
              },
            ]}
          />
        )}
      </>
    )
  },
})

export const signLearnWorkForm = form({
  path: '/leerwerk/:contract/tekenen',
  show: openLearnWork,
  action: signLearnWork,
  title: (_, { t }) => t('education.sign'),
  view: ({ contract }, state, visit) => (
    <>
      <h1>{visit.t('education.sign')}</h1>
      <ContractText contract={contract} visit={visit} />
      <p>{visit.t('education.sign-explained')}</p>
      <Form
        action={`/leerwerk/${contract.id}/tekenen`}
        form={state}
        submitLabel={visit.t('education.sign')}
        cancel={{ href: `/leerwerk/${contract.id}`, label: visit.t('education.back') }}
        t={visit.t}
      >
        <Hidden form={state} name="version" value={contract.version} />
      </Form>
    </>
  ),
  done: ({ contract }) => ({ to: `/leerwerk/${contract}`, said: 'education.said.signed' }),
})

export const paperLearnWorkForm = form({
  path: '/leerwerk/:contract/op-papier',
  show: openLearnWork,
  action: signLearnWorkOnPaper,
  values: (_, { today }) => ({ on: today }),
  title: (_, { t }) => t('education.sign-paper'),
  view: ({ contract }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('education.sign-paper')}</h1>
        <ContractText contract={contract} visit={visit} />
        <Form
          action={`/leerwerk/${contract.id}/op-papier`}
          form={state}
          submitLabel={t('education.sign-paper')}
          cancel={{ href: `/leerwerk/${contract.id}`, label: t('education.back') }}
          t={t}
        >
          <Hidden form={state} name="version" value={contract.version} />
          <Radios
            form={state}
            name="signer"
            label={t('education.who-signed')}
            options={missingSigners(contract.signatures).map((value) => ({
              value,
              label: t(`education.signer.${value}`),
            }))}
            required
            t={t}
          />
          <DateField form={state} name="on" label={t('education.signed-on')} required t={t} />
          <TextField
            form={state}
            name="note"
            label={t('education.paper-note')}
            hint={t('education.paper-note-hint')}
            required
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ contract }) => ({ to: `/leerwerk/${contract}`, said: 'education.said.signed' }),
})
