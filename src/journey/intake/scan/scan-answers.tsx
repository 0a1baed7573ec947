import type { Child } from 'hono/jsx'
import { Notice, safeHref } from '../../../platform/html/index.ts'
import type { Address, Visit } from '../../../platform/http/visit.ts'
import { formatDay } from '../../../platform/language/format.ts'
import type { OpenedScan } from './open-scan.ts'
import { type Question, scanSections } from './questions.ts'
import { type QuestionId, scanned } from './scan.ts'
import { ScanIcon } from './scan-icon.tsx'
import { answerWords, askOf, dayIn, type ScanReading, sectionOf, sentence } from './scan-words.tsx'

/** One opening of the scan, for whoever reads it. */
export type ScanView = {
  readonly shown: OpenedScan
  readonly reading: ScanReading
  readonly visit: Visit
  readonly query: Address['query']
}

/** The language that was chosen goes along in the address: no cookie, no script. */
export const inLanguage = ({ taal }: Address['query']): string =>
  taal ? `?taal=${encodeURIComponent(taal)}` : ''
export const scanPath = ({ own, person }: Pick<OpenedScan, 'own' | 'person'>): string =>
  own ? '/mijn/scan' : `/mensen/${person}/scan`

const languageName = (code: string, shownIn: string): string =>
  new Intl.DisplayNames(shownIn, { type: 'language' }).of(code) ?? code

/** In which language the person reads the questions, for who sits beside: an unread translation is no reason to guess. */
const ReadBy = ({ shown: { words, identity }, visit }: Pick<ScanView, 'shown' | 'visit'>) => {
  const own = identity.language && words.get(identity.language)
  if (!own) return null
  const language = languageName(own.language, visit.language)
  return (
    <p class="hint">
      {visit.t(own.reviewed ? 'intake.scan.reads' : 'intake.scan.reads-unread', { language })}
    </p>
  )
}

/** Around everything in the language of the person: its direction, and the choice of another one. */
export const ScanFrame = ({
  shown,
  reading,
  visit,
  at,
  children,
}: Omit<ScanView, 'query'> & { readonly at: string; readonly children?: Child }) => (
  <>
    {shown.own && (
      <nav class="actions" aria-label={visit.t('intake.scan.languages')}>
        {[...shown.words.values()]
          .filter(({ language }) => language !== reading.words.language)
          .map(({ language, direction }) => (
            <a href={safeHref(`${at}?taal=${language}`)} lang={language} dir={direction}>
              {languageName(language, language)}
            </a>
          ))}
      </nav>
    )}
    {reading.missing && (
      <Notice kind="info">
        <p>{visit.t('intake.scan.missing', { language: languageName(reading.missing, visit.language) })}</p>
      </Notice>
    )}
    <div class="scan" lang={reading.words.language} dir={reading.words.direction}>
      {children}
      {shown.own && !reading.words.reviewed && <p class="hint">{sentence(reading, 'unreviewed')}</p>}
    </div>
    {!shown.own && <ReadBy shown={shown} visit={visit} />}
  </>
)

const Answered = ({ question, view }: { question: Question; view: ScanView }) => {
  const { shown, reading, visit, query } = view
  const id = question.id as QuestionId
  const answer = shown.scan?.content.answers[id]
  const { t, language } = visit
  return (
    <div>
      <dt>
        <a href={safeHref(`${scanPath(shown)}/${id}${inLanguage(query)}`)}>{askOf(reading, id)}</a>
      </dt>
      <dd>
        {answer ? (
          <>
            <strong dir="auto">{answerWords(reading, question, scanned(shown.scan?.content, id))}</strong>{' '}
            {shown.own ? (
              <small>{dayIn(reading, answer.on)}</small>
            ) : (
              <small>
                {t(`intake.scan.by.${answer.by}`, { day: formatDay(answer.on, language) })}
                {answer.toldOn && ` ${t('intake.scan.as-told', { day: formatDay(answer.toldOn, language) })}`}
              </small>
            )}
          </>
        ) : (
          <span class="unknown">{sentence(reading, 'open')}</span>
        )}
      </dd>
    </div>
  )
}

/** Every question by section with its answer, and a way to it; a worker also reads who answered and when. */
export const ScanAnswers = (view: ScanView) => (
  <>
    {scanSections.map((section) => (
      <section aria-labelledby={`scan-${section}`}>
        <h2 class="scan__section" id={`scan-${section}`}>
          <ScanIcon section={section} />
          {sectionOf(view.reading, section)}
        </h2>
        <dl class="summary-list">
          {view.shown.questions
            .filter((question) => question.section === section)
            .map((question) => (
              <Answered question={question} view={view} />
            ))}
        </dl>
      </section>
    ))}
  </>
)
