import { type Answer, all, compare, type Reason } from '../../../lib/conditions/index.ts'
import { type Cefr, cefrLevels } from '../../catalogue/vocabulary/index.ts'
import type { EntrepreneurIntake, QuestionName } from './entrepreneur-intake.ts'

/**
 * Below this somebody is warned: practice 39 saw people leave for want of Dutch and thinks of a minimum, but names none.
 * B1 is our own choice, to be told as such; it refuses nobody.
 */
export const warnsBelow: Cefr = 'B1'

export type StarterFacts = {
  readonly intake: EntrepreneurIntake
  readonly speaking: Cefr | null
  readonly age: number | null
  readonly permit: 'yes' | 'no' | null
  /** from the line: social assistance, whole or partial */
  readonly benefit: 'yes' | 'no' | null
}

/** Hours a year that make a starter in the Bbz. */
export const hoursOfStarter = 1225

const told = (
  name: string,
  value: 'yes' | 'no' | null,
  { suppliedBy = 'person', unlockedBy }: { suppliedBy?: string; unlockedBy: string },
): Answer => compare(name, value, (answer) => answer === 'yes', { suppliedBy, unlockedBy })

/** What makes a start stronger, and what is missing: the advice rests on these and on nothing else. */
const preparationOf = ({ intake, speaking }: StarterFacts): Answer => {
  const { answers } = intake
  const ask = (name: QuestionName, unlockedBy: string, suppliedBy?: string) =>
    told(name, answers[name], { unlockedBy, ...(suppliedBy && { suppliedBy }) })
  return all([
    compare('dutch', speaking, (own) => cefrLevels.indexOf(own) >= cefrLevels.indexOf(warnsBelow), {
      detail: { own: speaking ?? '', asked: warnsBelow },
      suppliedBy: 'client-manager',
      unlockedBy: 'language',
    }),
    compare('experience', experienced(intake), (known) => known, {
      suppliedBy: 'person',
      unlockedBy: 'experience',
    }),
    compare('idea', intake.idea, () => true, { suppliedBy: 'person' }),
    ask('marketResearched', 'market'),
    ask('planWritten', 'plan'),
    ask('licencesKnown', 'licences'),
  ])
}

/** Whether somebody knows the trade or ran a business; null while neither was asked. */
const experienced = ({ answers, yearsInTrade }: EntrepreneurIntake): boolean | null => {
  if (answers.formerEntrepreneur === 'yes' || answers.tradeKnown === 'yes' || (yearsInTrade ?? 0) > 0)
    return true
  return answers.formerEntrepreneur === null || (answers.tradeKnown === null && yearsInTrade === null)
    ? null
    : false
}

/** The conditions of the Bbz for a starter as municipalities tell them in 2026 (rules bbz-…); the municipality decides. */
const bbzOf = ({ intake, age, permit, benefit }: StarterFacts): Answer => {
  const { answers } = intake
  const { otherMoney } = answers
  return all([
    compare('adult', age, (years) => years >= 18, { detail: { own: age ?? '' }, suppliedBy: 'person' }),
    told('permit', permit, { suppliedBy: 'client-manager', unlockedBy: 'permit' }),
    told('benefit', answers.benefitBefore ?? benefit, {
      suppliedBy: 'client-manager',
      unlockedBy: 'other-help',
    }),
    compare('hours', intake.hoursPerYear, (hours) => hours >= hoursOfStarter, {
      detail: { own: intake.hoursPerYear ?? '', asked: hoursOfStarter },
      suppliedBy: 'person',
      unlockedBy: 'hours',
    }),
    told('businessHere', answers.businessHere, { unlockedBy: 'other-help' }),
    told('licences', answers.licencesKnown, { unlockedBy: 'licences' }),
    compare('noOtherMoney', otherMoney, (money) => money === 'no', {
      suppliedBy: 'person',
      unlockedBy: 'other-money',
    }),
    told('viable', answers.viable, { suppliedBy: 'expert', unlockedBy: 'plan' }),
  ])
}

export type Risk = 'low-dutch' | 'only-for-want-of-a-job' | 'no-market-research' | 'judged-not-viable'

export type StarterAdvice = {
  /** never a score: what to do next, with every reason beside it */
  readonly next: 'prepare-first' | 'find-out-first' | 'write-plan' | 'apply'
  readonly preparation: Answer
  readonly bbz: Answer
  readonly risks: readonly Risk[]
  readonly gaps: readonly Reason[]
  readonly unknown: readonly Reason[]
}

const ofTruth = (truth: Reason['truth'], ...answers: readonly Answer[]): readonly Reason[] =>
  answers.flatMap(({ reasons }) => reasons).filter((reason) => reason.truth === truth)

/** What somebody is advised to do next, and why. */
export const adviseStarter = (facts: StarterFacts): StarterAdvice => {
  const preparation = preparationOf(facts)
  const bbz = bbzOf(facts)
  const { motives, answers } = facts.intake
  const missing = (name: string) =>
    preparation.reasons.some(({ condition, truth }) => condition === name && truth === 'no')
  const risks: Risk[] = []
  if (missing('dutch')) risks.push('low-dutch')
  if (motives.length === 1 && motives[0] === 'no-job-found') risks.push('only-for-want-of-a-job')
  if (missing('marketResearched')) risks.push('no-market-research')
  if (answers.viable === 'no') risks.push('judged-not-viable')
  const onlyPlan = ofTruth('no', preparation).every(({ condition }) => condition === 'planWritten')
  return {
    next: !onlyPlan
      ? 'prepare-first'
      : preparation.truth === 'unknown'
        ? 'find-out-first'
        : preparation.truth === 'no'
          ? 'write-plan'
          : 'apply',
    preparation,
    bbz,
    risks,
    gaps: ofTruth('no', preparation, bbz),
    unknown: ofTruth('unknown', preparation, bbz),
  }
}
