import { expect, test } from 'vitest'
import { makeTemporaryPassword, passwordProblem } from './password.ts'

const holder = { login: 'd.visser', name: 'Dina Visser' }

test.each([
  ['elf tekens!', 'password-short'],
  ['x'.repeat(201), 'password-long'],
  ['wachtwoord123', 'password-guessed'],
  ['aaaaaaaaaaaaaa', 'password-guessed'],
  ['d.visser-Visser', 'password-guessed'],
  ['vier losse woorden samen', null],
])('%s: %s', (password, problem) => {
  expect(passwordProblem(password, holder)).toBe(problem)
})

test('a one-time password is long enough, and never the same', () => {
  const made = Array.from({ length: 50 }, makeTemporaryPassword)
  expect(new Set(made).size).toBe(50)
  expect(made.filter((one) => !/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/.test(one))).toEqual([])
})
