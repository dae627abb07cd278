import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { methodsOf } from '../authenticators/methods.ts'
import { findJourney, holdBoth } from '../journeys/find-journey.ts'
import { accountOf } from '../journeys/move-journey.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import type { JourneyRow } from '../tables.ts'
import { codeOf } from './ask-code.ts'
import type { Progress, StepRefusal } from './go-on.ts'
import { mayMailCode } from './sign-in-mails.ts'
import { keyOf, seenOf, type Visit } from './visit.ts'

/** Sends a new code to the same registered address; the one before is dead. At most three in ten minutes (O3). */
export async function resendCode(
  world: World,
  visit: Visit,
): Promise<Outcome<StepRefusal | 'too-many-resends', Progress>> {
  const found = await findJourney(world, keyOf(visit))
  if (!found) return refused('journey-not-found')
  return world.act({ by: 'journey', id: found.id }, (act) => resend(act, world, found, visit))
}

async function resend(
  act: Act,
  world: World,
  journey: JourneyRow,
  visit: Visit,
): Promise<Outcome<StepRefusal | 'too-many-resends', Progress>> {
  const key = accountOf(journey)
  if (journey.step !== 'code' || !key) return refused('journey-step-mismatch')
  const account = await holdBoth(act, journey, key)
  // Suspended or changed meanwhile: this sign-in leads nowhere any more, and nothing is sent.
  if (!account) return refused('journey-not-found')
  // Who has an authenticator is mailed nothing; the screen reads again what is asked of him.
  if ((await methodsOf(act, world, key)).length > 0) return refused('journey-step-mismatch')
  const to = account.member_number ? await memberAddress(act, account.member_number) : account.address
  if (!to) return refused('journey-not-found')
  if (!(await mayMailCode(act, world, { journey, account }))) return refused('too-many-resends')
  const wish = { ...codeOf(journey, account), ...seenOf(visit), to, isResend: true }
  const issued = await issueCode(act, world, wish)
  return issued.ok ? doneWith({ step: 'code' }) : issued
}
