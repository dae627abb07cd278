import { isSame } from '#platform/keys.ts'
import type { ShownKey } from '../signals.ts'

/** How many nonces an account keeps that keys of its devices have signed. What is older than all of a full list counts as signed. */
const keptNonces = 16
const nonceBytes = 8

/** What is kept of a nonce: its time, by which it sorts, and a little of its chance. */
export const nonceOf = ({ nonce }: ShownKey): Buffer => nonce.subarray(0, nonceBytes)

/** Before what nothing needs to be kept: a nonce counts for five minutes, and a journey that holds one for thirty. */
export function oldestNonce(now: Date): Buffer {
  const bytes = Buffer.alloc(nonceBytes)
  bytes.writeUIntBE(Math.max(0, now.getTime() - 3_600_000), 0, 6)
  return bytes
}

/** The nonces in an account's row. */
const noncesIn = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.floor(bytes.length / nonceBytes) }, (_, n) =>
    bytes.subarray(n * nonceBytes, (n + 1) * nonceBytes),
  )

/** Whether this nonce was signed before with a key of the account. */
export function isSpent(key: ShownKey, kept: Buffer): boolean {
  const [nonce, spent] = [nonceOf(key), noncesIn(kept)]
  if (spent.some((one) => isSame(one, nonce))) return true
  return spent.length >= keptNonces && spent.every((one) => nonce.compare(one) < 0)
}

/** The nonces of a row with one more. Those made last are kept, as `risk_with_nonce` does it. */
export function withNonce(kept: Buffer, key: ShownKey, now: Date): Buffer {
  const oldest = oldestNonce(now)
  const young = noncesIn(kept).filter((one) => one.compare(oldest) >= 0)
  return Buffer.concat([...young, nonceOf(key)].toSorted((a, b) => b.compare(a)).slice(0, keptNonces))
}
