import type { Translate } from '../language/messages.ts'
import { safeHref } from './safe-href.ts'

export type NavigationLink = { readonly href: string; readonly label: string; readonly current: boolean }
export type LanguageLink = { readonly href: string; readonly label: string; readonly language?: string }
export type SignedIn = {
  readonly name: string
  readonly roleLabel: string
  readonly organisationName: string
}

/** The mark: one line that starts, becomes two side by side (combined), and goes on. */
const Wordmark = () => (
  <a class="wordmark" href="/">
    <svg viewBox="0 0 52 24" width="52" height="24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round">
        <path d="M6 18 H50" />
        <path d="M13 18 C23 18 19 7 29 7 H50" />
      </g>
      <circle cx="6" cy="18" r="5" fill="currentColor" />
    </svg>
    <span>Startlijn</span>
  </a>
)

const NavigationLinks = ({ links }: { links: readonly NavigationLink[] }) => (
  <ul>
    {links.map(({ href, label, current }) => (
      <li>
        <a href={safeHref(href)} {...(current && { 'aria-current': 'page' as const })}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

/** The bar on a wide screen; on a phone the same links behind one button that works without script. */
export const Navigation = ({ links, t }: { links: readonly NavigationLink[]; t: Translate }) =>
  links.length === 0 ? null : (
    <nav class="navigation" aria-label={t('html.navigation')}>
      <div class="navigation__bar">
        <NavigationLinks links={links} />
      </div>
      <details class="navigation__menu">
        <summary>
          {t('html.menu')}
          <span class="navigation__here">{links.find(({ current }) => current)?.label}</span>
        </summary>
        <NavigationLinks links={links} />
      </details>
    </nav>
  )

const Account = ({
  user,
  accountPath,
  signOutPath,
  t,
}: {
  user: SignedIn
  accountPath: string
  signOutPath: string
  t: Translate
}) => (
  <>
    <li class="page-header__user">
      <a href={safeHref(accountPath)}>
        <strong>{user.name}</strong>
      </a>{' '}
      <span>{[user.roleLabel, user.organisationName].filter(Boolean).join(', ')}</span>
    </li>
    <li>
      <form method="post" action={safeHref(signOutPath)}>
        <button type="submit" class="page-header__sign-out">
          {t('html.sign-out')}
        </button>
      </form>
    </li>
  </>
)

export const PageHeader = ({
  demoBanner,
  user,
  accountPath,
  signOutPath,
  languageSwitch,
  t,
}: {
  demoBanner: string | null
  user: SignedIn | null
  /** the page of the own account */
  accountPath: string
  signOutPath: string
  languageSwitch: readonly LanguageLink[]
  t: Translate
}) => (
  <header>
    {demoBanner && (
      <p class="demo-banner" role="note">
        {demoBanner}
      </p>
    )}
    <div class="page-header">
      <Wordmark />
      <ul class="page-header__tools" aria-label={t('html.tools')}>
        {user && <Account user={user} accountPath={accountPath} signOutPath={signOutPath} t={t} />}
        {languageSwitch.map(({ href, label, language }) => (
          <li>
            <a href={safeHref(href)} {...(language && { lang: language, hreflang: language })}>
              {label}
            </a>
          </li>
        ))}
        {!user && (
          <li>
            <a href="/inloggen">{t('html.sign-in')}</a>
          </li>
        )}
      </ul>
    </div>
  </header>
)
