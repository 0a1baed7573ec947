import type { Action } from '../../platform/action/action.ts'
import {
  DataTable,
  Empty,
  Filters,
  type FormState,
  listHref,
  Pagination,
  Select,
  Tag,
  TextField,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Language, Translate } from '../../platform/language/messages.ts'
import { inLanguage } from '../words.ts'
import { citeSource, hasExpired } from './cite.ts'
import { durationWords } from './expression-words.ts'
import { isOwnRule } from './own-rule.ts'
import { Certainty, Rank, Regime, type Rule, RuleUse } from './rule.ts'
import type { RuleList, RuleListInput } from './search-rules.ts'

const path = '/regels'

/** The limit in words; a rule without such words still has its term. */
const limitWords = ({ limit, execution }: Rule, t: Translate, language: Language): string => {
  if (limit !== null) return inLanguage(limit, language)
  const term = execution?.term
  if (!term || 'parameter' in term || 'agreed' in term) return t('rule.no-limit')
  return durationWords(term, { t })
}

/** What narrows the list, in the order of the form. */
const filters = [
  { name: 'regime', codes: Regime.options },
  { name: 'rank', codes: Rank.options },
  { name: 'use', codes: RuleUse.options },
  { name: 'certainty', codes: Certainty.options },
] as const

/** The list of rules with its filters, of whatever searches them. */
export const rulesPageOf = (search: Action<RuleListInput, RuleList>) =>
  page({
    path,
    action: search,
    input: ({ query }) => query,
    title: (_, { t }) => t('rule.title'),
    view: (list, { t, language }) => {
      const { rules, q, today, total } = list
      const query = {
        q,
        regime: list.regime ?? '',
        rank: list.rank ?? '',
        use: list.use ?? '',
        certainty: list.certainty ?? '',
      }
      const state: FormState = { values: query, errors: {}, problem: null, idempotencyKey: '' }
      return (
        <>
          <h1>{t('rule.title')}</h1>
          <p>{t('rule.explained', { count: total })}</p>
          <Filters
            action={path}
            label={t('rule.filter')}
            submitLabel={t('app.search')}
            applied={[
              ...(q === '' ? [] : [{ label: q, href: listHref(path, { ...query, q: '' }) }]),
              ...filters
                .filter(({ name }) => list[name] !== null)
                .map(({ name }) => ({
                  label: t(`rule.${name}.${list[name]}`),
                  href: listHref(path, { ...query, [name]: '' }),
                })),
            ]}
            t={t}
          >
            <TextField form={state} name="q" label={t('rule.search')} t={t} />
            {filters.map(({ name, codes }) => (
              <Select
                form={state}
                name={name}
                label={t(`rule.${name}-label`)}
                options={codes.map((value) => ({ value, label: t(`rule.${name}.${value}`) }))}
                empty={t('rule.every')}
                t={t}
              />
            ))}
          </Filters>
          {rules.length === 0 ? (
            <Empty title={t('rule.none')}>
              <p>{t('rule.none-explained')}</p>
            </Empty>
          ) : (
            <DataTable
              caption={t('rule.found', { count: list.found })}
              rows={rules}
              columns={[
                {
                  key: 'name',
                  header: t('rule.name'),
                  naming: true,
                  cell: (rule) => (
                    <>
                      <a href={isOwnRule(rule.id) ? `${path}/eigen/${rule.id}` : `${path}/${rule.id}`}>
                        {inLanguage(rule.name, language)}
                      </a>{' '}
                      {isOwnRule(rule.id) && <Tag>{t('rule.own')}</Tag>}{' '}
                      {hasExpired(rule, today) && <Tag>{t('rule.expired')}</Tag>}{' '}
                      {rule.certainty === 'recalled' && (
                        <Tag kind="warning">{t('rule.certainty.recalled')}</Tag>
                      )}
                    </>
                  ),
                },
                {
                  key: 'limit',
                  header: t('rule.limit'),
                  cell: (rule) => limitWords(rule, t, language),
                },
                { key: 'rank', header: t('rule.rank-label'), cell: (rule) => t(`rule.rank.${rule.rank}`) },
                { key: 'use', header: t('rule.use-label'), cell: (rule) => t(`rule.use.${rule.use}`) },
                {
                  key: 'source',
                  header: t('rule.source-label'),
                  cell: ({ source: [first] }) => first && <small>{citeSource(first, t, language)}</small>,
                },
              ]}
            />
          )}
          <Pagination path={path} query={query} page={list.page} more={list.more} t={t} />
        </>
      )
    },
  })
