import type { Act } from '#platform/act.ts'
import { type Part, part } from '#platform/sql.ts'
import type { Signals } from '../signals.ts'
import { keptNonces, keyOf } from './key-at.ts'

/**
 * Notes that the key of a device has signed this nonce, where the sign-in does not end here: who has listened to it must not
 * come with the same again. It leaves with the commit, and for everybody who showed a key, whether it is known or not.
 */
export function spendNonce(act: Act, signals: Signals): void {
  const key = keyOf(signals)
  if (!key || !signals.device) return
  act.together({
    spent_nonce: part`
      update risk_device set nonces = ${withNonce(key.nonce)}
      where company_id = ${signals.companyId} and account_id = ${signals.accountId} and device = ${signals.device}
        and key = ${key.mark}`,
  })
}

/** The nonces of a row of `risk_device` with one more. Those made last are kept. */
export const withNonce = (nonce: Buffer): Part => part`
  array(select n from unnest(array_append(risk_device.nonces, ${nonce}::bytea)) n order by n desc limit ${keptNonces})`
