import { inLanguage } from '../../catalogue/words.ts'
import { DateField, Form, Hidden, TextArea } from '../../platform/html/index.ts'
import { type FormDeclaration, form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { askOwnRule, openOwnRuleQuestion } from './ask-own-rule.ts'
import { openNewRule, openOwnRuleForm } from './open-own-rule.ts'
import { OwnRuleWords } from './own-rule-words.tsx'
import { Counts, Progress } from './what-if-counts.tsx'
import { writeOwnRule } from './write-own-rule.ts'

const own = '/regels/eigen'

type Fields = Parameters<FormDeclaration<unknown, unknown, unknown, unknown>['view']>

const RuleFields = ({ state, action, t }: { state: Fields[1]; action: string; t: Fields[2]['t'] }) => (
  <Form
    action={action}
    form={state}
    submitLabel={t('rule-setting.look')}
    cancel={{ href: own, label: t('rule-setting.back') }}
    t={t}
  >
    <Hidden form={state} name="series" />
    <TextArea
      form={state}
      name="text"
      label={t('own-rule.text')}
      hint={t('own-rule.text-hint')}
      rows={28}
      written
      t={t}
      required
    />
    <DateField form={state} name="startsOn" label={t('rule-setting.starts-on')} t={t} required />
  </Form>
)

const Help = ({ t }: { t: Fields[2]['t'] }) => (
  <>
    <p>{t('own-rule.new-explained')}</p>
    <ul>
      <li>{t('own-rule.help.begin')}</li>
      <li>{t('own-rule.help.term')}</li>
      <li>{t('own-rule.help.satisfied')}</li>
      <li>{t('own-rule.help.examples')}</li>
    </ul>
    <p>
      <a href="/regels/taal">{t('own-rule.language')}</a>
    </p>
  </>
)

const newForm = form({
  path: '/regels/nieuw',
  show: openNewRule,
  showInput: () => ({}),
  action: askOwnRule,
  values: ({ today, sample }) => ({ text: sample, startsOn: today }),
  title: (_, { t }) => t('own-rule.new'),
  view: (_, state, { t }) => (
    <>
      <p>
        <a href={own}>{t('rule-setting.title')}</a>
      </p>
      <h1>{t('own-rule.new')}</h1>
      <Help t={t} />
      <p>
        <a href="/regels/nieuw/vragen">{t('own-rule.compose-link')}</a>
      </p>
      <RuleFields state={state} action="/regels/nieuw" t={t} />
    </>
  ),
  done: ({ id }) => ({ to: `${own}/wat-als/${id}`, said: '' }),
})

const editForm = form({
  path: `${own}/:rule{eigen-[\\w-]+}/wijzigen`,
  show: openOwnRuleForm,
  action: askOwnRule,
  input: (_, { values: { text, startsOn, series } }) => ({ text, startsOn, series }),
  values: ({ today, latest }) => ({
    text: latest.text,
    startsOn: latest.startsOn > today ? latest.startsOn : today,
    series: latest.series,
  }),
  title: ({ part }, { t, language }) =>
    t('own-rule.edit-title', { rule: inLanguage(part.record.name, language) }),
  view: ({ part }, state, { t, language }) => (
    <>
      <p>
        <a href={own}>{t('rule-setting.title')}</a>
      </p>
      <h1>{t('own-rule.edit-title', { rule: inLanguage(part.record.name, language) })}</h1>
      <p>{t('own-rule.edit-explained')}</p>
      <p>
        <a href="/regels/taal">{t('own-rule.language')}</a>
      </p>
      <RuleFields state={state} action={`${own}/${part.rule}/wijzigen`} t={t} />
    </>
  ),
  done: ({ id }) => ({ to: `${own}/wat-als/${id}`, said: '' }),
})

/** Whom a rule would touch that was written, and the one button that makes it hold. */
const questionForm = form({
  path: `${own}/wat-als/:id`,
  show: openOwnRuleQuestion,
  action: writeOwnRule,
  input: (_, { values: { text, startsOn, series } }) => ({
    text,
    startsOn,
    ...(series !== '' && { series }),
  }),
  values: ({ whatIf, draft, series }) => ({
    text: draft.text,
    startsOn: whatIf.startsOn,
    series: series ?? '',
  }),
  title: ({ draft }, { t, language }) =>
    t('rule-setting.what-if', { rule: inLanguage(draft.record.name, language) }),
  view: ({ whatIf, draft, vocabulary }, state, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{t('rule-setting.what-if', { rule: inLanguage(draft.record.name, language) })}</h1>
        <p>{inLanguage(draft.record.text, language)}</p>
        <OwnRuleWords record={draft.record} id={null} vocabulary={vocabulary} visit={visit} />
        <p>{t('rule-setting.what-if-explained', { day: formatDay(whatIf.startsOn, language) })}</p>
        {whatIf.counts ? (
          <Counts told={whatIf.counts} visit={visit} />
        ) : (
          <Progress whatIf={whatIf} href={`${own}/wat-als/${whatIf.id}`} visit={visit} />
        )}
        <p>{t('own-rule.persons-elsewhere')}</p>
        <Form
          action={`${own}/wat-als/${whatIf.id}`}
          form={state}
          submitLabel={t('own-rule.save')}
          cancel={{ href: own, label: t('rule-setting.back') }}
          t={t}
        >
          <Hidden form={state} name="text" />
          <Hidden form={state} name="startsOn" />
          <Hidden form={state} name="series" />
        </Form>
      </>
    )
  },
  done: ({ rule }) => ({ to: `${own}/${rule}`, said: 'own-rule.said.written' }),
})

export const writeOwnRulePages = [newForm, editForm, questionForm]
