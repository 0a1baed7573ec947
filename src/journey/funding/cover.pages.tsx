import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { inLanguage } from '../../catalogue/words.ts'
import { Fieldset, Form, Hidden, Notice, NumberField, Select } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { answerSource, paysFor } from './answer-source.ts'
import { valuesOfGiven } from './asked.ts'
import { coverPart, coverSlots } from './cover-part.ts'
import { warningWords } from './cover-table.tsx'
import { type OpenedMoney, openMoney } from './open-money.ts'

const partOf = (opened: OpenedMoney, episode: string | undefined) =>
  opened.parts.find((one) => one.episode.fact === episode)

/** Every source that pays for this part, with the money that the organisation registered of it; whether it is allowed stands beside it. */
const options = (opened: OpenedMoney, kind: string, { t, language, today }: Visit) =>
  opened.sources
    .filter((source) => paysFor(source, kind))
    .flatMap((source) => {
      const name = inLanguage(source.name, language)
      const allowed = t(`funding.allowed.${answerSource(source, opened.facts, today).answer.truth}`)
      return [
        { value: source.id, label: `${name} (${allowed})` },
        ...opened.registered
          .filter((one) => one.source === source.id)
          .map((one) => ({ value: `${source.id}:${one.fact}`, label: `${name}: ${one.name} (${allowed})` })),
      ]
    })

export const coverForm = form({
  path: '/mensen/:person/geld/dekking/:episode',
  show: openMoney,
  showInput: ({ params }) => ({ person: params.person }),
  action: coverPart,
  values: ({ cover }) => ({ version: String(cover?.version ?? 0) }),
  title: (_, { t }) => t('funding.cover-title'),
  view: (opened, state, visit, { params }) => {
    const { t, language } = visit
    const part = partOf(opened, params.episode)
    if (!part) return <p>{t('funding.part-gone')}</p>
    const stands = Object.keys(state.errors).length > 0 || state.problem !== null || 'cost' in state.values
    const values = stands
      ? state.values
      : {
          ...state.values,
          ...valuesOfGiven({ cost: part.cost }),
          ...Object.fromEntries(
            part.lines.flatMap(({ source, registered, amount }, index) => [
              [`source${index + 1}`, registered ? `${source}:${registered}` : source],
              [`amount${index + 1}`, valuesOfGiven({ amount }).amount ?? ''],
            ]),
          ),
        }
    const filled = { ...state, values }
    return (
      <>
        <h1>{t('funding.cover-title')}</h1>
        <p>
          {part.episode.label ?? episodeLabel(opened.words, part.episode.kind, language)},{' '}
          {formatDay(part.episode.startsOn, language)}
        </p>
        {part.warnings.map((warning) => (
          <Notice kind="warning">
            <p>{warningWords(warning, visit)}</p>
          </Notice>
        ))}
        <Form
          action={`/mensen/${opened.person}/geld/dekking/${params.episode}`}
          form={filled}
          submitLabel={t('funding.save')}
          cancel={{ href: `/mensen/${opened.person}/geld#dekking`, label: t('funding.back') }}
          t={t}
        >
          <Hidden form={filled} name="version" />
          <NumberField
            form={filled}
            name="cost"
            label={t('funding.cost')}
            hint={t('funding.cost-hint')}
            unit={t('funding.euros')}
            t={t}
          />
          {coverSlots.map((slot) => (
            <Fieldset legend={t('funding.payer', { number: slot })}>
              <Select
                form={filled}
                name={`source${slot}`}
                label={t('funding.source')}
                options={options(opened, part.episode.kind, visit)}
                t={t}
              />
              <NumberField
                form={filled}
                name={`amount${slot}`}
                label={t('funding.amount')}
                unit={t('funding.euros')}
                t={t}
              />
            </Fieldset>
          ))}
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/geld`, said: 'funding.said.saved' }),
})
