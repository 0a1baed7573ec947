import { mayPerform } from '../../platform/action/action.ts'
import type { Recorded } from '../../platform/database/versioned-record.ts'
import {
  Actions,
  DateField,
  Fieldset,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Select,
  SummaryList,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { openProfile } from './open-profile.ts'
import { completeProfile, saveProfile } from './save-profile.ts'
import { screeningProfiles } from './screening.store.ts'
import { Cefr, completeness, EducationLevel, type ScreeningProfile, skills, valuedBy } from './screening.ts'

const text = (value: string | number | null): string => (value === null ? '' : String(value))

const valuesOf = (profile: Recorded<ScreeningProfile> | undefined, today: string): FormValues => {
  const { dutch, ...content } = profile?.content ?? { dutch: undefined }
  return {
    version: String(profile?.version ?? 0),
    on: today,
    ...Object.fromEntries(Object.entries(content).map(([name, value]) => [name, text(value)])),
    ...Object.fromEntries(skills.map((skill) => [skill, dutch?.[skill] ?? ''])),
  }
}

const Fields = ({ state, visit, closing }: { state: FormState; visit: Visit; closing: boolean }) => {
  const { t } = visit
  const field = (name: string) => ({ form: state, name, label: t(`screening.${name}`), t })
  return (
    <>
      <Hidden form={state} name="version" />
      {closing && <DateField {...field('on')} required />}
      <Fieldset legend={t('screening.education')}>
        <NumberField {...field('yearsOfEducation')} unit={t('screening.years')} />
        <Select
          {...field('educationLevel')}
          options={EducationLevel.options.map((value) => ({ value, label: t(`screening.level.${value}`) }))}
        />
        <TextArea {...field('courses')} />
        <TextField {...field('diploma')} />
      </Fieldset>
      <Fieldset legend={t('screening.work')}>
        <NumberField {...field('yearsOfWork')} unit={t('screening.years')} />
        <TextField {...field('occupation')} />
        <TextField {...field('isco')} hint={t('screening.isco-hint')} inputmode="numeric" />
        <TextArea {...field('ambition')} />
      </Fieldset>
      <Fieldset legend={t('screening.languages')} hint={t('screening.languages-hint')}>
        {skills.map((skill) => (
          <Select
            {...field(skill)}
            options={Cefr.options.map((value) => ({ value, label: value }))}
            empty={t('screening.not-known')}
          />
        ))}
        <TextField {...field('otherLanguages')} />
      </Fieldset>
      <Select
        {...field('housingLimitation')}
        hint={t('screening.housing-hint')}
        empty={t('screening.not-known')}
        options={['yes', 'no'].map((value) => ({ value, label: t(`screening.${value}`) }))}
      />
      <TextArea {...field('unknownBecause')} hint={t('screening.unknownBecause-hint')} />
    </>
  )
}

export const saveProfileForm = form({
  path: '/mensen/:person/screening',
  show: openProfile,
  action: saveProfile,
  values: ({ profile }, visit) => valuesOf(profile, visit.today),
  title: ({ identity }, { t }) => t('screening.title', { name: identity.givenName }),
  view: ({ person, identity }, state, visit) => (
    <>
      <h1>{visit.t('screening.title', { name: identity.givenName })}</h1>
      <p>{visit.t('screening.explained')}</p>
      <Form
        action={`/mensen/${person}/screening`}
        form={state}
        submitLabel={visit.t('screening.save')}
        t={visit.t}
      >
        <Fields state={state} visit={visit} closing={false} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'screening.said.saved' }),
})

export const completeProfileForm = form({
  path: '/mensen/:person/screening/afronden',
  show: openProfile,
  action: completeProfile,
  values: ({ profile }, visit) => valuesOf(profile, visit.today),
  title: ({ identity }, { t }) => t('screening.complete-title', { name: identity.givenName }),
  view: ({ person, identity }, state, visit) => (
    <>
      <h1>{visit.t('screening.complete-title', { name: identity.givenName })}</h1>
      <p>{visit.t('screening.complete-explained')}</p>
      <Form
        action={`/mensen/${person}/screening/afronden`}
        form={state}
        submitLabel={visit.t('screening.complete')}
        t={visit.t}
      >
        <Fields state={state} visit={visit} closing={true} />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'screening.said.completed' }),
})

/** What is known, what is missing by name, and who would value the diploma. */
export const ProfileSummary = ({ profile, visit }: { profile: ScreeningProfile; visit: Visit }) => {
  const { t, language } = visit
  const { known, of, missing } = completeness(profile)
  const years = (value: number | null) =>
    value === null ? null : `${formatNumber(value, language)} ${t('screening.years')}`
  const body = valuedBy(profile.educationLevel)
  return (
    <>
      <p>{t('screening.known-of', { known, of })}</p>
      {missing.length > 0 && (
        <Notice kind="warning">
          <p>
            {t('screening.missing')} {missing.map((item) => t(`screening.${item}`)).join(', ')}.{' '}
            {profile.unknownBecause && t('screening.because', { reason: profile.unknownBecause })}
          </p>
        </Notice>
      )}
      <SummaryList
        t={t}
        items={[
          { term: t('screening.yearsOfEducation'), description: years(profile.yearsOfEducation) },
          {
            term: t('screening.educationLevel'),
            description: profile.educationLevel && t(`screening.level.${profile.educationLevel}`),
          },
          { term: t('screening.courses'), description: profile.courses },
          { term: t('screening.yearsOfWork'), description: years(profile.yearsOfWork) },
          { term: t('screening.occupation'), description: profile.occupation },
          { term: t('screening.ambition'), description: profile.ambition },
          ...skills.map((skill) => ({ term: t(`screening.${skill}`), description: profile.dutch[skill] })),
          {
            term: t('screening.diploma'),
            description:
              profile.diploma &&
              (body ? `${profile.diploma} (${t('screening.valued-by', { body })})` : profile.diploma),
          },
        ]}
      />
    </>
  )
}

export const screeningSection = personSection({
  key: 'screening',
  title: 'screening.section',
  roles: ['coa-screener', 'coa-case-manager', 'coa-coupler', 'client-manager', 'person'],
  load: ({ db }, person) => screeningProfiles.find(db, person),
  view: (profile, visit, person) => (
    <>
      {profile ? (
        <ProfileSummary profile={profile.content} visit={visit} />
      ) : (
        <p>{visit.t('screening.none')}</p>
      )}
      {mayPerform(saveProfile.allow, visit.actor?.role ?? null) && (
        <Actions>
          <LinkButton href={`/mensen/${person}/screening`}>
            {visit.t(profile ? 'screening.change' : 'screening.start')}
          </LinkButton>
          <LinkButton href={`/mensen/${person}/screening/afronden`}>
            {visit.t('screening.complete')}
          </LinkButton>
        </Actions>
      )}
    </>
  ),
})
