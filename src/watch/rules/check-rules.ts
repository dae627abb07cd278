import { readRules } from './sigma/read-rules.ts'
import type { RuleFile } from './sigma/rule.ts'
import type { RuleFault } from './sigma/rule-fault.ts'
import { runTests } from './sigma/run-tests.ts'

/** A rule file that may be used, or everything that is wrong with it. */
export type CheckedRules =
  | { readonly ok: true; readonly file: RuleFile; readonly tests: number }
  | { readonly ok: false; readonly faults: RuleFault[] }

/** Reads a rule file and runs its own tests; it is refused whole for one fault or one failed test. */
export async function checkRules(source: string): Promise<CheckedRules> {
  const read = readRules(source)
  if (!read.ok) return read
  const { run, failed } = await runTests(read.file)
  if (failed.length === 0) return { ok: true, file: read.file, tests: run }
  return {
    ok: false,
    faults: failed.map(({ rule, it, raises }) => ({
      line: lineOf(source, it),
      reason: `"${rule.title.en}" ${raises ? 'does not raise' : 'raises'} an alert in its test "${it}".`,
    })),
  }
}

const lineOf = (source: string, it: string) =>
  1 +
  Math.max(
    0,
    source.split('\n').findIndex((line) => /\bit:/.test(line) && line.includes(it)),
  )
