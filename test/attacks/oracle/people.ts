import { sql } from '#platform/sql.ts'
import { learn } from '#risk/public.ts'
import { deviceOf } from '../../../src/identity/devices.ts'
import { newManager } from '../../support/gate.ts'
import { world } from '../../support/house-of-file.ts'
import { asked } from './answer.ts'

export const password = 'kumo-no-michi7'
export const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'

/** A browser that was here before: its jar, and what the server keeps of it. */
export interface Jar {
  readonly cookies: string
  readonly device: Buffer
}

/** Somebody who can be probed. */
export interface Victim {
  readonly companyId: string
  readonly accountId: string
  readonly signInId: string
  /** A line of his own, as a proxy would tell of it. */
  readonly ip: string
}

let lines = 0
/** An address in a network nobody else comes from. */
export const newLine = (): string => `10.${++lines >> 8}.${lines & 255}.7`

// Hashed once for all of a world, which has a pepper of its own: nothing of a hash hangs on whose it is.
const hashes = new WeakMap<object, Promise<string>>()

/** An administrator with the one password, in this state. */
export async function newVictim(status: 'active' | 'suspended' = 'active'): Promise<Victim> {
  const hash = hashes.get(world.hashing) ?? world.hashing.hash(password)
  hashes.set(world.hashing, hash)
  const { companyId, accountId, signInId } = await newManager(world, { password: null })
  await world.db.run(sql`
    update identity_account set status = ${status}, address = ${`${signInId.toLowerCase()}@tsubame.example`},
      password_hash = ${await hash}, password_policy = 'document@1', password_set_at = platform_now()
    where id = ${accountId}`)
  return { companyId, accountId, signInId, ip: newLine() }
}

/** A browser with a device cookie, as any sign-in leaves one. */
export async function newJar(url: string): Promise<Jar> {
  const { signInId, ip } = await newVictim()
  const headers = { 'x-forwarded-for': ip, 'user-agent': chrome }
  const { headers: got, status } = await asked(url, {
    ...{ path: '/api/sign-in', headers },
    body: { door: 'administrator', language: 'ja', id: signInId, password },
  })
  const kept = (got['set-cookie'] ?? [])
    .map((line) => line.split(';')[0] ?? '')
    .filter((one) => !one.endsWith('='))
  const cookie = (name: string) =>
    kept.find((one) => one.startsWith(`__Host-${name}=`))?.slice(`__Host-${name}=`.length)
  const device = deviceOf(world, { ip, network: '', userAgent: chrome, hints: {}, language: 'ja', cookie })
  if (!device) throw new Error(`No device cookie was left: ${status}.`)
  return { cookies: kept.filter((one) => one.startsWith('__Host-device=')).join('; '), device }
}

/** Lets somebody have passed a code in this browser, on his own line. */
export async function atHome(victim: Victim, { device }: Jar): Promise<void> {
  const { companyId, accountId, ip } = victim
  const seen = { companyId, accountId, ip, device, userAgent: chrome, kind: 'administrator' as const }
  await world.act({ by: 'system', name: 'tests' }, (act) =>
    learn(
      act,
      world,
      { ...seen, network: ip.replace(/\.7$/, '.0/24'), deviceIsNew: false, recentFailures: 0 },
      'code',
    ),
  )
}
