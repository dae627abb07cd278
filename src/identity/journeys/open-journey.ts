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

/** Opens a journey bound to the browser, in one statement: nothing has happened yet that would be worth a fact. */
export async function openJourney(world: World, { purpose, door, language, device }: JourneyStart) {
  const id = world.random.id()
  const step = purpose === 'sign-in' ? 'password' : 'identify'
  const opened = await world.db.row<{ expires_at: Date }>(sql`
    insert into identity_journey (id, purpose, door, step, device, device_is_new, language, created_at, expires_at)
    select ${id}, ${purpose}, ${door}, ${step}, ${device.hash}, ${device.isNew}, ${language}, clock.now,
      clock.now + ${journeyMinutes}::int * interval '1 minute'
    from (select platform_now() as now offset 0) clock
    returning expires_at`)
  if (!opened) throw new Error('A journey was not opened.')
  return { id, step, expiresAt: opened.expires_at } as const
}
