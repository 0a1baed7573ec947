import { Actions, Details, LinkButton, Notice, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { DecisionList } from './decision-list.tsx'
import { type OpenedStatus, openOwnStatus } from './open-status.ts'
import { hoursWords, loweredWords, partName } from './parts-table.tsx'
import { RuleTexts } from './rule-text.tsx'
import { diplomaWords, isDutyOver, loanWords, remainingWords, routeWords } from './status-words.tsx'

type Shown = { readonly opened: OpenedStatus; readonly visit: Visit }

/** The first thing somebody wants to know: how long still (S110). */
const Remaining = ({ opened: { status }, visit }: Shown) => {
  const { t, language } = visit
  const { duty, term } = status
  if (isDutyOver(status))
    return (
      <Notice kind="good" title={t(`civic-integration.own.duty-${duty.state}`)}>
        <p>{t('civic-integration.own.duty-over')}</p>
      </Notice>
    )
  if (term.state === 'unknown')
    return (
      <Notice kind="info" title={t('civic-integration.own.term-unknown')}>
        <p>{t(`civic-integration.own.term-missing.${term.missing}`)}</p>
      </Notice>
    )
  const day = formatDay(term.endsOn, language)
  return term.state === 'over' ? (
    <Notice kind="warning" title={t('civic-integration.own.over', { day })}>
      <p>{t('civic-integration.own.over-explained')}</p>
    </Notice>
  ) : (
    <Notice kind="info" title={remainingWords(status, visit) ?? ''}>
      <p>{t('civic-integration.own.until', { day })}</p>
    </Notice>
  )
}

const Parts = ({ opened: { status }, visit }: Shown) => {
  const { t } = visit
  if (status.parts.length === 0) return <p>{t('civic-integration.own.parts-unknown')}</p>
  const done = status.parts.filter(({ state }) => state === 'done')
  const todo = status.parts.filter(({ state }) => state === 'open' || state === 'unknown')
  const free = status.parts.filter(({ state }) => state === 'not-needed' || state === 'waived')
  const list = (parts: typeof done, title: string) =>
    parts.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul>
          {parts.map((one) => (
            <li>
              {[partName(one, visit), hoursWords(one, visit) || loweredWords(one, visit)]
                .filter(Boolean)
                .join(': ')}
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      {list(done, t('civic-integration.own.done'))}
      {list(todo, t('civic-integration.own.todo'))}
      {list(free, t('civic-integration.own.not-needed'))}
    </>
  )
}

const Choices = ({ opened: { status }, visit }: Shown) => {
  const { t, language } = visit
  const { regime, routeChange } = status
  if (regime === null) return <p>{t('civic-integration.own.choices-unknown')}</p>
  return (
    <>
      <ul>
        <li>{t(`civic-integration.own.provider.${regime}`)}</li>
        {routeChange?.isOpen && (
          <li>{t('civic-integration.own.route-change', { day: formatDay(routeChange.until, language) })}</li>
        )}
        {status.scalingDown && <li>{t('civic-integration.own.scaling')}</li>}
        <li>{t('civic-integration.own.alone')}</li>
      </ul>
      {status.loan && (
        <Actions>
          <LinkButton href="/mijn/inburgering/lening">{t('civic-integration.deed.lening')}</LinkButton>
        </Actions>
      )}
    </>
  )
}

const Money = ({ opened: { status, rules }, visit }: Shown) => {
  const { t } = visit
  if (status.regime === null) return <p>{t('civic-integration.own.money-unknown')}</p>
  return (
    <>
      {status.loan && <p>{loanWords(status, visit)}</p>}
      <ul>
        {['free', 'paid'].map((side) => (
          <li>{t(`civic-integration.own.money-${side}.${status.regime}`)}</li>
        ))}
      </ul>
      <Details summary={t('civic-integration.own.source')}>
        <RuleTexts
          rules={rules.filter(
            ({ id, regime }) => /free-exams|wi2013-loan/.test(id) && regime === status.regime,
          )}
          visit={visit}
        />
      </Details>
    </>
  )
}

const Late = ({ opened: { status, rules }, visit }: Shown) => {
  const { t } = visit
  return (
    <>
      <p>{t('civic-integration.own.late')}</p>
      <p>{t('civic-integration.own.more-time')}</p>
      {status.regime === 'Wi2021' && (
        <Details summary={t('civic-integration.grounds')}>
          <RuleTexts rules={rules.filter(({ id }) => /extension-/.test(id))} visit={visit} />
        </Details>
      )}
      <p>{t(`civic-integration.own.consequence.${status.regime ?? 'unknown'}`)}</p>
    </>
  )
}

const Dossiers = ({ opened: { dossiers }, visit }: Shown) => {
  const { t, language } = visit
  return (
    <ul class="plain-list">
      {dossiers.map((one) => (
        <li>
          <a href={`/mijn/afspraken/${one.id}`}>
            {t('civic-integration.dossier-of', {
              day: one.entries[0] ? formatDay(one.entries[0].on, language) : '',
            })}
          </a>
          : {t(`civic-integration.dossier-state.${one.state}`)}
        </li>
      ))}
    </ul>
  )
}

export const ownStatusPage = page({
  path: '/mijn/inburgering',
  action: openOwnStatus,
  input: () => ({}),
  title: (_, { t }) => t('civic-integration.own.title'),
  view: (opened, visit) => {
    const { t } = visit
    const { status } = opened
    const diploma = diplomaWords(status, visit)
    const route = routeWords(status, opened.vocabulary, visit)
    return (
      <>
        <h1>{t('civic-integration.own.title')}</h1>
        <Remaining opened={opened} visit={visit} />
        {diploma && <p>{diploma}</p>}
        {route && <p>{t('civic-integration.own.route', { route })}</p>}
        <Section id="onderdelen" title={t('civic-integration.own.parts')}>
          <Parts opened={opened} visit={visit} />
        </Section>
        {!isDutyOver(status) && (
          <>
            <Section id="kiezen" title={t('civic-integration.own.choices')}>
              <Choices opened={opened} visit={visit} />
            </Section>
            <Section id="geld" title={t('civic-integration.own.money')}>
              <Money opened={opened} visit={visit} />
            </Section>
            <Section id="later" title={t('civic-integration.own.late-title')}>
              <Late opened={opened} visit={visit} />
            </Section>
          </>
        )}
        {opened.decisions.length > 0 && (
          <Section id="besluiten" title={t('civic-integration.decisions')}>
            <DecisionList opened={opened} visit={visit} />
          </Section>
        )}
        {opened.dossiers.length > 0 && (
          <Section id="afspraken" title={t('civic-integration.own.dossiers')}>
            <Dossiers opened={opened} visit={visit} />
          </Section>
        )}
        <p class="no-print">{t('civic-integration.print')}</p>
      </>
    )
  },
})
