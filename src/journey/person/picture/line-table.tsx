import { addDays, type IsoDate } from '../../../platform/date.ts'
import { formatShortDay } from '../../../platform/language/format.ts'
import { gapsOf } from '../line/gaps.ts'
import { leadingOwners } from '../line/owners.ts'
import { statesOf } from '../line/states.ts'
import { lanes } from '../line.ts'
import { episodeLabel, gapLabel } from './line-items.ts'
import type { LinePictureProps } from './line-picture.tsx'
import { lineWords } from './line-words.ts'
import { milestoneDetail } from './milestone-detail.ts'

type Row = {
  readonly fact?: string
  readonly what: string
  readonly from: string
  readonly to: string
  readonly state: string
  readonly who: string
  readonly remark: string
}

const Part = ({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={6}>
          {name}
        </th>
      </tr>
      {rows.map((row) => (
        <tr data-fact={row.fact}>
          <th scope="row">{row.what}</th>
          <td>{row.from}</td>
          <td>{row.to}</td>
          <td>{row.state}</td>
          <td>{row.who}</td>
          <td>{row.remark}</td>
        </tr>
      ))}
    </tbody>
  )

/** The same facts as the picture, as a table: what, from, until, state, who. */
export const LineTable = (props: Omit<LinePictureProps, 'size' | 'direction' | 'id'>) => {
  const { line, vocabulary, today, language } = props
  const words = props.words ?? lineWords[language]
  const day = (value: IsoDate | null): string => (value === null ? '' : formatShortDay(value, language))
  const who = (id: Parameters<typeof props.organisationName>[0] | null): string =>
    id === null ? '' : props.organisationName(id)
  const blank = { state: '', who: '', remark: '' }

  const episodes = (track: string): Row[] =>
    line.episodes
      .filter((episode) => episode.track === track)
      .map((episode) => ({
        fact: episode.fact,
        what: episodeLabel(episode, vocabulary, language),
        from: day(episode.startsOn),
        to: episode.endsOn === null ? words.open : day(episode.endsOn),
        state: words.episodeStates[episode.state],
        who: who(episode.provider),
        remark: 'household' in episode.subject ? words.household : '',
      }))
  const milestones = line.milestones.map((milestone) => ({
    ...blank,
    fact: milestone.fact,
    what: vocabulary.milestoneKinds.get(milestone.kind)?.[language] ?? milestone.kind,
    from: day(milestone.on),
    to: '',
    who: who(milestone.organisation),
    remark: [
      milestoneDetail(milestone, vocabulary, language),
      'household' in milestone.subject ? words.household : null,
    ]
      .filter((part) => part !== null)
      .join('; '),
  }))
  const interruptions = line.interruptions.map((fact) => ({
    ...blank,
    fact: fact.fact,
    what: words.interrupted,
    from: day(fact.startsOn),
    to: fact.endsOn === null ? words.open : day(fact.endsOn),
  }))
  const owners = leadingOwners(line, vocabulary, today).map((spell) => ({
    ...blank,
    what: spell.organisation === null ? words.nobody : props.organisationName(spell.organisation),
    from: day(spell.startsOn),
    to: spell.endsOn === addDays(today, -1) ? words.open : day(spell.endsOn),
    state: words.duties[spell.duty],
  }))
  const gaps = gapsOf(line, vocabulary, today).map((gap) => ({
    ...blank,
    what: gapLabel(gap, words),
    from: day(gap.startsOn),
    to: gap.open ? words.open : day(gap.endsOn),
  }))
  const derived = statesOf(line, vocabulary, today).strands.map((strand) => ({
    ...blank,
    what: words.strands[strand.strand],
    from: day(strand.since),
    to: '',
    state: words.states[strand.state],
  }))
  const { table } = words
  return (
    <table class="line-table">
      <caption>{table.caption(formatShortDay(today, language))}</caption>
      <thead>
        <tr>
          {[table.what, table.from, table.to, table.state, table.who, table.remark].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <Part name={table.derived} rows={derived} />
      <Part name={words.status} rows={episodes('status')} />
      <Part name={table.milestones} rows={milestones} />
      {lanes.map((lane) => (
        <Part name={words.lanes[lane]} rows={episodes(lane)} />
      ))}
      <Part name={table.interruptions} rows={interruptions} />
      <Part name={words.responsible} rows={owners} />
      <Part name={table.gaps} rows={gaps} />
    </table>
  )
}
