import { type CourseSkill, courseSkills, type SchoolingFacts } from '../../catalogue/education/index.ts'
import { type Cefr, cefrLevels } from '../../catalogue/vocabulary/index.ts'
import { ageOn, type IsoDate } from '../../platform/date.ts'
import type { Intake } from '../intake/index.ts'
import type { Line } from '../person/index.ts'
import type { ScreeningProfile } from '../screening/index.ts'
import { nothingKnown, type Schooling } from './schooling.ts'

export type Known = {
  readonly line: Line
  readonly intake: Intake | undefined
  readonly profile: ScreeningProfile | undefined
  readonly schooling: Schooling | undefined
}

/** How an exam part names a skill on the line. */
const skillWords: Record<CourseSkill, string> = {
  listening: 'luisteren',
  reading: 'lezen',
  writing: 'schrijven',
  speaking: 'spreken',
}

const levelIn = (text: string | null): Cefr | null =>
  cefrLevels.find((level) => new RegExp(`\\b${level}\\b`, 'i').test(text ?? '')) ?? null

const highest = (levels: readonly (Cefr | null)[]): Cefr | null =>
  cefrLevels.findLast((level) => levels.includes(level)) ?? null

/** A level that was reached holds for every skill, an exam part for its own; the intake is asked before reception. */
const levelsOf = ({ line, intake, profile }: Known): SchoolingFacts['levels'] => {
  const reached = line.milestones
    .filter(({ kind }) => kind === 'level-reached')
    .map(({ detail }) => levelIn(detail))
  const exams = line.milestones.filter(({ kind }) => kind === 'exam-part')
  const ofSkill = (skill: CourseSkill): Cefr | null =>
    highest([
      ...reached,
      ...exams
        .filter(({ detail }) => (detail ?? '').toLowerCase().includes(skillWords[skill]))
        .map(({ detail }) => levelIn(detail)),
      intake?.[skill] ?? profile?.dutch[skill] ?? null,
    ])
  return Object.fromEntries(courseSkills.map((skill) => [skill, ofSkill(skill)])) as Record<
    CourseSkill,
    Cefr | null
  >
}

/** Without more than primary school there is no diploma to value; of any other schooling somebody must say what it is worth. */
const dutchLevelOf = ({ schooling, intake, profile }: Known): SchoolingFacts['dutchLevel'] => {
  const told = intake?.educationLevel ?? profile?.educationLevel ?? null
  return schooling?.dutchLevel ?? (told === 'none' || told === 'primary' ? told : null)
}

const runsOn = (day: IsoDate) => (one: Line['episodes'][number]) =>
  one.startsOn <= day && (one.endsOn === null || one.endsOn >= day) && one.state !== 'broken-off'

const permits = ['asylum-permit', 'three-year-permit', 'family-permit', 'dutch-national']

/** What a course looks at, from everything that the visitor may see. */
export const schoolingFacts = (known: Known, today: IsoDate): SchoolingFacts => {
  const { line, schooling } = known
  const running = line.episodes.filter(runsOn(today))
  const routes = line.episodes.filter(
    ({ kind, state }) => ['route-b1', 'route-z', 'route-education'].includes(kind) && state !== 'broken-off',
  )
  return {
    levels: levelsOf(known),
    dutchLevel: dutchLevelOf(known),
    age: line.birthDate === null ? null : ageOn(line.birthDate, today),
    permit: line.milestones.some(({ kind }) => kind === 'permit-lost')
      ? 'no'
      : running.some(({ kind }) => permits.includes(kind))
        ? 'yes'
        : null,
    educationRoute:
      routes.length === 0 ? null : routes.some(({ kind }) => kind === 'route-education') ? 'yes' : 'no',
    told: schooling?.told ?? nothingKnown.told,
  }
}
