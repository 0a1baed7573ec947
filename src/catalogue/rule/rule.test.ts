import { describe, expect, test } from 'vitest'
import { rules } from '../knowledge.ts'
import { hasExpired, replacedBy, searchRules, versionsOf } from './index.ts'

const library = await rules()
const all = library.rules
const law = all.filter(({ id }) => !id.startsWith('R'))
const get = (id: string) => {
  const rule = library.byId.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return rule
}

/** What research of the law of 2026 found, rule by rule: whoever takes one away reads which. */
const wi2021: Record<string, readonly string[]> = {
  scope: ['wi2021-scope'],
  'who is an asylum status holder': ['wi2021-asylum-status-holder'],
  'three parts of the duty': ['wi2021-duty', 'wi2021-certificate'],
  exemption: [
    'wi2021-exempt',
    'entree-does-not-exempt',
    'wi2021-exempt-school-years',
    'wi2021-exempt-enrolled',
    'wi2021-exempt-integrated',
    'wi2021-exempt-decision',
  ],
  release: ['wi2021-waiver-medical', 'wi2021-waiver-special'],
  preparation: ['wi2021-preparation'],
  'diploma valuation': ['wi2021-diploma-valuation'],
  'broad intake': ['wi2021-broad-intake', 'wi2021-intake-summons', 'wi2021-intake-alone'],
  'no learnability test': ['wi2021-learnability-waiver'],
  'personal plan': ['wi2021-pip-2022', 'wi2021-pip-2026', 'wi2021-pip-third-party'],
  move: ['wi2021-pip-move', 'wi2021-pip-handover'],
  'content of the plan': ['wi2021-pip-content', 'wi2021-progress-talks'],
  'effort before the plan': ['wi2021-effort-before-pip'],
  term: ['wi2021-term'],
  'B1 route': ['wi2021-b1-route'],
  'scaling down': ['wi2021-scale-down'],
  'education route': ['wi2021-education-route'],
  'self-reliance route': [
    'wi2021-z-route',
    'wi2021-z-route-exams-2022',
    'wi2021-z-route-exams-2023',
    'wi2021-z-route-earlier-hours',
  ],
  PVT: ['wi2021-pvt'],
  MAP: ['wi2021-map'],
  KNM: ['wi2021-knm'],
  'route change': ['wi2021-route-change-2022', 'wi2021-route-change-2023'],
  offer: ['wi2021-offer', 'wi2021-offer-late'],
  extension: [
    ...'illness death childbirth shelter literacy homeless late-offer provider special combined course'
      .split(' ')
      .map((ground) => `wi2021-extension-${ground}`),
  ],
  'almost done': ['wi2021-extension-almost-done'],
  'asking for an extension': ['wi2021-extension-request'],
  fines: [
    'wi2021-fine-intake',
    'wi2021-fine-trajectory',
    'wi2021-fine-cap',
    'wi2021-fine-pvt-map',
    'wi2021-fine-route',
  ],
  'new terms': ['wi2021-new-term-route', 'wi2021-new-term-pvt-map'],
  'no double sanction': ['wi2021-no-double-sanction'],
  'who fines': ['wi2021-fine-who'],
  'no automatic fine': ['wi2021-no-automatic-fine'],
  'fixed costs': ['pw-ontzorgen'],
  'quality mark': ['wi2021-quality-mark'],
  grant: ['wi2021-grant'],
}

