import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import whole from '../../vitest.config.ts'

/** The goals are measured on a house like those of the tests, and printed; nothing of it counts as a proof of a requirement. */
export default defineConfig({
  test: {
    ...whole.test,
    globalSetup: [join(import.meta.dirname, '../../test/support/database.ts')],
    include: ['bench/assurance/goals.ts'],
    reporters: ['dot'],
    silent: false,
  },
})
