import { cefrLevels, educationLevels } from '../../catalogue/vocabulary/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import {
  Checkbox,
  Details,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  NumberField,
  Select,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { adaptProgramme } from './adapt-programme.ts'
import { nestedInput } from './nested-fields.ts'
import { openProgramme } from './open-programmes.ts'
import { type AdoptedContent, boundOf } from './programme-content.ts'
import { AdoptionFields } from './programmes.pages.tsx'

type Opened = Awaited<ReturnType<typeof openProgramme.run>>
const text = (value: string | number | null | undefined): string => (value ?? '').toString()

const valuesOf = (content: AdoptedContent): FormValues => ({
  ...{ name: content.name, startsOn: content.startsOn, endsOn: text(content.endsOn) },
  ...{ fundedUntil: text(content.fundedUntil), target: text(content.target) },
  size: text(content.group?.size?.value),
  sameLevel: content.group?.sameLevel ? 'yes' : '',
  ...Object.fromEntries(
    content.conditions.flatMap((one) => [
      [`conditions.${one.id}.keep`, 'yes'],
      [`conditions.${one.id}.bound`, text(boundOf(one)?.bound)],
    ]),
  ),
  ...Object.fromEntries(
    content.steps.flatMap((step) => {
      const at = (field: string) => `steps.${step.id}.${field}`
      return [
        [at('keep'), 'yes'],
        [at('optional'), step.optional ? 'yes' : ''],
        [at('lasts'), text(step.lasts?.to ?? step.lasts?.from)],
        [at('unit'), text(step.lasts?.unit)],
        [at('load'), text(step.load?.to ?? step.load?.from)],
        [at('daypart'), text(step.daypart)],
        [at('provider'), text(step.provider)],
      ]
    }),
  ),
})

/** Length, half-days, part of the day and provider of a step. */
const LengthFields = ({
  at,
  state,
  opened,
  visit: { t },
}: {
  at: string
  state: FormState
  opened: Opened
  visit: Visit
}) => (
  <>
    <NumberField form={state} name={`${at}.lasts`} label={t('programme.lasts')} t={t} />
    <Select
      form={state}
      name={`${at}.unit`}
      label={t('programme.unit-label')}
      options={['days', 'weeks', 'months', 'years'].map((value) => ({
        value,
        label: t(`programme.unit.${value}`),
      }))}
      t={t}
    />
    <NumberField form={state} name={`${at}.load`} label={t('programme.load')} t={t} />
    <Select
      form={state}
      name={`${at}.daypart`}
      label={t('programme.daypart-label')}
      options={['morning', 'afternoon', 'evening', 'weekend'].map((value) => ({
        value,
        label: t(`programme.daypart.${value}`),
      }))}
      t={t}
    />
    <Select
      form={state}
      name={`${at}.provider`}
      label={t('programme.provider')}
      options={opened.providers.map(({ id, name }) => ({ value: id, label: name }))}
      t={t}
    />
  </>
)

const ConditionFields = ({
  content,
  state,
  visit,
}: {
  content: AdoptedContent
  state: FormState
  visit: Visit
}) => {
  const { t, language } = visit
  return (
    <Fieldset legend={t('programme.conditions')} hint={t('programme.conditions-hint')}>
      {content.conditions.map((one) => {
        const bounded = boundOf(one)
        const field = `conditions.${one.id}.bound`
        const options =
          bounded?.fact === 'level' ? cefrLevels : bounded?.fact === 'education' ? educationLevels : null
        return (
          <>
            <Checkbox
              form={state}
              name={`conditions.${one.id}.keep`}
              label={inLanguage(one.asks, language)}
              t={t}
            />
            {bounded && options !== null && (
              <Select
                form={state}
                name={field}
                label={t(`programme.bound-label.${bounded.way}`)}
                options={options.map((value) => ({
                  value,
                  label: bounded.fact === 'level' ? value : t(`programme.education.${value}`),
                }))}
                t={t}
              />
            )}
            {bounded && options === null && (
              <NumberField
                form={state}
                name={field}
                label={t(`programme.bound-label.${bounded.way}`)}
                t={t}
              />
            )}
          </>
        )
      })}
    </Fieldset>
  )
}

export const adaptForm = form({
  path: '/programmas/:programme/aanpassen',
  show: openProgramme,
  action: adaptProgramme,
  input: nestedInput,
  values: ({ adopted }) => ({ version: String(adopted.version), ...valuesOf(adopted.content) }),
  title: (_, { t }) => t('programme.adapt'),
  view: (opened, state, visit) => {
    const { t, language } = visit
    const { id, content } = opened.adopted
    return (
      <>
        <h1>{t('programme.adapt-title', { name: content.name })}</h1>
        <p>{t('programme.adapt-explained')}</p>
        <Form
          action={`/programmas/${id}/aanpassen`}
          form={state}
          submitLabel={t('programme.save')}
          cancel={{ href: `/programmas/${id}`, label: t('programme.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <AdoptionFields state={state} visit={visit} />
          <NumberField form={state} name="size" label={t('programme.group-size')} t={t} />
          <Checkbox form={state} name="sameLevel" label={t('programme.same-level')} t={t} />
          <ConditionFields content={content} state={state} visit={visit} />
          {content.steps.map((step) => (
            <Fieldset legend={inLanguage(step.name, language)}>
              <Checkbox form={state} name={`steps.${step.id}.keep`} label={t('programme.keep-step')} t={t} />
              <Checkbox
                form={state}
                name={`steps.${step.id}.optional`}
                label={t('programme.optional')}
                t={t}
              />
              {step.takes !== 'event' && (
                <LengthFields at={`steps.${step.id}`} state={state} opened={opened} visit={visit} />
              )}
            </Fieldset>
          ))}
          <Details
            summary={t('programme.own-step')}
            open={Object.keys(state.errors).some((name) => name.startsWith('own.'))}
          >
            <Fieldset legend={t('programme.own-step')} hint={t('programme.own-step-hint')}>
              <TextField form={state} name="own.name" label={t('programme.step')} t={t} />
              <Select
                form={state}
                name="own.takes"
                label={t('programme.takes')}
                options={[
                  { value: 'event', label: t('programme.event') },
                  ...[...opened.kinds.values()]
                    .filter(({ track }) => !['living', 'income', 'status'].includes(track))
                    .map((kind) => ({ value: kind.code, label: language === 'nl' ? kind.nl : kind.en })),
                ]}
                t={t}
              />
              <Select
                form={state}
                name="own.after"
                label={t('programme.after')}
                options={content.steps.map((step) => ({
                  value: step.id,
                  label: inLanguage(step.name, language),
                }))}
                t={t}
              />
              <LengthFields at="own" state={state} opened={opened} visit={visit} />
            </Fieldset>
          </Details>
        </Form>
      </>
    )
  },
  done: ({ programme }) => ({ to: `/programmas/${programme}`, said: 'programme.done.adapted' }),
})
