import { evenUnenrolled } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { ownAccount } from '../../own/own-account.ts'
import type { Asking } from '../../step-up/asking.ts'
import { proofFor } from '../../step-up/proof-for.ts'
import { hasRoom } from '../adding/has-room.ts'
import { openCeremony } from '../ceremonies.ts'
import { kindsOn } from '../extras.ts'
import { appUri, drawSecret, sealSecret } from './app-secret.ts'

/** What an app has to be told, as text to type and as the content of a square picture. */
export interface AppToAdd {
  ceremony: string
  secret: string
  uri: string
}

type Refusal = 'not-offered' | 'too-many-authenticators' | 'step-up-required'

/** First half of adding an app: a secret that counts once its first digits have come back, after a proof (NIST 4.1.2.1). */
export function beginApp(world: World, asking: Asking): Promise<Outcome<Refusal, AppToAdd>> {
  const { session } = asking
  return world.act(evenUnenrolled(session), async (act) => {
    if (!kindsOn(world.profile).includes('app')) return refused('not-offered')
    if (!(await hasRoom(act, session))) return refused('too-many-authenticators')
    const proof = await proofFor(act, world, asking, { operation: 'add-app', params: {}, always: true })
    if (!proof.ok) return proof
    const account = await ownAccount(act, session)
    const secret = drawSecret(world)
    const { id } = await openCeremony(act, world, {
      purpose: 'add-app',
      device: session.device,
      account: session,
      sessionId: session.id,
      sealFor: (ceremony) => sealSecret(world, session, ceremony, secret),
    })
    const shown = {
      issuer: world.profile.operator.portal[account.language],
      label: account.sign_in_id ?? account.member_number ?? '',
    }
    return doneWith({ ceremony: id, secret, uri: appUri(secret, shown) })
  })
}
