import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatShortDay } from '../../../platform/language/format.ts'
import { glanceAt, type NextStep } from '../line/next.ts'
import { dutyNow } from '../line/owners.ts'
import { statesOf } from '../line/states.ts'
import type { Line } from '../line.ts'
import { episodeLabel, gapLabel } from './line-items.ts'
import { LinePicture } from './line-picture.tsx'
import { lineWords } from './line-words.ts'

export type LineRowProps = {
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly organisationName: (id: string) => string
  readonly visit: Visit
}

/** The line of one person in 24 pixels, for a row of any list of persons. */
export const LineMiniature = ({ line, vocabulary, organisationName, visit }: LineRowProps) => (
  <div class="line-miniature">
    <LinePicture
      line={line}
      vocabulary={vocabulary}
      today={visit.today}
      language={visit.language}
      direction={visit.direction}
      organisationName={organisationName}
      size="miniature"
    />
  </div>
)

export const nextInWords = (next: NextStep, vocabulary: Vocabulary, { t, language }: Visit): string => {
  switch (next.kind) {
    case 'confirm':
      return t('person.next.confirm', {
        what: episodeLabel(next.episode, vocabulary, language),
        day: formatShortDay(next.episode.startsOn, language),
      })
    case 'gap':
      return gapLabel(next.gap, lineWords[language])
    case 'missing':
      return t('person.next.missing', { what: lineWords[language].missing[next.missing] })
    case 'planned':
      return t('person.next.planned', {
        what: episodeLabel(next.episode, vocabulary, language),
        day: formatShortDay(next.episode.startsOn, language),
      })
    case 'dated':
      return t('person.next.planned', {
        what: vocabulary.milestoneKinds.get(next.milestone.kind)?.[language] ?? next.milestone.kind,
        day: formatShortDay(next.milestone.on, language),
      })
  }
}

/** Where somebody stands, and below it, smaller, what asks for attention first. */
export const LineStanding = ({ line, vocabulary, visit }: Omit<LineRowProps, 'organisationName'>) => {
  const words = lineWords[visit.language]
  const { states, telling, next } = glanceAt(line, vocabulary, visit.today)
  const said = [
    ...(states.closure ? [words.states.closed] : []),
    ...(states.interrupted ? [words.interrupted] : []),
    ...telling.map((strand) => words.states[strand.state]),
  ]
  return (
    <>
      {said.length > 0 ? said.join('; ') : <span class="unknown">{words.states.unknown}</span>}
      {next && <small>{nextInWords(next, vocabulary, visit)}</small>}
    </>
  )
}

/** Who is responsible for the duty that matters most now. */
export const LineOwner = ({ line, vocabulary, organisationName, visit }: LineRowProps) => {
  const words = lineWords[visit.language]
  if (statesOf(line, vocabulary, visit.today).closure) return <>{words.states.closed}</>
  const owner = dutyNow(line, vocabulary, visit.today)
  if (!owner) return <>{words.noDuty}</>
  return (
    <>
      {owner.organisation ? organisationName(owner.organisation) : words.nobody}
      <small>{words.duties[owner.duty]}</small>
    </>
  )
}
