import { Secret, TOTP } from 'otpauth'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'

/** Seconds in which an app shows the same digits (RFC 6238). */
export const period = 30

/** A fresh secret of 160 bits, as apps take it (base32); the length RFC 4226 recommends. */
export function drawSecret({ random }: Pick<World, 'random'>): string {
  return new Secret({ buffer: new Uint8Array(random.bytes(20)).buffer }).base32
}

/** Seals a secret for one account and one row: copied to another row it opens nothing. */
export const sealSecret = (
  world: Pick<World, 'keys'>,
  owner: AccountRef,
  id: string,
  secret: string,
): Buffer => world.keys.seal('authenticator app', contextOf(owner, id), secret)

/** Opens a sealed secret. */
export const openSecret = (
  world: Pick<World, 'keys'>,
  owner: AccountRef,
  id: string,
  sealed: Buffer,
): string => world.keys.open('authenticator app', contextOf(owner, id), sealed)

const contextOf = ({ companyId, accountId }: AccountRef, id: string) => `${companyId} ${accountId} ${id}`

/** What an app reads from the square picture: secret, issuer and the name it shows. */
export function appUri(secret: string, shown: { issuer: string; label: string }): string {
  return new TOTP({
    ...shown,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  }).toString()
}

/** The digits of a time step. */
export const digitsAt = (secret: string, step: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period }).generate({
    timestamp: step * period * 1000,
  })

/** The time step of typed digits: that of now, one before or one after, for clocks that differ. Undefined when wrong. */
export function stepOf(secret: string, digits: string, now: Date): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period })
  const delta = totp.validate({ token: digits, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}
