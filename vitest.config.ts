import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.ts',
      'web/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/*.test.ts',
    ],
    globalSetup: ['test/support/database.ts'],
    pool: 'forks',
    // One more than the two cores we count on: a test that waits leaves its core to another.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: ['default', './scripts/requirements/passed-reporter.ts'],
  },
})
