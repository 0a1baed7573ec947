import { DataTable, LinkButton, Notice } from '../../platform/html/index.ts'
import { formatShortDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { sitesNear } from './propose-site.ts'

const shownSites = 5

/** Where a household that is coupled can wait near its municipality: shown to COA, decided by a person. */
export const siteSection = personSection({
  key: 'opvang-dichtbij',
  title: 'placement.site.section',
  roles: ['coa-screener', 'coa-coupler', 'coa-case-manager'],
  load: (context, _person, line) => sitesNear(context, line),
  view: (near, { t, language }) => {
    if (near === null) return <p>{t('placement.site.not-coupled')}</p>
    if (near.sites.length === 0)
      return (
        <>
          <p>{t('placement.site.none')}</p>
          <LinkButton href="/opvang">{t('placement.site.register')}</LinkButton>
        </>
      )
    return (
      <>
        <p>{t('placement.site.explained', { count: near.persons, municipality: near.municipality })}</p>
        <DataTable
          caption={t('placement.site.near', { municipality: near.municipality })}
          rows={near.sites.slice(0, shownSites)}
          columns={[
            {
              key: 'name',
              header: t('placement.site.name'),
              naming: true,
              cell: ({ site }) => site.name,
            },
            {
              key: 'room',
              header: t('placement.site.room'),
              cell: ({ site, room }) =>
                site.free === null || site.freeOn === null ? (
                  <span class="unknown">{t('html.unknown')}</span>
                ) : (
                  t(`placement.site.room-${room === 'free' ? 'free' : 'full'}`, {
                    count: site.free,
                    day: formatShortDay(site.freeOn, language),
                  })
                ),
            },
            {
              key: 'why',
              header: t('placement.why'),
              cell: ({ dedicated, inRegion }) =>
                [
                  dedicated && t('placement.site.dedicated', { municipality: near.municipality }),
                  t(inRegion ? 'placement.site.in-region' : 'placement.site.elsewhere'),
                ]
                  .filter(Boolean)
                  .join(', '),
            },
            {
              key: 'distance',
              header: t('placement.term.distance'),
              cell: ({ km, measuredFrom, inMunicipality }) =>
                km === null && inMunicipality ? (
                  t('placement.site.in-municipality')
                ) : km === null ? (
                  <span class="unknown">{t('html.unknown')}</span>
                ) : (
                  t(`placement.site.km-${measuredFrom}`, { km })
                ),
            },
          ]}
        />
        <Notice kind="info">
          <p>{t('placement.site.you-decide')}</p>
        </Notice>
      </>
    )
  },
})
