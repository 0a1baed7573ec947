import type { JourneyStep } from '../person/index.ts'
import { cancelImport } from './cancel-import.ts'
import { importJobs } from './carry-on.ts'
import { columnsPage, openColumns, sampleFiles } from './columns.pages.tsx'
import { confirmImport } from './confirm-import.ts'
import { decideForm } from './decide.pages.tsx'
import { decideRow } from './decide-row.ts'
import { stageForm } from './import.pages.tsx'
import { importPage } from './look.pages.tsx'
import { listImports, openImport, openRow, rowsPerPage } from './open-import.ts'
import { resumeImport } from './resume-import.ts'
import { stageImport } from './stage-import.ts'
import { cancelForm, confirmForm, resumeForm, undoForm } from './step.pages.tsx'
import { storeBatch } from './store-batch.ts'
import { undoBatch } from './undo-batch.ts'
import { undoImport } from './undo-import.ts'

export { carryOn, forget } from './carry-on.ts'
export type { Counts } from './import.store.ts'
export { remarkWords } from './remark-words.ts'
export {
  cancelImport,
  confirmImport,
  decideRow,
  listImports,
  openImport,
  openRow,
  rowsPerPage,
  stageImport,
  undoImport,
}

export const importStep: JourneyStep = {
  name: 'import',
  actions: [
    stageImport,
    openColumns,
    listImports,
    openImport,
    openRow,
    decideRow,
    confirmImport,
    storeBatch,
    cancelImport,
    undoImport,
    undoBatch,
    resumeImport,
  ],
  pages: [
    stageForm,
    columnsPage,
    sampleFiles,
    importPage,
    decideForm,
    confirmForm,
    cancelForm,
    undoForm,
    resumeForm,
  ],
  sections: [],
  jobs: importJobs,
}
