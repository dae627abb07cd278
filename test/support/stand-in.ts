import { beginDelegation } from '../../src/organisation/delegation/begin-delegation.ts'
import type { Traveller } from './trips.ts'
import type { TestWorld } from './world.ts'

type Somebody = Pick<Traveller, 'personId' | 'asking'>

/** Somebody lets a colleague stand in for him, from now on for so many hours. */
export async function letStandIn(
  world: TestWorld,
  { owner, deputy, hours }: { owner: Somebody; deputy: Somebody; hours: number },
): Promise<void> {
  const to = new Date((await world.clock.now()).getTime() + hours * 3_600_000).toISOString()
  const begun = await beginDelegation({ ...owner.asking, world }, { deputyId: deputy.personId, to })
  if (!begun.ok) throw new Error(begun.refusal)
}
