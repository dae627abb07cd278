import type { Client, Hints } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'
import { deviceFamily } from '../device-family.ts'
import { type ShownDevice, shownDevice } from '../devices.ts'
import type { JourneyKey } from '../journeys/find-journey.ts'

/** One request of a sign-in on its way: which journey, and what the server saw of the browser. */
export interface Visit {
  journeyId: string
  /** Keyed hash of the device cookie that came with this request. */
  device: Buffer | undefined
  /** What else that cookie shows: its turn, and how it is renewed. */
  shown: ShownDevice | undefined
  ip: string | undefined
  network: string | undefined
  userAgent: string
  hints: Hints
  /** "Chrome / Windows". */
  family: string
  /** The session cookie the browser holds from before, if any. */
  oldSession: string | undefined
}

/** The visit behind a request to `/api/sign-in/:id/…`. */
export const visitOf = (world: World, client: Client, journeyId: string): Visit =>
  visitWith(shownDevice(world, client), client, journeyId)

/** The same of a browser whose device is known already, or was made just now. */
export const visitWith = (shown: ShownDevice | undefined, client: Client, journeyId: string): Visit => ({
  journeyId,
  device: shown?.hash,
  shown,
  ip: client.ip,
  network: client.network,
  userAgent: client.userAgent,
  hints: client.hints,
  family: deviceFamily(client.userAgent),
  oldSession: client.cookie('session'),
})

/** How the visit's journey is found. */
export const keyOf = (visit: Visit): JourneyKey => ({
  id: visit.journeyId,
  purpose: 'sign-in',
  device: visit.device,
})

/** What a mail tells its reader of the browser that asked for it. */
export const seenOf = ({ family, network }: Visit) => ({ deviceFamily: family, networkHint: network })
