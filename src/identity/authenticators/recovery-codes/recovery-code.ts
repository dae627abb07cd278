import type { Keys } from '#platform/keys.ts'
import type { Randomness } from '#platform/randomness.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'

// 32 characters, five bits each, without I, O, 0 and 1: these codes are copied from paper.
const characters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789']
const length = 24

/**
 * A recovery code of 120 bits, in groups of four. So many that a fast keyed hash is enough (NIST 3.1.2.2 wants a
 * password hash below 112): ten slow hashes for each try would let strangers keep our cores busy.
 */
export function drawRecoveryCode(random: Pick<Randomness, 'pick'>): string {
  const code = Array.from({ length }, () => random.pick(characters)).join('')
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** A typed code as it was made: full-width letters, small ones, blanks and hyphens mean the same. Undefined for no code. */
export function tidyRecoveryCode(typed: string): string | undefined {
  const text = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return text.length === length && [...text].every((one) => characters.includes(one)) ? text : undefined
}

/** A code as stored: keyed and bound to its account. */
export const recoveryCodeMac = (keys: Keys, { companyId, accountId }: AccountRef, tidy: string): Buffer =>
  keys.mac('recovery code', `${companyId} ${accountId} ${tidy}`)
