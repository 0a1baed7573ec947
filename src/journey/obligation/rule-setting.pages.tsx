import type { Parameter, Rule } from '../../catalogue/rule/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { DateField, Form, Hidden, NumberField } from '../../platform/html/index.ts'
import { type FormValues, form, givenFields } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { askWhatIf } from './ask-what-if.ts'
import { endRule } from './end-rule.ts'
import { openRuleSetting, openSetting } from './open-own-rules.ts'
import type { RuleSetting } from './rule-setting.store.ts'
import { withdrawSetting } from './withdraw-setting.ts'

const own = '/regels/eigen'
const prefix = 'values.'

/** The fields of a form as a setting: numbers come as `values.<name>`. */
export const settingOf = (rule: string, fields: FormValues): unknown => {
  const given = Object.entries(givenFields(fields))
  return {
    rule,
    ...Object.fromEntries(given.filter(([name]) => !name.startsWith(prefix))),
    values: Object.fromEntries(
      given
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
    ),
  }
}

const presentValue = (
  settings: readonly RuleSetting[],
  name: string,
  { default: usual }: Parameter,
): string => String(settings[0]?.values[name] ?? usual)

export const nameOf = (rule: Rule, { language }: Pick<Visit, 'language'>): string =>
  inLanguage(rule.name, language)

const setForm = form({
  path: '/regels/:rule/instellen',
  show: openRuleSetting,
  action: askWhatIf,
  input: ({ params }, { values }) => settingOf(params.rule ?? '', values),
  values: ({ rule, settings, today }) => ({
    startsOn: today,
    ...Object.fromEntries(
      Object.entries(rule.parameters).map(([name, parameter]) => [
        prefix + name,
        presentValue(settings, name, parameter),
      ]),
    ),
  }),
  title: ({ rule }, visit) => visit.t('rule-setting.set', { rule: nameOf(rule, visit) }),
  view: ({ rule }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <p>
          <a href={own}>{t('rule-setting.title')}</a>
        </p>
        <h1>{t('rule-setting.set', { rule: nameOf(rule, visit) })}</h1>
        <p>{inLanguage(rule.text, language)}</p>
        <p>{t('rule-setting.set-explained')}</p>
        <Form
          action={`/regels/${rule.id}/instellen`}
          form={state}
          submitLabel={t('rule-setting.look')}
          cancel={{ href: own, label: t('rule-setting.back') }}
          t={t}
        >
          {Object.entries(rule.parameters).map(([name, { unit, minimum, maximum, default: usual }]) => (
            <NumberField
              form={state}
              name={prefix + name}
              label={t('rule-setting.value', { unit: t(`rule-setting.units.${unit}`) })}
              hint={t('rule-setting.value-hint', { minimum, maximum, usual })}
              t={t}
              required
            />
          ))}
          <DateField form={state} name="startsOn" label={t('rule-setting.starts-on')} t={t} required />
          <DateField
            form={state}
            name="endsOn"
            label={t('rule-setting.ends-on')}
            hint={t('rule-setting.ends-on-hint')}
            t={t}
          />
        </Form>
      </>
    )
  },
  done: ({ id }) => ({ to: `/regels/wat-als/${id}`, said: '' }),
})

const endForm = form({
  path: '/regels/:rule/beeindigen',
  show: openRuleSetting,
  action: endRule,
  values: ({ today }) => ({ endsOn: today }),
  title: ({ rule }, visit) => visit.t('rule-setting.end-title', { rule: nameOf(rule, visit) }),
  view: ({ rule }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('rule-setting.end-title', { rule: nameOf(rule, visit) })}</h1>
        <p>{t('rule-setting.end-explained')}</p>
        <Form
          action={`/regels/${rule.id}/beeindigen`}
          form={state}
          submitLabel={t('rule-setting.end')}
          cancel={{ href: own, label: t('rule-setting.back') }}
          t={t}
        >
          <DateField form={state} name="endsOn" label={t('rule-setting.last-day')} t={t} required />
        </Form>
      </>
    )
  },
  done: () => ({ to: own, said: 'rule-setting.said.ended' }),
})

const withdrawForm = form({
  path: '/regels/instelling/:fact/terugnemen',
  show: openSetting,
  action: withdrawSetting,
  values: ({ setting }) => ({ version: String(setting.version) }),
  title: ({ rule }, visit) => visit.t('rule-setting.withdraw-title', { rule: nameOf(rule, visit) }),
  view: ({ rule, setting }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('rule-setting.withdraw-title', { rule: nameOf(rule, visit) })}</h1>
        <p>{t('rule-setting.withdraw-explained', { day: formatDay(setting.startsOn, language) })}</p>
        <Form
          action={`/regels/instelling/${setting.fact}/terugnemen`}
          form={state}
          submitLabel={t('rule-setting.withdraw')}
          cancel={{ href: own, label: t('rule-setting.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
        </Form>
      </>
    )
  },
  done: () => ({ to: own, said: 'rule-setting.said.withdrawn' }),
})

export const ruleSettingPages = [setForm, endForm, withdrawForm]
