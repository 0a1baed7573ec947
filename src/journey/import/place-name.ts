import { plain } from './column.ts'

/** Every name that this machine's language data give a code, in Dutch and English, and what people write besides. */
const namesOf = (
  type: 'region' | 'language',
  codes: readonly string[],
  others: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  const known = new Map<string, string>()
  for (const language of ['nl', 'en']) {
    const names = new Intl.DisplayNames(language, { type, fallback: 'none' })
    for (const code of codes) {
      const name = names.of(code)
      if (name) known.set(plain(name), code)
    }
  }
  for (const [name, code] of Object.entries(others)) known.set(plain(name), code)
  for (const code of codes) if (!known.has(plain(code))) known.set(plain(code), code)
  return known
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const pairs = letters.flatMap((first) => letters.map((second) => first + second))

const countries = namesOf(
  'region',
  pairs.map((pair) => pair.toUpperCase()),
  {
    Syrie: 'SY',
    'Syrische Arabische Republiek': 'SY',
    Turkey: 'TR',
    'Iran (Islamitische Republiek)': 'IR',
    Eritrea: 'ER',
    Ethiopië: 'ET',
    Soedan: 'SD',
    'Zuid-Soedan': 'SS',
    'Congo (DRC)': 'CD',
    'Democratische Republiek Congo': 'CD',
    Palestina: 'PS',
    'Palestijnse gebieden': 'PS',
    Birma: 'MM',
    Rusland: 'RU',
    China: 'CN',
  },
)
const languages = namesOf('language', [...pairs, 'ckb', 'kmr', 'tig', 'prs', 'arc', 'zgh', 'rom'], {
  Farsi: 'fa',
  Perzisch: 'fa',
  Dari: 'prs',
  Pasjtoe: 'ps',
  Pashto: 'ps',
  Pashtu: 'ps',
  Tigrinja: 'ti',
  Tigrigna: 'ti',
  Koerdisch: 'ku',
  Kurmanji: 'kmr',
  Sorani: 'ckb',
  Amhaars: 'am',
  Aramees: 'arc',
})

/** ISO 3166 code of a country as it is written; nothing where it is unknown here. */
export const countryOf = (text: string): string | undefined => countries.get(plain(text))

/** ISO 639 code of a language as it is written. */
export const languageOf = (text: string): string | undefined => languages.get(plain(text))
