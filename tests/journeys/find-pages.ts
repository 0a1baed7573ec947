import type { Page } from 'playwright-core'

/** What somebody reaches: the pattern as the router knows it, the address where it stood, and whether it is a page. */
export type Found = { readonly pattern: string; readonly path: string; readonly isPage: boolean }

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

/** Choosing a language is an address too, and would change what the others look like. */
const isLanguageChoice = (path: string): boolean => path.startsWith('/taal/')

/**
 * Follows the links that somebody sees, from the pages that have an address of their own and those of `starts`: the first
 * of every pattern that opens for them.
 */
export const findPages = async (
  page: Page,
  patterns: readonly string[],
  starts: readonly string[],
): Promise<readonly Found[]> => {
  const found = new Map<string, Found[]>()
  const tried = new Set<string>()
  const waiting = [...starts, ...patterns.filter((pattern) => parameters(pattern) === 0)]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(patterns, path)
    if (!pattern || isLanguageChoice(path) || tried.has(path)) continue
    const before = found.get(pattern) ?? []
    if (before.length >= (parameters(pattern) === 1 || starts.includes(path) ? tries : 1)) continue
    tried.add(path)
    const answer = await page.request.get(path, { maxRedirects: 0 })
    if (answer.status() !== 200) continue
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html')
    found.set(pattern, [...before, { pattern, path, isPage }])
    if (isPage) waiting.push(...linksIn(await answer.text()))
  }
  return [...found.values()].flatMap(([first]) => (first ? [first] : []))
}
