import type { VerifiedRegistrationResponse } from '@simplewebauthn/server'
import type { Act } from '#platform/act.ts'
import { evenUnenrolled } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { deviceOf } from '../../devices.ts'
import type { Asking } from '../../step-up/asking.ts'
import { hasRoom } from '../adding/has-room.ts'
import { type Added, keepAuthenticator } from '../adding/keep-authenticator.ts'
import { takeCeremony } from '../ceremonies.ts'
import { kindsOn } from '../extras.ts'
import type { NewPasskey } from './contract.ts'
import { isOwnPage } from './own-page.ts'
import { algorithms, relyingParty, userHandleOf } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/** A passkey just made, and what its owner calls it. */
export interface PasskeyMade {
  ceremony: string
  name: string
  answer: NewPasskey
}

type Refusal = 'not-offered' | 'passkey-not-accepted' | 'passkey-already-added' | 'too-many-authenticators'

/** Second half of adding a passkey: what the browser made is verified (WebAuthn 7.1) and kept. */
export async function addPasskey(
  world: World,
  asking: Asking,
  made: PasskeyMade,
): Promise<Outcome<Refusal, Added>> {
  if (!kindsOn(world.profile).includes('passkey')) return refused('not-offered')
  const { session, client } = asking
  const ceremony = await takeCeremony(world.db, {
    id: made.ceremony,
    purpose: 'add-passkey',
    device: deviceOf(world, client),
    sessionId: session.id,
  })
  const verified = ceremony && (await verify(world, made.answer, ceremony.challenge))
  if (!verified?.verified) return refused('passkey-not-accepted')
  const { credential, credentialDeviceType } = verified.registrationInfo
  const isSynced = credentialDeviceType === 'multiDevice'
  return world.act(evenUnenrolled(session), async (act) => {
    if (!(await hasRoom(act, session))) return refused('too-many-authenticators')
    const id = await insert(act, world, asking, { ...credential, name: made.name, isSynced })
    if (!id) return refused('passkey-already-added')
    return doneWith(await keepAuthenticator(act, world, asking, { id, kind: 'passkey', name: made.name }))
  })
}

async function verify(
  world: World,
  { authenticatorAttachment, ...answer }: NewPasskey,
  challenge: Buffer,
): Promise<VerifiedRegistrationResponse | undefined> {
  const { id, origin } = relyingParty(world)
  if (!isOwnPage(answer.response.clientDataJSON)) return undefined
  const { transports, ...response } = answer.response
  return (await webauthn())
    .verifyRegistrationResponse({
      response: {
        ...answer,
        // Names of transports are hints for the browser that gave them; unknown ones do no harm.
        response: { ...response, ...(transports && { transports: transports as never[] }) },
        ...(authenticatorAttachment && { authenticatorAttachment }),
      },
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    .catch(() => undefined) // The library throws at whatever it does not accept; all of it is the caller's doing.
}

interface Credential {
  id: string
  publicKey: Uint8Array
  counter: number
  transports?: string[]
  name: string
  isSynced: boolean
}

/** The new row's id; undefined when this passkey stands here already, with whomever (WebAuthn 7.1 step 26). */
async function insert(act: Act, world: World, { session }: Asking, credential: Credential) {
  const id = world.random.id()
  const made = await act.run(sql`
    insert into identity_authenticator (company_id, id, account_id, kind, name, created_at, credential_id, public_key,
      user_handle, sign_count, transports, is_synced)
    values (${session.companyId}, ${id}, ${session.accountId}, 'passkey', ${credential.name}, ${act.now},
      ${Buffer.from(credential.id, 'base64url')}, ${Buffer.from(credential.publicKey)}, ${userHandleOf(world, session)},
      ${credential.counter}, ${credential.transports ?? null}::text[], ${credential.isSynced})
    on conflict (credential_id) do nothing`)
  return made === 1 ? id : undefined
}
