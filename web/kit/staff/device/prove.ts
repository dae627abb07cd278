import type { OwnDevices } from '#identity/contract.ts'
import { call } from '../../call.ts'
import { kept, sign } from './key.ts'

/**
 * Shows the server that this session sits at the device whose key this browser keeps, and again before that runs out.
 * Without a key nothing is asked. What goes wrong shows where the session is refused, in words.
 */
export async function proveDevice(): Promise<void> {
  const own = await kept()
  if (!own) return
  const found = await call<OwnDevices>({ method: 'GET', path: '/staff-devices/own' })
  if (!found.ok) return
  const { challenge, proofSeconds, devices } = found.value
  if (!devices.some(({ id }) => id === own.id)) return
  const body = { id: own.id, signature: await sign(own.key, challenge) }
  await call({ method: 'POST', path: '/staff-devices/own/proof', body })
  setTimeout(() => void proveDevice(), (proofSeconds * 1000) / 2)
}
