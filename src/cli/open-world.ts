import type pg from 'pg'
import { joinDatabase } from '#platform/database/join.ts'
import { migrate } from '#platform/database/migrate.ts'
import { fillDates } from '#platform/dates/fill-dates.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { mustBeItsKey } from '#platform/master-key/key-mark.ts'
import { dbOver } from '#platform/sql.ts'
import { makeWorld, type World } from '#platform/world.ts'
import { allJobs } from '../rooms.ts'
import { readSettings } from './settings.ts'

/** Opens a world for one command, lets it act, sends what it left in the queue, and closes. */
export async function inWorld<T>(body: (world: World, pool: pg.Pool) => Promise<T>): Promise<T> {
  const settings = readSettings({ isThere: true })
  const database = await joinDatabase(settings.config, settings.log)
  try {
    await migrate(database.pool)
    await mustBeItsKey(dbOver(database.pool), settings.masterKey)
    const queue = await startJobs({
      ...{ pool: database.pool, jobs: allJobs, log: settings.log },
      isBrief: true,
    })
    try {
      const world = makeWorld({ ...settings, pool: database.pool, jobs: queue.jobs })
      await fillDates(world.db, world.profile)
      const value = await body(world, database.pool)
      // The demonstration's mailbox lives in the server, which delivers as soon as it runs.
      if (settings.config.smtpUrl) await queue.drain(world)
      return value
    } finally {
      await queue.close()
    }
  } finally {
    await database.close()
  }
}
