import { mayPerform } from '../../platform/action/action.ts'
import { Actions, Form, Hidden, LinkButton, Notice, Radios, Select } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { changePlace } from './change-place.ts'
import { closePlace } from './close-place.ts'
import { openPlace } from './open-place.ts'
import { notOffered, type Place, placeStates } from './place.ts'
import { kindOptions, named, PlaceFields, valuesOf } from './place-form.tsx'
import { PlaceSummary } from './place-summary.tsx'
import { beginPlace, registerPlace } from './register-place.ts'

/** The employer that was just added, or nothing. */
const employerOf = ({ path }: Visit): string =>
  new URLSearchParams(path.split('?')[1] ?? '').get('werkgever') ?? ''

export const registerPage = form({
  path: '/plaatsen/nieuw',
  show: beginPlace,
  action: registerPlace,
  values: (_, visit) => ({ places: '1', organisation: employerOf(visit) }),
  title: (_, { t }) => t('place.new'),
  view: (choices, state, visit) => {
    const { t, actor } = visit
    return (
      <>
        <h1>{t('place.new')}</h1>
        <p class="lead">{t('place.new-explained')}</p>
        <Form
          action="/plaatsen/nieuw"
          form={state}
          submitLabel={t('place.register')}
          cancel={{ href: '/plaatsen', label: t('place.cancel') }}
          t={t}
        >
          {actor?.role !== 'employer' && (
            <Select
              form={state}
              name="organisation"
              label={t('place.organisation')}
              options={named(choices.employers)}
              required
              t={t}
            />
          )}
          <Select
            form={state}
            name="kind"
            label={t('place.kind-label')}
            options={kindOptions(visit)}
            required
            t={t}
          />
          <PlaceFields state={state} visit={visit} municipalities={choices.municipalities} />
        </Form>
      </>
    )
  },
  done: ({ place }) => ({ to: `/plaatsen/${place}`, said: 'place.said.registered' }),
})

const NotOffered = ({ place, visit: { t, today } }: { place: Place; visit: Visit }) => {
  const why = notOffered(place, today)
  if (!why) return null
  return (
    <Notice kind="info">
      <p>{t(why === 'closed' ? `place.closed.${place.state}` : `place.explained.${why}`)}</p>
    </Notice>
  )
}

export const placePage = page({
  path: '/plaatsen/:place',
  action: openPlace,
  title: ({ place }) => place.title,
  view: ({ place, municipalities }, visit) => {
    const { t, actor } = visit
    const role = actor?.role ?? null
    return (
      <>
        <h1>{place.title}</h1>
        <NotOffered place={place} visit={visit} />
        <PlaceSummary place={place} visit={visit} municipalities={municipalities} />
        <Actions>
          {role === 'client-manager' && notOffered(place, visit.today) === null && (
            <LinkButton href={`/plaatsen/${place.id}/kandidaten`} primary>
              {t('place.candidates')}
            </LinkButton>
          )}
          {mayPerform(changePlace.allow, role) && (
            <>
              <LinkButton href={`/plaatsen/${place.id}/wijzigen`}>{t('place.change')}</LinkButton>
              <LinkButton href={`/plaatsen/${place.id}/sluiten`}>
                {t(place.state === 'open' ? 'place.close' : 'place.reopen')}
              </LinkButton>
            </>
          )}
          <LinkButton href="/plaatsen">{t('place.back')}</LinkButton>
        </Actions>
      </>
    )
  },
})

export const changePage = form({
  path: '/plaatsen/:place/wijzigen',
  show: openPlace,
  action: changePlace,
  values: ({ place }) => valuesOf(place),
  title: ({ place }, { t }) => t('place.change-title', { place: place.title }),
  view: ({ place, municipalities }, state, visit) => {
    const { t } = visit
    return (
      <>
        <h1>{t('place.change-title', { place: place.title })}</h1>
        <p>{t('place.change-explained')}</p>
        <Form
          action={`/plaatsen/${place.id}/wijzigen`}
          form={state}
          submitLabel={t('place.save')}
          cancel={{ href: `/plaatsen/${place.id}`, label: t('place.cancel') }}
          t={t}
        >
          <Hidden form={state} name="version" />
          <PlaceFields state={state} visit={visit} municipalities={municipalities} />
        </Form>
      </>
    )
  },
  done: ({ place }) => ({ to: `/plaatsen/${place}`, said: 'place.said.changed' }),
})

export const closePage = form({
  path: '/plaatsen/:place/sluiten',
  show: openPlace,
  action: closePlace,
  values: ({ place }) => ({ version: String(place.version), state: place.state === 'open' ? '' : 'open' }),
  title: ({ place }, { t }) => t('place.close-title', { place: place.title }),
  view: ({ place }, state, { t }) => (
    <>
      <h1>{t('place.close-title', { place: place.title })}</h1>
      <p>{t('place.close-explained')}</p>
      <Form
        action={`/plaatsen/${place.id}/sluiten`}
        form={state}
        submitLabel={t('place.save')}
        cancel={{ href: `/plaatsen/${place.id}`, label: t('place.cancel') }}
        t={t}
      >
        <Hidden form={state} name="version" />
        <Radios
          form={state}
          name="state"
          label={t('place.state-label')}
          options={placeStates
            .filter((value) => value !== place.state)
            .map((value) => ({ value, label: t(`place.make.${value}`) }))}
          required
          t={t}
        />
      </Form>
    </>
  ),
  done: ({ place }) => ({ to: `/plaatsen/${place}`, said: 'place.said.changed' }),
})
