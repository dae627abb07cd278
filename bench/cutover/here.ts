import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openDatabase } from '../../src/platform/database/open.ts'
import { fillDates } from '../../src/platform/dates/fill-dates.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { makeWorld } from '../../src/platform/world.ts'
import { allJobs } from '../../src/rooms.ts'

/** A world over a fresh embedded PostgreSQL in this folder. */
export async function openHere(data: string) {
  mkdirSync(data, { recursive: true })
  const log = pino({ level: 'silent' })
  const config = readConfig({ PORT: '0', SEKISHO_DATA: data, SMTP_URL: 'smtp://127.0.0.1:1' })
  const database = await openDatabase(config, log)
  const { pool } = database
  await migrate(pool)
  const queue = await startJobs({ pool, jobs: allJobs, log })
  const profile = readProfile('document')
  const world = makeWorld({ pool, masterKey: Buffer.alloc(32, 1), profile, config, jobs: queue.jobs, log })
  await fillDates(world.db, profile)
  const [pid] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return {
    world,
    pool,
    postmaster: Number(pid),
    async close() {
      await queue.close()
      await database.close()
    },
  }
}
