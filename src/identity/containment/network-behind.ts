import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { networkMark } from '../sign-in/refuse-sign-in.ts'

/**
 * The network behind a mark that facts of refused sign-ins carry, if a session began there since then: facts keep the mark
 * alone, and only somebody who has been let in from there gives it back its name. Undefined when nobody was.
 */
export async function networkBehind(world: World, mark: string, since: Date): Promise<string | undefined> {
  const seen = await world.db.rows<{ network: string }>(sql`
    select distinct network from identity_session where created_at >= ${since} and network is not null limit 100000`)
  return seen.find(({ network }) => networkMark(world, network) === mark)?.network
}
