import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { safeHref } from './safe-href.ts'

export type DocumentProps = {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly bodyClass: 'worker' | 'portal' | 'public'
  readonly navigation: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
  readonly user: {
    readonly name: string
    readonly roleLabel: string
    readonly organisationName: string
  } | null
  readonly signOutPath: string
  readonly languageSwitch: readonly {
    readonly href: string
    readonly label: string
    readonly language: string
  }[]
  readonly demoBanner: string | null
  readonly flash: string | null
  readonly t: Translate
  readonly children?: Child
}

/** The mark: a line that goes on, with the three words that decide as stops. */
const Wordmark = () => (
  <svg class="wordmark__line" viewBox="0 0 64 16" width="64" height="16" aria-hidden="true" focusable="false">
    <path
      d="M2 12 H20 C28 12 28 4 36 4 H62"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
    />
    <circle cx="4" cy="12" r="4" />
    <circle cx="32" cy="7" r="3" />
    <circle cx="60" cy="4" r="4" />
  </svg>
)

/** A whole page: skip link, header, navigation, main, footer. No script, no inline style. */
export const Document = (props: DocumentProps) => {
  const { t } = props
  return (
    <html lang={props.language} dir={props.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} | Startlijn`}</title>
        <link rel="stylesheet" href="/assets/startlijn.css" />
        <link rel="icon" href="data:," />
      </head>
      <body class={props.bodyClass}>
        <a class="skip-link" href="#main">
          {t('html.skip')}
        </a>
        {props.demoBanner && (
          <p class="demo-banner" role="note">
            {props.demoBanner}
          </p>
        )}
        <header class="page-header">
          <a class="wordmark" href="/">
            <Wordmark />
            <span>Startlijn</span>
          </a>
          <ul class="page-header__tools" aria-label={t('html.tools')}>
            {props.languageSwitch.map(({ href, label, language }) => (
              <li>
                <a href={safeHref(href)} lang={language} hreflang={language}>
                  {label}
                </a>
              </li>
            ))}
            {props.user ? (
              <>
                <li class="page-header__user">
                  <strong>{props.user.name}</strong>{' '}
                  <span>
                    {[props.user.roleLabel, props.user.organisationName].filter(Boolean).join(', ')}
                  </span>
                </li>
                <li>
                  <form method="post" action={props.signOutPath}>
                    <button type="submit" class="utrecht-button utrecht-button--subtle">
                      {t('html.sign-out')}
                    </button>
                  </form>
                </li>
              </>
            ) : (
              <li>
                <a href="/inloggen">{t('html.sign-in')}</a>
              </li>
            )}
          </ul>
        </header>
        <nav class="navigation" aria-label={t('html.navigation')}>
          <ul>
            {props.navigation.map(({ href, label, current }) => (
              <li>
                <a href={safeHref(href)} {...(current && { 'aria-current': 'page' as const })}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" tabindex={-1}>
          {props.flash && (
            <p class="notice notice--good" role="status">
              {props.flash}
            </p>
          )}
          {props.children}
        </main>
        <footer class="page-footer">
          <ul>
            <li>
              <a href="/toegankelijkheid">{t('html.accessibility')}</a>
            </li>
            <li>
              <a href="/privacy">{t('html.privacy')}</a>
            </li>
          </ul>
          <p>{t('html.footer')}</p>
        </footer>
      </body>
    </html>
  )
}

export const ErrorPage = ({ title, t, children }: { title: string; t: Translate; children?: Child }) => (
  <section class="error-page">
    <h1>{title}</h1>
    {children}
    <p>
      <a href="/">{t('html.back-to-start')}</a>
    </p>
  </section>
)
