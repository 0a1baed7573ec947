import { inLanguage } from '../../catalogue/words.ts'
import { Actions, LinkButton, Notice, Section } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Candidate } from './group-proposal.ts'
import { proposeGroups } from './propose-groups.ts'

const Names = ({ persons }: { persons: readonly Candidate[] }) => (
  <ul>
    {persons.map(({ name }) => (
      <li>{name}</li>
    ))}
  </ul>
)

export const proposalPage = page({
  path: '/programmas/:programme/indeling/:step',
  action: proposeGroups,
  title: (_, { t }) => t('programme.proposal'),
  view: ({ adopted, step, size, proposal }, { t, language }) => {
    const { classes, levelUnknown, noSeat } = proposal
    const nobody = classes.length + levelUnknown.length + noSeat.length === 0
    return (
      <>
        <h1>{t('programme.proposal')}</h1>
        <p>
          {adopted.content.name}: {inLanguage(step.name, language)}
        </p>
        <p>{t('programme.proposal-explained')}</p>
        {nobody && <p>{t('programme.proposal-nobody')}</p>}
        {classes.map(({ group, level, seats, persons }, index) => (
          <Section
            title={t(group === null ? 'programme.proposal-new' : 'programme.proposal-there', {
              ...{ number: index + 1, level, seats, group: group?.name ?? '' },
            })}
            id={`groep-${index + 1}`}
          >
            <Names persons={persons} />
            {group && <a href={`/programmas/groepen/${group.id}`}>{t('programme.proposal-to-group')}</a>}
          </Section>
        ))}
        {levelUnknown.length > 0 && (
          <Section title={t('programme.proposal-level-unknown')} id="niveau-onbekend">
            <Names persons={levelUnknown} />
          </Section>
        )}
        {noSeat.length > 0 && (
          <Section title={t('programme.proposal-no-seat')} id="geen-plaats">
            <Names persons={noSeat} />
          </Section>
        )}
        {size === null && (
          <Notice kind="info">
            <p>{t('programme.proposal-no-size')}</p>
          </Notice>
        )}
        <Actions>
          <LinkButton href={`/programmas/${adopted.id}/groep`}>{t('programme.plan-group')}</LinkButton>
          <LinkButton href={`/programmas/${adopted.id}`}>{t('programme.back')}</LinkButton>
        </Actions>
      </>
    )
  },
})
