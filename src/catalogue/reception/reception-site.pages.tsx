import { mayPerform } from '../../platform/action/action.ts'
import {
  Actions,
  DataTable,
  DateField,
  Empty,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  NumberField,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { formatShortDay } from '../../platform/language/format.ts'
import type { Translate } from '../../platform/language/messages.ts'
import { changeSite, listSites, openSite, registerSite } from './register-site.ts'

export const listPage = page({
  path: '/opvang',
  action: listSites,
  title: (_, { t }) => t('reception.title'),
  view: ({ sites, names, own }, { t, actor, language }) => {
    const keeps = mayPerform(registerSite.allow, actor?.role ?? null)
    const unknown = <span class="unknown">{t('html.unknown')}</span>
    return (
      <>
        <h1>{t('reception.title')}</h1>
        <p>{t('reception.explained')}</p>
        {keeps && (
          <Actions>
            <LinkButton href="/opvang/nieuw">{t('reception.new')}</LinkButton>
          </Actions>
        )}
        {sites.length === 0 ? (
          <Empty title={t('reception.none')}>
            <p>{t('reception.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('reception.found', { count: sites.length })}
            rows={sites}
            columns={[
              {
                key: 'name',
                header: t('reception.name'),
                naming: true,
                cell: (one) =>
                  keeps && one.organisation === own ? <a href={`/opvang/${one.id}`}>{one.name}</a> : one.name,
              },
              {
                key: 'municipality',
                header: t('reception.municipality'),
                cell: (one) => names.get(one.municipality) ?? one.municipality,
              },
              {
                key: 'capacity',
                header: t('reception.capacity'),
                numeric: true,
                cell: (one) => one.capacity ?? unknown,
              },
              {
                key: 'free',
                header: t('reception.free'),
                numeric: true,
                cell: (one) =>
                  one.free === null || one.freeOn === null
                    ? unknown
                    : t('reception.free-on', {
                        count: one.free,
                        day: formatShortDay(one.freeOn, language),
                      }),
              },
              {
                key: 'dedicated',
                header: t('reception.dedicatedTo'),
                cell: (one) =>
                  one.dedicatedTo.length === 0
                    ? t('reception.for-all')
                    : one.dedicatedTo.map((code) => names.get(code) ?? code).join(', '),
              },
            ]}
          />
        )}
      </>
    )
  },
})

const Fields = ({ state, t }: { state: FormState; t: Translate }) => {
  const field = (name: string) => ({ form: state, name, label: t(`reception.${name}`), t })
  return (
    <>
      <TextField {...field('name')} required />
      <TextField {...field('municipality')} hint={t('reception.municipality-hint')} required />
      <NumberField {...field('latitude')} hint={t('reception.coordinates-hint')} />
      <NumberField {...field('longitude')} />
      <NumberField {...field('capacity')} />
      <NumberField {...field('free')} hint={t('reception.free-hint')} />
      <TextField {...field('dedicatedTo')} hint={t('reception.dedicated-hint')} />
    </>
  )
}

export const newPage = form({
  path: '/opvang/nieuw',
  show: listSites,
  action: registerSite,
  title: (_, { t }) => t('reception.new'),
  view: (_, state, { t }) => (
    <>
      <h1>{t('reception.new')}</h1>
      <Form action="/opvang/nieuw" form={state} submitLabel={t('reception.save')} t={t}>
        <Fields state={state} t={t} />
      </Form>
    </>
  ),
  done: () => ({ to: '/opvang', said: 'reception.said.registered' }),
})

const text = (value: string | number | null): string => (value === null ? '' : String(value))

export const changePage = form({
  path: '/opvang/:site',
  show: openSite,
  action: changeSite,
  values: ({ site, names }) => ({
    name: site.name,
    municipality: names.get(site.municipality) ?? site.municipality,
    latitude: text(site.latitude),
    longitude: text(site.longitude),
    capacity: text(site.capacity),
    free: text(site.free),
    dedicatedTo: site.dedicatedTo.map((code) => names.get(code) ?? code).join(', '),
    closedOn: text(site.closedOn),
    version: String(site.version),
  }),
  title: ({ site }) => site.name,
  view: ({ site }, state, { t }) => (
    <>
      <h1>{site.name}</h1>
      <Form action={`/opvang/${site.id}`} form={state} submitLabel={t('reception.save')} t={t}>
        <Hidden form={state} name="version" />
        <Fields state={state} t={t} />
        <DateField
          form={state}
          name="closedOn"
          label={t('reception.closedOn')}
          hint={t('reception.closed-hint')}
          t={t}
        />
      </Form>
    </>
  ),
  done: () => ({ to: '/opvang', said: 'reception.said.changed' }),
})
