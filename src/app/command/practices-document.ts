import type { Practice } from '../../catalogue/practice/index.ts'
import { leavesBound, type Programme } from '../../catalogue/programme/index.ts'
import { inLanguage } from '../../catalogue/words.ts'

/** A test that passed: its file, from the root of the project, and the names around it. */
export type PassedTest = { readonly file: string; readonly names: readonly string[] }

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const runs = (practice: Practice, programme: Programme | undefined): string => {
  if (practice.role !== 'programme') return `in the catalogue as ${practice.role}`
  if (!programme) return 'not yet'
  const { conditions, steps, metrics } = programme
  return `programme: ${counted(conditions.length, 'condition')}, ${counted(steps.length, 'step')}, ${counted(metrics.length, 'metric')}`
}

/** What the report leaves out of a programme, so that it stays unknown or is filled in by who adopts it. */
const leavesUnknown = (practice: Practice, { conditions, steps, metrics }: Programme): string => {
  const episodes = steps.filter(({ takes }) => takes !== 'event')
  const resultOf = (cites: string) =>
    /^results\.\d+$/.test(cites) ? practice.results[Number(cites.slice('results.'.length))] : undefined
  const resultsWithout = (part: 'value' | 'asOf') =>
    metrics.map(({ cites }) => cites).filter((cites) => resultOf(cites)?.[part] === null)
  const left: readonly (readonly [string, readonly string[]])[] = [
    ['bound of', conditions.filter(leavesBound).map(({ id }) => id)],
    ['length of', episodes.filter(({ lasts }) => lasts === null).map(({ id }) => id)],
    ['load of', episodes.filter(({ load }) => load === null).map(({ id }) => id)],
    ['denominator of', metrics.filter(({ among }) => among === null).map(({ cites }) => cites)],
    ['number of', resultsWithout('value')],
    ['date of', resultsWithout('asOf')],
    ['any', practice.results.length === 0 ? ['result'] : []],
  ]
  return left
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${[...new Set(names)].join(', ')}`)
    .join('; ')
}

/** The tests that name a practice: `practice 27a ...`, in the title or in the group around it. */
const shownBy = (id: string, tests: readonly PassedTest[]): string => {
  const named = tests.flatMap(({ file, names }) =>
    names.filter((name) => name.startsWith(`practice ${id} `)).map((name) => `${file}: ${name}`),
  )
  return [...new Set(named)].sort().join('<br>')
}

/** One row for each practice of the report: what of it runs, what shows it, what stays unknown. */
export const practicesDocument = (
  practices: readonly Practice[],
  programmes: ReadonlyMap<string, Programme>,
  tests: readonly PassedTest[],
): string => {
  const rows = practices.map((practice) => {
    const programme = programmes.get(practice.id)
    return [
      practice.id,
      inLanguage(practice.name, 'en').replaceAll('|', '\\|'),
      runs(practice, programme),
      shownBy(practice.id, tests),
      programme ? leavesUnknown(practice, programme) : '',
    ]
  })
  const all = practices.filter(({ role }) => role === 'programme').length
  return [
    '# Practices',
    `Generated from content/practices, content/programmes and a passing run (\`npm test -- --write-docs\`). ${practices.length} practices of the report of 2018; ${programmes.size} of the ${all} programmes run. What a file says: content/programmes/README.md.`,
    [
      '| | practice | what of it runs | shown by | what the report leaves unknown |',
      '|---|---|---|---|---|',
      ...rows.map((row) => `| ${row.join(' | ')} |`),
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}
