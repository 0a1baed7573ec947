import type { Rule } from '../../catalogue/rule/index.ts'
import { DataTable, Empty, Form, Hidden, Section } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { openWhatIf } from './ask-what-if.ts'
import { openOwnRules } from './open-own-rules.ts'
import { nameOf, settingOf } from './rule-setting.pages.tsx'
import type { RuleSetting } from './rule-setting.store.ts'
import { setRule } from './set-rule.ts'
import { Counts, Progress } from './what-if-counts.tsx'
import { WrittenRules } from './written-rules.tsx'

/** What was chosen, in words: a number of a rule, or that it was adopted. */
const chosen = (rule: Rule, values: RuleSetting['values'], { t }: Visit): string => {
  const numbers = Object.entries(rule.parameters).flatMap(([name, { unit }]) =>
    values[name] === undefined ? [] : t(`rule.term.${unit}`, { count: values[name] }),
  )
  return (
    [...(rule.adoptable ? [t('rule-setting.adopted')] : []), ...numbers].join(', ') || t('rule-setting.usual')
  )
}

const ownPage = page({
  path: '/regels/eigen',
  action: openOwnRules,
  input: () => ({}),
  title: (_, { t }) => t('rule-setting.title'),
  view: ({ settings, settable, written, today }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('rule-setting.title')}</h1>
        <p>{t('rule-setting.explained')}</p>
        <WrittenRules written={written} today={today} visit={visit} />
        {settings.length === 0 ? (
          <Empty title={t('rule-setting.none')}>
            <p>{t('rule-setting.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('rule-setting.table')}
            columns={[
              {
                key: 'rule',
                header: t('rule-setting.rule'),
                naming: true,
                cell: ({ rule }) => <a href={`/regels/${rule.id}`}>{nameOf(rule, visit)}</a>,
              },
              {
                key: 'chosen',
                header: t('rule-setting.chosen'),
                cell: ({ rule, setting }) => chosen(rule, setting.values, visit),
              },
              {
                key: 'from',
                header: t('rule-setting.from'),
                cell: ({ setting }) => formatDay(setting.startsOn, language),
              },
              {
                key: 'until',
                header: t('rule-setting.until'),
                cell: ({ setting }) =>
                  setting.endsOn === null ? t('rule-setting.no-end') : formatDay(setting.endsOn, language),
              },
              {
                key: 'change',
                header: t('rule-setting.change'),
                cell: ({ rule, setting }) =>
                  setting.startsOn > today ? (
                    <a href={`/regels/instelling/${setting.fact}/terugnemen`}>{t('rule-setting.withdraw')}</a>
                  ) : (
                    <a href={`/regels/${rule.id}/beeindigen`}>{t('rule-setting.end')}</a>
                  ),
              },
            ]}
            rows={settings}
          />
        )}
        <Section id="instelbaar" title={t('rule-setting.settable')}>
          <p>{t('rule-setting.settable-explained')}</p>
          <ul>
            {settable.map((rule) => (
              <li>
                <a href={`/regels/${rule.id}/instellen`}>{nameOf(rule, visit)}</a>
                {rule.adoptable && ` (${t('rule-setting.local')})`}
              </li>
            ))}
          </ul>
        </Section>
      </>
    )
  },
})

/** Whom a setting would touch, and the one button that makes it. */
const whatIfForm = form({
  path: '/regels/wat-als/:id',
  show: openWhatIf,
  action: setRule,
  input: (_, { values }) => settingOf(String(values.rule ?? ''), values),
  values: ({ whatIf: { rule, startsOn, endsOn, values } }) => ({
    rule,
    startsOn,
    endsOn: endsOn ?? '',
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`values.${name}`, String(value)])),
  }),
  title: ({ rule }, visit) => visit.t('rule-setting.what-if', { rule: nameOf(rule, visit) }),
  view: ({ rule, whatIf }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('rule-setting.what-if', { rule: nameOf(rule, visit) })}</h1>
        <p>
          <strong>{chosen(rule, whatIf.values, visit)}</strong>
        </p>
        <p>{t('rule-setting.what-if-explained', { day: formatDay(whatIf.startsOn, language) })}</p>
        {whatIf.counts ? (
          <Counts told={whatIf.counts} visit={visit} />
        ) : (
          <Progress whatIf={whatIf} href={`/regels/wat-als/${whatIf.id}`} visit={visit} />
        )}
        <p>{t('own-rule.persons-elsewhere')}</p>
        <Form
          action={`/regels/wat-als/${whatIf.id}`}
          form={state}
          submitLabel={t('rule-setting.save')}
          cancel={{ href: `/regels/${rule.id}/instellen`, label: t('rule-setting.change') }}
          t={t}
        >
          {['rule', 'startsOn', 'endsOn', ...Object.keys(whatIf.values).map((name) => `values.${name}`)].map(
            (name) => (
              <Hidden form={state} name={name} />
            ),
          )}
        </Form>
      </>
    )
  },
  done: () => ({ to: '/regels/eigen', said: 'rule-setting.said.set' }),
})

export const ownRulesPages = [ownPage, whatIfForm]
