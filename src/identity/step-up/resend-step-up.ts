import { evenUnenrolled, type Session } from '#platform/author.ts'
import type { Client } from '#platform/http/route.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { methodsOf } from '../authenticators/methods.ts'
import { deviceFamily } from '../device-family.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import { mailsLately, mostMailsInTenMinutes } from './ask-for-proof.ts'
import { codeTarget } from './code-target.ts'
import { findStepUp } from './find-step-up.ts'

/** Which step-up, asked from which browser. */
export interface StepUpResend {
  id: string
  client: Client
}

/** Mails a fresh code for a step-up; the one before dies. At most the profile's number of times in ten minutes. */
export async function resendStepUp(
  world: World,
  session: Session,
  wish: StepUpResend,
): Promise<Outcome<'step-up-not-found' | 'too-many-resends'>> {
  return world.act(evenUnenrolled(session), async (act) => {
    const stepUp = await findStepUp(act, session, wish.id)
    if (!stepUp) return refused('step-up-not-found')
    // Nothing is mailed to who proves himself by an authenticator.
    if ((await methodsOf(act, world, session)).length > 0) return refused('step-up-not-found')
    if ((await mailsLately(act, session)) >= mostMailsInTenMinutes) return refused('too-many-resends')
    return issueCode(act, world, {
      ...(await codeTarget(act, session)),
      purpose: 'step-up',
      bound: { stepUpId: stepUp.id },
      account: session,
      deviceFamily: deviceFamily(wish.client.userAgent),
      networkHint: wish.client.network,
      isResend: true,
    })
  })
}
