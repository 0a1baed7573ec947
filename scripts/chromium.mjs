// A Chromium for the tests in the browser: that of the system, or else the one that npm brings for Linux.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Explained, root } from './prepare.mjs'

const require = createRequire(join(root, 'package.json'))

const installed = [
  process.env.STARTLIJN_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** With this setting the package brings the libraries that a bare Linux does not have (NSS, NSPR). */
const withLibraries = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }

const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** Unpacked beside its place and then moved: another worker may be doing the same. */
const unpackOnce = () => {
  const entry = require.resolve('@sparticuz/chromium')
  const packageFile = join(
    entry.slice(0, entry.lastIndexOf(join('chromium', 'build'))),
    'chromium',
    'package.json',
  )
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`)
  if (existsSync(join(folder, 'chromium'))) return folder
  const fresh = `${folder}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  // the package unpacks into the temporary folder of its process
  const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, ...withLibraries, TMPDIR: fresh },
    encoding: 'utf8',
  })
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new Explained(`Chromium kon niet worden uitgepakt: ${stderr}`)
  }
  writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontSettings(folder))
  try {
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

/** Where the browser is, and the environment that it needs. */
export const findChromium = () => {
  const executablePath = installed.find((path) => path && existsSync(path))
  if (executablePath) return { executablePath, environment: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Explained('Er is geen Chromium of Chrome gevonden; wijs er een aan met STARTLIJN_CHROMIUM.')
  }
  const folder = unpackOnce()
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), dirname(join(folder, 'chromium'))].join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}
