import { expect, test } from 'vitest'
import { z } from 'zod'
import { actions } from '../src/app/product.ts'
import { steps } from '../src/app/steps.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { nobody } from '../src/platform/access/actor.ts'
import { Role } from '../src/platform/access/role.ts'
import { type AnyAction, action } from '../src/platform/action/action.ts'
import { perform } from '../src/platform/action/perform.ts'
import { newIdentifier } from '../src/platform/identifier.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import {
  type Attempt,
  type Claim,
  comers,
  keptOutWrongly,
  letInWrongly,
  permissionFaults,
  splitCells,
} from './access-matrix.ts'
import { openTestHouse } from './database.ts'
import { readSources } from './imports.ts'

const house = await openTestHouse()
const visitors = new Map<Role | null, Visitor>([[null, nobody]])
for (const role of Role.options) {
  visitors.set(role, await house.visitor(role, ...(role === 'person' ? [null, newIdentifier<string>()] : [])))
}

const attempt: Attempt = (declared, input, role) =>
  perform(house.kernel, declared as never, input, visitors.get(role) ?? nobody, {
    idempotencyKey: newIdentifier(),
  })

const claims: readonly Claim[] = actions.map((one) => ({ action: one, allow: one.allow }))
const { all, allowed, refused } = splitCells(claims)

/** Every row of every table that the application can write, as one number per table. */
const everythingStored = async () => {
  const tables = await house.asOwner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('startlijn', 'access', 'job') order by 1`,
  )
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*) as rows from ${name}`)
  return house.asOwner<{ name: string; rows: number }>(counts.join(' union all '))
}

test('allowed and refused halves are together every action × everybody who can come', () => {
  expect(actions.length).toBeGreaterThan(70)
  expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length)
  expect(all).toHaveLength(actions.length * comers.length)
  expect(allowed.length + refused.length).toBe(all.length)
  expect(Math.min(allowed.length, refused.length)).toBeGreaterThan(100)
})

test('the refused half is refused before anybody looks at what was sent, and nothing is stored', async () => {
  const before = await everythingStored()
  expect(await letInWrongly(refused, attempt)).toEqual([])
  expect(await everythingStored()).toEqual(before)
})

test('the allowed half comes past the door: what stops it then is the input', async () => {
  expect(await keptOutWrongly(allowed, attempt)).toEqual([])
})

const planted = action('planted.open-file', {
  input: z.object({ person: z.uuid() }),
  allow: ['client-manager', 'employer'],
  effect: 'read',
  purpose: 'work',
  person: ({ person }) => person,
  run: async () => 'a file',
})

test('a planted action that lets in more, or fewer, than is claimed of it is caught', async () => {
  const wider = splitCells([{ action: planted, allow: ['client-manager'] }])
  expect(await letInWrongly(wider.refused, attempt)).toEqual([
    'planted.open-file by employer: invalid-input in place of not-allowed',
  ])
  const narrower = splitCells([{ action: planted, allow: ['client-manager', 'employer', 'policy'] }])
  expect(await keptOutWrongly(narrower.allowed, attempt)).toEqual([
    'planted.open-file by policy: not-allowed with {}',
    'planted.open-file by policy: not-allowed with 7',
  ])
  const curious: Attempt = async (declared, input, role) => {
    declared.input.safeParse(input)
    return attempt(declared, input, role)
  }
  expect(await letInWrongly(splitCells([{ action: planted, allow: 'public' }]).refused, attempt)).toEqual([])
  const { refused: kept } = splitCells([{ action: planted, allow: planted.allow }])
  const seen = await letInWrongly(kept, curious)
  expect(seen).toHaveLength(kept.length)
  expect(seen[0]).toBe('planted.open-file by nobody: input was read before the refusal')
})

const stepNames = [...steps.map(({ name }) => name), 'access']

test('every action carries the name of its step and a purpose, and no permission says what none may say', () => {
  expect(permissionFaults(actions, stepNames)).toEqual([])
  const wrong = [
    { ...planted, allow: 'public', effect: 'write' },
    { ...planted, name: 'person.peek', allow: ['policy'] },
  ] as const satisfies readonly AnyAction[]
  expect(permissionFaults(wrong, stepNames)).toEqual([
    'planted.open-file: carries the name of no step',
    'planted.open-file: anybody may write',
    "planted.open-file: a person's file is open to everybody",
    "planted.open-file: regional-coordinator opens a person's file",
    "planted.open-file: policy opens a person's file",
    "planted.open-file: administrator opens a person's file",
    "person.peek: policy opens a person's file",
  ])
})

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /^tests\/[^/]+-house\.ts$/.test(path)

const withoutImports = (text: string): string => text.replace(/^import [^;]*? from '[^']+'$/gm, '')

/** Names of actions that no test performs: their constant stands in no test outside an import. */
const unperformed = (): readonly string[] => {
  const sources = [...readSources(projectRoot, 'src'), ...readSources(projectRoot, 'tests')]
  const tests = sources
    .filter(({ path }) => isTest(path))
    .map(({ text }) => withoutImports(text))
    .join('\n')
  const declared = sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap(({ text }) => [...text.matchAll(/const (\w+) = action\(\s*'([\w.-]+)'/g)])
  expect(declared.map(([, , name]) => name).sort()).toEqual(actions.map(({ name }) => name).sort())
  return declared
    .filter(([, constant]) => !new RegExp(`\\b${constant}\\b`).test(tests))
    .map((found) => found[2] ?? '')
}

test('every action is performed by a test', () => {
  expect(unperformed()).toEqual([])
})
