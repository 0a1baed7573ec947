import { expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

test.each([
  '//elsewhere.test',
  '/\t/elsewhere.test',
  '/\n/elsewhere.test',
  '/.//elsewhere.test',
  '/a/..//elsewhere.test',
  '/\\elsewhere.test',
  '\\\\elsewhere.test',
  'https://elsewhere.test/',
  'javascript:alert(1)',
  'elsewhere.test',
  '///elsewhere.test',
  '',
  undefined,
])('%j leads to the first page', (wanted) => {
  expect(ownAddress(wanted)).toBe('/')
})

test('an address of this site is kept, with its question', () => {
  expect(ownAddress('/mensen?q=a&page=2')).toBe('/mensen?q=a&page=2')
})
