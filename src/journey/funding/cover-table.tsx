import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { DataTable, Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatEuros } from '../../platform/language/format.ts'
import type { CoveredPart, PartWarning } from './cover.ts'
import type { OpenedMoney } from './open-money.ts'

export const warningWords = (warning: PartWarning, { t, language }: Visit): string => {
  if (warning.kind === 'source-ends')
    return t('funding.warning.source-ends', { name: warning.name, day: formatDay(warning.on, language) })
  if (warning.kind === 'loan-short')
    return t('funding.warning.loan-short', {
      left: formatEuros(warning.left, language),
      short: formatEuros(warning.short, language),
    })
  return t(`funding.warning.${warning.kind}`)
}

const Cover = ({ part, visit: { t, language } }: { part: CoveredPart; visit: Visit }) => {
  if (part.covered === 'unknown') return <span class="unknown">{t('funding.covered.unknown')}</span>
  if (part.covered === 'yes') return <>{t('funding.covered.yes')}</>
  return <>{t('funding.covered.no', { short: formatEuros(part.short ?? 0, language) })}</>
}

/** Each part of the route with its cost, who pays, and what to warn about before it starts (S114). */
export const CoverTable = ({ opened, visit }: { opened: OpenedMoney; visit: Visit }) => {
  const { parts, words, byId, person } = opened
  const { t, language, actor } = visit
  if (parts.length === 0) return <p>{t('funding.no-parts')}</p>
  const uncovered = parts.filter(({ warnings }) =>
    warnings.some(({ kind }) => kind === 'no-cover-before-start'),
  )
  const mayCover = actor?.role === 'client-manager' || actor?.role === 'income-consultant'
  return (
    <>
      {uncovered.length > 0 && (
        <Notice kind="missing" title={t('funding.uncovered', { count: uncovered.length })}>
          <p>{t('funding.uncovered-explained')}</p>
        </Notice>
      )}
      <DataTable
        caption={t('funding.cover-caption')}
        rows={parts}
        columns={[
          {
            key: 'part',
            header: t('funding.part'),
            naming: true,
            cell: ({ episode }) => (
              <>
                {episode.label ?? episodeLabel(words, episode.kind, language)},{' '}
                {formatDay(episode.startsOn, language)}
              </>
            ),
          },
          {
            key: 'cost',
            header: t('funding.cost'),
            numeric: true,
            cell: ({ cost }) =>
              cost === null ? <span class="unknown">{t('html.unknown')}</span> : formatEuros(cost, language),
          },
          {
            key: 'sources',
            header: t('funding.payers'),
            cell: ({ lines }) =>
              lines.length === 0
                ? t('funding.nobody')
                : lines
                    .map(({ source, amount }) => {
                      const known = byId.get(source)
                      return `${known ? inLanguage(known.name, language) : source} ${formatEuros(amount, language)}`
                    })
                    .join(', '),
          },
          {
            key: 'covered',
            header: t('funding.covered-heading'),
            cell: (part) => (
              <>
                <Cover part={part} visit={visit} />
                {part.warnings.map((warning) => (
                  <p>
                    <span class={warning.kind === 'no-cover-before-start' ? 'overdue' : undefined}>
                      {warningWords(warning, visit)}
                    </span>
                  </p>
                ))}
                {mayCover && (
                  <p>
                    <a href={`/mensen/${person}/geld/dekking/${part.episode.fact}`}>
                      {t('funding.cover-link')}
                    </a>
                  </p>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
