import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } } as const

/** Pure tests need nothing; tests on the database and in the browser share one database server per run. */
export default defineConfig({
  ...jsx,
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: ['**/*.db.test.*'],
        },
      },
      {
        ...jsx,
        test: {
          name: 'database',
          include: ['src/**/*.db.test.{ts,tsx}', 'tests/**/*.db.test.ts'],
          globalSetup: ['tests/database.setup.ts'],
        },
      },
      {
        ...jsx,
        test: {
          name: 'browser',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/database.setup.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
