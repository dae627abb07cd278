import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { mustRehearse } from './must-rehearse.ts'
import type { FaultKind } from './switches.ts'

/** A fault to be switched on: for which method, for how many calls, and how slow slow is. */
export interface FaultWish {
  readonly kind: FaultKind
  /** A method of the connector, or any of them. */
  readonly operation?: string
  readonly times?: number
  readonly delayMs?: number
}

/** Switches a fault of the simulated carrier on, in rehearsals only. */
export async function setFault(world: World, wish: FaultWish): Promise<void> {
  mustRehearse(world)
  const { kind, operation = 'any', times = null, delayMs = 2000 } = wish
  await world.db.run(sql`
    insert into travel_simulator_fault (kind, operation, times, delay_ms)
    values (${kind}, ${operation}, ${times}, ${delayMs})
    on conflict (kind, operation) do update set times = excluded.times, delay_ms = excluded.delay_ms`)
}
