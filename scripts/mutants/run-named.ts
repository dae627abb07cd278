import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Mutant } from './mutant.ts'

/** One test that ran. */
export interface Ran {
  file: string
  title: string
  passed: boolean
}

/** Which tests are to run, by what stands in their titles, and which files are others than before. */
export interface Asked {
  tests: string[]
  named: string
  changed: string[]
}

/** A Vitest that stays: what a run costs is its tests. */
export interface Runner {
  /** Runs the named tests of these mutants, and nothing else; `changed` are files that were broken or mended since. */
  run(mutants: readonly Mutant[], changed: string[]): Promise<Ran[]>
  close(): Promise<void>
}

/** Starts it in a copy of the sources. */
export function runnerIn(folder: string): Runner {
  let child: ChildProcess | undefined
  const open = async () => {
    const program = join(folder, 'scripts', 'mutants', 'kept-vitest.ts')
    child = fork(program, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    await once(child, 'message')
    return child
  }
  const close = async () => {
    const ending = child
    child = undefined
    if (!ending?.connected) return
    ending.disconnect()
    await once(ending, 'exit')
  }
  return {
    async run(mutants, changed) {
      // What builds the database is read once a start.
      if (changed.some((file) => /^(migrations|src\/platform\/(database|jobs))\//.test(file))) await close()
      const kept = child?.connected ? child : await open()
      const tests = [...new Set(mutants.map(({ test }) => test))]
      const named = mutants.map(({ title }) => pieceOf(title).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
      kept.send({ tests, named: `(${named.join('|')})`, changed } satisfies Asked)
      return answerOf(kept)
    },
    close,
  }
}

/** A Vitest that ended instead of answering ran nothing. */
async function answerOf(child: ChildProcess): Promise<Ran[]> {
  const waiting = new AbortController()
  const { signal } = waiting
  try {
    // What the child sends has this shape.
    const [ran] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => [[]]),
    ])
    return ran as Ran[]
  } finally {
    waiting.abort()
  }
}

/** The longest piece of a title without a place to be filled: `the %s comes` runs as `the traveller comes`. */
export function pieceOf(title: string): string {
  return title.split(/%\w|\$\w+/).toSorted((one, other) => other.length - one.length)[0] ?? title
}
