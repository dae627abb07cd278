import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { hasSpoken } from './has-spoken.ts'
import type { ToldTaxii } from './taxii-server.ts'

const authorization = 'Bearer hibari-no-tayori'

/** A TAXII server that can be killed and started again on the same port with the same objects. */
export async function newTaxii() {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-taxii-'))
  const [objects, asked] = [join(folder, 'objects'), join(folder, 'asked')]
  writeFileSync(objects, '')
  writeFileSync(asked, '')
  const port = await freePort()
  let child: ChildProcess | undefined
  let added = 0
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    ...{ authorization, kill, url: `http://127.0.0.1:${port}/taxii2/` },
    async start(wish: Partial<ToldTaxii> = {}) {
      // One that was to die of a call may not have had it.
      await kill()
      const told: ToldTaxii = { port, objects, asked, authorization, pageSize: 2, ...wish }
      const program = join(import.meta.dirname, 'taxii-server.ts')
      child = spawn(process.execPath, [program, JSON.stringify(told)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await hasSpoken(child)
    },
    /** Objects that were added there just now, each a second after the one before. */
    add(...all: object[]) {
      for (const object of all) {
        added += 1
        const at = new Date(Date.UTC(2025, 10, 30, 0, 0, added)).toISOString()
        appendFileSync(objects, `${JSON.stringify({ added: at, object })}\n`)
      }
    },
    /** Takes everything back that was added. */
    empty: () => writeFileSync(objects, ''),
    /** The calls for objects so far, as they were asked. */
    asked: () =>
      readFileSync(asked, 'utf8')
        .split('\n')
        .filter((line) => line.includes('/objects/')),
    async close() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
