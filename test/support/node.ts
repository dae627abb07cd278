import { join } from 'node:path'
import { type Browser, newBrowser } from './browser.ts'
import { freePort } from './free-port.ts'
import { type HouseProcess, runSekisho } from './house-process.ts'
import type { TestWorld } from './world.ts'

/** One of several server processes over the database of a test world. */
export interface Node {
  readonly url: string
  /** What it wrote, its log too. */
  readonly out: () => string
  browser(): Browser
  close(): Promise<unknown>
  /** Ends it as a power cut would. */
  kill(): Promise<unknown>
}

/** What is particular about a node: how far its system clock stands off, and settings of its own. */
interface Particular {
  readonly skewMinutes?: number
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a server process. */
export async function startNode(world: TestWorld, { skewMinutes = 0, env }: Particular = {}): Promise<Node> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const process = runSekisho(['start'], {
    ...{ ...environmentOf(world), ...env },
    PORT: String(port),
    SKEW_MINUTES: String(skewMinutes),
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'skewed-clock.ts')}`,
  })
  await process.ready()
  return { url, out: process.out, browser: () => newBrowser(url), ...ends(process) }
}

const ends = (process: HouseProcess) => ({
  close: () => process.end('SIGTERM'),
  kill: () => process.end('SIGKILL'),
})

/** What a process of its own needs to work on the database of a test world. */
export function environmentOf(world: TestWorld): Record<string, string> {
  const { host, port, user, database } = world.pool.options
  // The PostgreSQL of the tests listens on a socket, whose folder a URL can only name beside its host.
  const url = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`
  return {
    DATABASE_URL: url,
    SEKISHO_KEY: world.masterKey.toString('base64'),
    SEKISHO_PROFILE: world.profile.name,
    SMTP_URL: world.config.smtpUrl ?? '',
  }
}
