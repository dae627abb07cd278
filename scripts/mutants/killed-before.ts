import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Mutant } from './mutant.ts'

const kept = 'node_modules/.cache/sekisho/mutants.json'

/** What earlier runs have killed and may be left out by `--resume`, as long as neither code nor test has changed. */
export function killedBefore() {
  // Written below.
  const marks = new Set<string>(existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as string[]) : [])
  return {
    has: (mutant: Mutant) => marks.has(markOf(mutant)),
    add(mutant: Mutant) {
      marks.add(markOf(mutant))
      mkdirSync(dirname(kept), { recursive: true })
      writeFileSync(kept, JSON.stringify([...marks]))
    },
  }
}

function markOf(mutant: Mutant): string {
  const hash = createHash('sha256').update(JSON.stringify(mutant))
  for (const path of [mutant.file, mutant.test]) hash.update(readFileSync(path))
  return hash.digest('base64url')
}
