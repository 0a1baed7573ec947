import { everyLanguage, plainWords, type Words } from '../words.ts'
import type { PracticeCodes, PracticeField } from './code.ts'
import type { Practice } from './practice.ts'

/** One text of a practice, as people read it and as a search compares it. */
export type SearchableText = {
  readonly field: PracticeField
  readonly words: Words
  /** Per language, without accents and capitals, words apart by one space. */
  readonly plain: readonly string[]
}

type Texts = Partial<Record<PracticeField, readonly (Words | null)[]>>

const textsOf = (practice: Practice, codes: PracticeCodes): Texts => {
  const { entryConditions, period, source } = practice
  const { other, ...conditions } = entryConditions
  return {
    name: [practice.name],
    place: [practice.place],
    region: [practice.region],
    leadOrganisation: [practice.leadOrganisation],
    partners: practice.partners,
    funders: practice.funders,
    period: [period.note],
    chainPhases: practice.chainPhases.map((phase) => codes.chainPhases[phase].label),
    targetGroup: [practice.targetGroup],
    entryConditions: [...Object.values(conditions), ...other],
    totalDuration: [practice.totalDuration?.qualifier ?? null],
    steps: practice.steps.flatMap((step) => [step.name, step.actor, step.content]),
    instruments: practice.instruments,
    agreement: practice.agreement ? [practice.agreement.type, ...practice.agreement.parties] : [],
    benefitRetained: [practice.benefitNote],
    sectors: practice.sectors.flatMap(({ name, sbiSection }) => [
      name,
      sbiSection && codes.sectors[sbiSection],
    ]),
    jobLevel: [practice.jobLevel],
    educationLevel: [practice.educationLevel],
    fundingPerParticipant: [practice.fundingPerParticipant?.note ?? null],
    capacity: practice.capacity.flatMap((one) => [one.what, one.qualifier, one.per]),
    results: practice.results.flatMap((one) => [one.metric, one.qualifier, one.denominator, one.asOfNote]),
    successFactors: practice.successFactors.flatMap(({ code, detail }) => [
      codes.successFactors[code].label,
      detail,
    ]),
    bottlenecks: practice.bottlenecks.flatMap(({ code, detail }) => [codes.bottlenecks[code].label, detail]),
    deadlinesAndRules: practice.deadlinesAndRules,
    source: [source.section, source.frame, source.footnoteDate, source.note],
    caution: [practice.caution],
  }
}

/** Every text of a practice in both languages, with the names of its codes. */
export const searchableTexts = (practice: Practice, codes: PracticeCodes): readonly SearchableText[] =>
  Object.entries(textsOf(practice, codes)).flatMap(([field, texts]) =>
    texts.flatMap((words) =>
      words === null
        ? []
        : [{ field: field as PracticeField, words, plain: everyLanguage(words).map(plainWords) }],
    ),
  )
