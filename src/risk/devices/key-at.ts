import { isSame } from '#platform/keys.ts'
import type { Sighting } from '../model/sighting.ts'
import type { Past } from '../past.ts'
import type { ShownKey, Signals } from '../signals.ts'

/** How many nonces a device keeps that were signed with its key. What is older than all of a full list counts as signed. */
export const keptNonces = 16

/** The key of a sign-in as the model weighs it: the device's own, another, or why a proof counts as none. */
export function keyAt({ key }: Signals, { device }: Past): Pick<Sighting, 'key' | 'keyFault'> {
  if (!key || !device?.key) return {}
  if (key === 'refused') return { keyFault: 'refused' }
  if (!isSame(key.mark, device.key)) return { key: 'other' }
  return isSpent(key, device.nonces) ? { keyFault: 'replayed' } : { key: 'own' }
}

/** Whether this nonce was signed before on the device. */
export function isSpent({ nonce }: ShownKey, spent: readonly Buffer[]): boolean {
  if (spent.some((one) => isSame(one, nonce))) return true
  return spent.length >= keptNonces && spent.every((one) => nonce.compare(one) < 0)
}

/** What a row of the device keeps of its key. */
export const keyOf = ({ key }: Signals): ShownKey | undefined => (key === 'refused' ? undefined : key)
