import { expect, test } from 'vitest'
import { Role } from '../platform/access/role.ts'
import { currentOf, navigationFor } from './navigation.ts'

test('a page belongs to one entry: the nearest above it', () => {
  const policy = navigationFor('policy')
  expect(currentOf(policy, '/regels/eigen')).toBe('/regels/eigen')
  expect(currentOf(policy, '/regels/eigen/R52?from=x')).toBe('/regels/eigen')
  expect(currentOf(policy, '/regels/R52')).toBe('/regels')
  expect(currentOf(policy, '/')).toBe('/')
  expect(currentOf(policy, '/regelsmap')).toBeNull()
})

test('every entry marks itself', () => {
  for (const role of Role.options)
    for (const { href } of navigationFor(role)) expect(currentOf(navigationFor(role), href)).toBe(href)
})
