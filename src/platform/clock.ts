import type { Profile } from './profile.ts'
import { type Db, sql } from './sql.ts'
import { StartFault } from './start-fault.ts'

/** The operator's clock: database time plus an offset kept in the database, so every node agrees. */
export interface Clock {
  /** Reads the time. Inside an act use `act.now`. */
  now(): Promise<Date>
  /** Sets the clock to an instant; it runs on from there. Refused unless the profile allows a movable clock. */
  moveTo(instant: Date): Promise<void>
}

/** A clock over this database. */
export function clockOver(db: Db, movable: boolean): Clock {
  return {
    async now() {
      const read = await db.row<{ now: Date }>(sql`select platform_now() as now`)
      if (!read) throw new Error('The database did not tell the time.')
      return read.now
    },
    async moveTo(instant) {
      if (!movable) throw new Error('This profile keeps real time: the clock cannot be moved.')
      await db.run(sql`select platform_move_clock(${instant})`)
    },
  }
}

/** Faults when a profile with real time meets a database whose clock a rehearsal has moved. */
export async function mustKeepRealTime(db: Db, profile: Profile): Promise<void> {
  if (profile.movableClock) return
  if (await isMoved(db))
    throw new StartFault(
      `The clock of this database was moved in a rehearsal, and the profile "${profile.name}" keeps real time: give it a fresh database.`,
    )
}

/** Whether a rehearsal has moved the clock of this database. */
export const isMoved = async (db: Db): Promise<boolean> =>
  (await db.row(sql`select 1 from platform_clock where offset_ms <> 0`)) !== undefined
