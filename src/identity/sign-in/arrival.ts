import type { Language } from '#platform/author.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'
import type { KeyProof } from '../device-keys/contract.ts'
import { type CheckedKey, checkedKey, keptOf } from '../device-keys/shown-key.ts'
import { deviceFor } from '../devices.ts'
import { expiryOf } from '../journeys/open-journey.ts'
import type { Door, JourneyRow } from '../tables.ts'
import { type Visit, visitWith } from './visit.ts'

/** Somebody who has chosen a door and typed ID and password there, and what the server saw of his browser. */
export interface Arrival {
  door: Door
  language: Language
  /** On the way of a journey that does not exist yet. */
  visit: Visit & { device: Buffer }
  deviceIsNew: boolean
  /** The key that stays in his browser, where it showed one. */
  key: CheckedKey | undefined
}

/** How he asks; `id` is what he typed. */
interface Asking {
  door: Door
  language: Language
  id?: string
  key?: KeyProof | undefined
}

/** The arrival behind a request, and the cookie a browser gets that is seen for the first time. */
export function arrivalOf(
  world: World,
  client: Client,
  { door, language, id = '', key }: Asking,
): { arrival: Arrival; cookies: Cookie[] } {
  const device = deviceFor(world, client)
  const visit = { ...visitWith(device, client, world.random.id()), device: device.hash }
  const checked = checkedKey(world, { proof: key, id })
  const arrival = { door, language, visit, deviceIsNew: device.isNew, key: checked }
  return { arrival, cookies: device.cookies }
}

/** The journey as it begins with a right password; it is stored at its first stop (`moveOn`). */
export const firstStep = ({ door, language, visit, deviceIsNew, key }: Arrival, now: Date): JourneyRow => ({
  id: visit.journeyId,
  purpose: 'sign-in',
  door,
  step: 'password',
  device: visit.device,
  device_is_new: deviceIsNew,
  shown_key: keptOf(key, now),
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
