import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { findJourney } from '../journeys/find-journey.ts'
import { resendsLeft } from '../one-time-codes/issue-code.ts'
import type { Visit } from '../sign-in/visit.ts'
import type { JourneyRow } from '../tables.ts'
import type { RecoveryView } from './contract.ts'
import { mailsLeft } from './reset-tries.ts'
import { scopeOfJourney } from './scope-of.ts'

/** A recovery as its screens show it. It never shows an address, not even masked: that would tell whether the ID exists. */
export async function showRecovery(
  world: World,
  visit: Visit,
): Promise<Outcome<'journey-not-found', RecoveryView>> {
  const journey = await findJourney(world, { id: visit.journeyId, purpose: 'recovery', device: visit.device })
  if (!journey) return refused('journey-not-found')
  return doneWith({
    id: journey.id,
    door: journey.door,
    // A recovery has no step of a sign-in; the table holds that.
    step: journey.step as RecoveryView['step'],
    expiresAt: journey.expires_at.toISOString(),
    ...(journey.step === 'code' && { resendsLeft: await leftFor(world, journey, visit) }),
  })
}

async function leftFor(world: World, journey: JourneyRow, { network }: Visit): Promise<number> {
  const [ofJourney, scope] = await Promise.all([
    world.clock.now().then((now) => resendsLeft(world.db, world, { journeyId: journey.id }, now)),
    scopeOfJourney(world.db, journey),
  ])
  return Math.min(ofJourney, await mailsLeft(world, journey, { scope, network }))
}
