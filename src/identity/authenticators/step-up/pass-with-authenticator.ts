import { evenUnenrolled, type Session } from '#platform/author.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { deviceFamily } from '../../device-family.ts'
import { deviceOf } from '../../devices.ts'
import { rotateSession } from '../../sessions/start-session.ts'
import { findStepUp } from '../../step-up/find-step-up.ts'
import { scopeOf } from '../../step-up/pass-step-up.ts'
import { proveStepUp } from '../../step-up/prove-step-up.ts'
import { methodsOf } from '../methods.ts'
import { askPasskey } from '../passkeys/ask-passkey.ts'
import { checkPasskey } from '../passkeys/check-passkey.ts'
import {
  checkTyped,
  type ProofRefusal,
  type RightProof,
  refusalOf,
  type Shown,
  spendRightProof,
} from '../showing/right-proof.ts'
import { tellOfRefusedProof } from '../tell-of-refused-proof.ts'

/** Which step-up, shown what, from which browser. */
export interface StepUpProof {
  id: string
  client: Client
  shown: Shown
}

/** Asks for one of the account's passkeys before a step-up. */
export async function askStepUpPasskey(
  world: World,
  session: Session,
  id: string,
): Promise<Outcome<'step-up-not-found', Awaited<ReturnType<typeof askPasskey>>>> {
  return world.act(session, async (act) => {
    const stepUp = await findStepUp(act, session, id)
    if (!stepUp || !(await methodsOf(act, world, session)).includes('passkey'))
      return refused('step-up-not-found')
    const bound = { sessionId: session.id, stepUpId: stepUp.id, account: session }
    return doneWith(await askPasskey(act, world, { purpose: 'step-up', device: session.device, ...bound }))
  })
}

/**
 * Proves a step-up with a passkey, the digits of an app, or a recovery code; the session gets a new cookie, for its
 * trust has risen (attack-22). As with a mailed code, the proof opens one operation with its parameters, once.
 */
export async function passWithAuthenticator(
  world: World,
  session: Session,
  proof: StepUpProof,
): Promise<Outcome<'step-up-not-found' | ProofRefusal, Cookie>> {
  const stepUp = await findStepUp(world.db, session, proof.id)
  if (!stepUp || !(await methodsOf(world.db, world, session)).includes(proof.shown.by))
    return refused('step-up-not-found')
  const right = await check(world, session, proof)
  const owner = { ...session, deviceFamily: deviceFamily(proof.client.userAgent) }
  return world.act(evenUnenrolled(session), async (act) => {
    const isProved = right.ok && (await spendRightProof(act, world, right.value, owner))
    act.note(isProved ? 'step-up-passed' : 'step-up-proof-refused', {
      data: { operation: stepUp.operation, stepUp: stepUp.id, by: proof.shown.by },
    })
    // A right answer that came twice is no attack, and a passkey that was stopped has a mail of its own.
    if (!right.ok) await tellOfRefusedProof(act, world, { ...owner, event: 'operation-refused' })
    if (!isProved) return right.ok ? refused(refusalOf[proof.shown.by]) : right
    await proveStepUp(act, stepUp)
    return doneWith(await rotateSession(act, world, session))
  })
}

async function check(
  world: World,
  session: Session,
  { id, client, shown }: StepUpProof,
): Promise<Outcome<ProofRefusal, RightProof>> {
  if (shown.by === 'passkey') {
    const device = deviceOf(world, client)
    return checkPasskey(world, shown.entry, {
      purpose: 'step-up',
      device,
      sessionId: session.id,
      stepUpId: id,
    })
  }
  const scope = await scopeOf(world, session)
  return checkTyped(world, shown.by, { account: session, scope, code: shown.code })
}
