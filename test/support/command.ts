import { complain } from '../../src/cli/complain.ts'
import { obey } from '../../src/cli/sekisho.ts'

/** What a command left: the code it ends with, and what it wrote. */
export interface Obeyed {
  readonly code: 0 | 1
  readonly out: string
  readonly err: string
}

/**
 * Obeys `sekisho …` as typed in an environment of its own, but in this process: one of its own takes a second of a core
 * to begin. That such a process writes and ends like this, `sekisho.test.ts` and `main.test.ts` show.
 */
export async function obeyHere(words: string[], env: Record<string, string> = {}): Promise<Obeyed> {
  const said = { out: '', err: '' }
  const before = { env: process.env, out: process.stdout.write, err: process.stderr.write }
  process.env = { PATH: before.env.PATH, HOME: before.env.HOME, ...env }
  process.stdout.write = (text: string | Uint8Array) => {
    said.out += text
    return true
  }
  process.stderr.write = (text: string | Uint8Array) => {
    said.err += text
    return true
  }
  let code: Obeyed['code'] = 0
  try {
    await obey(words)
  } catch (fault) {
    complain(fault)
    code = 1
  } finally {
    process.env = before.env
    process.stdout.write = before.out
    process.stderr.write = before.err
  }
  return { code, ...said }
}
