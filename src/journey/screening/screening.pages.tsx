import { mayPerform } from '../../platform/action/action.ts'
import type { Recorded } from '../../platform/database/versioned-record.ts'
import { dayOf } from '../../platform/date.ts'
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
  Share,
  SummaryList,
  TextArea,
  TextField,
} from '../../platform/html/index.ts'
import { type FormValues, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { personSection } from '../person/index.ts'
import { openProfile } from './open-profile.ts'
import { PreparationWords } from './preparation.pages.tsx'
import { completeProfile, languageRows, saveProfile } from './save-profile.ts'
import { preparations, screeningProfiles } from './screening.store.ts'
import {
  Cefr,
  completeness,
  EducationLevel,
  type ScreeningProfile,
  skills,
  spokenLanguages,
  valuedBy,
} from './screening.ts'

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** No course is a word, so that it can be told from unknown. */
const coursesText = (courses: readonly string[] | null, visit: Visit, between = '\n'): string =>
  courses === null ? '' : courses.length === 0 ? visit.t('screening.no-courses') : courses.join(between)

const valuesOf = (profile: Recorded<ScreeningProfile> | undefined, visit: Visit): FormValues => {
  if (!profile) return { version: '0', on: visit.today }
  const { dutch, languages, courses, ...content } = profile.content
  return {
    version: String(profile.version),
    on: visit.today,
    ...Object.fromEntries(Object.entries(content).map(([name, value]) => [name, text(value)])),
    courses: coursesText(courses, visit),
    ...Object.fromEntries(skills.map((skill) => [skill, dutch[skill] ?? ''])),
    ...Object.fromEntries(
      languageRows.flatMap((row) => [
        [`language${row}`, languages?.[row - 1]?.language ?? ''],
        [`level${row}`, languages?.[row - 1]?.level ?? ''],
      ]),
    ),
  }
}

const languageName = (code: string, visit: Visit): string =>
  new Intl.DisplayNames(visit.language, { type: 'language' }).of(code) ?? code

const languageOptions = (visit: Visit) =>
  spokenLanguages
    .map((value) => ({ value, label: languageName(value, visit) }))
    .sort((a, b) => a.label.localeCompare(b.label, visit.language))

const levels = Cefr.options.map((value) => ({ value, label: value }))

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
        <TextArea {...field('courses')} hint={t('screening.courses-hint')} />
        <TextField {...field('diploma')} hint={t('screening.diploma-hint')} />
      </Fieldset>
      <Fieldset legend={t('screening.work')}>
        <NumberField {...field('yearsOfWork')} unit={t('screening.years')} />
        <TextField {...field('occupation')} />
        <TextField {...field('isco')} hint={t('screening.isco-hint')} inputmode="numeric" />
        <TextArea {...field('ambition')} />
      </Fieldset>
      <Fieldset legend={t('screening.dutch')} hint={t('screening.dutch-hint')}>
        {skills.map((skill) => (
          <Select {...field(skill)} options={levels} empty={t('screening.not-known')} />
        ))}
      </Fieldset>
      <Fieldset legend={t('screening.languages')} hint={t('screening.languages-hint')}>
        {languageRows.map((row) => (
          <>
            <Select
              {...field(`language${row}`)}
              label={t('screening.language-row', { row })}
              options={languageOptions(visit)}
            />
            <Select
              {...field(`level${row}`)}
              label={t('screening.level-row', { row })}
              options={levels}
              empty={t('screening.not-known')}
            />
          </>
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
  values: ({ profile }, visit) => valuesOf(profile, visit),
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
  values: ({ profile }, visit) => valuesOf(profile, visit),
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

/** Every item of a profile with what is known of it, and who would value the diploma. */
export const ProfileFacts = ({ profile, visit }: { profile: ScreeningProfile; visit: Visit }) => {
  const { t, language } = visit
  const years = (value: number | null) =>
    value === null ? null : `${formatNumber(value, language)} ${t('screening.years')}`
  const body = valuedBy(profile.educationLevel)
  const spoken = [
    ...(profile.languages ?? []).map(
      (one) => `${languageName(one.language, visit)} (${one.level ?? t('screening.level-unknown')})`,
    ),
    ...(profile.otherLanguages === null ? [] : [profile.otherLanguages]),
  ].join(', ')
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('screening.yearsOfEducation'), description: years(profile.yearsOfEducation) },
        {
          term: t('screening.educationLevel'),
          description: profile.educationLevel && t(`screening.level.${profile.educationLevel}`),
        },
        { term: t('screening.courses'), description: coursesText(profile.courses, visit, ', ') },
        { term: t('screening.yearsOfWork'), description: years(profile.yearsOfWork) },
        {
          term: t('screening.occupation'),
          description:
            profile.occupation &&
            (profile.isco ? `${profile.occupation} (ISCO ${profile.isco})` : profile.occupation),
        },
        { term: t('screening.ambition'), description: profile.ambition },
        ...skills.map((skill) => ({
          term: t('screening.dutch-skill', { skill: t(`screening.${skill}`) }),
          description: profile.dutch[skill],
        })),
        { term: t('screening.languages'), description: spoken },
        {
          term: t('screening.diploma'),
          description:
            profile.diploma &&
            (body ? `${profile.diploma} (${t('screening.valued-by', { body })})` : profile.diploma),
        },
        {
          term: t('screening.housingLimitation'),
          description: profile.housingLimitation && t(`screening.${profile.housingLimitation}`),
        },
      ]}
    />
  )
}

