import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { fieldId } from './form.tsx'
import type { FormState } from './form-state.ts'

export type FieldProps = {
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly t: Translate
  readonly hint?: string | undefined
  readonly required?: boolean | undefined
}

export const hintId = (name: string): string => `${fieldId(name)}-hint`
export const errorId = (name: string): string => `${fieldId(name)}-fout`

/** The hint and the error of a field, and what else (`more`, ids) belongs to it, as one attribute for a screen reader. */
export const described = ({ form, name, hint }: FieldProps, ...more: readonly string[]) => {
  const ids = [...(hint ? [hintId(name)] : []), ...(form.errors[name] ? [errorId(name)] : []), ...more]
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}
}

/** What ties a control to its label, hint and error. */
export const wiring = (props: FieldProps, ...more: readonly string[]) => ({
  id: fieldId(props.name),
  name: props.name,
  ...described(props, ...more),
  ...(props.form.errors[props.name] && { 'aria-invalid': 'true' as const }),
  ...(props.required && { 'aria-required': 'true' as const }),
})

export const fieldClass = ({ form, name }: FieldProps): string =>
  form.errors[name] ? 'field field--invalid' : 'field'

/** Most of what is asked is needed; so what is not needed says so. */
export const LabelText = ({ label, required, t }: FieldProps) => (
  <>
    {label}
    {!required && <span class="optional"> {t('html.form.optional')}</span>}
  </>
)

export const HintAndError = ({ form, name, hint }: FieldProps) => {
  const error = form.errors[name]
  return (
    <>
      {hint && (
        <p class="hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={errorId(name)}>
          {error}
        </p>
      )}
    </>
  )
}

/** Label, hint and error above one control. */
export const Field = ({ props, children }: { props: FieldProps; children: Child }) => (
  <div class={fieldClass(props)}>
    <label for={fieldId(props.name)}>
      <LabelText {...props} />
    </label>
    <HintAndError {...props} />
    {children}
  </div>
)
