import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { findJourney } from '../../journeys/find-journey.ts'
import { moveJourney } from '../../journeys/move-journey.ts'
import type { Progress, StepRefusal } from '../go-on.ts'
import { keyOf, type Visit } from '../visit.ts'

/** Back to typing the address, for one that was mistyped. The code sent to it is dead; no count of tries is refilled. */
export async function withdrawAddress(world: World, visit: Visit): Promise<Outcome<StepRefusal, Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  if (journey.step !== 'prove-address') return refused('journey-step-mismatch')
  return world.act({ by: 'journey', id: journey.id }, async (act) => {
    if (!(await moveJourney(act, { id: journey.id, from: 'prove-address', to: 'address' })))
      return refused('journey-step-mismatch')
    await act.run(sql`
      update identity_code set replaced_at = ${act.now}
      where journey_id = ${journey.id} and used_at is null and replaced_at is null`)
    return doneWith({ step: 'address' })
  })
}
