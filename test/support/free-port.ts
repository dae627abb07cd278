import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

// Below those that systems give to connections going out (Linux from 32768, others from 49152): who ends on one of these and
// starts again finds it free, while one of those may meanwhile belong to somebody's long connection.
const first = 20_000
const end = 32_000

// Each worker draws from a strip of its own and gives a port once only: what is down for a moment keeps its port.
const strip = 1_000
const strips = (end - first) / strip
const from = first + (Number(process.env.VITEST_POOL_ID ?? 0) % strips) * strip
const given = new Set<number>()

/** A port of this machine that nobody listens on, that no other test is given, and no connection going out. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(from, from + strip)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
  throw new Error(`No port from ${from} to ${from + strip} is free.`)
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
