import {
  described,
  Field,
  type FieldProps,
  fieldClass,
  HintAndError,
  hintId,
  LabelText,
  wiring,
} from './field-frame.tsx'
import { fieldId, fieldValue, fieldValues } from './form.tsx'

export type Option = { readonly value: string; readonly label: string; readonly hint?: string }
type ChoiceProps = FieldProps & { readonly options: readonly Option[] }

export const Select = (props: ChoiceProps & { readonly empty?: string }) => {
  const chosen = fieldValue(props.form, props.name)
  return (
    <Field props={props}>
      <select class="utrecht-select" {...wiring(props)}>
        <option value="">{props.empty ?? props.t('html.form.choose')}</option>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** The first box carries the id of the field, so that the link of the error summary lands on it. */
const Choices = (props: ChoiceProps & { readonly type: 'radio' | 'checkbox' }) => {
  const { form, name, options, type } = props
  const chosen = fieldValues(form, name)
  const invalid = form.errors[name] && { 'aria-invalid': 'true' as const }
  return (
    <fieldset
      class={fieldClass(props)}
      {...described(props)}
      {...(type === 'radio' && {
        role: 'radiogroup',
        ...invalid,
        ...(props.required && { 'aria-required': 'true' as const }),
      })}
    >
      <legend>
        <LabelText {...props} />
      </legend>
      <HintAndError {...props} />
      {options.map(({ value, label, hint }, index) => (
        <label class="choice">
          <input
            type={type}
            id={index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            {...(type === 'checkbox' && invalid)}
          />{' '}
          <span>
            {label}
            {hint && <small class="choice__hint">{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export const Radios = (props: ChoiceProps) => <Choices {...props} type="radio" />
export const Checkboxes = (props: ChoiceProps) => <Choices {...props} type="checkbox" />

/** One box that is ticked or not. */
export const Checkbox = (props: FieldProps & { readonly value?: string }) => {
  const value = props.value ?? 'yes'
  return (
    <div class={fieldClass(props)}>
      <HintAndError {...props} hint={undefined} />
      <label class="choice">
        <input
          type="checkbox"
          {...wiring(props)}
          value={value}
          checked={fieldValues(props.form, props.name).includes(value)}
        />{' '}
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <p class="hint" id={hintId(props.name)}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
