import type { Action } from '../../platform/action/action.ts'
import { Form } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { cancelImport } from './cancel-import.ts'
import { confirmImport } from './confirm-import.ts'
import type { ImportId } from './import.ts'
import { openImport } from './open-import.ts'
import { resumeImport } from './resume-import.ts'
import { undoImport } from './undo-import.ts'

type Opened = Awaited<ReturnType<typeof openImport.run>>

/** A question with one answer: the title, what it does, and a button. */
const question = <Input,>(
  path: string,
  name: 'confirm' | 'cancel' | 'undo' | 'resume',
  action: Action<Input, { import: ImportId }>,
  { said, count }: { said: string; count?: (opened: Opened) => number },
) =>
  form({
    path: `/import/:import/${path}`,
    show: openImport,
    showInput: ({ params }) => params,
    action,
    title: (_, { t }) => t(`import.${name}-title`),
    view: (opened, state, { t }) => (
      <>
        <h1>{t(`import.${name}-title`)}</h1>
        <p>{t(`import.${name}-explained`, count ? { count: count(opened) } : {})}</p>
        <Form
          action={`/import/${opened.import.id}/${path}`}
          form={state}
          submitLabel={t(`import.${name}`)}
          cancel={{ href: `/import/${opened.import.id}`, label: t('import.back') }}
          t={t}
        />
      </>
    ),
    done: ({ import: id }) => ({ to: `/import/${id}`, said: `import.said.${said}` }),
  })

export const confirmForm = question('bevestigen', 'confirm', confirmImport, {
  said: 'confirmed',
  count: ({ counts }) => counts.stores,
})
export const cancelForm = question('annuleren', 'cancel', cancelImport, { said: 'cancelled' })
export const undoForm = question('terugdraaien', 'undo', undoImport, { said: 'undoing' })
export const resumeForm = question('verder', 'resume', resumeImport, { said: 'resumed' })
