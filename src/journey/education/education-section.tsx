import { vocabulary } from '../../catalogue/knowledge.ts'
import { inLanguage } from '../../catalogue/practice/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Actions, LinkButton, SummaryList } from '../../platform/html/index.ts'
import { personSection } from '../person/index.ts'
import { listCertificates } from './certificate.store.ts'
import { CertificateList } from './certificate-list.tsx'
import { findContract } from './learn-work.store.ts'
import { moduleLine } from './module-list.tsx'
import { readSchooling } from './read-schooling.ts'
import { recordCertificate } from './record-certificate.ts'
import { studiesOf } from './study.ts'
import { ContractFacts, Studies } from './study-list.tsx'

export const educationSection = personSection({
  key: 'opleiding',
  title: 'education.section',
  roles: ['client-manager', 'coa-case-manager', 'social-guide', 'language-provider', 'person'],
  load: async ({ db, today }, person, line) => ({
    ...(await readSchooling(db, line, today)),
    studies: studiesOf(line),
    contract: (await findContract(db, person)) ?? null,
    certificates: await listCertificates(db, person),
    words: await vocabulary(),
  }),
  view: ({ routes, schooling, profiles, modules, studies, contract, certificates, words }, visit, person) => {
    const { t, language, actor } = visit
    const count = (truth: string) => routes.filter(({ entry }) => entry.truth === truth).length
    return (
      <>
        <SummaryList
          t={t}
          items={[
            {
              term: t('education.may-begin'),
              description: t('education.counted', {
                yes: count('yes'),
                unknown: count('unknown'),
                no: count('no'),
              }),
            },
            {
              term: t('education.dutchLevel'),
              description:
                schooling.dutchLevel &&
                `${t(`education.dutch-level.${schooling.dutchLevel}`)} (${schooling.dutchLevelBy})`,
            },
            {
              term: t('education.profile'),
              description: profiles.map(({ outflow }) => inLanguage(outflow.name, language)).join(', '),
            },
            {
              term: t('education.modules-followed'),
              description: modules.map((one) => moduleLine(one, { words, visit })).join('; '),
            },
          ]}
        />
        {contract && <ContractFacts stored={contract} visit={visit} />}
        {studies.length > 0 && <Studies studies={studies} person={person} words={words} visit={visit} />}
        <h3>{t('education.certificates')}</h3>
        {certificates.length === 0 ? (
          <p>{t('education.no-certificate')}</p>
        ) : (
          <CertificateList certificates={certificates} person={person} visit={visit} />
        )}
        <Actions>
          {mayPerform(recordCertificate.allow, actor?.role ?? null) && (
            <LinkButton href={`/mensen/${person}/opleidingen/certificaat`}>
              {t('education.certificate-link')}
            </LinkButton>
          )}
          {actor?.role === 'client-manager' && (
            <LinkButton href={`/mensen/${person}/leerwerk`}>{t('education.learn-work-link')}</LinkButton>
          )}
          <LinkButton href={actor?.role === 'person' ? '/mijn/opleidingen' : `/mensen/${person}/opleidingen`}>
            {t('education.section-link')}
          </LinkButton>
        </Actions>
      </>
    )
  },
})