describe('the library of rules', () => {
  test('holds each rule of the report exactly once', () => {
    const numbers = all.filter(({ id }) => /^R\d/.test(id)).map(({ id }) => Number(id.slice(1)))
    expect(numbers).toEqual(Array.from({ length: 162 }, (_, index) => index + 1))
  })

  test.each(Object.entries(wi2021))('holds what the act of 2021 says: %s', (_, ids) => {
    expect(ids.filter((id) => !library.byId.has(id))).toEqual([])
  })

  test('holds the act of 2013, housing, work and income, starting a business and how terms are counted', () => {
    const with_ = (begin: string) => law.filter(({ id }) => id.startsWith(begin)).length
    expect(with_('wi2013-')).toBeGreaterThanOrEqual(11)
    expect(with_('taakstelling-')).toBe(5)
    expect(with_('pw-')).toBeGreaterThanOrEqual(8)
    expect(with_('bbz-')).toBe(4)
    expect(law.filter(({ id }) => id.startsWith('atw-')).map(({ source }) => source[0])).toMatchObject(
      ['1', '1', '2', '3', '4', '5'].map((article) => ({ article })),
    )
  })

  test('a rule of the report names its own number and a place; one of the law an article that was read, or says that it was not', () => {
    for (const rule of all) {
      const [first] = rule.source
      if (/^R\d/.test(rule.id)) expect(first).toMatchObject({ report: rule.id })
      else if (rule.certainty === 'verified')
        expect(
          rule.source.some(
            (one) => ('law' in one && one.version !== null) || 'report' in one || 'section' in one,
          ),
          rule.id,
        ).toBe(true)
      else
        expect(
          rule.source.some((one) => 'secondary' in one || ('law' in one && one.version === null)),
          rule.id,
        ).toBe(true)
    }
  })

  test('a local practice binds nobody by itself, and never has the rank of the law', () => {
    for (const id of ['R34', 'R52', 'R60', 'R104'])
      expect(get(id)).toMatchObject({ rank: 'local', adoptable: true })
    expect(all.filter(({ regime, rank }) => regime === 'local' && rank === 'law')).toEqual([])
  })

  test('what a court or a bill may change is marked for what it is', () => {
    expect(get('wi2021-no-automatic-fine').certainty).toBe('recalled')
    expect(get('priority-ban-bill')).toMatchObject({ use: 'wish', certainty: 'secondary' })
  })

  test('numbers are the same in both languages', () => {
    const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => number).sort()
    for (const { id, text, limit, exceptions } of all)
      for (const words of [text, limit, exceptions])
        if (words) expect([id, ...numbers(words.nl)]).toEqual([id, ...numbers(words.en)])
  })
})

describe('versions', () => {
  test('the plan of a day falls under one text', () => {
    const versions = versionsOf(library, get('wi2021-pip-2026'))
    expect(versions.map(({ id }) => id)).toEqual(['wi2021-pip-2022', 'wi2021-pip-2026'])
    const at = (day: string) =>
      versions.filter(({ valid }) => (valid.from ?? '') <= day && (valid.to === null || valid.to >= day))
    expect(at('2022-12-31').map(({ id }) => id)).toEqual(['wi2021-pip-2022'])
    expect(at('2026-04-07').map(({ id }) => id)).toEqual(['wi2021-pip-2026'])
  })

  test('consent of 2018 gave way to a ground in the law', () => {
    expect(get('R26').replacedBy).toBe('wi2021-data-coa-municipality')
    expect(replacedBy(library, get('wi2021-term')).map(({ id }) => id)).toEqual(['R37'])
  })

  test('a rule expires the day after its last day', () => {
    expect(hasExpired(get('R122'), '2018-06-30')).toBe(false)
    expect(hasExpired(get('R122'), '2018-07-01')).toBe(true)
    expect(hasExpired(get('R87'), '2099-01-01')).toBe(false)
  })
})

describe('searching', () => {
  const find = (text: string) => searchRules(library, { text }).map(({ id }) => id)

  test('a number finds that rule, a name of versions all of them', () => {
    expect(find('R60')).toEqual(['R60'])
    expect(find('r6')).toEqual(['R6'])
    expect(find('wi2021-pip')).toContain('wi2021-pip-2022')
    expect(find('wi2021-pip')).not.toContain('wi2021-map')
  })

  test('words of either language, all of them, the beginning is enough', () => {
    expect(find('westland begeleiding')).toEqual(['R104'])
    expect(find('westland guidance')).toEqual(['R104'])
    expect(find('westland helmond')).toEqual([])
  })

  test('filters narrow together', () => {
    const found = searchRules(library, { regime: 'Wi2013', certainty: 'recalled' })
    expect(found.length).toBeGreaterThan(5)
    expect(found.every(({ id }) => id.startsWith('wi2013-'))).toBe(true)
    expect(searchRules(library, { rank: 'law', use: 'target' })).toEqual([])
  })
})

test('a rule that is only shown says why no computer keeps it, and no other rule does', () => {
  expect(
    all.filter((rule) => (rule.use === 'arrangement') !== (rule.because !== null)).map(({ id }) => id),
  ).toEqual([])
})

test('every case of the library is told in both languages', () => {
  const told = library.rules.flatMap(({ id, examples }) => examples.map(({ when }) => ({ id, when })))
  expect(told.length).toBeGreaterThan(480)
  expect(told.filter(({ when }) => typeof when === 'string' || when.nl === when.en)).toEqual([])
})
