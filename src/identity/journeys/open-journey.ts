import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Device } from '../devices.ts'
import type { Door, JourneyRow } from '../tables.ts'

/** A journey lasts this long, whatever happens in it. */
const journeyMinutes = 30

/** What opens a journey. */
export interface JourneyStart {
  purpose: JourneyRow['purpose']
  door: Door
  language: Language
  device: Device
}

/** Opens a journey bound to the browser: one insert. Expires after 30 minutes. */
export async function openJourney(act: Act, world: World, start: JourneyStart) {
  const id = world.random.id()
  const step = start.purpose === 'sign-in' ? 'password' : 'identify'
  const expiresAt = new Date(act.now.getTime() + journeyMinutes * 60_000)
  await act.run(sql`
    insert into identity_journey (id, purpose, door, step, device, device_is_new, language, created_at, expires_at)
    values (${id}, ${start.purpose}, ${start.door}, ${step}, ${start.device.hash}, ${start.device.isNew},
      ${start.language}, ${act.now}, ${expiresAt})`)
  return { id, step, expiresAt } as const
}
