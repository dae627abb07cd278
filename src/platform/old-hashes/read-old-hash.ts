import { doneWith, type Outcome, refused } from '../outcome.ts'
import { dialects, type Parts } from './dialects.ts'
import { type OldForm, type OldHash, schemes } from './old-hash.ts'

/** Why a hash of another system is not taken over. Its person sets a new password by code; nobody is locked out. */
export type HashFault = 'hash-form-unknown' | 'hash-malformed' | 'hash-too-dear'

// The longest that makes sense is far shorter; a bound keeps every pattern below cheap.
const longest = 1024

/**
 * Reads a hash another system made (grammar: docs/guide/old-hashes.md), computing nothing. One whose cost would keep a
 * core or the memory busy for long is refused here, so that none of that cost is ever paid (attack-29).
 */
export function readOldHash(text: string): Outcome<HashFault, OldHash> {
  if (text.length > longest) return refused('hash-malformed')
  for (const { form, read } of dialects) {
    const match = form.exec(text)
    if (match) return soundOf(read(match.groups ?? {}))
  }
  return refused('hash-form-unknown')
}

function soundOf(parts: Parts | undefined): Outcome<HashFault, OldHash> {
  if (!parts) return refused('hash-form-unknown')
  if (!parts.salt || !parts.digest) return refused('hash-malformed')
  const { scheme, salt, digest } = parts
  const { params: limits, digest: length, isAffordable } = schemes[scheme]
  const given: Parts['params'] = 'l' in limits ? { ...parts.params, l: digest.length } : parts.params
  const isWhole = Object.entries(limits).every(([name, [least, most]]) => {
    const value = given[name]
    return value !== undefined && Number.isSafeInteger(value) && value >= least && value <= most
  })
  const isNamed = Object.keys(given).every((name) => name in limits)
  if (!isWhole || !isNamed || (length !== 0 && digest.length !== length)) return refused('hash-malformed')
  // In the scheme's own order, so that one form has one name.
  const params = Object.fromEntries(Object.keys(limits).map((name) => [name, given[name] ?? 0]))
  if (!isSalted({ scheme, params, salt })) return refused('hash-malformed')
  if (!isAffordable(params)) return refused('hash-too-dear')
  return doneWith({ scheme, params, salt, digest })
}

/** A fast hash says itself whether it has a salt; the slow ones always have one, and argon2 demands eight bytes. */
function isSalted({ scheme, params, salt }: OldForm): boolean {
  if (schemes[scheme].isFast) return params.s === 0 ? salt.length === 0 : salt.length > 0
  if (scheme === 'bcrypt') return salt.length === 16
  return salt.length >= (scheme.startsWith('argon2') ? 8 : 1) && salt.length <= 255
}
