import { TermUnit } from '../../catalogue/rule/index.ts'
import { Fieldset, type FormState, NumberField, type Option, Select } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { lineWords } from '../person/index.ts'
import type { GuidedShape, guidedChoices } from './guided-rule.ts'

type Asked = {
  readonly state: FormState
  readonly shape: GuidedShape
  readonly choices: Awaited<ReturnType<typeof guidedChoices>>
  readonly visit: Visit
}

const households = ['child', 'partner', 'alone'] as const

type Listed = 'trigger' | 'satisfied' | 'counted' | 'lasting' | 'offered' | 'amount' | 'duty'

const optionsOf = ({ choices, visit: { language } }: Asked, name: Listed): readonly Option[] => {
  const { duties: dutyWords } = lineWords[language]
  const inWords = new Intl.Collator(language)
  const named = (kinds: readonly { code: string; nl: string; en: string }[]) =>
    kinds
      .map((kind) => ({ value: kind.code, label: kind[language] }))
      .sort((one, other) => inWords.compare(one.label, other.label))
  switch (name) {
    case 'duty':
      return choices.duties.map((value) => ({
        value,
        label: Object.entries(dutyWords).find(([duty]) => duty === value)?.[1] ?? value,
      }))
    case 'lasting':
    case 'offered':
      return named(choices.episodes)
    case 'amount':
      return named(choices.amounts)
    default:
      return named(choices.milestones)
  }
}

/** A question that is answered from a list. */
export const Answer = ({ name, ...asked }: Asked & { readonly name: Listed }) => {
  const { state, shape, visit } = asked
  const { t } = visit
  return (
    <Select
      form={state}
      name={name}
      label={name === 'duty' ? t('own-rule.question.duty') : t(`own-rule.asked.${shape}.${name}`)}
      options={optionsOf(asked, name)}
      empty={t('own-rule.choose')}
      t={t}
      required
    />
  )
}

/** What only this kind of agreement asks, in the order of a sentence. */
export const ShapeQuestions = (asked: Asked) => {
  const {
    state,
    shape,
    visit: { t },
  } = asked
  const number = (name: string) => (
    <NumberField form={state} name={name} label={t(`own-rule.asked.${shape}.${name}`)} t={t} required />
  )
  return (
    <Fieldset legend={t('own-rule.what-is-asked')}>
      {shape === 'deadline' && (
        <>
          <Answer {...asked} name="trigger" />
          <Answer {...asked} name="satisfied" />
        </>
      )}
      {shape === 'frequency' && (
        <>
          <Answer {...asked} name="lasting" />
          <Answer {...asked} name="satisfied" />
        </>
      )}
      {shape === 'term' && <Answer {...asked} name="lasting" />}
      {shape === 'occasions' && (
        <>
          <Answer {...asked} name="counted" />
          {number('times')}
          {number('weeks')}
          <Answer {...asked} name="satisfied" />
        </>
      )}
      {shape === 'amount' && (
        <>
          <Answer {...asked} name="trigger" />
          <Answer {...asked} name="amount" />
          {number('quantity')}
        </>
      )}
      {shape === 'eligibility' && (
        <>
          <Answer {...asked} name="lasting" />
          <Select
            form={state}
            name="household"
            label={t('own-rule.asked.eligibility.household')}
            options={households.map((value) => ({ value, label: t(`own-rule.household.${value}`) }))}
            empty={t('own-rule.household.everybody')}
            t={t}
          />
          <Answer {...asked} name="offered" />
        </>
      )}
      {shape === 'norm' && (
        <>
          <Answer {...asked} name="lasting" />
          <Answer {...asked} name="offered" />
        </>
      )}
    </Fieldset>
  )
}

/** How long it may take, or how often it comes back. */
export const TermQuestions = ({ state, shape, visit: { t } }: Asked) => (
  <Fieldset legend={t(`own-rule.term-asked.${shape}`)}>
    <NumberField form={state} name="count" label={t('own-rule.question.count')} t={t} required />
    <Select
      form={state}
      name="unit"
      label={t('own-rule.question.unit')}
      options={TermUnit.options.map((value) => ({ value, label: t(`rule-setting.units.${value}`) }))}
      t={t}
      required
    />
  </Fieldset>
)
