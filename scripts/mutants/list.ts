import { addresses } from './addresses.ts'
import { authenticators } from './authenticators.ts'
import { guards } from './guards.ts'
import type { Mutant } from './mutant.ts'
import { oldHashes } from './old-hashes.ts'
import { registration } from './registration.ts'
import { reports } from './reports.ts'
import { rules } from './rules.ts'

/** What matters most, each with the test that holds it. `npm run mutants` breaks one after another. */
export const mutants: readonly Mutant[] = [
  ...guards,
  ...rules,
  ...registration,
  ...addresses,
  ...authenticators,
  ...oldHashes,
  ...reports,
]
