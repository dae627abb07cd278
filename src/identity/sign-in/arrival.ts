import type { Language } from '#platform/author.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'
import { deviceFor } from '../devices.ts'
import { expiryOf } from '../journeys/open-journey.ts'
import type { Door, JourneyRow } from '../tables.ts'
import { type Visit, visitOf } from './visit.ts'

/** Somebody who has chosen a door and typed ID and password there, and what the server saw of his browser. */
export interface Arrival {
  door: Door
  language: Language
  /** On the way of a journey that does not exist yet. */
  visit: Visit & { device: Buffer }
  deviceIsNew: boolean
}

/** The arrival behind a request, and the cookie a browser gets that is seen for the first time. */
export function arrivalOf(
  world: World,
  client: Client,
  { door, language }: { door: Door; language: Language },
): { arrival: Arrival; cookies: Cookie[] } {
  const device = deviceFor(world, client)
  const visit = { ...visitOf(world, client, world.random.id()), device: device.hash }
  return { arrival: { door, language, visit, deviceIsNew: device.isNew }, cookies: device.cookies }
}

/** The journey as it begins with a right password; it is stored at its first stop (`moveOn`). */
export const firstStep = ({ door, language, visit, deviceIsNew }: Arrival, now: Date): JourneyRow => ({
  id: visit.journeyId,
  purpose: 'sign-in',
  door,
  step: 'password',
  device: visit.device,
  device_is_new: deviceIsNew,
  language,
  claimed_mac: null,
  member_number: null,
  company_id: null,
  account_id: null,
  security_version: null,
  asked_code: false,
  must_change_password: false,
  masked_address: null,
  new_address: null,
  created_at: now,
  expires_at: expiryOf(now),
  ended_at: null,
})
