import type { Problem } from '../../lib/assignment/index.ts'
import { readInstance } from './read-instance.ts'

/** The same instance for the general solver, as a program in whole numbers: `INSTANCE SECONDS GAP`; one line of JSON. */
const [instance = '', seconds = '10', gap = '0.0001'] = process.argv.slice(2)

const program = ({ items, bins, sense, value, resources, leftOut }: Problem): string => {
  const values = value as Float64Array
  const weight = resources[0]?.weight ?? { perItem: new Float64Array(items) }
  const weightAt = (item: number, bin: number): number =>
    'perItem' in weight
      ? (weight.perItem[item] as number)
      : ((weight.perPair as Float64Array)[item * bins + bin] as number)
  const all = (row: (item: number, bin: number) => string): string[] =>
    Array.from({ length: items }, (_, item) =>
      Array.from({ length: bins }, (_none, bin) => row(item, bin)).join(' '),
    )
  const lines = [sense === 'max' ? 'Maximize' : 'Minimize', 'o:']
  lines.push(...all((item, bin) => `+ ${values[item * bins + bin]} x${item}_${bin}`), 'Subject To')
  for (let item = 0; item < items; item += 1)
    lines.push(
      `i${item}: ${Array.from({ length: bins }, (_, bin) => `x${item}_${bin}`).join(' + ')} ${leftOut === null ? '=' : '<='} 1`,
    )
  for (let bin = 0; bin < bins; bin += 1) {
    lines.push(`b${bin}:`)
    for (let item = 0; item < items; item += 1) lines.push(`+ ${weightAt(item, bin)} x${item}_${bin}`)
    lines.push(`<= ${resources[0]?.capacity[bin]}`)
  }
  lines.push('Binary', ...all((item, bin) => `x${item}_${bin}`), 'End')
  return lines.join('\n')
}

type Highs = {
  readonly solve: (
    text: string,
    options: Readonly<Record<string, number>>,
  ) => { readonly Status: string; readonly ObjectiveValue: number }
}
/** By a name and not by its types, which say another shape than the module has. */
const rival: string = 'highs'
const loaded: { readonly default: () => Promise<Highs> } = await import(rival)
const highs = await loaded.default()
const problem = await readInstance(instance)
const text = program(problem)
const began = performance.now()
const { Status, ObjectiveValue } = highs.solve(text, {
  time_limit: Number(seconds),
  mip_rel_gap: Number(gap),
})
process.stdout.write(
  `${JSON.stringify({
    status: Status,
    objective: ObjectiveValue,
    seconds: (performance.now() - began) / 1000,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  })}\n`,
)
