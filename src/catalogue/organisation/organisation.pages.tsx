import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
  Empty,
  Filters,
  type FormState,
  LinkButton,
  Pagination,
  Select,
  SummaryList,
  TextField,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Contact } from './contact.ts'
import { registerOrganisation } from './keep-organisation.ts'
import { OrganisationKind } from './organisation.ts'
import { listWithoutContact, openOrganisation, searchOrganisations } from './search-organisations.ts'

/** Who answers: name, task, and how to reach this person. */
const Person = ({ contact }: { contact: Contact }) => (
  <>
    {[contact.name, contact.task].filter(Boolean).join(', ')}
    {contact.email && (
      <>
        <br />
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </>
    )}
    {contact.phone && (
      <>
        <br />
        {contact.phone}
      </>
    )}
  </>
)

const Unknown = ({ visit }: { visit: Visit }) => <span class="unknown">{visit.t('html.unknown')}</span>

export const searchPage = page({
  path: '/organisaties',
  action: searchOrganisations,
  input: ({ query }) =>
    Object.fromEntries(
      ['q', 'kind', 'region', 'page'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
    ),
  title: (_, { t }) => t('organisation.title'),
  view: ({ organisations, asked, total, more, regions }, visit) => {
    const { t, actor } = visit
    const query = { q: asked.q, kind: asked.kind ?? '', region: asked.region ?? '' }
    const state: FormState = { values: query, errors: {}, problem: null, idempotencyKey: '' }
    return (
      <>
        <h1>{t('organisation.title')}</h1>
        <p>{t('organisation.explained')}</p>
        <Filters action="/organisaties" label={t('organisation.filter')} submitLabel={t('app.search')} t={t}>
          <TextField form={state} name="q" label={t('organisation.search')} t={t} />
          <Select
            form={state}
            name="kind"
            label={t('organisation.kind-label')}
            options={OrganisationKind.options.map((value) => ({
              value,
              label: t(`organisation.kind.${value}`),
            }))}
            empty={t('organisation.every')}
            t={t}
          />
          <Select
            form={state}
            name="region"
            label={t('organisation.region')}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            empty={t('organisation.every')}
            t={t}
          />
        </Filters>
        <Actions>
          {actor?.role === 'administrator' && actor.organisation && (
            <LinkButton href={`/organisaties/${actor.organisation}`}>{t('organisation.own')}</LinkButton>
          )}
          {mayPerform(listWithoutContact.allow, actor?.role ?? null) && (
            <LinkButton href="/organisaties/zonder-contact">{t('organisation.without')}</LinkButton>
          )}
          {mayPerform(registerOrganisation.allow, actor?.role ?? null) && (
            <LinkButton href="/organisaties/nieuw">{t('organisation.new')}</LinkButton>
          )}
        </Actions>
        {organisations.length === 0 ? (
          <Empty title={t('organisation.none')}>
            <p>{t('organisation.none-explained')}</p>
          </Empty>
        ) : (
          <>
            <DataTable
              caption={t('organisation.found', { count: total })}
              rows={organisations}
              columns={[
                {
                  key: 'name',
                  header: t('organisation.name'),
                  naming: true,
                  cell: (one) => <a href={`/organisaties/${one.id}`}>{one.name}</a>,
                },
                {
                  key: 'kind',
                  header: t('organisation.kind-label'),
                  cell: (one) => t(`organisation.kind.${one.kind}`),
                },
                {
                  key: 'municipality',
                  header: t('organisation.municipality'),
                  cell: (one) => one.municipalityName ?? <Unknown visit={visit} />,
                },
                {
                  key: 'region',
                  header: t('organisation.region'),
                  cell: (one) => one.regionName ?? <Unknown visit={visit} />,
                },
                {
                  key: 'contact',
                  header: t('organisation.contact'),
                  cell: (one) =>
                    one.contacts.length === 0 ? (
                      <Unknown visit={visit} />
                    ) : (
                      one.contacts.map((contact) => (
                        <div>
                          <Person contact={contact} />
                        </div>
                      ))
                    ),
                },
              ]}
            />
            <Pagination path="/organisaties" query={query} page={asked.page} more={more} t={t} />
          </>
        )}
      </>
    )
  },
})

export const withoutContactPage = page({
  path: '/organisaties/zonder-contact',
  action: listWithoutContact,
  title: (_, { t }) => t('organisation.without'),
  view: ({ municipalities, total }, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('organisation.without')}</h1>
        <p>
          {t('organisation.without-explained', {
            count: municipalities.length,
            total,
          })}
        </p>
        {municipalities.length > 0 && (
          <DataTable
            caption={t('organisation.without')}
            rows={municipalities}
            columns={[
              {
                key: 'name',
                header: t('organisation.name'),
                naming: true,
                cell: (one) => <a href={`/organisaties/${one.id}`}>{one.name}</a>,
              },
              {
                key: 'region',
                header: t('organisation.region'),
                cell: (one) => one.regionName ?? <Unknown visit={visit} />,
              },
            ]}
          />
        )}
      </>
    )
  },
})

export const organisationPage = page({
  path: '/organisaties/:organisation',
  action: openOrganisation,
  title: ({ organisation }) => organisation.name,
  view: ({ organisation, contacts, own }, { t }) => (
    <>
      <h1>{organisation.name}</h1>
      <SummaryList
        t={t}
        items={[
          { term: t('organisation.kind-label'), description: t(`organisation.kind.${organisation.kind}`) },
          { term: t('organisation.municipality'), description: organisation.municipalityName },
          { term: t('organisation.region'), description: organisation.regionName },
        ]}
      />
      <h2>{t('organisation.contacts')}</h2>
      {contacts.length === 0 ? (
        <p class="unknown">{t('organisation.no-contact')}</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <li>
              <Person contact={contact} />
              {own && (
                <>
                  <br />
                  <a href={`/contactpersonen/${contact.id}`}>
                    {t('organisation.change-contact', { name: contact.name })}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {own && (
        <Actions>
          <LinkButton href="/contactpersonen/nieuw">{t('organisation.new-contact')}</LinkButton>
          <LinkButton href={`/organisaties/${organisation.id}/wijzigen`}>
            {t('organisation.change')}
          </LinkButton>
        </Actions>
      )}
    </>
  ),
})