/** How much is known, what is missing by name, and the profile itself. */
const ProfileSummary = ({ profile, visit }: { profile: ScreeningProfile; visit: Visit }) => {
  const { t } = visit
  const { known, of, missing } = completeness(profile)
  return (
    <>
      <Share part={known} whole={of} title={t('screening.completeness')} t={t} />
      {missing.length > 0 && (
        <Notice kind="warning">
          <p>
            {t('screening.missing')} {missing.map((item) => t(`screening.${item}`)).join(', ')}.{' '}
            {profile.unknownBecause && t('screening.because', { reason: profile.unknownBecause })}
          </p>
        </Notice>
      )}
      <ProfileFacts profile={profile} visit={visit} />
    </>
  )
}

export const screeningSection = personSection({
  key: 'screening',
  title: 'screening.section',
  roles: ['coa-screener', 'coa-case-manager', 'coa-coupler', 'client-manager', 'person'],
  load: async ({ db }, person, line) => ({
    followed: line.episodes.some(
      ({ kind, state }) => kind === 'pre-integration-course' && state !== 'planned',
    ),
    profile: await screeningProfiles.find(db, person),
    preparation: await preparations.find(db, person),
  }),
  view: ({ profile, preparation, followed }, visit, person) => (
    <>
      {profile ? (
        <>
          <ProfileSummary profile={profile.content} visit={visit} />
          <p>
            {visit.t('screening.changed-on', {
              day: formatDay(dayOf(new Date(profile.recordedAt)), visit.language),
            })}
          </p>
        </>
      ) : (
        <p>{visit.t('screening.none')}</p>
      )}
      <h3>{visit.t('screening.preparation.heading')}</h3>
      <PreparationWords preparation={preparation?.content} followed={followed} visit={visit} />
      {mayPerform(saveProfile.allow, visit.actor?.role ?? null) && (
        <Actions>
          <LinkButton href={`/mensen/${person}/screening`}>
            {visit.t(profile ? 'screening.change' : 'screening.start')}
          </LinkButton>
          <LinkButton href={`/mensen/${person}/screening/afronden`}>
            {visit.t('screening.complete')}
          </LinkButton>
          <LinkButton href={`/mensen/${person}/voorinburgering`}>
            {visit.t('screening.preparation.link')}
          </LinkButton>
        </Actions>
      )}
    </>
  ),
})
