import { DataTable } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import type { AnchorKind, Term } from './proposal.ts'

/** A region or a municipality with what spoke for it; as it is computed, and as it was stored with a coupling. */
type Explained = {
  readonly name: string
  readonly anchors: readonly AnchorKind[]
  readonly score: number | null
  readonly terms: readonly Term[]
}

const hundred = (value: number, visit: Visit): string => formatNumber(Math.round(value * 100), visit.language)

const TermLine = ({ term, visit }: { term: Term; visit: Visit }) => {
  const { t } = visit
  const name = t(`placement.term.${term.name}`)
  if (term.value === null) return <span class="unknown">{t('placement.term-unknown', { term: name })}</span>
  return (
    <>
      {t(`placement.explain.${term.name}`, term.detail)}{' '}
      <small>{t('placement.term-counts', { points: hundred(term.value, visit), weight: term.weight })}</small>
    </>
  )
}

/** Every reason, in words: what binds first, then each term with its value and its weight. */
export const Reasons = ({ of, visit }: { of: Explained; visit: Visit }) => (
  <ul class="plain-list">
    {of.anchors.map((kind) => (
      <li>
        <strong>{visit.t(`placement.anchor.${kind}`)}</strong> <small>{visit.t('placement.binds')}</small>
      </li>
    ))}
    {of.terms.map((term) => (
      <li>
        <TermLine term={term} visit={visit} />
      </li>
    ))}
  </ul>
)

/** Where the data of each term come from, said once. */
export const Sources = ({ terms, visit }: { terms: readonly Term[]; visit: Visit }) => (
  <ul class="plain-list">
    {terms
      .filter((term) => term.source !== null && term.value !== null)
      .map((term) => (
        <li>
          <small>
            {visit.t('placement.term-source', {
              term: visit.t(`placement.term.${term.name}`),
              source: term.source ?? '',
            })}
          </small>
        </li>
      ))}
  </ul>
)

export const ProposalTable = ({
  caption,
  place,
  rows,
  visit,
}: {
  caption: string
  place: string
  rows: readonly Explained[]
  visit: Visit
}) => (
  <DataTable
    caption={caption}
    rows={rows}
    columns={[
      { key: 'name', header: place, cell: (one) => one.name, naming: true },
      {
        key: 'score',
        header: visit.t('placement.score'),
        numeric: true,
        cell: (one) =>
          one.score === null ? (
            <span class="unknown">{visit.t('placement.unknown')}</span>
          ) : (
            hundred(one.score, visit)
          ),
      },
      {
        key: 'why',
        header: visit.t('placement.why'),
        cell: (one) => <Reasons of={one} visit={visit} />,
      },
    ]}
  />
)
