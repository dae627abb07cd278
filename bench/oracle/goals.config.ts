import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import whole from '../../vitest.config.ts'

/** Ten thousand tries at a house like those of the tests; nothing of it counts as a proof of a requirement. */
export default defineConfig({
  test: {
    ...whole.test,
    globalSetup: [join(import.meta.dirname, '../../test/support/database.ts')],
    include: ['bench/oracle/ten-thousand.ts'],
    reporters: ['dot'],
    silent: false,
  },
})
