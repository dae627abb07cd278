import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net'
import { openHouse } from '../../src/house.ts'
import type { World } from '../../src/platform/world.ts'
import { type Browser, newBrowser } from './browser.ts'
import { freePort } from './free-port.ts'
import type { TestWorld } from './world.ts'

// Where `localhost` has two addresses, a loop that hashes for a quarter of a second would give up the one that answers.
setDefaultAutoSelectFamilyAttemptTimeout(30_000)

/** A house that listens over a test world. */
export interface TestServer {
  /** Its origin, such as `http://localhost:41234`; links in mails are built from it. */
  readonly url: string
  /** The world inside, for a look at the work it does. */
  readonly world: World
  /** A browser of its own each time: own cookies, own device. */
  browser(headers?: Record<string, string>): Browser
  close(): Promise<void>
}

/**
 * Opens the real house over a test world; call it twice for two nodes on one database. Close it before the world. Jobs that
 * recur run when the test asks for them: begun by the clock on the wall, they would write in the middle of whatever it counts.
 */
export async function newServer(world: TestWorld): Promise<TestServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const config = { ...world.config, host: 'localhost', port, origin: url }
  const { profile, pool, masterKey, log } = world
  const house = await openHouse({ config, profile, pool, masterKey, log, leavesRecurring: true })
  return { url, world: house.world, browser: (headers) => newBrowser(url, headers), close: house.close }
}
