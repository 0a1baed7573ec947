export { Document, ErrorPage } from './document.tsx'
export {
  Checkbox,
  Checkboxes,
  DateField,
  FileField,
  NumberField,
  type Option,
  Radios,
  Select,
  TextArea,
  TextField,
} from './field.tsx'
export { Fieldset, Form, fieldValue, fieldValues, Hidden } from './form.tsx'
export type { FormState } from './form-state.ts'
export {
  Actions,
  Button,
  Details,
  Empty,
  LinkButton,
  Notice,
  Pagination,
  SearchForm,
  Section,
  Share,
  Tag,
} from './part.tsx'
export { safeHref } from './safe-href.ts'
export { type Column, DataTable, SummaryList } from './table.tsx'
