import { existsSync, readFileSync } from 'node:fs'
import { passedFile, type RunResult } from './requirements/passed-reporter.ts'

/** The last line of a run: how many tests passed and failed. Without a result something before the tests failed. */
export function summaryOf(result: RunResult | undefined): string {
  return result ? `${result.passed.length} passed, ${result.failed} failed` : '0 passed, 1 failed'
}

if (import.meta.main) {
  // Written by our own reporter in this very run.
  const result = existsSync(passedFile)
    ? (JSON.parse(readFileSync(passedFile, 'utf8')) as RunResult)
    : undefined
  console.log(summaryOf(result))
}
