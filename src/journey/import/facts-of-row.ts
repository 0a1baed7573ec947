import type { IsoDate } from '../../platform/date.ts'
import type { Values } from './caseload.ts'
import type { ColumnName } from './column.ts'

/** A fact that a row puts on the line. `group` are the kinds that answer the same question. */
export type FactOfRow = {
  readonly field: ColumnName
  readonly table: 'milestone' | 'episode'
  readonly kind: string
  readonly group: readonly string[]
  readonly on: IsoDate
  readonly endsOn: IsoDate | null
  readonly hours: number | null
  /** words on the line, or what was reached */
  readonly words: string | null
  /** concerns everybody in the household */
  readonly household: boolean
  /** it is about this municipality, not about another that may have had the person before */
  readonly here: boolean
  /**
   * What makes a fact that is known the same one: its day, its kind, its words, or its last day. `repeats`: one with another
   * day is another fact and no correction. `derived`: follows from another column and never asks anything by itself.
   */
  readonly same: 'day' | 'kind' | 'kind-and-day' | 'words' | 'end'
  readonly repeats: boolean
  readonly derived: boolean
}

type Extra = Partial<Omit<FactOfRow, 'field' | 'table' | 'kind' | 'on'>>

const fact = (
  table: FactOfRow['table'],
  field: ColumnName,
  kind: string,
  on: string | undefined,
  extra: Extra = {},
): readonly FactOfRow[] =>
  on === undefined
    ? []
    : [
        {
          field,
          table,
          kind,
          on: on as IsoDate,
          group: [kind],
          endsOn: null,
          hours: null,
          words: null,
          household: false,
          here: false,
          same: 'day',
          repeats: false,
          derived: false,
          ...extra,
        },
      ]

export const permits = [
  'asylum-permit',
  'three-year-permit',
  'family-permit',
  'temporary-protection',
  'dutch-national',
]
const regimes = ['regime-2021', 'regime-2013']
const routes = ['route-b1', 'route-education', 'route-z', 'civic-integration-2013']
const benefits = ['social-assistance', 'partial-assistance']
const jobs = ['employment', 'agency-work', 'learn-work-place']

const day = (text: string | undefined): IsoDate | null => (text as IsoDate | undefined) ?? null

/** Everything that a row says about the line. Who somebody is and the numbers stand apart. */
export const factsOf = (values: Values): readonly FactOfRow[] => {
  const home = { household: true, here: true }
  const routeFrom = values.routeFrom ?? values.planOn
  const job = { endsOn: day(values.workUntil), hours: values.workHours ? Number(values.workHours) : null }
  const works = values.workFrom !== undefined
  return [
    ...fact('milestone', 'arrivedOn', 'arrival', values.arrivedOn),
    ...fact('milestone', 'decidedOn', 'permit-decision', values.decidedOn),
    ...fact(
      'episode',
      values.permitKind ? 'permitKind' : values.validUntil ? 'validUntil' : 'decidedOn',
      values.permitKind ?? 'asylum-permit',
      values.decidedOn,
      {
        group: permits,
        endsOn: day(values.validUntil),
        same: values.permitKind ? 'kind' : 'end',
        derived: !values.permitKind && !values.validUntil,
      },
    ),
    ...fact(
      'episode',
      'regime',
      values.regime ?? '',
      values.regime && values.regime !== 'none' ? values.decidedOn : undefined,
      { group: regimes, same: 'kind' },
    ),
    ...fact('milestone', 'coupledOn', 'coupled', values.coupledOn, home),
    ...fact('milestone', 'registeredOn', 'registered', values.registeredOn, home),
    ...fact('episode', 'registeredOn', 'own-home', values.registeredOn, { ...home, derived: true }),
    ...fact('milestone', 'noticeOn', 'duo-notice', values.noticeOn),
    ...fact('milestone', 'intakeOn', 'intake', values.intakeOn),
    ...fact('milestone', 'planOn', 'pip', values.planOn),
    ...fact('episode', 'route', values.route ?? '', values.route ? routeFrom : undefined, {
      group: routes,
      same: values.routeFrom ? 'kind-and-day' : 'kind',
    }),
    ...fact('milestone', 'termEnd', 'term-end', values.termEnd),
    ...fact('episode', 'termEnd', 'integration-term', values.termEnd && values.planOn, {
      endsOn: day(values.termEnd),
      same: 'end',
      derived: true,
    }),
    ...fact('milestone', 'level', 'level-reached', values.level && values.levelOn, {
      words: values.level ?? null,
      same: 'words',
      repeats: true,
    }),
    ...fact('episode', 'benefitFrom', 'social-assistance', values.benefitFrom, {
      group: benefits,
      household: true,
    }),
    ...fact('episode', 'workFrom', 'employment', values.workFrom, {
      group: jobs,
      ...job,
      words: values.employer ?? null,
      repeats: true,
    }),
    ...fact('episode', 'workFrom', 'wage', works ? values.workFrom : undefined, {
      ...job,
      repeats: true,
      derived: true,
    }),
  ]
}
