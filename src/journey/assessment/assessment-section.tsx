import { practices } from '../../catalogue/knowledge.ts'
import { everyOffer, findPlaces } from '../../catalogue/place/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton } from '../../platform/html/index.ts'
import { formatDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { Suggestions } from './assessment.pages.tsx'
import { assessments, placeSectors, testWeeks } from './assessment.store.ts'
import { suggestSectors } from './assessment.ts'
import { closeTestWeek, planTestWeek } from './hold-test-week.ts'
import { recordAssessment } from './record-assessment.ts'
import { TestWeekWords } from './test-week.pages.tsx'

export const assessmentSection = personSection({
  key: 'assessment',
  title: 'assessment.section',
  roles: ['client-manager', 'employer-service-point', 'employer', 'person'],
  load: async ({ db, today }, person) => {
    const assessment = (await assessments.find(db, person))?.content
    return {
      assessment,
      week: (await testWeeks.find(db, person))?.content,
      sectors: (await practices()).codes.sectors,
      suggestions: assessment
        ? suggestSectors(assessment, await findPlaces(db, everyOffer(today)), await placeSectors())
        : [],
    }
  },
  view: ({ assessment, week, sectors, suggestions }, visit, person) => {
    const { t, language } = visit
    const role = visit.actor?.role ?? null
    return (
      <>
        {assessment ? (
          <>
            <p>{t('assessment.done-on', { day: formatDay(assessment.on, language) })}</p>
            <Suggestions suggestions={suggestions} sectors={sectors} visit={visit} />
          </>
        ) : (
          role !== 'employer' && <p>{t('assessment.none')}</p>
        )}
        {week ? <TestWeekWords week={week} visit={visit} /> : <p>{t('assessment.no-week')}</p>}
        <Actions>
          {mayPerform(recordAssessment.allow, role) && (
            <LinkButton href={`/mensen/${person}/assessment`}>{t('assessment.record')}</LinkButton>
          )}
          {mayPerform(planTestWeek.allow, role) && (
            <LinkButton href={`/mensen/${person}/testweek`}>{t('assessment.week-title')}</LinkButton>
          )}
          {week && mayPerform(closeTestWeek.allow, role) && week.endsOn <= visit.today && (
            <LinkButton href={`/mensen/${person}/testweek/uitkomst`}>
              {t('assessment.outcome-title')}
            </LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
