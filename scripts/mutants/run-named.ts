import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from './copy-of-sources.ts'
import type { Mutant } from './mutant.ts'

/** One test that ran. */
export interface Ran {
  title: string
  passed: boolean
}

/** Runs the named tests of these mutants in the copy, and nothing else. */
export async function runNamed({ folder }: Copy, mutants: readonly Mutant[]): Promise<Ran[]> {
  const told = join(folder, 'told.json')
  rmSync(told, { force: true })
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const tests = [...new Set(mutants.map(({ test }) => test))]
  const named = mutants.map(({ title }) => pieceOf(title).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')
  const words = [vitest, 'run', '--reporter=json', `--outputFile=${told}`, '-t', `(${named})`, ...tests]
  const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' })
  await new Promise((ended) => child.once('exit', ended))
  // Written by vitest's own reporter, whose file has this shape.
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[]
  }
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' }))
}

/** The longest piece of a title without a place to be filled: `the %s comes` runs as `the traveller comes`. */
export function pieceOf(title: string): string {
  return title.split(/%\w|\$\w+/).toSorted((one, other) => other.length - one.length)[0] ?? title
}
