import { Notice, Section } from '../platform/html/index.ts'
import type { Site } from '../platform/http/site.ts'
import { lookAround } from './look-around.ts'

/** The first page: what this is, and for who is signed in the five minutes of that role. */
export const homePage = (site: Site): void => {
  site.server.get('/', async (context) => {
    const visit = await site.visitOf(context)
    const { t, actor } = visit
    const tour = lookAround(actor?.role ?? null)
    const body = (
      <>
        <h1>{actor ? t('home.welcome', { name: actor.name }) : t('home.title')}</h1>
        <p class="lead">{t('home.what')}</p>
        <Section
          id="rondkijken"
          title={actor ? t('home.tour', { role: t(`role.${actor.role}`) }) : t('home.tour-public')}
        >
          <ol class="steps">
            {tour.map(({ href, label }) => (
              <li>
                <a href={href}>{t(`home.steps.${label}.title`)}</a>
                <p>{t(`home.steps.${label}.explained`)}</p>
              </li>
            ))}
          </ol>
        </Section>
        {visit.demo && !actor && (
          <Notice kind="info">
            <p>
              {t('home.demo')} <a href="/inloggen">{t('home.choose-account')}</a>
            </p>
          </Notice>
        )}
      </>
    )
    return context.html(site.frame({ title: t('home.title'), body, visit }))
  })
}
