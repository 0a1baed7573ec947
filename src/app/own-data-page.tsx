import { LineTable, lineWords } from '../journey/person/index.ts'
import { Actions, DataTable, LinkButton, Section, SummaryList } from '../platform/html/index.ts'
import { page } from '../platform/http/page.ts'
import type { Mount } from '../platform/http/site.ts'
import { formatDay, formatMoment, formatNumber } from '../platform/language/format.ts'
import { exportOwnData, openOwnData } from './own-data.ts'

/** What is known of me, to read and to print; the whole copy with every version is the file behind the button. */
const ownDataPage = page({
  path: '/mijn/gegevens',
  action: openOwnData,
  input: () => ({}),
  title: (_, { t }) => t('app.own-data.title'),
  view: (shown, visit) => {
    const { identity, line, vocabulary, organisations, sections, numbers, looked, person } = shown
    const { t, language, today, now } = visit
    const organisationName = (id: string) => organisations.get(id) ?? t('app.unknown')
    return (
      <>
        <h1>{t('app.own-data.title')}</h1>
        <p>{t('app.own-data.explained', { moment: formatMoment(now, language) })}</p>
        <Actions>
          <LinkButton href="/mijn/gegevens.json">{t('app.own-data.download')}</LinkButton>
          <LinkButton href="/mijn/inzage">{t('app.own-data.journal')}</LinkButton>
        </Actions>
        <Section id="wie" title={t('person.who')}>
          <SummaryList
            t={t}
            items={[
              { term: t('person.given-name'), description: identity.givenName },
              { term: t('person.family-name'), description: identity.familyName },
              {
                term: t('person.birth-date'),
                description: identity.birthDate && formatDay(identity.birthDate, language),
              },
              { term: t('person.origin'), description: identity.origin },
              { term: t('person.language'), description: identity.language },
              { term: t('person.phone'), description: identity.phone },
              { term: t('person.email'), description: identity.email },
              ...numbers.map(({ kind, number }) => ({ term: t(`person.${kind}`), description: number })),
            ]}
          />
        </Section>
        <Section id="lijn" title={t('app.person.line')}>
          <section class="table-around" aria-label={t('app.person.line-table')} tabindex={0}>
            <LineTable
              line={line}
              vocabulary={vocabulary}
              today={today}
              language={language}
              organisationName={organisationName}
            />
          </section>
        </Section>
        {sections.map(({ section, data }) => (
          <Section title={t(section.title)} id={section.key}>
            {section.view(data, visit, person)}
          </Section>
        ))}
        <Section id="taken" title={t('app.own-data.recipients')}>
          <p>{t('app.own-data.recipients-explained')}</p>
          <DataTable
            caption={t('app.own-data.recipients-caption')}
            rows={line.responsibilities}
            columns={[
              {
                key: 'who',
                header: t('journal.who'),
                naming: true,
                cell: (one) => organisationName(one.organisation),
              },
              { key: 'duty', header: t('journal.duty'), cell: (one) => lineWords[language].duties[one.duty] },
              {
                key: 'from',
                header: t('person.starts-on'),
                cell: (one) => formatDay(one.startsOn, language),
              },
              {
                key: 'to',
                header: t('person.ends-on'),
                cell: (one) => (one.endsOn ? formatDay(one.endsOn, language) : lineWords[language].open),
              },
            ]}
          />
          {looked.length > 0 && (
            <DataTable
              caption={t('app.own-data.looked')}
              rows={looked}
              columns={[
                {
                  key: 'who',
                  header: t('journal.who'),
                  naming: true,
                  cell: (one) =>
                    [one.role && t(`role.${one.role}`), one.organisation].filter(Boolean).join(', '),
                },
                {
                  key: 'times',
                  header: t('app.own-data.times'),
                  numeric: true,
                  cell: (one) => formatNumber(one.times, language),
                },
                {
                  key: 'last',
                  header: t('app.own-data.last'),
                  cell: (one) => formatMoment(new Date(one.last), language),
                },
              ]}
            />
          )}
        </Section>
        <Section id="rechten" title={t('app.own-data.rights')}>
          <p>{t('app.own-data.rights-explained')}</p>
        </Section>
      </>
    )
  },
})

const download: Mount = (site) => {
  site.server.get('/mijn/gegevens.json', async (context) => {
    const visit = await site.visitOf(context)
    const copy = await visit.perform(exportOwnData, {})
    return context.body(JSON.stringify(copy, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="startlijn-mijn-gegevens.json"',
    })
  })
}

export const ownDataPages: readonly Mount[] = [ownDataPage, download]
