import type { Client, Cookie } from '#platform/http/route.ts'
import { isSame } from '#platform/keys.ts'
import type { World } from '#platform/world.ts'
import { turnAt } from '#risk/public.ts'

/** The browser as its device cookie shows it; only the keyed hash and the turn ever leave this file. */
export interface ShownDevice {
  readonly hash: Buffer
  /** Of which turn the cookie is: the minute in which it was last renewed, nought before that. */
  readonly turn: number
  /** The cookie of the turn that a sign-in completed at this moment begins. */
  renewed(at: Date): Cookie
}

/** The browser's device, made now where it had none. */
export interface Device extends ShownDevice {
  /** No usable cookie came: this request gave the browser one. */
  readonly isNew: boolean
  /** To be set when the browser is new. */
  readonly cookies: Cookie[]
}

type Makes = Pick<World, 'keys' | 'profile'>

const [turnBytes, macBytes] = [4, 11] as const
// The device's own value, and behind it the turn and its mac; cookies from before turns have the value alone.
const shape = /^([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{20})?$/

/** The browser's device, made now when it has none. A journey starts with this. */
export function deviceFor(world: World, client: Client): Device {
  const shown = shownDevice(world, client)
  if (shown) return { ...shown, isNew: false, cookies: [] }
  const value = world.random.token()
  return { ...deviceWith(world, value, 0), isNew: true, cookies: [cookieOf(world, value, 0)] }
}

/** Keyed hash of the browser's device cookie; undefined when there is none or it was not made here. */
export const deviceOf = (world: Makes, client: Client): Buffer | undefined => shownDevice(world, client)?.hash

/** What the browser's device cookie shows, whoever's it is; one whose mac does not hold shows nothing. */
export function shownDevice(world: Makes, client: Client): ShownDevice | undefined {
  const [, value, tail] = shape.exec(client.cookie('device') ?? '') ?? []
  if (!value) return undefined
  if (!tail) return deviceWith(world, value, 0)
  const bytes = Buffer.from(tail, 'base64url')
  const turn = bytes.readUInt32BE()
  return isSame(bytes, tailOf(world, value, turn)) ? deviceWith(world, value, turn) : undefined
}

const deviceWith = (world: Makes, value: string, turn: number): ShownDevice => ({
  hash: world.keys.mac('device', value),
  turn,
  renewed: (at) => cookieOf(world, value, turnAt(at)),
})

const cookieOf = (world: Makes, value: string, turn: number): Cookie => ({
  name: 'device',
  value: `${value}${tailOf(world, value, turn).toString('base64url')}`,
  maxAge: world.profile.deviceDays * 24 * 60 * 60,
})

/** The turn and a mac over it and the value: 88 bits, so that both end with a whole letter. */
function tailOf({ keys }: Makes, value: string, turn: number): Buffer {
  const number = Buffer.alloc(turnBytes)
  number.writeUInt32BE(turn)
  const mac = keys.mac('device turn', `${value} ${turn}`)
  return Buffer.concat([number, mac.subarray(0, macBytes)])
}
