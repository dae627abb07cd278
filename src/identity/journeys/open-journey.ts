import type { Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Device } from '../devices.ts'
import type { Door } from '../tables.ts'

/** A journey lasts this long, whatever happens in it. */
const journeyMinutes = 30

/** When a journey that begins now is over. */
export const expiryOf = (begun: Date) => new Date(begun.getTime() + journeyMinutes * 60_000)

/** What opens a recovery. */
export interface JourneyStart {
  door: Door
  language: Language
  device: Pick<Device, 'hash' | 'isNew'>
}

/** Opens a recovery bound to the browser, in one statement: nothing has happened yet that would be worth a fact. */
export async function openJourney(world: World, { door, language, device }: JourneyStart) {
  const id = world.random.id()
  const step = 'identify'
  const opened = await world.db.row<{ expires_at: Date }>(sql`
    insert into identity_journey (id, purpose, door, step, device, device_is_new, language, created_at, expires_at)
    select ${id}, 'recovery', ${door}, ${step}, ${device.hash}, ${device.isNew}, ${language}, clock.now,
      clock.now + ${journeyMinutes}::int * interval '1 minute'
    from (select platform_now() as now offset 0) clock
    returning expires_at`)
  if (!opened) throw new Error('A journey was not opened.')
  return { id, step, expiresAt: opened.expires_at } as const
}
