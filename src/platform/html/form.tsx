import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { Actions, Button } from './button.tsx'
import type { FormState } from './form-state.ts'
import { Icon } from './icon.tsx'
import { safeHref } from './safe-href.ts'

export type FormProps = {
  readonly action: string
  readonly form: FormState
  readonly submitLabel: string
  readonly t: Translate
  readonly method?: 'post' | 'get'
  readonly enctype?: 'multipart/form-data'
  readonly cancel?: { readonly href: string; readonly label: string }
  readonly children?: Child
}

/** What must change, at the top, with links to the fields; then the fields; then one button. */
export const Form = ({
  action,
  form,
  submitLabel,
  t,
  method = 'post',
  enctype,
  cancel,
  children,
}: FormProps) => {
  const errors = Object.entries(form.errors)
  return (
    <form class="form" method={method} action={safeHref(action)} novalidate {...(enctype && { enctype })}>
      {errors.length > 0 && (
        <div class="notice notice--missing" role="alert">
          <Icon name="missing" />
          <div class="notice__body">
            {/* the browser goes there by itself, so that somebody who can not see it hears it first */}
            <h2 id="fouten" tabindex={-1} autofocus>
              {t('html.form.errors', { count: errors.length })}
            </h2>
            <ul>
              {errors.map(([name, sentence]) => (
                <li>
                  <a href={`#${fieldId(name)}`}>{sentence}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {form.problem && (
        <div class="notice notice--missing" role="alert">
          <Icon name="missing" />
          <div class="notice__body">
            <p>{form.problem}</p>
          </div>
        </div>
      )}
      {form.idempotencyKey !== '' && <input type="hidden" name="_key" value={form.idempotencyKey} />}
      {children}
      <Actions>
        <Button primary>{submitLabel}</Button>
        {cancel && (
          <a class="form__cancel" href={safeHref(cancel.href)}>
            {cancel.label}
          </a>
        )}
      </Actions>
    </form>
  )
}

export const fieldId = (name: string): string => `veld-${name.replace(/[^\w-]/g, '-')}`

/** The one text that stands in a field, or the empty text. */
export const fieldValue = (form: FormState, name: string): string => {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export const fieldValues = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name]
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? [])
}

export const Hidden = ({ form, name, value }: { form: FormState; name: string; value?: string | number }) => (
  <input type="hidden" name={name} value={String(value ?? fieldValue(form, name))} />
)

export const Fieldset = ({ legend, hint, children }: { legend: string; hint?: string; children?: Child }) => (
  <fieldset class="fieldset">
    <legend>{legend}</legend>
    {hint && <p class="hint">{hint}</p>}
    {children}
  </fieldset>
)
