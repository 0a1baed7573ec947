import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { MessageParams } from '../problem.ts'
import { projectRoot } from '../project-root.ts'

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** A sentence with {places}, or one per plural category of the parameter `count` (CLDR: one, other …). */
type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** Gives the words of a message key in the visitor's language. */
export type Translate = (key: string, params?: MessageParams) => string

const pluralCategories = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

const isPlural = (node: object): boolean => Object.keys(node).every((key) => pluralCategories.has(key))

const flatten = (node: unknown, prefix: string, into: Map<string, Message>): void => {
  if (typeof node === 'string') into.set(prefix, node)
  else if (node && typeof node === 'object' && isPlural(node)) into.set(prefix, node as Message)
  else if (node && typeof node === 'object')
    for (const [key, value] of Object.entries(node)) flatten(value, prefix ? `${prefix}.${key}` : key, into)
  else throw new Error(`message ${prefix} is neither a sentence nor a set of plurals`)
}

/** All messages of one language: content/messages/<language>/<area>.yaml gives keys `area.…`. */
export const readMessages = (language: Language): ReadonlyMap<string, Message> => {
  const folder = join(projectRoot, 'content', 'messages', language)
  const messages = new Map<string, Message>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    flatten(parse(readFileSync(join(folder, file), 'utf8')), file.replace(/\.yaml$/, ''), messages)
  }
  return messages
}

const fill = (sentence: string, params: MessageParams, number: Intl.NumberFormat): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    return value === undefined ? place : typeof value === 'number' ? number.format(value) : value
  })

/** The translator of a language; an unknown key comes back as it is, and a test finds it. */
export const translator = (language: Language): Translate => {
  const messages = readMessages(language)
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB')
  return (key, params = {}) => {
    const message = messages.get(key)
    if (message === undefined) return key
    if (typeof message === 'string') return fill(message, params, number)
    const chosen = message[plural.select(Number(params.count ?? 0))] ?? message.other ?? key
    return fill(chosen, params, number)
  }
}
