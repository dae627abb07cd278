import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from '../figures.ts'
import { measurePassingOn, measureSearch } from './search.ts'
import { measureSignIn } from './sign-in.ts'
import { measureVerification } from './verification.ts'

// Apart from the other parts: it needs long logs of its own.
const { values } = parseArgs({
  options: { json: { type: 'string' }, rounds: { type: 'string', default: '5' } },
})
const rounds = Number(values.rounds)
const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-audit-'))
// The databases lie inside it, and do not run as root.
chmodSync(data, 0o755)
const figures: Record<string, Figure> = {}
try {
  const parts = [measureVerification, measureSignIn, measureSearch, measurePassingOn]
  for (const measure of parts) Object.assign(figures, await measure(join(data, measure.name), rounds))
} finally {
  rmSync(data, { recursive: true, force: true })
}
console.table(figures, ['value', 'unit', 'ratio', 'against', 'runs', 'min', 'max'])
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)
