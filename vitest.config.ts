import { defineConfig } from 'vitest/config'

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
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: ['default', './scripts/requirements/passed-reporter.ts'],
  },
})
