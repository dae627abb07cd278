import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Keyed } from '../signals.ts'
import { type Watched, wholeParts } from './watched.ts'

/** What a node holds of the indicators, and the number they stood under; of none while they were not read. */
export interface HeldIndicators {
  readonly number: string | null
  readonly watched: Watched
}

// Worlds are copied, their keys are not.
const held = new WeakMap<World['keys'], HeldIndicators>()

/** What this node holds of the indicators; where they have moved on since, the table is asked about everybody. */
export const heldIndicators = ({ keys }: Keyed): HeldIndicators =>
  held.get(keys) ?? { number: null, watched: { networks: new Set(), userAgents: new Set() } }

/** How many are read at once. */
const atOnce = 10_000

/** Reads anew whom the indicators may mean, where they have moved on. Each node does it for itself, away from every sign-in. */
export async function tendWatched(world: World): Promise<void> {
  const number = await numberNow(world)
  if (number === heldIndicators(world).number) return
  const watched = await readAll(world)
  // What moves on meanwhile is read in the next round.
  if ((await numberNow(world)) === number) held.set(world.keys, { number, watched })
}

const numberNow = async ({ db }: World): Promise<string | null> =>
  (await db.row<{ indicators: string }>(sql`select indicators from risk_situation`))?.indicators ?? null

async function readAll({ db }: World): Promise<Watched> {
  const [networks, userAgents] = [new Set<string>(), new Set<string>()]
  for (let after = { id: '00000000-0000-0000-0000-000000000000', nth: -1 }; ; ) {
    const rows = await db.rows<Row>(sql`
      select indicator_id as id, nth, text(network) as network, user_agent as "userAgent" from risk_indicator
      where (indicator_id, nth) > (${after.id}::uuid, ${after.nth}::smallint) order by indicator_id, nth limit ${atOnce}`)
    for (const { network, userAgent } of rows) {
      if (network !== null) networks.add(wholeParts(network))
      if (userAgent !== null) userAgents.add(userAgent)
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return { networks, userAgents }
    after = last
  }
}

interface Row {
  id: string
  nth: number
  network: string | null
  userAgent: string | null
}
