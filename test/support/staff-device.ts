import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { CompactSign } from 'jose'
import { approveDevice } from '../../src/identity/public.ts'
import type { World } from '../../src/platform/world.ts'
import type { Browser } from './browser.ts'

/** How a device stands when all is well, on the day the tests begin. */
export const wellKept = {
  patchedOn: '2025-11-28',
  diskEncrypted: true,
  screenLockMinutes: 5,
  system: 'Fedora 43',
}

/** A company device of a test: its browser's key and its agent's. */
export interface StaffDevice {
  readonly id: string
  /** Shows in a session that the browser holds the key; answers the status. */
  prove(browser: Browser): Promise<number>
  /** The agent reports; answers the status. */
  report(browser: Browser, posture?: object, by?: { key?: KeyObject; at?: Date }): Promise<number>
}

/** What an agent of a device sends. */
export function reportOf(id: string, key: KeyObject, { at, ...posture }: { at: Date }): Promise<string> {
  const payload = JSON.stringify({ ...posture, iat: Math.floor(at.getTime() / 1000) })
  return new CompactSign(Buffer.from(payload)).setProtectedHeader({ alg: 'EdDSA', kid: id }).sign(key)
}

/** A key as it is typed or sent: SPKI in base64url. */
export const keyText = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64url')

/** What a browser signs now, signed as WebCrypto does. */
async function signedBy(key: KeyObject, browser: Browser): Promise<string> {
  const { body } = await browser.get<{ challenge: string }>('/api/staff-devices/own')
  return sign('sha256', Buffer.from(body.challenge), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
}

/** Registers the device somebody of the staff sits at, as his screen does. */
export async function registeredDevice(world: World, browser: Browser): Promise<StaffDevice> {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const agent = generateKeyPairSync('ed25519')
  const made = await browser.post<{ id: string }>('/api/staff-devices/own', {
    name: 'KZ-0731',
    publicKey: keyText(own.publicKey),
    agentKey: keyText(agent.publicKey),
    signature: await signedBy(own.privateKey, browser),
  })
  if (made.status !== 201) throw new Error(`The device was not registered: ${JSON.stringify(made.body)}`)
  const { id } = made.body
  return {
    id,
    async prove(there) {
      const body = { id, signature: await signedBy(own.privateKey, there) }
      return (await there.post('/api/staff-devices/own/proof', body)).status
    },
    async report(there, posture = wellKept, { key = agent.privateKey, at } = {}) {
      const report = await reportOf(id, key, { ...posture, at: at ?? (await world.clock.now()) })
      return (await there.post('/api/staff-devices/reports', { report })).status
    },
  }
}

/** The same, let in by the command line and reported to be well kept. */
export async function compliantDevice(world: World, browser: Browser): Promise<StaffDevice> {
  const device = await registeredDevice(world, browser)
  await world.act({ by: 'operator', name: 'tests' }, (act) => approveDevice(act, device.id, {}))
  await device.report(browser)
  await device.prove(browser)
  return device
}
