import type { FormValues, Sent } from '../../platform/http/form.ts'
import { givenFields } from '../../platform/http/form.ts'
import type { Address } from '../../platform/http/visit.ts'

type Nested = { readonly [name: string]: string | readonly string[] | Nested }

/** Fields with dots in their names as one object: `steps.lessons.load` is the load of the step `lessons`. */
export const nestedFields = (values: FormValues): Nested => {
  const plain: Record<string, string | readonly string[]> = {}
  const inside = new Map<string, Record<string, string | readonly string[]>>()
  for (const [name, value] of Object.entries(givenFields(values))) {
    const [first = '', ...rest] = name.split('.')
    if (rest.length === 0) plain[name] = value
    else inside.set(first, { ...inside.get(first), [rest.join('.')]: value })
  }
  return { ...plain, ...Object.fromEntries([...inside].map(([name, more]) => [name, nestedFields(more)])) }
}

/** The input of an action whose form has such fields. */
export const nestedInput = ({ params }: Address, { values }: Sent): unknown => ({
  ...nestedFields(values),
  ...params,
})
