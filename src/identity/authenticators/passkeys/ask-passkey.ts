import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type CeremonyWish, openCeremony } from '../ceremonies.ts'
import { relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/**
 * Asks a browser for a passkey. With an account in the wish only that account's are named; without one the browser
 * offers what it keeps for us, and the server has told nobody anything.
 */
export async function askPasskey(db: Db, world: World, wish: CeremonyWish) {
  const { id, challenge } = await openCeremony(db, world, wish)
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: relyingParty(world).id,
    challenge: new Uint8Array(challenge),
    userVerification: 'required',
    timeout: 300_000,
    allowCredentials: wish.account ? await credentialsOf(db, wish.account) : [],
  })
  return { ceremony: id, options: { ...options } }
}

/** The passkeys of an account as WebAuthn names them: those that can be used, or all that exist. */
export async function credentialsOf(
  db: Db,
  { companyId, accountId }: { companyId: string; accountId: string },
  withLost = false,
) {
  const rows = await db.rows<{ credential_id: Buffer; transports: string[] | null }>(sql`
    select credential_id, transports from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId} and kind = 'passkey'
      and (${withLost} or lost_at is null)`)
  return rows.map(({ credential_id, transports }) => ({
    id: credential_id.toString('base64url'),
    transports: transports ?? [],
  }))
}
