import { defineConfig } from 'vitest/config'

const onDatabase = '**/*.db.test.*'
const database = ['tests/database.setup.ts']

/**
 * Pure tests need nothing; tests on the database and in the browser share one database server per run. Modules are read once
 * per worker where nothing but knowledge is kept in them: a third less work for the same tests.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['lib/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
          exclude: [onDatabase],
        },
      },
      { extends: true, test: { name: 'house', include: ['tests/*.test.ts'], exclude: [onDatabase] } },
      {
        extends: true,
        test: {
          name: 'database',
          isolate: false,
          include: ['src/**/*.db.test.{ts,tsx}', 'tests/**/*.db.test.ts'],
          globalSetup: database,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/journeys/**/*.test.ts'],
          exclude: [onDatabase],
          globalSetup: database,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
