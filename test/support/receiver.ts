import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { certificateForLocalhost } from './certificate.ts'
import { freePort } from './free-port.ts'
import { speaks } from './has-spoken.ts'

const program = join(import.meta.dirname, 'receiver-alone.ts')

/** A receiver of facts outside, as a process that can be killed and started again on the same port. */
export interface Receiver {
  readonly port: number
  readonly folder: string
  readonly caFile: string
  /** Starts it; told so it dies in the middle of the next delivery, before or after it has kept it. */
  start(dies?: 'before' | 'after'): Promise<void>
  kill(): Promise<void>
  /** What it has kept, or noted under another name. */
  kept(name?: string): string
}

/** A receiver that is not running yet. */
export async function newReceiver(kind: 'syslog' | 'https'): Promise<Receiver> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-receiver-'))
  const { key, cert } = certificateForLocalhost()
  writeFileSync(join(folder, 'key.pem'), key)
  writeFileSync(join(folder, 'cert.pem'), cert)
  const port = await freePort()
  let process_: ChildProcessWithoutNullStreams | undefined
  const kill = async () => {
    if (!process_ || process_.exitCode !== null || process_.signalCode !== null) return
    process_.kill('SIGKILL')
    await once(process_, 'exit')
  }
  return {
    ...{ port, folder, caFile: join(folder, 'cert.pem') },
    kill,
    async start(dies) {
      // One that was to die of a delivery may not have had it: a line that broke earlier fails the delivery as well.
      await kill()
      let said = ''
      // Its port may be somebody else's for a moment after it was killed.
      for (let tries = 0; tries < 50; tries++) {
        process_ = spawn(process.execPath, [program, kind, String(port), folder, dies ?? ''])
        said = ''
        process_.stderr.on('data', (piece: Buffer) => {
          said += piece.toString()
        })
        if (await speaks(process_)) return
        await wait(200)
      }
      throw new Error(`The receiver cannot listen on ${port}: ${said}`)
    },
    kept: (name = 'kept') => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''),
  }
}
