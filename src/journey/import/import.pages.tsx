import { Actions, DataTable, FileField, Form, Notice, Section } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatMoment } from '../../platform/language/format.ts'
import type { StoredImport } from './import.store.ts'
import { keepsDays } from './import.ts'
import { listImports } from './open-import.ts'
import { stageImport } from './stage-import.ts'

/** What a file is called where it is spoken of. */
export const nameOf = (one: Pick<StoredImport, 'about'>, { t }: Visit): string =>
  one.about?.name || t('import.no-name')

type Listed = Awaited<ReturnType<typeof listImports.run>>['imports'][number]

const earlier = (imports: readonly Listed[], visit: Visit) => {
  const { t, language } = visit
  return (
    <Section title={t('import.earlier')} id="eerder">
      {imports.length === 0 ? (
        <p>{t('import.none')}</p>
      ) : (
        <DataTable
          caption={t('import.earlier-caption')}
          rows={imports}
          columns={[
            {
              key: 'name',
              header: t('import.name'),
              naming: true,
              cell: (one) => <a href={`/import/${one.id}`}>{nameOf(one, visit)}</a>,
            },
            {
              key: 'when',
              header: t('import.when'),
              cell: (one) => formatMoment(new Date(one.stagedAt), language),
            },
            { key: 'rows', header: t('import.rows'), numeric: true, cell: (one) => String(one.counts.all) },
            { key: 'state', header: t('import.state'), cell: (one) => t(`import.states.${one.state}`) },
          ]}
        />
      )}
    </Section>
  )
}

/** The file that somebody chose, in base64; no file where none was chosen. */
const chosenFile = async (file: File | undefined) =>
  file && file.name !== ''
    ? { name: file.name.slice(0, 200), file: Buffer.from(await file.arrayBuffer()).toString('base64') }
    : {}

/** Choose a file; what was added before stands below it. */
export const stageForm = form({
  path: '/import',
  show: listImports,
  showInput: () => ({}),
  action: stageImport,
  input: (_, { files }) => chosenFile(files.file),
  title: (_, { t }) => t('import.title'),
  view: ({ imports }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('import.title')}</h1>
        <p>{t('import.explained')}</p>
        <Form
          action="/import"
          form={state}
          submitLabel={t('import.submit')}
          enctype="multipart/form-data"
          t={t}
        >
          <FileField
            form={state}
            name="file"
            label={t('import.file')}
            hint={t('import.file-hint')}
            accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
            t={t}
          />
        </Form>
        <Notice kind="info">
          <p>{t('import.kept-until', { days: keepsDays })}</p>
        </Notice>
        <Actions>
          <a href="/import/kolommen">{t('import.columns-link')}</a>
          <a href="/import/voorbeeld.csv">{t('import.sample-csv')}</a>
          <a href="/import/voorbeeld.xlsx">{t('import.sample-xlsx')}</a>
        </Actions>
        {earlier(imports, visit)}
      </>
    )
  },
  done: ({ import: id }) => ({ to: `/import/${id}`, said: 'import.said.staged' }),
})
