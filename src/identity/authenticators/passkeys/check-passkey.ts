import type { Act } from '#platform/act.ts'
import { isSame } from '#platform/keys.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import { type CeremonyKey, takeCeremony } from '../ceremonies.ts'
import { tellOwner } from '../tell-owner.ts'
import type { PasskeyEntry } from './contract.ts'
import { isOwnPage } from './own-page.ts'
import { relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/** A passkey whose answer was right; it counts once `countPasskey` has said so. */
export interface RightPasskey {
  by: 'passkey'
  id: string
  companyId: string
  accountId: string
  /** How often it says it has signed; 0 for those that do not count. */
  count: number
}

/**
 * Verifies a passkey's answer (WebAuthn 7.2): its challenge, asked here and answered for the first time; our origin
 * and name; a verified user; the signature. Unknown, lost, foreign or forged: one refusal.
 */
export async function checkPasskey(
  world: World,
  entry: PasskeyEntry,
  where: Omit<CeremonyKey, 'id'>,
): Promise<Outcome<'passkey-not-accepted', RightPasskey>> {
  const ceremony = await takeCeremony(world.db, { ...where, id: entry.ceremony })
  const passkey = await findPasskey(world, entry)
  if (!ceremony || !passkey) return refused('passkey-not-accepted')
  // A passkey of somebody else signs nothing for this account.
  if (ceremony.account_id && ceremony.account_id !== passkey.account_id)
    return refused('passkey-not-accepted')
  const count = await verifiedCount(world, entry, { challenge: ceremony.challenge, passkey })
  if (count === undefined) return refused('passkey-not-accepted')
  const { id, company_id: companyId, account_id: accountId } = passkey
  return doneWith({ by: 'passkey', id, companyId, accountId, count })
}

interface PasskeyRow {
  id: string
  company_id: string
  account_id: string
  credential_id: Buffer
  public_key: Buffer
  user_handle: Buffer
}

async function findPasskey(world: World, { answer }: PasskeyEntry): Promise<PasskeyRow | undefined> {
  const row = await world.db.row<PasskeyRow>(sql`
    select id, company_id, account_id, credential_id, public_key, user_handle from identity_authenticator
    where credential_id = ${Buffer.from(answer.id, 'base64url')} and lost_at is null`)
  const { userHandle } = answer.response
  // A discoverable passkey says whose it is: it must be whose it was made for.
  if (!row || (userHandle && !isSame(Buffer.from(userHandle, 'base64url'), row.user_handle))) return undefined
  return row
}

async function verifiedCount(
  world: World,
  { answer }: PasskeyEntry,
  { challenge, passkey }: { challenge: Buffer; passkey: PasskeyRow },
): Promise<number | undefined> {
  const { id, origin } = relyingParty(world)
  if (!isOwnPage(answer.response.clientDataJSON)) return undefined
  const { authenticatorAttachment, response, ...rest } = answer
  const { userHandle, ...signed } = response
  const verified = await (await webauthn())
    .verifyAuthenticationResponse({
      response: {
        ...rest,
        response: { ...signed, ...(userHandle && { userHandle }) },
        ...(authenticatorAttachment && { authenticatorAttachment }),
      },
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // The count is compared in the row itself, where two answers at one moment cannot both pass.
      credential: {
        id: passkey.credential_id.toString('base64url'),
        publicKey: new Uint8Array(passkey.public_key),
        counter: 0,
      },
    })
    .catch(() => undefined) // The library throws at whatever it does not accept; all of it is the caller's doing.
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined
}

/**
 * Counts a right answer. A counter that does not go forward means that the passkey exists twice: it is held as lost at
 * once and its owner is told (WebAuthn 7.2 step 22, NIST 4.3).
 */
export async function countPasskey(
  act: Act,
  world: World,
  right: RightPasskey,
  deviceFamily: string,
): Promise<boolean> {
  const used = await act.run(sql`
    update identity_authenticator set sign_count = ${right.count}, last_used_at = ${act.now}
    where company_id = ${right.companyId} and id = ${right.id} and account_id = ${right.accountId}
      and lost_at is null and (sign_count < ${right.count} or (sign_count = 0 and ${right.count} = 0))`)
  const about = { subject: right.accountId, companyId: right.companyId }
  if (used === 1) {
    act.note('authenticator-used', { ...about, data: { authenticator: right.id, kind: 'passkey' } })
    return true
  }
  await holdAsLost(act, world, right, deviceFamily)
  return false
}

async function holdAsLost(act: Act, world: World, right: RightPasskey, deviceFamily: string): Promise<void> {
  const { companyId, accountId } = right satisfies AccountRef
  const lost = await act.row<{ name: string }>(sql`
    update identity_authenticator set lost_at = ${act.now}
    where company_id = ${companyId} and id = ${right.id} and lost_at is null returning name`)
  if (!lost) return
  const data = { authenticator: right.id, kind: 'passkey', why: 'counter-regressed', count: right.count }
  act.note('authenticator-lost', { subject: accountId, companyId, data })
  await tellOwner(act, world, { companyId, accountId, event: 'suspended', deviceFamily, name: lost.name })
}
