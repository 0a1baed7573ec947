import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton } from '../../platform/html/index.ts'
import { formatDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { getAdopted } from './adopted.store.ts'
import { enrolPerson } from './enrol-person.ts'
import { enrolmentsOf } from './enrolment.store.ts'

/** What somebody takes part in, with how far it is. */
export const programmeSection = personSection({
  key: 'programma',
  title: 'programme.section',
  roles: ['client-manager', 'coa-case-manager', 'social-guide', 'person'],
  load: async ({ db }, person) => {
    const shown = []
    for (const one of await enrolmentsOf(db, person))
      shown.push({ ...one, name: (await getAdopted(db, one.programme, one.programmeVersion)).content.name })
    return shown
  },
  view: (enrolments, { t, language, actor }, person) => (
    <>
      {enrolments.length === 0 ? (
        <p>{t('programme.takes-part-in-nothing')}</p>
      ) : (
        <ul class="plain-list">
          {enrolments.map(({ id, name, content }) => (
            <li>
              <a href={`/deelnames/${id}`}>{name}</a>.{' '}
              {t(`programme.how-since.${content.ended?.how ?? 'running'}`, {
                from: formatDay(content.startsOn, language),
                on: content.ended ? formatDay(content.ended.on, language) : '',
              })}{' '}
              {t('programme.steps-done', {
                done: content.steps.filter(({ state }) => state === 'done').length,
                of: content.steps.filter(({ state }) => state !== 'skipped').length,
              })}
            </li>
          ))}
        </ul>
      )}
      {mayPerform(enrolPerson.allow, actor?.role ?? null) && (
        <Actions>
          <LinkButton href={`/mensen/${person}/programma`}>{t('programme.choose')}</LinkButton>
        </Actions>
      )}
    </>
  ),
})
