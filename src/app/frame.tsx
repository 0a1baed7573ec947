import { html } from 'hono/html'
import { Document } from '../platform/html/index.ts'
import type { Frame } from '../platform/http/site.ts'
import type { Visit } from '../platform/http/visit.ts'
import { currentOf, navigationFor } from './navigation.ts'

const languageNames = { nl: 'Nederlands', en: 'English' } as const

/** What was just done: only sentences that we know, for anybody can write an address. */
const wordsOf = ({ said, t }: Visit): string | null => {
  const words = said === null ? '' : t(said)
  return words === '' || words === said ? null : words
}

/** Header, navigation by role, demo banner and footer around every page. */
export const frame: Frame = ({ title, body, visit }) => {
  const { actor, t } = visit
  const items = navigationFor(actor?.role ?? null)
  const current = currentOf(items, visit.path)
  return html`<!doctype html>${(
    <Document
      title={title}
      language={visit.language}
      direction={visit.direction}
      bodyClass={bodyClass(visit)}
      navigation={items.map(({ href, label }) => ({ href, label: t(label), current: href === current }))}
      user={
        actor && {
          name: actor.name,
          roleLabel: t(`role.${actor.role}`),
          organisationName: actor.organisationName ?? '',
        }
      }
      accountPath="/account"
      signOutPath="/uitloggen"
      languageSwitch={Object.entries(languageNames)
        .filter(([language]) => language !== visit.language)
        .map(([language, label]) => ({
          href: `/taal/${language}?terug=${encodeURIComponent(visit.path)}`,
          label,
          language,
        }))}
      demoBanner={visit.demo ? t('app.demo-banner') : null}
      flash={wordsOf(visit)}
      t={t}
    >
      {body}
    </Document>
  )}`
}

const bodyClass = ({ actor }: Visit): 'public' | 'portal' | 'worker' =>
  actor === null ? 'public' : actor.role === 'person' ? 'portal' : 'worker'
