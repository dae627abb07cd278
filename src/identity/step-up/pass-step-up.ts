import { evenUnenrolled, type Session } from '#platform/author.ts'
import type { Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { Scope } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { isKnownDevice } from '#risk/public.ts'
import { methodsOf } from '../authenticators/methods.ts'
import { checkCode, spendCode } from '../one-time-codes/check-code.ts'
import { rotateSession } from '../sessions/start-session.ts'
import { codeTarget } from './code-target.ts'
import { findStepUp } from './find-step-up.ts'
import { proveStepUp } from './prove-step-up.ts'

/** A code typed for a step-up. */
export interface StepUpTry {
  id: string
  code: string
}

/**
 * Proves a step-up with the code that was mailed; the session gets a new cookie, for its trust has risen (attack-22).
 * The proof opens one operation with its parameters, once, until the step-up's ten minutes are over.
 */
export async function passStepUp(
  world: World,
  session: Session,
  attempt: StepUpTry,
): Promise<Outcome<'step-up-not-found' | 'code-not-accepted', Cookie>> {
  const stepUp = await findStepUp(world.db, session, attempt.id)
  if (!stepUp) return refused('step-up-not-found')
  const { owner } = await codeTarget(world.db, session)
  const bound = { stepUpId: stepUp.id }
  const right = await checkCode(world, {
    bound,
    owner,
    scope: await scopeOf(world, session),
    code: attempt.code,
  })
  return world.act(evenUnenrolled(session), async (act) => {
    // An authenticator added meanwhile is asked for in its place: the mailed code must not get around it.
    const isEnough = (await methodsOf(act, world, session)).length === 0
    const isProved = right.ok && isEnough && (await spendCode(act, right.value))
    act.note(isProved ? 'step-up-passed' : 'step-up-code-refused', {
      data: { operation: stepUp.operation, stepUp: stepUp.id },
    })
    if (!isProved) return refused('code-not-accepted')
    await proveStepUp(act, stepUp)
    return doneWith(await rotateSession(act, world, session))
  })
}

/** A known device has tries of its own (O3); a session on any other shares those of strangers. */
export async function scopeOf(world: World, session: Session): Promise<Scope> {
  return (await isKnownDevice(world.db, session, session.device)) ? session.device : 'strangers'
}
