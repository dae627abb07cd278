import type { Session } from '../author.ts'
import type { Client, Route } from '../http/route.ts'
import type { World } from '../world.ts'

/** One call of somebody who is signed in and may call the route; halts it where more is asked of him. Given by the house. */
export type Guard = (asked: { world: World; route: Route; session: Session; client: Client }) => Promise<void>

/** What a guard may refuse for the device somebody of the staff sits at, by the class of what the route holds. */
export const deviceRefusals = {
  public: [],
  internal: ['device-not-registered', 'device-waiting', 'device-withdrawn'],
  confidential: deviceFaults(),
  customer: deviceFaults(),
} as const

function deviceFaults() {
  return [
    ...(['device-not-registered', 'device-waiting', 'device-withdrawn', 'device-unreported'] as const),
    ...(['device-lacking', 'device-overdue'] as const),
  ] as const
}

/** What it refuses of files that are to be fetched in the office alone. */
export const outsideRefusal = 'not-outside-office'

// Who opens to all, opens to each only what is his own; what a device is registered with is among it.
const ownOnly = ['signed in', 'with a password of ours', 'any staff']

/** Whether a route opens to each only what is his own: a guard asks nothing there. */
export const opensOwnOnly = ({ who }: Pick<Route, 'who'>): boolean => ownOnly.includes(who.name)
