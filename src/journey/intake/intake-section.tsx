import { vocabulary } from '../../catalogue/knowledge.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, Details, LinkButton, Notice, SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { skills } from '../screening/index.ts'
import { completeIntake } from './complete-intake.ts'
import { closeDiagnosis } from './diagnosis/close-diagnosis.ts'
import { DiagnosisWords } from './diagnosis/diagnosis.pages.tsx'
import { diagnoses } from './diagnosis/diagnosis.store.ts'
import { intakes } from './intake.store.ts'
import { type Intake, scanOf, supportAreas } from './intake.ts'
import { reaches } from './intake-reach.ts'
import { proposedRoute } from './route-proposal.ts'
import { saveIntake } from './save-intake.ts'
import { scans } from './scan/scan.store.ts'
import { openQuestions, questionIds } from './scan/scan.ts'
import { tellWish } from './tell-wish.ts'

const Conclusion = ({ intake: { completed }, visit }: { intake: Intake; visit: Visit }) => {
  const { t, language } = visit
  if (!completed) return <p>{t('intake.not-completed')}</p>
  return (
    <p>
      <strong>{t(`intake.step.${completed.nextStep}`)}</strong>, {formatDay(completed.on, language)}.{' '}
      {completed.reason} {completed.exception && t('intake.by-exception', { reason: completed.exception })}{' '}
      {completed.inAbsence && t('intake.was-absent')}
    </p>
  )
}

/** Only whether support is needed, per area; an area that nobody asked about is unknown. */
const supportNeeded = (intake: Intake, { t }: Visit): string =>
  supportAreas
    .map((area) => {
      const answer = intake.support[area]
      return `${t(`intake.area.${area}`)}: ${answer ? t(`intake.answer.${answer}`) : t('html.unknown')}`
    })
    .join('; ')

const facts = (intake: Intake, proposal: string | null, visit: Visit) => {
  const { t, language } = visit
  const years = (value: number | null) =>
    value === null ? null : `${formatNumber(value, language)} ${t('screening.years')}`
  const word = (prefix: string, value: string | null) => value && t(`${prefix}.${value}`)
  const { wish, wishBy, distance, diploma, valuation, valuedAs, learnabilityTestedOn: tested } = intake
  return [
    {
      term: t('intake.wish'),
      description: wish && `${wish}${wishBy ? ` (${t(`intake.told-by.${wishBy}`)})` : ''}`,
    },
    { term: t('intake.realisticStep'), description: intake.realisticStep },
    ...skills.map((skill) => ({
      term: t('screening.dutch-skill', { skill: t(`screening.${skill}`) }),
      description: intake[skill],
    })),
    {
      term: t('intake.learnability'),
      description:
        intake.learnability &&
        `${t(`intake.learnable.${intake.learnability}`)}${tested ? `, ${formatDay(tested, language)}` : ''}`,
    },
    ...(proposal ? [{ term: t('intake.proposal'), description: proposal }] : []),
    { term: t('screening.educationLevel'), description: word('screening.level', intake.educationLevel) },
    {
      term: t('screening.diploma'),
      description: [diploma, word('intake.valuing', valuation), valuedAs].filter((part) => part).join(', '),
    },
    {
      term: t('intake.experience'),
      description: [intake.occupation, years(intake.yearsOfWork)].filter((part) => part).join(', '),
    },
    { term: t('intake.circumstances'), description: supportNeeded(intake, visit) },
    { term: t('intake.selfReliance'), description: word('intake.reliance', intake.selfReliance) },
    {
      term: t('intake.toldRightToBeHeardAlone'),
      description: word('intake.answer', intake.toldRightToBeHeardAlone),
    },
    {
      term: t('intake.distance'),
      description:
        distance &&
        `${t(`intake.class.${distance.class}`)}, ${formatDay(distance.on, language)}: ${distance.evidence}`,
    },
  ]
}

const History = ({ intake, visit }: { intake: Intake; visit: Visit }) => (
  <Details summary={visit.t('intake.distance-history')}>
    <ul>
      {intake.distanceHistory.map((one) => (
        <li>
          {formatDay(one.on, visit.language)}: {visit.t(`intake.class.${one.class}`)}. {one.evidence}
        </li>
      ))}
    </ul>
  </Details>
)

export const intakeSection = personSection({
  key: 'intake',
  title: 'intake.section',
  roles: ['client-manager', 'coa-case-manager', 'person'],
  load: async ({ db, actor, today }, person, line) => ({
    intake: (await intakes.find(db, person))?.content,
    proposal: proposedRoute(line),
    words: await vocabulary(),
    scan: scanOf(line.milestones, today),
    diagnosis: (await diagnoses.find(db, person))?.content,
    left: openQuestions((await scans.find(db, person))?.content).length,
    reached: reaches(line, actor, 'intake', today),
  }),
  view: ({ intake, scan, left, diagnosis, reached, proposal, words }, visit, person) => {
    const { t, language } = visit
    const role = visit.actor?.role ?? null
    if (!reached) return <p>{t('intake.not-yet')}</p>
    return (
      <>
        {scan.state === 'overdue' && scan.dueOn && role === 'client-manager' && (
          <Notice kind="warning">
            <p>{t('intake.scan-late', { day: formatDay(scan.dueOn, language) })}</p>
          </Notice>
        )}
        {intake ? (
          <>
            <Conclusion intake={intake} visit={visit} />
            <SummaryList
              t={t}
              items={facts(intake, proposal && episodeLabel(words, proposal.route, language), visit)}
            />
            {intake.distanceHistory.length > 0 && <History intake={intake} visit={visit} />}
          </>
        ) : (
          <p>{t('intake.none')}</p>
        )}
        <p>
          {left === 0
            ? t('intake.scan.all-answered')
            : t('intake.scan.left', { count: left, whole: questionIds.length })}
        </p>
        {diagnosis && <DiagnosisWords diagnosis={diagnosis} visit={visit} />}
        <Actions>
          <LinkButton href={role === 'person' ? '/mijn/scan' : `/mensen/${person}/scan`}>
            {t('intake.scan.link')}
          </LinkButton>
          {mayPerform(saveIntake.allow, role) && (
            <LinkButton href={`/mensen/${person}/intake`}>
              {t(intake?.startedOn ? 'intake.change' : 'intake.start')}
            </LinkButton>
          )}
          {mayPerform(completeIntake.allow, role) && (
            <LinkButton href={`/mensen/${person}/intake/afronden`}>{t('intake.complete')}</LinkButton>
          )}
          {mayPerform(closeDiagnosis.allow, role) && (
            <LinkButton href={`/mensen/${person}/diagnose`}>{t('intake.diagnosis.title')}</LinkButton>
          )}
          {mayPerform(tellWish.allow, role) && (
            <LinkButton href="/mijn/wens">{t('intake.wish-title')}</LinkButton>
          )}
        </Actions>
      </>
    )
  },
})
