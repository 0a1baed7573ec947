import type { Language, Translate } from '../../platform/language/messages.ts'
import { amountLabel, episodeLabel, isTrait, milestoneLabel, type Vocabulary } from '../vocabulary/index.ts'
import type { Duration, Event, State } from './expression.ts'
import type { Execution } from './rule.ts'

/** What it takes to put an expression into words. */
export type ExpressionWords = {
  readonly t: Translate
  readonly language: Language
  readonly vocabulary: Vocabulary
}

const list = ({ language }: ExpressionWords, type: 'conjunction' | 'disjunction', words: readonly string[]) =>
  new Intl.ListFormat(language, { type }).format(words)

const quoted = (label: string): string => `“${label}”`

/** A length of time, such as "10 weken". */
export const durationWords = (term: Duration, { t }: Pick<ExpressionWords, 't'>): string =>
  Object.entries(term)
    .flatMap(([unit, count]) => (count === undefined ? [] : t(`rule.term.${unit}`, { count })))
    .join(' ')

/** The term of a rule in words, also where an organisation or the line says how long it is. */
export const termWords = (term: Execution['term'], words: ExpressionWords): string => {
  if ('parameter' in term) return term.parameter
  return 'agreed' in term
    ? words.t('obligation-why.term-agreed', {
        what: quoted(amountLabel(words.vocabulary, term.agreed, words.language)),
      })
    : durationWords(term, words)
}

const episodeWords = (codes: readonly string[], words: ExpressionWords): string =>
  list(
    words,
    'disjunction',
    codes.map((code) =>
      isTrait(code)
        ? words.t(`obligation-why.trait.${code}`)
        : quoted(episodeLabel(words.vocabulary, code, words.language)),
    ),
  )

const ageWords = (
  { from, below }: { from?: number | undefined; below?: number | undefined },
  t: Translate,
) => {
  if (from !== undefined && below !== undefined) return t('obligation-why.state.age-between', { from, below })
  return from === undefined
    ? t('obligation-why.state.age-below', { below: below ?? 0 })
    : t('obligation-why.state.age-from', { from })
}

/** A state as part of a sentence: "… er bijstand loopt". */
export const stateWords = (state: State, words: ExpressionWords): string => {
  const { t, vocabulary, language } = words
  if ('running' in state)
    return t(state.planned ? 'obligation-why.state.planned' : 'obligation-why.state.running', {
      what: episodeWords(state.running, words),
    })
  if ('since' in state) return t('obligation-why.state.since', { event: eventWords(state.since, words) })
  if ('before' in state) return t('obligation-why.state.before', { event: eventWords(state.before, words) })
  if ('age' in state) return ageWords(state.age, t)
  if ('household' in state) return t(`obligation-why.state.household.${state.household}`)
  if ('arrived' in state) return t(`obligation-why.state.arrived.${state.arrived}`)
  if ('exists' in state) return t('obligation-why.state.exists', { what: episodeWords(state.exists, words) })
  if ('held' in state)
    return t('obligation-why.state.held', {
      what: list(
        words,
        'disjunction',
        state.held.map((duty) => t(`journal.duties.${duty}`)),
      ),
    })
  if ('amount' in state) {
    const { of: kind, below, from } = state.amount
    return t(from === undefined ? 'obligation-why.state.amount-below' : 'obligation-why.state.amount-from', {
      amount: from ?? below ?? 0,
      what: quoted(amountLabel(vocabulary, kind, language)),
    })
  }
  if ('agreed' in state)
    return t('obligation-why.state.agreed', {
      what: quoted(amountLabel(vocabulary, state.agreed, language)),
    })
  if ('interrupted' in state) return t('obligation-why.state.interrupted')
  if ('always' in state) return t('obligation-why.state.always')
  if ('not' in state) return t('obligation-why.state.not', { state: stateWords(state.not, words) })
  const isAll = 'all' in state
  return list(
    words,
    isAll ? 'conjunction' : 'disjunction',
    (isAll ? state.all : state.any).map((one) => stateWords(one, words)),
  )
}

/** An event in words: what has to happen. */
export const eventWords = (event: Event, words: ExpressionWords): string => {
  const { t, vocabulary, language } = words
  const each = (events: readonly Event[], type: 'conjunction' | 'disjunction') =>
    list(
      words,
      type,
      events.map((one) => eventWords(one, words)),
    )
  if ('milestone' in event) {
    const what = list(
      words,
      'disjunction',
      event.milestone.map((kind) => quoted(milestoneLabel(vocabulary, kind, language))),
    )
    return event.detail ? `${what} (${list(words, 'disjunction', event.detail)})` : what
  }
  if ('begin' in event) return t('obligation-why.event.begin', { state: stateWords(event.begin, words) })
  if ('end' in event) return t('obligation-why.event.end', { state: stateWords(event.end, words) })
  if ('reached' in event)
    return t('obligation-why.event.reached', {
      amount: event.reached.amount,
      what: list(
        words,
        'conjunction',
        [event.reached.of, ...(event.reached.with ?? [])].map((kind) =>
          quoted(amountLabel(vocabulary, kind, language)),
        ),
      ),
    })
  if ('times' in event) {
    const { of, count, within } = event.times
    return t(within ? 'obligation-why.event.times-within' : 'obligation-why.event.times', {
      number: count,
      event: eventWords(of, words),
      within: within ? durationWords(within, words) : '',
    })
  }
  if ('first' in event) return t('obligation-why.event.first', { event: eventWords(event.first, words) })
  if ('last' in event) return t('obligation-why.event.last', { event: eventWords(event.last, words) })
  if ('earliest-of' in event)
    return t('obligation-why.event.earliest', { events: each(event['earliest-of'], 'disjunction') })
  if ('latest-of' in event)
    return t('obligation-why.event.latest', { events: each(event['latest-of'], 'conjunction') })
  if ('any-of' in event) return each(event['any-of'], 'disjunction')
  if ('during' in event)
    return t('obligation-why.event.during', {
      event: eventWords(event.of, words),
      state: stateWords(event.during, words),
    })
  if ('birthday' in event) return t('obligation-why.event.birthday', { age: event.birthday })
  const { shift, by, back } = event
  return t(by ? 'obligation-why.event.after' : 'obligation-why.event.ahead', {
    term: durationWords(by ?? back ?? { days: 0 }, words),
    event: eventWords(shift, words),
  })
}
