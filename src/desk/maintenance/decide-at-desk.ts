import { type Asking, proofFor } from '#identity/public.ts'
import type { Window } from '#platform/maintenance/windows.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type Decision, decide, type MaintenanceRefusal } from './decide.ts'

/** A desk agent decides about maintenance, with a fresh proof bound to this very decision. */
export function decideAtDesk(
  world: World,
  asking: Asking,
  decision: Decision,
): Promise<Outcome<MaintenanceRefusal | 'forbidden' | 'step-up-required', Window>> {
  if (asking.session.kind !== 'desk-agent') return Promise.resolve(refused('forbidden'))
  return world.act(asking.session, async (act) => {
    const wish = { operation: 'decide-maintenance', params: decision, always: true }
    const proof = await proofFor(act, world, asking, wish)
    return proof.ok ? decide(act, world, decision) : proof
  })
}
