import type { Sql } from '../sql.ts'
import type { World } from '../world.ts'

/** How many rows one delete of a clearing takes, so that none holds locks for long: the `limit` of its query. */
export const portion = 2000

/** Repeats a delete that takes a `portion` at the most, until it finds less. */
export async function clear(world: World, query: Sql): Promise<void> {
  while ((await world.db.run(query)) === portion);
}
