import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

// Below those that systems give to connections going out (Linux from 32768, others from 49152): who ends on one of these and
// starts again finds it free, while one of those may meanwhile belong to somebody's long connection.
const first = 20_000
const end = 32_000

/** A port of this machine that nobody listens on, and that no connection going out is given. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(first, end)
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${first} to ${end} is free.`)
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  const listens = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => resolve(true))
  })
  if (!listens) return false
  probe.close()
  await once(probe, 'close')
  return true
}
