import { inLanguage } from '../../catalogue/words.ts'
import {
  DateField,
  Details,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  Select,
  TextArea,
} from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type Assessment, type Suggestion, sbiSections, suitabilities } from './assessment.ts'
import { openAssessment, recordAssessment, resultRows } from './record-assessment.ts'

export type SectorNames = Awaited<ReturnType<typeof openAssessment.run>>['sectors']

/** What suits, what was seen, and which places are open in it now. */
export const Suggestions = ({
  suggestions,
  sectors,
  visit,
}: {
  suggestions: readonly Suggestion[]
  sectors: SectorNames
  visit: Visit
}) => {
  const { t, language } = visit
  if (suggestions.length === 0) return <p>{t('assessment.nothing-suits')}</p>
  return (
    <ul>
      {suggestions.map(({ sector, suitability, competences, places }) => (
        <li>
          <strong>{inLanguage(sectors[sector] ?? sector, language)}</strong>:{' '}
          {t(`assessment.suits.${suitability}`)}. {competences}{' '}
          {places.length === 0 ? (
            <p>{t('assessment.no-place')}</p>
          ) : (
            <>
              <p>{t('assessment.places', { count: places.length })}</p>
              <ul>
                {places.slice(0, 5).map((place) => (
                  <li>
                    <a href={`/plaatsen/${place.id}`}>{place.title}</a>, {place.organisationName}
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const Earlier = ({
  content,
  sectors,
  visit: { t, language },
}: {
  content: Assessment
  sectors: SectorNames
  visit: Visit
}) => (
  <li>
    {formatDay(content.on, language)}:{' '}
    {content.results
      .map(
        (one) =>
          `${inLanguage(sectors[one.sector] ?? one.sector, language)} (${t(`assessment.suits.${one.suitability}`)})`,
      )
      .join(', ')}
  </li>
)

const Row = ({
  row,
  state,
  visit,
  sectors,
}: {
  row: number
  state: FormState
  visit: Visit
  sectors: SectorNames
}) => {
  const { t, language } = visit
  return (
    <Fieldset legend={t('assessment.row', { row })}>
      <Select
        form={state}
        name={`sector${row}`}
        label={t('assessment.sector')}
        options={sbiSections.map((value) => ({
          value,
          label: inLanguage(sectors[value] ?? value, language),
        }))}
        t={t}
      />
      <Select
        form={state}
        name={`suitability${row}`}
        label={t('assessment.suitability')}
        options={suitabilities.map((value) => ({ value, label: t(`assessment.suits.${value}`) }))}
        t={t}
      />
      <TextArea form={state} name={`competences${row}`} label={t('assessment.competences')} t={t} />
    </Fieldset>
  )
}

export const assessmentForm = form({
  path: '/mensen/:person/assessment',
  show: openAssessment,
  action: recordAssessment,
  values: ({ assessment }, { today }) => ({
    version: String(assessment?.version ?? 0),
    on: today,
    executor: assessment?.content.executor ?? '',
    ...Object.fromEntries(
      resultRows.flatMap((row) => {
        const result = assessment?.content.results[row - 1]
        return [
          [`sector${row}`, result?.sector ?? ''],
          [`suitability${row}`, result?.suitability ?? ''],
          [`competences${row}`, result?.competences ?? ''],
        ]
      }),
    ),
  }),
  title: (_, { t }) => t('assessment.title'),
  view: ({ person, identity, earlier, suggestions, assessment, executors, sectors }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('assessment.of', { name: identity.givenName })}</h1>
        {assessment && <Suggestions suggestions={suggestions} sectors={sectors} visit={visit} />}
        {earlier.length > 0 && (
          <Details summary={t('assessment.earlier')}>
            <ul>
              {earlier.map(({ content }) => (
                <Earlier content={content} sectors={sectors} visit={visit} />
              ))}
            </ul>
          </Details>
        )}
        <Form
          action={`/mensen/${person}/assessment`}
          form={state}
          submitLabel={t('assessment.save')}
          cancel={{ href: `/mensen/${person}`, label: t('assessment.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <DateField form={state} name="on" label={t('assessment.on')} required t={t} />
          <Select
            form={state}
            name="executor"
            label={t('assessment.executor')}
            options={executors.map(({ id, name }) => ({ value: id, label: name }))}
            required
            t={t}
          />
          {resultRows.map((row) => (
            <Row row={row} state={state} visit={visit} sectors={sectors} />
          ))}
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/assessment`, said: 'assessment.said.recorded' }),
})
