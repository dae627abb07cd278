import type { Act } from '#platform/act.ts'
import { evenUnenrolled } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { ownAccount } from '../../own/own-account.ts'
import type { Asking } from '../../step-up/asking.ts'
import { proofFor } from '../../step-up/proof-for.ts'
import { hasRoom } from '../adding/has-room.ts'
import { openCeremony } from '../ceremonies.ts'
import { kindsOn } from '../extras.ts'
import { credentialsOf } from './ask-passkey.ts'
import { algorithms, relyingParty, userHandleOf } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/** What the browser is asked to make a passkey with. */
export interface PasskeyToMake {
  ceremony: string
  options: Record<string, unknown> & { challenge: string }
}

type Refusal = 'not-offered' | 'too-many-authenticators' | 'step-up-required'

/** First half of adding a passkey: always after a proof by the best the account has (NIST 4.1.2.1). */
export function beginPasskey(world: World, asking: Asking): Promise<Outcome<Refusal, PasskeyToMake>> {
  return world.act(evenUnenrolled(asking.session), async (act) => {
    if (!kindsOn(world.profile).includes('passkey')) return refused('not-offered')
    if (!(await hasRoom(act, asking.session))) return refused('too-many-authenticators')
    const proof = await proofFor(act, world, asking, { operation: 'add-passkey', params: {}, always: true })
    if (!proof.ok) return proof
    return doneWith(await questionFor(act, world, asking))
  })
}

async function questionFor(act: Act, world: World, { session }: Asking): Promise<PasskeyToMake> {
  const account = await ownAccount(act, session)
  const { id, challenge } = await openCeremony(act, world, {
    purpose: 'add-passkey',
    device: session.device,
    account: session,
    sessionId: session.id,
  })
  const shown = account.sign_in_id ?? account.member_number ?? ''
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName: world.profile.operator.portal[account.language],
    rpID: relyingParty(world).id,
    userID: new Uint8Array(userHandleOf(world, session)),
    userName: shown,
    userDisplayName: shown,
    challenge: new Uint8Array(challenge),
    timeout: 300_000,
    // Which make it is, we do not need to know: asking would cost privacy and prove nothing we act upon.
    attestationType: 'none',
    excludeCredentials: await credentialsOf(act, session, true),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { ceremony: id, options: { ...options } }
}
