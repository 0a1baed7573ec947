import type { Child } from 'hono/jsx'
import type { Translate } from '../language/messages.ts'
import { Icon } from './icon.tsx'
import {
  type LanguageLink,
  Navigation,
  type NavigationLink,
  PageHeader,
  type SignedIn,
} from './page-header.tsx'
import { safeHref } from './safe-href.ts'

export type DocumentProps = {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly bodyClass: 'worker' | 'portal' | 'public'
  readonly navigation: readonly NavigationLink[]
  readonly user: SignedIn | null
  readonly accountPath: string
  readonly signOutPath: string
  readonly languageSwitch: readonly LanguageLink[]
  /** said on every page where the people shown are synthetic */
  readonly demoBanner: string | null
  /** what was just done, said once */
  readonly flash: string | null
  /** of the program, in the footer */
  readonly version?: string | undefined
  readonly t: Translate
  readonly children?: Child
}

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
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
          {t('html.skip')}
        </a>
        <PageHeader {...props} />
        <Navigation links={props.navigation} t={t} />
        <main id="main" tabindex={-1}>
          {props.flash && (
            <div class="notice notice--good" role="status">
              <Icon name="good" />
              <div class="notice__body">
                <p>{props.flash}</p>
              </div>
            </div>
          )}
          {props.children}
        </main>
        <footer class="page-footer">
          <p>{t('html.footer')}</p>
          <ul>
            <li>
              <a href="/toegankelijkheid">{t('html.accessibility')}</a>
            </li>
            <li>
              <a href="/privacy">{t('html.privacy')}</a>
            </li>
            {props.version && <li>{t('html.version', { version: props.version })}</li>}
          </ul>
        </footer>
      </body>
    </html>
  )
}

/** What went wrong in one sentence, and a way on: back to the start, or where `action` leads. */
export const ErrorPage = ({
  title,
  t,
  action,
  children,
}: {
  title: string
  t: Translate
  action?: { readonly href: string; readonly label: string }
  children?: Child
}) => (
  <section class="error-page">
    <h1>{title}</h1>
    {children}
    <p>
      <a href={safeHref(action?.href ?? '/')}>{action?.label ?? t('html.back-to-start')}</a>
    </p>
  </section>
)
