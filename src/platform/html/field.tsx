import { Field, type FieldProps, wiring } from './field-frame.tsx'
import { fieldId, fieldValue } from './form.tsx'

export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'search'
  readonly inputmode?: 'text' | 'numeric' | 'decimal'
  readonly autocomplete?: string
  readonly dir?: 'auto' | 'ltr' | 'rtl'
}

/** Words take the direction they are written in; addresses, telephone numbers, codes and passwords run left to right. */
const directionOf = ({ dir, type = 'text', inputmode = 'text' }: TextFieldProps): 'auto' | 'ltr' | 'rtl' =>
  dir ?? ((type === 'text' || type === 'search') && inputmode === 'text' ? 'auto' : 'ltr')

export const TextField = (props: TextFieldProps) => (
  <Field props={props}>
    <input
      class="utrecht-textbox"
      type={props.type ?? 'text'}
      {...wiring(props)}
      {...(props.inputmode && { inputmode: props.inputmode })}
      {...(props.autocomplete && { autocomplete: props.autocomplete })}
      dir={directionOf(props)}
      value={props.type === 'password' ? '' : fieldValue(props.form, props.name)}
    />
  </Field>
)

/** Several lines; `written` is for a text whose lines count, such as a rule: each stays on one line. */
export const TextArea = (props: FieldProps & { readonly rows?: number; readonly written?: boolean }) => (
  <Field props={props}>
    <textarea
      class={props.written ? 'utrecht-textarea field__written' : 'utrecht-textarea'}
      rows={props.rows ?? 3}
      dir={props.written ? 'ltr' : 'auto'}
      {...(props.written && { wrap: 'off', spellcheck: false })}
      {...wiring(props)}
    >
      {fieldValue(props.form, props.name)}
    </textarea>
  </Field>
)

/** A calendar day (ISO); without the browser's own picker, typed as 1-3-2026. */
export const DateField = (props: FieldProps & { readonly min?: string; readonly max?: string }) => (
  <Field props={props}>
    <input
      class="utrecht-textbox field__short"
      type="date"
      {...wiring(props)}
      {...(props.min && { min: props.min })}
      {...(props.max && { max: props.max })}
      value={fieldValue(props.form, props.name)}
    />
  </Field>
)

/** Typed text with a number keyboard: a comma is as good as a point, and a wheel changes nothing by accident. */
export const NumberField = (props: FieldProps & { readonly unit?: string }) => {
  const unitId = `${fieldId(props.name)}-eenheid`
  return (
    <Field props={props}>
      <span class="field__with-unit">
        <input
          class="utrecht-textbox field__number"
          type="text"
          inputmode="decimal"
          dir="ltr"
          {...wiring(props, ...(props.unit ? [unitId] : []))}
          value={fieldValue(props.form, props.name)}
        />
        {props.unit && <span id={unitId}>{props.unit}</span>}
      </span>
    </Field>
  )
}

export const FileField = (props: FieldProps & { readonly accept?: string }) => (
  <Field props={props}>
    <input
      class="field__file"
      type="file"
      {...wiring(props)}
      {...(props.accept && { accept: props.accept })}
    />
  </Field>
)
