import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page on a busy machine takes longer than a second to show what was asked for.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
  },
})
