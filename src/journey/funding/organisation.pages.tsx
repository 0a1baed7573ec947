import { inLanguage } from '../../catalogue/words.ts'
import { Actions, DataTable, Empty, LinkButton, Notice, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import { fundingCsv } from './funding-csv.ts'
import { type ListedFunding, listFunding } from './list-funding.ts'
import { amountWords } from './money-words.tsx'
import { PolicyWords } from './study-words.tsx'

type Shown = { readonly listed: ListedFunding; readonly visit: Visit }

/** What ends within six months or has ended: said above the list (S115). */
const Warnings = ({ listed, visit: { t, language } }: Shown) => {
  const soon = listed.registered.filter(({ standing }) => standing === 'ends-soon' || standing === 'ended')
  if (soon.length === 0) return null
  return (
    <Notice kind="warning" title={t('funding.ends-title', { count: soon.length })}>
      <ul>
        {soon.map((one) => (
          <li>
            {t(`funding.ends.${one.standing}`, {
              name: one.name,
              day: one.endsOn ? formatDay(one.endsOn, language) : '',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Sources = ({ listed, visit: { t, language } }: Shown) =>
  listed.registered.length === 0 ? (
    <Empty title={t('funding.no-sources')}>
      <p>{t('funding.no-sources-explained')}</p>
    </Empty>
  ) : (
    <DataTable
      caption={t('funding.registered-caption')}
      rows={listed.registered}
      columns={[
        { key: 'name', header: t('funding.csv.name'), naming: true, cell: ({ name }) => name },
        {
          key: 'source',
          header: t('funding.csv.source'),
          cell: ({ sourceName }) => inLanguage(sourceName, language),
        },
        {
          key: 'practice',
          header: t('funding.csv.practice'),
          cell: ({ practice, practiceName }) =>
            practice === null ? (
              '–'
            ) : (
              <a href={`/praktijken/${practice}`}>
                {practiceName === null ? practice : inLanguage(practiceName, language)}
              </a>
            ),
        },
        {
          key: 'amount',
          header: t('funding.csv.amount'),
          numeric: true,
          cell: ({ amount }) =>
            amount === null ? (
              <span class="unknown">{t('html.unknown')}</span>
            ) : (
              formatEuros(amount, language)
            ),
        },
        {
          key: 'ends',
          header: t('funding.csv.ends'),
          cell: ({ endsOn }) =>
            endsOn === null ? <span class="unknown">{t('html.unknown')}</span> : formatDay(endsOn, language),
        },
        {
          key: 'standing',
          header: t('funding.csv.standing'),
          cell: ({ standing }) => t(`funding.standing.${standing}`),
        },
      ]}
    />
  )

const Amounts = ({ listed, visit }: Shown) => (
  <DataTable
    caption={visit.t('funding.amounts-caption')}
    rows={listed.amounts}
    columns={[
      {
        key: 'code',
        header: visit.t('funding.amount-code'),
        naming: true,
        cell: ({ code }) => visit.t(`funding.code.${code}`),
      },
      { key: 'amount', header: visit.t('funding.amount'), cell: ({ found }) => amountWords(found, visit) },
    ]}
  />
)

const Contracts = ({ listed, visit: { t, language } }: Shown) => {
  const paid = (contract: string, result: number) =>
    listed.paid.find((one) => one.contract === contract && one.result === result)
  return (
    <>
      {listed.contracts.length === 0 && <p>{t('funding.result.no-contract')}</p>}
      {listed.contracts.map(({ fact, name, funder, startsOn, endsOn, results }) => (
        <>
          <h3>{name}</h3>
          <p>
            {t('funding.result.contract-line', {
              funder,
              from: formatDay(startsOn, language),
              to: endsOn ? formatDay(endsOn, language) : t('html.unknown'),
            })}
          </p>
          <ul>
            {results.map(({ label, amount }, index) => (
              <li>
                {t('funding.result.line', {
                  label,
                  amount: formatEuros(amount, language),
                  count: paid(fact, index)?.paid ?? 0,
                  total: formatEuros(paid(fact, index)?.total ?? 0, language),
                })}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

const fundingPage = page({
  path: '/geld',
  action: listFunding,
  input: () => ({}),
  title: (_, { t }) => t('funding.organisation-title'),
  view: (listed, visit) => {
    const { t } = visit
    const link = (href: string, label: string) => <LinkButton href={href}>{t(label)}</LinkButton>
    return (
      <>
        <h1>{t('funding.organisation-title')}</h1>
        <Warnings listed={listed} visit={visit} />
        <Section title={t('funding.registered')} id="bronnen">
          <Sources listed={listed} visit={visit} />
          <Actions>
            {link('/geld/bron', 'funding.register')}
            {listed.registered.length > 0 && link('/geld/bronnen.csv', 'funding.export')}
          </Actions>
        </Section>
        <Section title={t('funding.reckoning')} id="rekenen">
          <Actions>
            {link('/geld/route', 'funding.route.title')}
            {link('/geld/uitkeringsbudget', 'funding.macro.title')}
          </Actions>
        </Section>
        <Section title={t('funding.study.title')} id="studie">
          <PolicyWords policy={listed.policy} visit={visit} />
          <Actions>{link('/geld/studiebeleid', 'funding.study.set')}</Actions>
        </Section>
        <Section title={t('funding.result.contracts')} id="contracten">
          <Contracts listed={listed} visit={visit} />
          <Actions>{link('/geld/contract', 'funding.result.new-contract')}</Actions>
        </Section>
        <Section title={t('funding.amounts')} id="bedragen">
          <Amounts listed={listed} visit={visit} />
          <Actions>{link('/geld/bedrag', 'funding.set-amount')}</Actions>
        </Section>
        <p>{t('funding.print')}</p>
      </>
    )
  },
})

/** What the list shows, as a file. */
const fundingExport: Mount = (site) => {
  site.server.get('/geld/bronnen.csv', async (context) => {
    const visit = await site.visitOf(context)
    const listed = await visit.perform(listFunding, {})
    return context.body(fundingCsv(listed, visit), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="startlijn-geldbronnen-${visit.today}.csv"`,
    })
  })
}

export const organisationPages: readonly Mount[] = [fundingPage, fundingExport]
