import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { fieldId, fieldValue, fieldValues } from './form.tsx'
import type { FormState } from './form-state.ts'

export type Option = { readonly value: string; readonly label: string }

export type FieldProps = {
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly t: Translate
  readonly hint?: string | undefined
  readonly required?: boolean | undefined
}

/** What ties a control to its label, hint and error for a screen reader. */
const wiring = ({ form, name, hint, required }: FieldProps) => {
  const id = fieldId(name)
  const error = form.errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ')
  return {
    id,
    name,
    ...(described !== '' && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': 'true' as const }),
    ...(required && { 'aria-required': 'true' as const }),
  }
}

const Optional = ({ required, t }: FieldProps) =>
  required ? null : <span class="optional"> {t('html.form.optional')}</span>

const Around = ({ props, children }: { props: FieldProps; children: Child }) => {
  const id = fieldId(props.name)
  const error = props.form.errors[props.name]
  return (
    <div class={error ? 'field field--invalid' : 'field'}>
      <label for={id}>
        {props.label}
        <Optional {...props} />
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-fout`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'search'
  readonly inputmode?: 'text' | 'numeric' | 'decimal'
  readonly autocomplete?: string
  readonly dir?: 'auto' | 'ltr' | 'rtl'
}

export const TextField = (props: TextFieldProps) => (
  <Around props={props}>
    <input
      class="utrecht-textbox"
      type={props.type ?? 'text'}
      {...wiring(props)}
      {...(props.inputmode && { inputmode: props.inputmode })}
      {...(props.autocomplete && { autocomplete: props.autocomplete })}
      dir={props.dir ?? 'auto'}
      value={props.type === 'password' ? '' : fieldValue(props.form, props.name)}
    />
  </Around>
)

export const TextArea = (props: FieldProps & { readonly rows?: number }) => (
  <Around props={props}>
    <textarea class="utrecht-textarea" rows={props.rows ?? 3} dir="auto" {...wiring(props)}>
      {fieldValue(props.form, props.name)}
    </textarea>
  </Around>
)

/** A calendar day; without the browser's own picker, typed as 1-3-2026. */
export const DateField = (props: FieldProps) => (
  <Around props={props}>
    <input
      class="utrecht-textbox field__short"
      type="date"
      {...wiring(props)}
      value={fieldValue(props.form, props.name)}
    />
  </Around>
)

export const NumberField = (props: FieldProps & { readonly unit?: string }) => (
  <Around props={props}>
    <span class="field__with-unit">
      <input
        class="utrecht-textbox field__short"
        type="text"
        inputmode="decimal"
        {...wiring(props)}
        value={fieldValue(props.form, props.name)}
      />
      {props.unit && <span>{props.unit}</span>}
    </span>
  </Around>
)

export const Select = (
  props: FieldProps & { readonly options: readonly Option[]; readonly empty?: string },
) => {
  const chosen = fieldValue(props.form, props.name)
  return (
    <Around props={props}>
      <select class="utrecht-select" {...wiring(props)}>
        <option value="">{props.empty ?? props.t('html.form.choose')}</option>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  )
}

const Choices = (
  props: FieldProps & { readonly options: readonly Option[]; readonly type: 'radio' | 'checkbox' },
) => {
  const id = fieldId(props.name)
  const error = props.form.errors[props.name]
  const chosen = fieldValues(props.form, props.name)
  const described = [props.hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={error ? 'field field--invalid' : 'field'}
      id={id}
      {...(described !== '' && { 'aria-describedby': described })}
    >
      <legend>
        {props.label}
        <Optional {...props} />
      </legend>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-fout`}>
          {error}
        </p>
      )}
      {props.options.map(({ value, label }) => (
        <label class="choice">
          <input type={props.type} name={props.name} value={value} checked={chosen.includes(value)} />{' '}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

export const Radios = (props: FieldProps & { readonly options: readonly Option[] }) => (
  <Choices {...props} type="radio" />
)
export const Checkboxes = (props: FieldProps & { readonly options: readonly Option[] }) => (
  <Choices {...props} type="checkbox" />
)

/** One box that is ticked or not. */
export const Checkbox = (props: FieldProps & { readonly value?: string }) => {
  const error = props.form.errors[props.name]
  return (
    <div class={error ? 'field field--invalid' : 'field'}>
      {error && (
        <p class="field__error" id={`${fieldId(props.name)}-fout`}>
          {error}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          {...wiring(props)}
          value={props.value ?? 'yes'}
          checked={fieldValue(props.form, props.name) === (props.value ?? 'yes')}
        />{' '}
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <p class="hint" id={`${fieldId(props.name)}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  )
}

export const FileField = (props: FieldProps & { readonly accept?: string }) => (
  <Around props={props}>
    <input type="file" {...wiring(props)} {...(props.accept && { accept: props.accept })} />
  </Around>
)
