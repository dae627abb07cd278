import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import type { Kind } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { holdAccount, holdJourney } from '../journeys/find-journey.ts'
import { accountOf } from '../journeys/move-journey.ts'
import { nobody } from '../journeys/side-of.ts'
import type { Visit } from '../sign-in/visit.ts'
import type { JourneyRow } from '../tables.ts'
import { journeyAt, type StepRefusal } from './journey.ts'
import { mayMail } from './reset-tries.ts'
import { scopeOfJourney } from './scope-of.ts'
import { sendResetCode } from './send-reset-code.ts'

/** Mails a fresh reset code; the one before dies. The limit is the account's, and the same for an ID of nobody. */
export async function resendResetCode(
  world: World,
  visit: Visit,
): Promise<Outcome<StepRefusal | 'too-many-resends'>> {
  const found = await journeyAt(world, visit, 'code')
  if (!found.ok) return found
  const journey = found.value
  const side = { scope: await scopeOfJourney(world.db, journey), network: visit.network }
  if (!(await mayMail(world, journey, side))) return refused('too-many-resends')
  return world.act({ by: 'journey', id: journey.id }, async (act) => {
    if (!(await holdJourney(act, journey.id, 'code'))) return refused('journey-step-mismatch')
    const reached = await mailboxOf(act, journey)
    return sendResetCode(act, world, { journey, visit, ...reached, isResend: true, side })
  })
}

/** Where the code of this recovery goes; asks for both kinds whoever it is. */
async function mailboxOf(act: Act, journey: JourneyRow): Promise<{ to: string | undefined; kind: Kind }> {
  const account = await holdAccount(act, accountOf(journey) ?? { ...nobody, securityVersion: 0 })
  const address = await memberAddress(act, journey.member_number ?? '')
  return { to: account?.address ?? address, kind: account?.kind ?? 'traveller' }
}
