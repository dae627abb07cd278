import { afterAll, afterEach, beforeAll } from 'vitest'
import { readProfile } from '../../../src/platform/config.ts'
import { openPool } from '../../../src/platform/database/open.ts'
import { type ChromiumWish, chromiumHere } from '../../support/chromium.ts'
import { newServer } from '../../support/server.ts'
import { type Windows, windowsOf } from '../../support/windows.ts'
import type { Wire } from '../../support/wire.ts'
import { newWorld, type TestWorld } from '../../support/world.ts'

/** A mail as its reader sees it. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A house that listens, its mailbox page, and a browser to stand before it: one for each file of journeys. */
export interface House {
  readonly world: TestWorld
  readonly url: string
  /** Where visitors get their browsers; they leave when their story is over. */
  readonly windows: Windows
  /** Codes and links that were read already, with whose they are, so that the newest is one that is new. */
  readonly read: Set<string>
  /** What has arrived for an address, the newest first. */
  mailsTo(address: string): Promise<readonly Mail[]>
  close(): Promise<void>
}

/** The house of the file that runs, from its first story on; a worker goes through one file after another. */
export let house: House

/** What the stories of a file want of their house. */
interface HouseWish extends ChromiumWish {
  readonly extras?: boolean
  /** Devices of the staff decide what they may open. */
  readonly devices?: boolean
  readonly at?: Date
  /** Called beside the open internet. */
  readonly networks?: readonly string[]
  /** It reaches its database over this wire alone. */
  readonly wire?: Wire
}

/** Opens a house before the stories of a file, lets everybody leave after each, and closes it after the last. */
export function houseOfFile(wish: HouseWish = {}): void {
  beforeAll(async () => {
    house = await openForVisitors(wish)
  })
  afterEach(() => house?.windows.takeBack())
  afterAll(() => house?.close())
}

/**
 * Opens the house under the rules of the `document` profile; the mailbox page is all it takes from the demonstration,
 * unless its extras are wanted, too.
 */
export async function openForVisitors(wish: HouseWish = {}): Promise<House> {
  const world = await newWorld({ house: true, config: { receiverNetworks: [...(wish.networks ?? [])] } })
  const extras = readProfile(wish.extras ? 'demo' : 'document').extras
  const { access, ...document } = readProfile('document')
  const mode = wish.devices ? 'enforce' : access.mode
  const profile = { ...document, extras, access: { ...access, mode }, demo: true }
  // Without an SMTP server of its own the house starts the one whose mails the page shows.
  const config = { ...world.config, smtpUrl: undefined, ...(wish.at && { at: wish.at }) }
  const pool = wish.wire ? openPool({ ...world.pool.options, ...wireOf(wish.wire) }, world.log) : world.pool
  const stands = { ...world, profile, config, pool }
  const [server, chromium] = await Promise.all([newServer(stands), chromiumHere(wish)])
  const windows = windowsOf(chromium, server.url)
  return {
    ...{ world: { ...world, profile }, url: server.url, read: new Set() },
    windows,
    mailsTo: (address) => mailsOnPage(server.url, address),
    async close() {
      await windows.close()
      await server.close()
      if (pool !== world.pool) await pool.end()
      await world.close()
    },
  }
}

const wireOf = ({ port }: Wire) => ({ host: '127.0.0.1', port })

async function mailsOnPage(url: string, address: string): Promise<Mail[]> {
  const reply = await fetch(`${url}/api/mailbox`)
  // The house's own reply schema holds this shape.
  const { mails } = (await reply.json()) as { mails: Mail[] }
  return mails.filter(({ to }) => to === address)
}
