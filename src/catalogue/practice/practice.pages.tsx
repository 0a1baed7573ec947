import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { Actions, DataTable, Empty, LinkButton, SearchForm, SummaryList } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { notFound } from '../../platform/problem.ts'
import type { Step } from '../../platform/step.ts'
import { citeFigure, figuresOfPractice } from '../figure/index.ts'
import { figures, practices, programmes, rules } from '../knowledge.ts'
import { adoptingRoles } from '../programme/index.ts'
import { inLanguage } from '../words.ts'
import { findPractice, type PracticeLibrary } from './library.ts'
import { searchPractices } from './search.ts'

export const searchAll = action('practice.search', {
  input: z.object({ q: z.string().trim().max(120).default(''), language: z.enum(['nl', 'en']) }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { q, language }) => {
    const library = await practices()
    const hits =
      q === ''
        ? library.practices
        : searchPractices(library, { text: q, language }).map((hit) => hit.practice)
    return { q, practices: hits, total: library.practices.length }
  },
})

export const openOne = action('practice.open', {
  input: z.object({ practice: z.string().max(10) }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { practice }) => {
    const library = await practices()
    const found = findPractice(library, practice)
    if (!found) throw notFound()
    const known = await rules()
    return {
      practice: found,
      library,
      runs: (await programmes()).has(found.id),
      figures: figuresOfPractice(await figures(), found.id),
      rules: known.rules.filter((rule) => rule.practices.includes(found.id)),
    }
  },
})

const searchPage = page({
  path: '/praktijken',
  action: searchAll,
  input: ({ query }, { language }) => ({ ...(query.q && { q: query.q }), language }),
  title: (_, { t }) => t('practice.title'),
  view: ({ practices: found, q, total }, { t, language }) => (
    <>
      <h1>{t('practice.title')}</h1>
      <p>{t('practice.explained', { count: total })}</p>
      <SearchForm
        action="/praktijken"
        name="q"
        value={q}
        label={t('practice.search')}
        submitLabel={t('app.search')}
      />
      {found.length === 0 ? (
        <Empty title={t('practice.none')}>
          <p>{t('practice.none-explained')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('practice.found', { count: found.length })}
          rows={found}
          columns={[
            {
              key: 'name',
              header: t('practice.name'),
              cell: (one) => <a href={`/praktijken/${one.id}`}>{inLanguage(one.name, language)}</a>,
            },
            { key: 'place', header: t('practice.place'), cell: (one) => inLanguage(one.place, language) },
            { key: 'for', header: t('practice.for'), cell: (one) => inLanguage(one.targetGroup, language) },
          ]}
        />
      )}
    </>
  ),
})

const factorLabel = (
  library: PracticeLibrary,
  code: keyof PracticeLibrary['codes']['successFactors'],
  language: 'nl' | 'en',
) => inLanguage(library.codes.successFactors[code].label, language)

const practicePage = page({
  path: '/praktijken/:practice',
  action: openOne,
  title: ({ practice }, { language }) => inLanguage(practice.name, language),
  view: ({ practice, library, runs, figures: cited, rules: ruled }, { t, language, actor }) => (
    <>
      <h1>{inLanguage(practice.name, language)}</h1>
      <SummaryList
        t={t}
        items={[
          { term: t('practice.place'), description: inLanguage(practice.place, language) },
          { term: t('practice.lead'), description: inLanguage(practice.leadOrganisation, language) },
          { term: t('practice.for'), description: inLanguage(practice.targetGroup, language) },
          {
            term: t('practice.role'),
            description: inLanguage(library.codes.roles[practice.role].label, language),
          },
          {
            term: t('practice.source'),
            description: [practice.source.frame, inLanguage(practice.source.section, language)]
              .filter(Boolean)
              .join(', '),
          },
        ]}
      />
      {runs && adoptingRoles.some((role) => role === actor?.role) && (
        <Actions>
          <LinkButton href={`/praktijken/${practice.id}/overnemen`}>{t('practice.adopt')}</LinkButton>
        </Actions>
      )}
      <h2>{t('practice.steps')}</h2>
      <ol>
        {practice.steps.map((step) => (
          <li>
            <strong>{inLanguage(step.name, language)}</strong>{' '}
            {step.content && inLanguage(step.content, language)}
          </li>
        ))}
      </ol>
      <h2>{t('practice.results')}</h2>
      {practice.results.length === 0 ? (
        <p class="unknown">{t('html.unknown')}</p>
      ) : (
        <ul>
          {practice.results.map((result) => (
            <li>
              {inLanguage(result.metric, language)}:{' '}
              {result.value === null
                ? t('html.unknown')
                : typeof result.value === 'number'
                  ? String(result.value)
                  : `${result.value.from}–${result.value.to}`}{' '}
              ({t('practice.denominator')}:{' '}
              {result.denominator === null ? t('html.unknown') : inLanguage(result.denominator, language)})
            </li>
          ))}
        </ul>
      )}
      <h2>{t('practice.success')}</h2>
      <ul>
        {practice.successFactors.map((factor) => (
          <li>
            {factorLabel(library, factor.code, language)}: {inLanguage(factor.detail, language)}
          </li>
        ))}
      </ul>
      {ruled.length > 0 && (
        <>
          <h2>{t('rule.of-practice')}</h2>
          <ul>
            {ruled.map((rule) => (
              <li>
                <a href={`/regels/${rule.id}`}>{inLanguage(rule.name, language)}</a>
                {rule.limit && <>: {inLanguage(rule.limit, language)}</>}
              </li>
            ))}
          </ul>
        </>
      )}
      {cited.length > 0 && (
        <>
          <h2>{t('figure.of-practice')}</h2>
          <ul>
            {cited
              .map((figure) => citeFigure(figure, t, language))
              .map((one) => (
                <li>
                  <a href={one.href}>{one.name}</a>: {one.value} <small>{one.source}</small>
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  ),
})

export const practiceStep: Step = {
  name: 'practice',
  actions: [searchAll, openOne],
  pages: [searchPage, practicePage],
}
