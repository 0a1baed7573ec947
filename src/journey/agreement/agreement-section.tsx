import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton, Notice } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { type Agreement, listAgreements } from './agreement.store.ts'
import { missingSignatures, partyOf } from './agreement.ts'
import { stageOf } from './agreement-lifecycle.ts'
import { agreementName } from './agreement-text.tsx'
import { proposeAgreement } from './propose-agreement.ts'
import { StageTag } from './stage-tag.tsx'

/** What waits for this visitor's signature stands first, with a button. */
const ToSign = ({ one, visit }: { one: Agreement; visit: Visit }) => (
  <Notice kind="info" title={visit.t('agreement.your-turn')}>
    <p>{agreementName(one, visit)}</p>
    <Actions>
      <LinkButton href={`/overeenkomsten/${one.id}/tekenen`} primary>
        {visit.t('agreement.read-and-sign')}
      </LinkButton>
    </Actions>
  </Notice>
)

export const agreementSection = personSection({
  key: 'overeenkomst',
  title: 'agreement.section',
  roles: ['client-manager', 'employer-service-point', 'employer', 'person'],
  load: ({ db }, person) => listAgreements(db, person),
  view: (agreements, visit, person) => {
    const { t, language, today } = visit
    const role = visit.actor?.role ?? null
    const own = partyOf(role)
    return (
      <>
        {agreements
          .filter((one) => one.state === 'proposed' && own && missingSignatures(one.signatures).includes(own))
          .map((one) => (
            <ToSign one={one} visit={visit} />
          ))}
        {agreements.length === 0 ? (
          <p>{t('agreement.none')}</p>
        ) : (
          <ul class="plain-list">
            {agreements.map((one) => (
              <li>
                <a href={`/overeenkomsten/${one.id}`}>{agreementName(one, visit)}</a>,{' '}
                {t('agreement.from-until', {
                  from: formatDay(one.content.startsOn, language),
                  until: formatDay(one.endedOn ?? one.content.endsOn, language),
                })}{' '}
                <StageTag stage={stageOf(one, today)} visit={visit} />
              </li>
            ))}
          </ul>
        )}
        {mayPerform(proposeAgreement.allow, role) && (
          <Actions>
            <LinkButton href={`/mensen/${person}/overeenkomst`}>{t('agreement.new')}</LinkButton>
          </Actions>
        )}
      </>
    )
  },
})
