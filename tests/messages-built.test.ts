import { expect, test } from 'vitest'
import { actions } from '../src/app/product.ts'
import { PlaceKind, weekdays } from '../src/catalogue/place/place.ts'
import { parties } from '../src/journey/agreement/agreement.ts'
import { stages } from '../src/journey/agreement/agreement-lifecycle.ts'
import { Answer, evaluationQuestions } from '../src/journey/agreement/evaluation.store.ts'
import { presences } from '../src/journey/handover/hold-meeting.ts'
import { interruptionReasons } from '../src/journey/person/interrupt-line.ts'
import { HouseholdRole } from '../src/journey/person/line.ts'
import { anchorKinds } from '../src/journey/placement/proposal.ts'
import { EducationLevel, interviewItems, skills } from '../src/journey/screening/screening.ts'
import { landingItems } from '../src/journey/settlement/landing-list.ts'
import { categories, dutySees, Role } from '../src/platform/access/role.ts'
import { backupFaults } from '../src/platform/backup/backup-problem.ts'
import { languages, readMessages } from '../src/platform/language/messages.ts'
import { problemKinds } from '../src/platform/problem.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { readSources } from './imports.ts'

const messages = languages.map((language) => ({ language, keys: new Set(readMessages(language).keys()) }))
const missingIn = (wanted: readonly string[]): readonly string[] =>
  messages.flatMap(({ language, keys }) =>
    wanted.filter((key) => !keys.has(key)).map((key) => `${language}: ${key}`),
  )

/** Beginnings of keys that the code ends with a value, and every value that may stand there. */
const built: readonly (readonly [beginning: string, values: readonly string[]])[] = [
  ['role', Role.options],
  ['journal.duties', Object.keys(dutySees)],
  ['journal.categories', categories],
  ['journal.purposes', [...new Set(actions.map(({ purpose }) => purpose))]],
  ['journal.effect', [...new Set(actions.map(({ effect }) => effect))]],
  ['app.problem', Object.keys(problemKinds).filter((kind) => kind !== 'not-signed-in')],
  ['command.backup', backupFaults],
  ['place.kind', PlaceKind.options],
  ['place.weekday', weekdays],
  ['place.state', ['open', 'filled', 'withdrawn']],
  ['agreement.party', parties],
  ['agreement.stage', stages],
  ['agreement.answer', Answer.options],
  ['agreement.question.short', evaluationQuestions],
  ['handover.presence', presences],
  ['person.reasons', interruptionReasons],
  ['person.household-roles', HouseholdRole.options],
  ['placement.anchor', anchorKinds],
  ['screening.level', EducationLevel.options],
  ['screening', [...skills, ...interviewItems]],
  ['settlement.landing.item', landingItems],
]

test.each(built)('%s has words for each of its values in every language', (beginning, values) => {
  expect(values.length).toBeGreaterThan(1)
  expect(missingIn(values.map((value) => `${beginning}.${value}`))).toEqual([])
})

const code = readSources(projectRoot, 'src')
  .filter(({ path }) => !/\.test\./.test(path))
  .map(({ text }) => ({ text: text.replace(/^ *(\/\*\*|\*|\/\/).*$/gm, '') }))
const found = (pattern: RegExp): readonly string[] =>
  [...new Set(code.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort()

test('every problem that the code throws by name has words', () => {
  const thrown = [
    ...found(/new Problem\(\s*'[\w-]+',\s*'([\w.-]+)'/g),
    ...found(/\bconflict\(\s*'([\w.-]+)'/g),
    ...found(/\binvalidField\(\s*(?:'[^']+'|`[^`]+`|\w+),\s*'([\w.-]+)'/g),
  ].map((name) => `problem.${name}`)
  const atField = found(/'(problem\.[\w.-]+)'/g)
  expect(thrown.length).toBeGreaterThan(40)
  expect(atField.length).toBeGreaterThan(8)
  expect(missingIn([...new Set([...thrown, ...atField])])).toEqual([])
})

/** `t(`a.b.${x}.c`)`: what stands before and after the value. */
const patterns = [
  ...new Map(
    code.flatMap(({ text }) =>
      [...text.matchAll(/\bt\(\s*`([a-z][\w-]*\.(?:[\w-]+\.)*[\w-]*)\$\{[^}]+\}([\w.-]*)`/g)].map(
        ([, before = '', after = '']) => [`${before}…${after}`, { before, after }] as const,
      ),
    ),
  ).values(),
]

test('every key that is built from a variable has at least one key of its form in every language', () => {
  expect(patterns.length).toBeGreaterThan(60)
  const without = patterns.flatMap(({ before, after }) =>
    messages
      .filter(({ keys }) => ![...keys].some((key) => key.startsWith(before) && key.endsWith(after)))
      .map(({ language }) => `${language}: ${before}…${after}`),
  )
  expect(without).toEqual([])
})
