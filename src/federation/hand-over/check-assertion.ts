import { errors, importJWK, type JWK, jwtVerify } from 'jose'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Algorithm } from '../agencies/keys/public-key.ts'
import { type Claims, partsOf } from './parts-of-assertion.ts'

/** Why a hand-over is not believed: for the facts only. */
export type Unbelieved =
  | 'not-readable'
  | 'unknown-key'
  | 'agency-suspended'
  | 'key-not-valid'
  | 'wrong-signature'
  | 'wrong-audience'
  | 'too-long'
  | 'stale'

/** A hand-over that its agency signed, for us, just now. */
export interface Believed {
  agencyId: string
  handle: string
  kid: string
  claims: Claims
  /** When it is over. */
  expiresAt: Date
}

/** The longest a hand-over may be good for, and how far an agency's clock may run before ours. */
const mostSeconds = 60
const skewSeconds = 5

/**
 * Whether a token is a hand-over by a registered agency: one of its own keys, valid now, for our origin, not older than a
 * minute. The key is looked up by issuer and kid together, so an agency's key speaks for that agency alone; what the
 * token says of keys or algorithms is compared and never followed. A key that nobody has confirmed is as unknown as none.
 */
export async function checkAssertion(
  world: World,
  token: string,
): Promise<Outcome<Unbelieved, Believed> & { handle?: string }> {
  const parts = partsOf(token)
  const key = await keyFor(world, parts?.claims.iss ?? '', parts?.header.kid ?? '')
  // Done in any case, with a key of nobody if need be: no refusal comes sooner than another.
  const fault = await faultOf(world, token, key)
  if (!parts) return refused('not-readable')
  if (!key.id || !key.handle) return refused('unknown-key')
  const { handle } = key
  if (!key.jwk) return { ...refused('unknown-key'), handle }
  if (key.suspended) return { ...refused('agency-suspended'), handle }
  if (!key.valid) return { ...refused('key-not-valid'), handle }
  if (fault) return { ...refused(fault), handle }
  const { claims } = parts
  if (claims.exp - claims.iat > mostSeconds) return { ...refused('too-long'), handle }
  if (!isFresh(claims, key.now)) return { ...refused('stale'), handle }
  const { kid } = parts.header
  return doneWith({ agencyId: key.id, handle, kid, claims, expiresAt: new Date(claims.exp * 1000) })
}

const isFresh = ({ iat, exp }: Claims, now: Date) =>
  now.getTime() < exp * 1000 && now.getTime() >= (iat - skewSeconds) * 1000

interface KeyRow {
  now: Date
  id: string | null
  handle: string | null
  issuer: string | null
  suspended: boolean
  valid: boolean | null
  algorithm: Algorithm | null
  jwk: JWK | null
}

async function keyFor(world: World, issuer: string, kid: string): Promise<KeyRow> {
  const found = await world.db.row<KeyRow>(sql`
    select clock.now, a.id, a.handle, a.issuer, a.suspended_at is not null as suspended, k.algorithm, k.jwk,
      k.revoked_at is null and k.valid_from <= clock.now and clock.now < k.valid_until as valid
    from (select platform_now() as now offset 0) clock
    left join federation_agency a on a.issuer = ${issuer}
    left join federation_agency_key k on k.agency_id = a.id and k.kid = ${kid} and k.confirmed_at is not null`)
  if (!found) throw new Error('The database did not tell the time.')
  return found
}

// The public key of RFC 8037, A.2.
const nobody: [JWK, Algorithm] = [
  { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  'EdDSA',
]

/** What speaks against a token under this key; undefined when nothing does. */
async function faultOf(world: World, token: string, key: KeyRow): Promise<Unbelieved | undefined> {
  const [jwk, algorithm] = key.jwk && key.algorithm ? [key.jwk, key.algorithm] : nobody
  try {
    await jwtVerify(token, await importJWK(jwk, algorithm), {
      algorithms: [algorithm],
      issuer: key.issuer ?? '',
      audience: world.config.origin,
      typ: 'hand-over+jwt',
      currentDate: key.now,
      clockTolerance: skewSeconds,
      maxTokenAge: mostSeconds,
    })
    return undefined
  } catch (fault) {
    if (fault instanceof errors.JWTExpired) return 'stale'
    if (!(fault instanceof errors.JWTClaimValidationFailed)) return 'wrong-signature'
    return fault.claim === 'aud' ? 'wrong-audience' : 'stale'
  }
}
