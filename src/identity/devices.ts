import type { Client, Cookie } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'

/** The browser as its device cookie shows it; only the keyed hash ever leaves this file. */
export interface Device {
  readonly hash: Buffer
  /** No usable cookie came: this request gave the browser one. */
  readonly isNew: boolean
  /** To be set when the browser is new. */
  readonly cookies: Cookie[]
}

/** The browser's device, made now when it has none. A journey starts with this. */
export function deviceFor(world: World, client: Client): Device {
  const known = deviceOf(world, client)
  if (known) return { hash: known, isNew: false, cookies: [] }
  const value = world.random.token()
  const cookie = { name: 'device', value, maxAge: world.profile.deviceDays * 24 * 60 * 60 }
  return { hash: world.keys.mac('device', value), isNew: true, cookies: [cookie] }
}

/** Keyed hash of the browser's device cookie; undefined when there is none or it was not made here. */
export function deviceOf(world: World, client: Client): Buffer | undefined {
  const value = client.cookie('device')
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? world.keys.mac('device', value) : undefined
}
