import { date } from '../../platform/date.ts'
import { Notice, Share, SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatShortDay } from '../../platform/language/format.ts'
import { ProfileFacts, ScreeningProfile } from '../screening/index.ts'
import type { InformationPackage } from './handover.ts'

export type KindWords = Readonly<Record<string, { readonly nl: string; readonly en: string }>>

const nameOf = (type: 'language' | 'region', code: string | null, visit: Visit): string | null =>
  code === null ? null : (new Intl.DisplayNames(visit.language, { type }).of(code) ?? code)

/** The package as the municipality reads it, as it was on the day it was sent; what is missing says so. */
export const PackageView = ({
  content,
  kinds,
  heading: Heading = 'h3',
  visit,
}: {
  content: InformationPackage
  kinds: KindWords
  /** level below the heading that it stands under */
  heading?: 'h2' | 'h3'
  visit: Visit
}) => {
  const { t, language } = visit
  const { household, contact, courses, completeness, missing } = content
  const day = (text: string) => formatShortDay(date(text), language)
  const profile = ScreeningProfile.safeParse(content.screening).data
  return (
    <>
      {completeness && (
        <Share part={completeness.known} whole={completeness.of} title={t('handover.completeness')} t={t} />
      )}
      {missing.length > 0 && (
        <Notice kind="warning">
          <p>
            {t('handover.missing')} {missing.map((key) => t(key)).join(', ')}.
          </p>
        </Notice>
      )}
      <SummaryList
        t={t}
        items={[
          {
            term: t('handover.item.household'),
            description: (
              <ul class="plain-list">
                {household.map((member) => (
                  <li>
                    {member.name} ({t(`handover.household-role.${member.role}`)}),{' '}
                    {member.birthDate ? (
                      t('handover.born-on', { day: day(member.birthDate) })
                    ) : (
                      <span class="unknown">{t('handover.birth-unknown')}</span>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t('handover.item.origin'), description: nameOf('region', content.origin, visit) },
          { term: t('handover.item.language'), description: nameOf('language', contact.language, visit) },
          { term: t('handover.item.phone'), description: contact.phone },
          { term: t('handover.item.email'), description: contact.email },
          {
            term: t('handover.item.courses'),
            description:
              courses.length === 0 ? (
                t('handover.no-courses')
              ) : (
                <ul class="plain-list">
                  {courses.map((course) => (
                    <li>
                      {kinds[course.kind]?.[language] ?? course.kind}:{' '}
                      {course.endsOn
                        ? t('handover.from-until', { from: day(course.startsOn), until: day(course.endsOn) })
                        : t('handover.from', { from: day(course.startsOn) })}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Heading>{t('screening.section')}</Heading>
      {profile ? (
        <ProfileFacts profile={profile} visit={visit} />
      ) : (
        <p>
          <span class="unknown">{t('screening.none')}</span>
        </p>
      )}
    </>
  )
}
