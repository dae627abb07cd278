import { isSame } from '#platform/keys.ts'
import type { Sighting } from '../model/sighting.ts'
import type { Past } from '../past.ts'
import type { ShownKey, Signals } from '../signals.ts'
import { keyMarkOf } from './kept-devices.ts'
import { isSpent } from './kept-nonces.ts'

/** The key of a sign-in as the model weighs it: the device's own, another, or why a proof counts as none. */
export function keyAt({ key }: Signals, { device, spent }: Past): Pick<Sighting, 'key' | 'keyFault'> {
  if (!key || !device?.key) return {}
  if (key === 'refused') return { keyFault: 'refused' }
  if (!isSame(keyMarkOf(key.mark), device.key)) return { key: 'other' }
  return isSpent(key, spent) ? { keyFault: 'replayed' } : { key: 'own' }
}

/** What a row keeps of the key of a device. */
export const keyOf = ({ key }: Signals): ShownKey | undefined => (key === 'refused' ? undefined : key)
