import { defineConfig } from 'vitest/config'
import { folderInMemory } from './test/support/memory.ts'
import { StoriesApart } from './test/support/stories-apart.ts'

// Databases, data folders and the like of all tests; what a killed process leaves there is as whole as on a disk.
const inMemory = folderInMemory()
if (inMemory) process.env.TMPDIR = inMemory

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.ts',
      'web/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/*.test.ts',
      'bench/risk/**/*.test.ts',
    ],
    globalSetup: ['test/support/database.ts'],
    pool: 'forks',
    // A worker keeps what it has loaded: to read the whole house anew for each file costs as much as the tests of it.
    isolate: false,
    // Twice the two cores we count on: a test that waits leaves its core to another, and with three a fifth stood idle.
    maxWorkers: 4,
    // Of what a test makes nearly all is gone a moment later: it is cleared away a fifth as often.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: StoriesApart },
    // For a machine that has other work, too: what hangs is found a little later. Attacks hash passwords by the hundred.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './scripts/requirements/passed-reporter.ts'],
  },
})
