import type { OwnDevices } from '#identity/contract.ts'
import { call } from '../../call.ts'
import { sign } from '../../own-keys/key.ts'
import { keptIds, keyOf } from './key.ts'

let renewal: ReturnType<typeof setTimeout> | undefined

/**
 * Shows the server that this session sits at a device whose key this browser keeps, and again before that runs out.
 * Without a key nothing is asked. What goes wrong shows where the session is refused, in words.
 */
export async function proveDevice(): Promise<void> {
  const ids = await keptIds()
  if (ids.length === 0) return
  const found = await call<OwnDevices>({ method: 'GET', path: '/staff-devices/own' })
  if (!found.ok) return
  const { challenge, proofSeconds, devices } = found.value
  const kept = devices.filter(({ id }) => ids.includes(id))
  // One that was withdrawn is proved, too, where there is no other: so its user reads why nothing opens.
  const own = kept.find(({ state }) => state !== 'withdrawn') ?? kept[0]
  if (!own) return
  const key = await keyOf(own.id)
  if (!key) return
  const body = { id: own.id, signature: await sign(key, challenge) }
  await call({ method: 'POST', path: '/staff-devices/own/proof', body })
  clearTimeout(renewal)
  renewal = setTimeout(() => void proveDevice(), (proofSeconds * 1000) / 2)
}
