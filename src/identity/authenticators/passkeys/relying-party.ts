import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'

/**
 * Whom a passkey is made for. Both come from the configured origin and from nothing a request says: a passkey asked
 * for by another page signs another name, which is what makes it worthless there.
 */
export function relyingParty({ config }: Pick<World, 'config'>): { id: string; origin: string } {
  return { id: new URL(config.origin).hostname, origin: config.origin }
}

/** Signatures that are taken: Ed25519, ECDSA with P-256, RSA with SHA-256 (COSE -8, -7, -257). */
export const algorithms = [-8, -7, -257]

/**
 * How passkeys name their account: a keyed hash, 32 bytes that look like chance. Not the account's id: whoever holds a
 * device, or a copy of what it keeps, learns nothing from it that means anything to us.
 */
export const userHandleOf = ({ keys }: Pick<World, 'keys'>, { companyId, accountId }: AccountRef): Buffer =>
  keys.mac('passkey user handle', `${companyId} ${accountId}`)
