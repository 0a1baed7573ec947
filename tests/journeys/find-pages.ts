import type { Page } from 'playwright-core'

/** A page that somebody reaches: the pattern as the router knows it, and the address where it stood. */
export type Found = { readonly pattern: string; readonly path: string }

const parameters = (pattern: string): number =>
  pattern.split('/').filter((part) => part.startsWith(':')).length

const matches = (pattern: string, path: string): boolean => {
  const parts = pattern.split('/')
  const given = path.split('/')
  return (
    parts.length === given.length &&
    parts.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  )
}

/** The pattern that answers an address: the one with the fewest parts left open. */
export const patternOf = (patterns: readonly string[], path: string): string | undefined =>
  patterns
    .filter((pattern) => matches(pattern, path.split('?')[0] ?? ''))
    .sort((a, b) => parameters(a) - parameters(b))[0]

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, path]) => (path ?? '').replaceAll('&amp;', '&'))

/** How many pages of one pattern are opened to find what hangs on them: some files and organisations show more than others. */
const tries = 3

/**
 * Follows the links that somebody sees, from the pages that have an address of their own: of every pattern the first
 * page that opens for them.
 */
export const findPages = async (page: Page, patterns: readonly string[]): Promise<readonly Found[]> => {
  const found = new Map<string, Found[]>()
  const tried = new Set<string>()
  const waiting = patterns.filter((pattern) => parameters(pattern) === 0 && !pattern.includes('*'))
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(patterns, path)
    if (!pattern || pattern.startsWith('/taal/') || tried.has(path)) continue
    const before = found.get(pattern) ?? []
    if (before.length >= (parameters(pattern) === 1 ? tries : 1)) continue
    tried.add(path)
    const answer = await page.request.get(path, { maxRedirects: 0 })
    if (answer.status() !== 200 || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue
    found.set(pattern, [...before, { pattern, path }])
    waiting.push(...linksIn(await answer.text()))
  }
  return [...found.values()].flatMap(([first]) => (first ? [first] : []))
}
