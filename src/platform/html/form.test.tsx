import type { Child } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { translator } from '../language/messages.ts'
import {
  Checkbox,
  Checkboxes,
  DateField,
  FileField,
  Form,
  type FormState,
  Hidden,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from './index.ts'

const t = translator('nl')
const state = (given: Partial<FormState> = {}): FormState => ({
  values: {},
  errors: {},
  problem: null,
  idempotencyKey: 'sleutel-1',
  ...given,
})
const text = (node: Child): string => String(node)
/** The opening tag of the control that carries this name. */
const control = (html: string, name: string): string =>
  html.match(new RegExp(`<(?:input|select|textarea)[^>]* name="${name}"[^>]*>`))?.[0] ?? ''
const options = [
  { value: 'bike', label: 'Fiets' },
  { value: 'train', label: 'Trein' },
]

describe('a form', () => {
  test('carries the key that makes sending twice safe', () => {
    const html = text(<Form action="/x" form={state()} submitLabel="Bewaren" t={t} />)
    expect(html).toContain('<input type="hidden" name="_key" value="sleutel-1"/>')
  })

  test('without errors has no summary', () => {
    const html = text(<Form action="/x" form={state()} submitLabel="Bewaren" t={t} />)
    expect(html).not.toContain('role="alert"')
  })

  test('names every error at the top, with a link to its field, and begins there', () => {
    const form = state({ errors: { phone: 'Vul tien cijfers in.', 'dutch.reading': 'Kies een niveau.' } })
    const html = text(
      <Form action="/x" form={form} submitLabel="Bewaren" t={t}>
        <TextField form={form} name="phone" label="Telefoon" t={t} />
        <Radios form={form} name="dutch.reading" label="Lezen" options={options} t={t} />
      </Form>,
    )
    expect(html).toMatch(/<h2[^>]*tabindex="-1"[^>]*autofocus[^>]*>2 antwoorden kloppen nog niet<\/h2>/)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toEqual(['veld-phone', 'veld-dutch-reading'])
    for (const id of targets) expect(html).toMatch(new RegExp(`<input[^>]* id="${id}"`))
  })

  test('says a problem with the whole as an alert', () => {
    const html = text(
      <Form action="/x" form={state({ problem: 'Iemand was u voor.' })} submitLabel="Bewaren" t={t} />,
    )
    expect(html).toMatch(/role="alert"[\s\S]*Iemand was u voor\./)
  })

  test('leads nowhere unsafe', () => {
    const html = text(
      <Form
        action="javascript:alert(1)"
        form={state()}
        submitLabel="Bewaren"
        cancel={{ href: 'javascript:alert(2)', label: 'Terug' }}
        t={t}
      />,
    )
    expect(html).not.toContain('javascript:')
  })
})

describe('a field', () => {
  const typed = '<script>"\'&'
  const form = state({
    values: { a: typed, on: '2026-03-01', hours: '7,5', way: 'train', many: ['bike', 'train'], agree: 'yes' },
  })

  test('keeps what was typed, and nothing of it becomes markup', () => {
    const html = text(
      <>
        <TextField form={form} name="a" label={typed} hint={typed} t={t} />
        <TextArea form={form} name="a" label="Toelichting" t={t} />
        <Hidden form={form} name="a" />
      </>,
    )
    expect(html).not.toContain('<script')
    expect(html.split('&lt;script&gt;&quot;&#39;&amp;')).toHaveLength(6)
  })

  test('keeps days, numbers and choices', () => {
    const html = text(
      <>
        <DateField form={form} name="on" label="Dag" t={t} />
        <NumberField form={form} name="hours" label="Uren" unit="uur" t={t} />
        <Select form={form} name="way" label="Reis" options={options} t={t} />
        <Checkboxes form={form} name="many" label="Reis" options={options} t={t} />
        <Checkbox form={form} name="agree" label="Besproken" t={t} />
      </>,
    )
    expect(control(html, 'on')).toContain('value="2026-03-01"')
    expect(control(html, 'hours')).toContain('value="7,5"')
    expect(html).toMatch(/<option value="train" selected/)
    expect(html).not.toMatch(/<option value="bike" selected/)
    expect(html.match(/ checked/g)).toHaveLength(3)
  })

  test('never sends a password back', () => {
    const html = text(
      <TextField
        form={state({ values: { p: 'geheim' } })}
        name="p"
        label="Wachtwoord"
        type="password"
        t={t}
      />,
    )
    expect(html).not.toContain('geheim')
  })

  test('is tied to its label, hint, unit and error', () => {
    const invalid = state({ errors: { hours: 'Vul een getal in.' } })
    const html = text(
      <NumberField form={invalid} name="hours" label="Uren" hint="Gemiddeld" unit="uur" required t={t} />,
    )
    const input = control(html, 'hours')
    expect(html).toContain('<label for="veld-hours">')
    expect(input).toContain('id="veld-hours"')
    expect(input).toContain('aria-invalid="true"')
    expect(input).toContain('aria-required="true"')
    const described = input.match(/aria-describedby="([^"]+)"/)?.[1]?.split(' ')
    expect(described).toEqual(['veld-hours-hint', 'veld-hours-fout', 'veld-hours-eenheid'])
    for (const id of described ?? []) expect(html).toContain(` id="${id}"`)
  })

  test('without hint or error describes nothing', () => {
    const html = text(<FileField form={state()} name="file" label="Diploma" t={t} />)
    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  test.each([
    [true, false],
    [false, true],
  ])('required %s: says that it may be left out: %s', (required, says) => {
    const html = text(<TextField form={state()} name="a" label="Naam" required={required} t={t} />)
    expect(html.includes('(niet verplicht)')).toBe(says)
  })

  test('radios are one group with its question, error and need', () => {
    const invalid = state({ errors: { way: 'Kies een antwoord.' } })
    const html = text(<Radios form={invalid} name="way" label="Reis" options={options} required t={t} />)
    const group = html.match(/<fieldset[^>]*>/)?.[0] ?? ''
    expect(group).toContain('role="radiogroup"')
    expect(group).toContain('aria-describedby="veld-way-fout"')
    expect(group).toContain('aria-invalid="true"')
    expect(group).toContain('aria-required="true"')
    expect(html).toMatch(/<legend>Reis<\/legend>/)
  })

  test('numbers and telephone run left to right, words as they are written', () => {
    const html = text(
      <>
        <TextField form={state()} name="name" label="Naam" t={t} />
        <TextField form={state()} name="phone" label="Telefoon" type="tel" t={t} />
        <NumberField form={state()} name="hours" label="Uren" t={t} />
      </>,
    )
    expect(control(html, 'name')).toContain('dir="auto"')
    expect(control(html, 'phone')).toContain('dir="ltr"')
    expect(control(html, 'hours')).toContain('dir="ltr"')
  })
})
