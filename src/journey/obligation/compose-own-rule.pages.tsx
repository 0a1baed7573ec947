import { TermUnit } from '../../catalogue/rule/index.ts'
import {
  DateField,
  Fieldset,
  Form,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { lineWords } from '../person/index.ts'
import { composeOwnRule, openComposing } from './compose-own-rule.ts'

const path = '/regels/nieuw/vragen'

/** The most common rule, a deadline, made out of questions. */
export const composeOwnRulePage = form({
  path,
  show: openComposing,
  showInput: () => ({}),
  action: composeOwnRule,
  values: ({ today }) => ({ startsOn: today, decidedOn: today, unit: 'weeks', age: '18' }),
  title: (_, { t }) => t('own-rule.compose'),
  view: ({ duties, milestones }, state, { t, language }) => {
    const kinds = milestones.map((kind) => ({ value: kind.code, label: kind[language] }))
    const { duties: dutyWords } = lineWords[language]
    return (
      <>
        <p>
          <a href="/regels/nieuw">{t('own-rule.new')}</a>
        </p>
        <h1>{t('own-rule.compose')}</h1>
        <p>{t('own-rule.compose-explained')}</p>
        <Form
          action={path}
          form={state}
          submitLabel={t('rule-setting.look')}
          cancel={{ href: '/regels/eigen', label: t('rule-setting.back') }}
          t={t}
        >
          <TextField form={state} name="nameNl" label={t('own-rule.question.name-nl')} t={t} required />
          <TextField form={state} name="nameEn" label={t('own-rule.question.name-en')} t={t} required />
          <TextArea form={state} name="textNl" label={t('own-rule.question.text-nl')} t={t} required />
          <TextArea form={state} name="textEn" label={t('own-rule.question.text-en')} t={t} required />
          <Select
            form={state}
            name="trigger"
            label={t('own-rule.question.trigger')}
            options={kinds}
            empty={t('own-rule.choose')}
            t={t}
            required
          />
          <Fieldset legend={t('own-rule.term')}>
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
          <Select
            form={state}
            name="satisfied"
            label={t('own-rule.question.satisfied')}
            options={kinds}
            empty={t('own-rule.choose')}
            t={t}
            required
          />
          <NumberField form={state} name="age" label={t('own-rule.question.age')} t={t} required />
          <Select
            form={state}
            name="duty"
            label={t('own-rule.question.duty')}
            options={duties.map((value) => ({
              value,
              label: Object.entries(dutyWords).find(([name]) => name === value)?.[1] ?? value,
            }))}
            empty={t('own-rule.choose')}
            t={t}
            required
          />
          <TextField form={state} name="decision" label={t('own-rule.question.decision')} t={t} required />
          <DateField form={state} name="decidedOn" label={t('own-rule.question.decided-on')} t={t} required />
          <DateField form={state} name="startsOn" label={t('rule-setting.starts-on')} t={t} required />
        </Form>
      </>
    )
  },
  done: ({ id }) => ({ to: `/regels/eigen/wat-als/${id}`, said: '' }),
})
