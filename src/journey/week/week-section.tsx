import { Actions, LinkButton, Notice } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { readWeek } from './read-week.ts'
import { answerWeek } from './week-answer.ts'

/** The week on the page of a person: whether it fits, and the way to the picture. */
export const weekSection = personSection({
  key: 'week',
  title: 'week.section',
  roles: ['client-manager', 'social-guide', 'person'],
  load: async ({ db, today }, _, line) => {
    const { facts, withoutTime } = await readWeek({ db }, line, today)
    return { state: answerWeek(facts).state, without: withoutTime.length }
  },
  view: ({ state, without }, { t, actor }, person) => {
    const base = actor?.role === 'person' ? '/mijn/week' : `/mensen/${person}/week`
    return (
      <>
        {state === 'clash' ? (
          <Notice kind="warning">
            <p>{t('week.does-not-fit')}</p>
          </Notice>
        ) : (
          <p>{t(state === 'fits' ? 'week.fits' : 'week.empty')}</p>
        )}
        {without > 0 && <p>{t('week.without-count', { count: without })}</p>}
        <Actions>
          <LinkButton href={base}>{t('week.open')}</LinkButton>
        </Actions>
      </>
    )
  },
})
