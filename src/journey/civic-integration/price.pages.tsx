import { Form, type FormState, Notice, NumberField } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Html } from '../../platform/http/site.ts'
import type { Address, Visit } from '../../platform/http/visit.ts'
import { checkPrice } from './check-price.ts'
import { euros } from './status-words.tsx'

type Checked = Awaited<ReturnType<typeof checkPrice.run>>

const Answer = ({ checked, visit: { t, language } }: { checked: Checked; visit: Visit }) => {
  const { answer, price, loan } = checked
  if (answer === null || price === null) return null
  const words = { price: euros(price, language), left: loan.left === null ? '' : euros(loan.left, language) }
  if (answer.fits === 'unknown')
    return (
      <Notice kind="info" title={t('civic-integration.price.unknown')}>
        <p>{t('civic-integration.price.unknown-explained')}</p>
      </Notice>
    )
  return answer.fits === 'yes' ? (
    <Notice kind="good" title={t('civic-integration.price.fits', words)}>
      <p>{t('civic-integration.price.left-after', { left: euros(answer.leftAfter, language) })}</p>
    </Notice>
  ) : (
    <Notice kind="warning" title={t('civic-integration.price.short', words)}>
      <p>{t('civic-integration.price.short-explained', { short: euros(answer.short, language) })}</p>
    </Notice>
  )
}

/** The price that was asked about, when the address carries a sensible one. */
const askedPrice = ({ query }: Address): number | null => {
  const price = Number(query.prijs)
  return price >= 1 && price <= 100_000 ? price : null
}

const view =
  (path: (person: string) => string, back: (person: string) => string) =>
  (checked: Checked, state: FormState, visit: Visit): Html => {
    const { t, language } = visit
    const { loan, person } = checked
    return (
      <>
        <h1>{t('civic-integration.price.title')}</h1>
        <Answer checked={checked} visit={visit} />
        <p>
          {loan.left === null
            ? t('civic-integration.loan-unknown', { limit: euros(loan.limit, language) })
            : t('civic-integration.price.left', {
                left: euros(loan.left, language),
                limit: euros(loan.limit, language),
              })}
        </p>
        <Form
          action={path(person)}
          form={state}
          submitLabel={t('civic-integration.price.submit')}
          cancel={{ href: back(person), label: t('civic-integration.price.back') }}
          t={t}
        >
          <NumberField
            form={state}
            name="price"
            label={t('civic-integration.price.label')}
            hint={t('civic-integration.price.hint')}
            unit={t('civic-integration.price.unit')}
            required
            t={t}
          />
        </Form>
      </>
    )
  }

const valuesOf = ({ price }: Checked) => (price === null ? {} : { price: String(price) })

const managerForm = form({
  path: '/mensen/:person/inburgering/lening',
  show: checkPrice,
  showInput: (address) => ({ person: address.params.person, price: askedPrice(address) }),
  action: checkPrice,
  values: valuesOf,
  title: (_, { t }) => t('civic-integration.price.title'),
  view: view(
    (person) => `/mensen/${person}/inburgering/lening`,
    (person) => `/mensen/${person}/inburgering`,
  ),
  done: ({ person, price }) => ({
    to: `/mensen/${person}/inburgering/lening?prijs=${price}`,
    said: 'civic-integration.said.priced',
  }),
})

const ownForm = form({
  path: '/mijn/inburgering/lening',
  show: checkPrice,
  showInput: (address) => ({ price: askedPrice(address) }),
  action: checkPrice,
  values: valuesOf,
  title: (_, { t }) => t('civic-integration.price.title'),
  view: view(
    () => '/mijn/inburgering/lening',
    () => '/mijn/inburgering',
  ),
  done: ({ price }) => ({
    to: `/mijn/inburgering/lening?prijs=${price}`,
    said: 'civic-integration.said.priced',
  }),
})

export const pricePages = [managerForm, ownForm]
