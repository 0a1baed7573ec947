import { vocabulary } from '../../catalogue/knowledge.ts'
import { DataTable, DateField, Empty, Form, NumberField, Section, Select } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatShortDay } from '../../platform/language/format.ts'
import { addAmount } from './add-amount.ts'
import { openLineFacts } from './open-line-facts.ts'
import { Whose } from './whose.tsx'

const words = await vocabulary()

/** Hours, months and euros that add up, and the form that adds one. */
const addForm = form({
  path: '/mensen/:person/lijn/aantal',
  show: openLineFacts,
  action: addAmount,
  values: (_, { today }) => ({ on: today }),
  title: (_, { t }) => t('person.add-amount.title'),
  view: ({ person, identity, line }, state, { t, language }) => (
    <>
      <Whose person={person} identity={identity} title={t('person.add-amount.title')} />
      <p>{t('person.add-amount.explained')}</p>
      <Form
        action={`/mensen/${person}/lijn/aantal`}
        form={state}
        submitLabel={t('person.save')}
        cancel={{ href: `/mensen/${person}/lijn`, label: t('person.cancel') }}
        t={t}
      >
        <Select
          form={state}
          name="kind"
          label={t('person.kind')}
          options={[...words.amountKinds.values()]
            .filter((kind) => !kind.agreed)
            .map((kind) => ({
              value: kind.code,
              label: `${kind[language]} (${t(`person.amount-unit.${kind.unit}`)})`,
            }))}
          required
          t={t}
        />
        <DateField form={state} name="on" label={t('person.on')} required t={t} />
        <NumberField form={state} name="value" label={t('person.add-amount.value')} required t={t} />
      </Form>
      <Section id="aantallen" title={t('person.add-amount.known')}>
        {line.amounts.length === 0 ? (
          <Empty title={t('person.add-amount.none')} />
        ) : (
          <DataTable
            caption={t('person.add-amount.known')}
            rows={line.amounts}
            columns={[
              { key: 'on', header: t('person.on'), cell: (one) => formatShortDay(one.on, language) },
              {
                key: 'kind',
                header: t('person.kind'),
                cell: (one) => words.amountKinds.get(one.kind)?.[language] ?? one.kind,
              },
              {
                key: 'value',
                header: t('person.add-amount.value'),
                cell: (one) => new Intl.NumberFormat(language).format(one.value),
              },
            ]}
          />
        )}
      </Section>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}/lijn/aantal`, said: 'person.said.added' }),
})

export const amountPages = [addForm]
