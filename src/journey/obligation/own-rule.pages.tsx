import { inLanguage } from '../../catalogue/words.ts'
import {
  Actions,
  DataTable,
  DateField,
  Details,
  Form,
  Hidden,
  LinkButton,
  Section,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay } from '../../platform/language/format.ts'
import { endOwnRule } from './end-own-rule.ts'
import { openOwnRule, openOwnRuleForm } from './open-own-rule.ts'
import { OwnRuleWords } from './own-rule-words.tsx'
import { withdrawOwnRule } from './withdraw-own-rule.ts'

const own = '/regels/eigen'
const ofRule = `${own}/:rule{eigen-[\\w-]+}`

/** A rule of an organisation in words, with its parts in time. */
const ownRulePage = page({
  path: ofRule,
  action: openOwnRule,
  title: ({ part }, { language }) => inLanguage(part.record.name, language),
  view: ({ part, parts, organisation, vocabulary, today, maySet }, visit) => {
    const { t, language } = visit
    const { record, rule } = part
    return (
      <>
        <h1>{inLanguage(record.name, language)}</h1>
        <p>{inLanguage(record.text, language)}</p>
        <p>{t('own-rule.norm', { organisation: organisation ?? t('own-rule.an-organisation') })}</p>
        <OwnRuleWords record={record} id={rule} vocabulary={vocabulary} visit={visit} />
        <Section id="delen" title={t('own-rule.parts')}>
          <DataTable
            caption={t('own-rule.parts-table')}
            columns={[
              {
                key: 'rule',
                header: t('rule.id'),
                naming: true,
                cell: (one) => (one.rule === rule ? one.rule : <a href={`${own}/${one.rule}`}>{one.rule}</a>),
              },
              {
                key: 'from',
                header: t('rule-setting.from'),
                cell: ({ startsOn }) => formatDay(startsOn, language),
              },
              {
                key: 'until',
                header: t('rule-setting.until'),
                cell: ({ lastDay }) =>
                  lastDay === null ? t('rule-setting.no-end') : formatDay(lastDay, language),
              },
            ]}
            rows={parts}
          />
        </Section>
        <Details summary={t('own-rule.as-written')}>
          <pre class="written" tabindex={0}>
            {part.text}
          </pre>
        </Details>
        {maySet && (
          <Actions>
            <LinkButton href={`${own}/${rule}/wijzigen`}>{t('own-rule.edit')}</LinkButton>
            {part.startsOn > today ? (
              <LinkButton href={`${own}/${rule}/terugnemen`}>{t('rule-setting.withdraw')}</LinkButton>
            ) : (
              <LinkButton href={`${own}/${rule}/beeindigen`}>{t('rule-setting.end')}</LinkButton>
            )}
          </Actions>
        )}
      </>
    )
  },
})

const endForm = form({
  path: `${ofRule}/beeindigen`,
  show: openOwnRuleForm,
  action: endOwnRule,
  values: ({ today, part }) => ({ endsOn: today, series: part.series }),
  title: ({ part }, { t, language }) =>
    t('rule-setting.end-title', { rule: inLanguage(part.record.name, language) }),
  view: ({ part }, state, { t, language }) => (
    <>
      <h1>{t('rule-setting.end-title', { rule: inLanguage(part.record.name, language) })}</h1>
      <p>{t('own-rule.end-explained')}</p>
      <Form
        action={`${own}/${part.rule}/beeindigen`}
        form={state}
        submitLabel={t('rule-setting.end')}
        cancel={{ href: own, label: t('rule-setting.back') }}
        t={t}
      >
        <Hidden form={state} name="series" />
        <DateField form={state} name="endsOn" label={t('rule-setting.last-day')} t={t} required />
      </Form>
    </>
  ),
  done: () => ({ to: own, said: 'rule-setting.said.ended' }),
})

const withdrawForm = form({
  path: `${ofRule}/terugnemen`,
  show: openOwnRuleForm,
  action: withdrawOwnRule,
  values: ({ part }) => ({ version: String(part.version) }),
  title: ({ part }, { t, language }) =>
    t('rule-setting.withdraw-title', { rule: inLanguage(part.record.name, language) }),
  view: ({ part }, state, { t, language }) => (
    <>
      <h1>{t('rule-setting.withdraw-title', { rule: inLanguage(part.record.name, language) })}</h1>
      <p>{t('own-rule.withdraw-explained', { day: formatDay(part.startsOn, language) })}</p>
      <Form
        action={`${own}/${part.rule}/terugnemen`}
        form={state}
        submitLabel={t('rule-setting.withdraw')}
        cancel={{ href: own, label: t('rule-setting.back') }}
        t={t}
      >
        <Hidden form={state} name="version" />
      </Form>
    </>
  ),
  done: () => ({ to: own, said: 'rule-setting.said.withdrawn' }),
})

export const ownRulePages = [ownRulePage, endForm, withdrawForm]
