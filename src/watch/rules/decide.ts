import { done, type Outcome } from '#platform/outcome.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { recordChange } from './record-change.ts'

/** Records that a preventive control was changed, or that nothing needs to change this quarter (S2-08). */
export function recordDecision(
  watching: Watching,
  decision: { kind: 'preventive' | 'none-needed'; why: string },
): Promise<Outcome<'forbidden'>> {
  return atTheWatch(watching, async (act) => {
    await recordChange(act, watching.world, decision)
    return done
  })
}
