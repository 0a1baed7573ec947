import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput } from '../../platform/form-input.ts'
import { DataTable, Form, type FormState, Notice, NumberField } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { Step } from '../../platform/step.ts'
import { regions } from '../knowledge.ts'
import { populationDayFor, taakstellingen } from './taakstelling.ts'

export const openRegions = action('region.open', {
  input: z.object({ national: numberInput(0, 200_000).nullable().default(null) }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ today }, { national }) => {
    const library = await regions()
    return {
      national,
      populationDay: populationDayFor(today),
      library,
      targets: national === null ? null : taakstellingen(national, library.municipalities),
    }
  },
})

const regionsPage = page({
  path: '/regios',
  action: openRegions,
  input: ({ query }) => (query.national ? { national: query.national } : {}),
  title: (_, { t }) => t('region.title'),
  view: ({ national, library, targets, populationDay }, { t, language }) => {
    const names = new Map<string, string>(library.regions.map((one) => [one.code, one.name]))
    const state: FormState = {
      values: { national: national === null ? '' : String(national) },
      errors: {},
      problem: null,
      idempotencyKey: '',
    }
    return (
      <>
        <h1>{t('region.title')}</h1>
        <p>
          {t('region.explained', {
            regions: library.regions.length,
            municipalities: library.municipalities.length,
          })}
        </p>
        <Form action="/regios" method="get" form={state} submitLabel={t('region.calculate')} t={t}>
          <NumberField
            form={state}
            name="national"
            label={t('region.national')}
            hint={t('region.national-hint')}
            t={t}
          />
        </Form>
        <DataTable
          caption={t('region.municipalities')}
          rows={[...library.municipalities].sort((a, b) => a.name.localeCompare(b.name, 'nl'))}
          columns={[
            { key: 'name', header: t('region.municipality'), naming: true, cell: (one) => one.name },
            { key: 'region', header: t('region.region'), cell: (one) => names.get(one.region) ?? one.region },
            {
              key: 'population',
              header: t('region.population', { year: String(library.populationYear) }),
              numeric: true,
              cell: (one) => formatNumber(one.population, language),
            },
            {
              key: 'target',
              header: t('region.target'),
              numeric: true,
              cell: (one) =>
                targets ? (
                  formatNumber(targets.get(one.code) ?? 0, language)
                ) : (
                  <span class="unknown">{t('html.unknown')}</span>
                ),
            },
          ]}
        />
        <Notice kind="info">
          <p>
            {library.municipalitySource}. {library.regionSource}.{' '}
            {library.quality === 'demo' && t('region.demo-quality')}{' '}
            {t('region.population-day', {
              day: formatDay(populationDay, language),
              year: String(library.populationYear),
            })}
          </p>
        </Notice>
      </>
    )
  },
})

/** Regions and municipalities, for everybody. */
export const regionStep: Step = { name: 'region', actions: [openRegions], pages: [regionsPage] }
