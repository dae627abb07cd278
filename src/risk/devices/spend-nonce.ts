import type { Act } from '#platform/act.ts'
import { part } from '#platform/sql.ts'
import type { Signals } from '../signals.ts'
import { whose } from '../whose.ts'
import { keyMarkOf, markOf } from './kept-devices.ts'
import { nonceOf, oldestNonce } from './kept-nonces.ts'
import { keyOf } from './key-at.ts'

/**
 * Notes that the key of a device has signed this nonce, where the sign-in does not end here: who has listened to it must not
 * come with the same again. It leaves with the commit, and for everybody who showed a key, whether it is known or not.
 */
export function spendNonce(act: Act, signals: Signals): void {
  const key = keyOf(signals)
  if (!key || !signals.device) return
  // A device and its key lie side by side.
  const own = Buffer.concat([markOf(signals.device), keyMarkOf(key.mark)])
  act.together({
    spent_nonce: part`
      update risk_memory set nonces = risk_with_nonce(nonces, ${nonceOf(key)}, ${oldestNonce(act.now)})
      where whose = ${whose(signals)} and position(${own}::bytea in devices) > 0`,
  })
}
