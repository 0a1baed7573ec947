import {
  DataTable,
  DateField,
  Fieldset,
  Form,
  NumberField,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { form, givenFields } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { composeOwnRule, openComposing } from './compose-own-rule.ts'
import { Answer, ShapeQuestions, TermQuestions } from './guided-questions.tsx'
import { type GuidedShape, guidedShapes } from './guided-rule.ts'

const path = '/regels/nieuw/vragen'

/** The address of each kind of agreement. */
const slugs = {
  deadline: 'uiterste-dag',
  frequency: 'hoe-vaak',
  term: 'hoe-lang',
  occasions: 'bij-herhaling',
  amount: 'aantal',
  eligibility: 'wie-krijgt-wat',
  norm: 'niet-te-lang-zonder',
} as const satisfies Record<GuidedShape, string>

const shapeAt = (slug: string | undefined): GuidedShape =>
  guidedShapes.find((shape) => slugs[shape] === slug) ?? 'deadline'

/** Which agreement it is: each kind asks its own questions. */
const choosePage = page({
  path,
  action: openComposing,
  input: () => ({}),
  title: (_, { t }) => t('own-rule.compose'),
  view: (_, { t }) => (
    <>
      <p>
        <a href="/regels/eigen">{t('rule-setting.title')}</a>
      </p>
      <h1>{t('own-rule.compose')}</h1>
      <p>{t('own-rule.compose-explained')}</p>
      <DataTable
        caption={t('own-rule.compose-shapes')}
        rows={guidedShapes}
        columns={[
          {
            key: 'shape',
            header: t('own-rule.shape-heading'),
            naming: true,
            cell: (shape) => <a href={`${path}/${slugs[shape]}`}>{t(`own-rule.shape.${shape}`)}</a>,
          },
          {
            key: 'example',
            header: t('own-rule.shape-example-heading'),
            cell: (shape) => t(`own-rule.shape-example.${shape}`),
          },
        ]}
      />
      <p>
        <a href="/regels/nieuw">{t('own-rule.write-link')}</a>
      </p>
    </>
  ),
})

/** The questions of one kind of agreement, and whom the rule would touch. */
const questionsPage = form({
  path: `${path}/:shape{${Object.values(slugs).join('|')}}`,
  show: openComposing,
  showInput: () => ({}),
  action: composeOwnRule,
  input: ({ params }, { values }) => ({
    ...givenFields(values),
    shape: shapeAt(params.shape),
  }),
  values: ({ today }) => ({ startsOn: today, decidedOn: today, unit: 'weeks', age: '18' }),
  title: (_, { t }) => t('own-rule.compose'),
  view: (choices, state, visit, { params }) => {
    const { t } = visit
    const shape = shapeAt(params.shape)
    const asked = { state, shape, choices, visit }
    return (
      <>
        <p>
          <a href={path}>{t('own-rule.other-shape')}</a>
        </p>
        <h1>{t(`own-rule.shape.${shape}`)}</h1>
        <p>{t('own-rule.shape-example-is', { example: t(`own-rule.shape-example.${shape}`) })}</p>
        <Form
          action={`${path}/${slugs[shape]}`}
          form={state}
          submitLabel={t('rule-setting.look')}
          cancel={{ href: '/regels/eigen', label: t('rule-setting.back') }}
          t={t}
        >
          <Fieldset legend={t('own-rule.words')}>
            <TextField form={state} name="nameNl" label={t('own-rule.question.name-nl')} t={t} required />
            <TextField form={state} name="nameEn" label={t('own-rule.question.name-en')} t={t} required />
            <TextArea form={state} name="textNl" label={t('own-rule.question.text-nl')} t={t} required />
            <TextArea form={state} name="textEn" label={t('own-rule.question.text-en')} t={t} required />
          </Fieldset>
          <ShapeQuestions {...asked} />
          <TermQuestions {...asked} />
          <Fieldset legend={t('own-rule.for-whom')}>
            <NumberField form={state} name="age" label={t('own-rule.question.age')} t={t} required />
            <Answer {...asked} name="duty" />
          </Fieldset>
          <Fieldset legend={t('own-rule.decision')}>
            <TextField form={state} name="decision" label={t('own-rule.question.decision')} t={t} required />
            <DateField
              form={state}
              name="decidedOn"
              label={t('own-rule.question.decided-on')}
              t={t}
              required
            />
            <DateField form={state} name="startsOn" label={t('rule-setting.starts-on')} t={t} required />
          </Fieldset>
        </Form>
      </>
    )
  },
  done: ({ id }) => ({ to: `/regels/eigen/wat-als/${id}`, said: '' }),
})

export const composeOwnRulePages = [choosePage, questionsPage]
