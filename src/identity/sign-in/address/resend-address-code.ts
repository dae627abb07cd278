import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { findJourney, holdBoth } from '../../journeys/find-journey.ts'
import { accountOf } from '../../journeys/move-journey.ts'
import type { Progress, StepRefusal } from '../go-on.ts'
import { mayMailCode } from '../sign-in-mails.ts'
import { keyOf, type Visit } from '../visit.ts'
import { mailAddressCode } from './mail-address-code.ts'

/** Sends a new code to the address typed in this journey; the one before is dead. At most three in ten minutes (O3). */
export async function resendAddressCode(
  world: World,
  visit: Visit,
): Promise<Outcome<StepRefusal | 'too-many-resends', Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const key = accountOf(journey)
  if (journey.step !== 'prove-address' || !key) return refused('journey-step-mismatch')
  return world.act({ by: 'journey', id: journey.id }, async (act) => {
    const account = await holdBoth(act, journey, key)
    if (!account) return refused('journey-not-found')
    if (!(await mayMailCode(act, world, { journey, account }))) return refused('too-many-resends')
    const sent = await mailAddressCode(act, world, { journey, account, visit })
    return sent.ok ? doneWith({ step: 'prove-address' }) : sent
  })
}
