import { defineConfig } from 'vitest/config'

/** What is measured and not tested at every run: `npm run bench:import`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['bench/**/*.bench.ts'],
    globalSetup: ['tests/database.setup.ts'],
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
