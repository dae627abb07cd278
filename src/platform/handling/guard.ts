import type { Session } from '../author.ts'
import type { Client, Route } from '../http/route.ts'
import type { World } from '../world.ts'

/** One call of somebody who is signed in and may call the route; halts it where more is asked of him. Given by the house. */
export type Guard = (asked: { world: World; route: Route; session: Session; client: Client }) => Promise<void>
