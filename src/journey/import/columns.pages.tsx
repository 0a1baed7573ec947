import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { DataTable, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { columnNames, columns, requiredColumns } from './column.ts'

/** What an import understands: for everybody, as a supplier of a municipality's system may want to read it. */
export const openColumns = action('import.open-columns', {
  input: z.object({}),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async () => ({
    columns: columnNames.map((name) => ({
      name,
      header: columns[name].header,
      kind: columns[name].kind,
      synonyms: columns[name].synonyms,
      required: requiredColumns.includes(name),
    })),
  }),
})

export const columnsPage = page({
  path: '/import/kolommen',
  action: openColumns,
  input: () => ({}),
  title: (_, { t }) => t('import.columns.title'),
  view: ({ columns: listed }, { t }) => (
    <>
      <h1>{t('import.columns.title')}</h1>
      <p>{t('import.columns.explained')}</p>
      <p>
        <a href="/import/voorbeeld.csv">{t('import.sample-csv')}</a>
        {', '}
        <a href="/import/voorbeeld.xlsx">{t('import.sample-xlsx')}</a>
      </p>
      <Section title={t('import.columns.rules-title')} id="regels">
        <p>{t('import.columns.rules')}</p>
      </Section>
      <DataTable
        caption={t('import.columns.table')}
        rows={listed}
        columns={[
          { key: 'name', header: t('import.columns.name'), naming: true, cell: ({ header }) => header },
          {
            key: 'needed',
            header: t('import.columns.needed'),
            cell: ({ required }) => t(`import.columns.${required ? 'yes' : 'no'}`),
          },
          {
            key: 'what',
            header: t('import.columns.what'),
            cell: ({ kind }) => t(`import.columns.kind.${kind}`),
          },
          {
            key: 'also',
            header: t('import.columns.also'),
            cell: ({ synonyms }) => synonyms.join(', '),
          },
        ]}
      />
    </>
  ),
})

const samples = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The sample of the repository, with invented people. */
export const sampleFiles: Mount = (site) => {
  for (const [ending, type] of Object.entries(samples)) {
    site.server.get(`/import/voorbeeld.${ending}`, async (context) => {
      const bytes = await readFile(join(projectRoot, 'content', 'samples', `caseload.${ending}`))
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="startlijn-voorbeeld.${ending}"`,
      })
    })
  }
}
