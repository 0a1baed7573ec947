import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'

/** Nothing of the browser itself goes to the network: what it loads is what our pages ask for. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
]

/** A Chromium of its own for a test file; the caller closes it. Its sandbox is off, as it does not work for root. */
export const launchBrowser = (): Promise<Browser> => {
  const { executablePath, environment } = findChromium()
  return chromium.launch({
    executablePath,
    args: quiet,
    chromiumSandbox: false,
    env: { ...definedOf(process.env), ...environment },
  })
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
