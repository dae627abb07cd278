import type pg from 'pg'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { makeWorld } from '../../src/platform/world.ts'
import { jobsOfRooms } from './jobs.ts'

/** What the process is told on its command line, as JSON. */
export interface ToldJob {
  connection: pg.PoolConfig
  masterKey: string
  job: string
}

// A process of its own that does one job, so that a test can kill it.
const told: ToldJob = JSON.parse(process.argv[2] ?? '')
const log = openLog('silent')
const pool = openPool(told.connection, log)
const { jobs } = await startJobs({ pool, jobs: [], log })
const world = makeWorld({
  ...{ pool, log, jobs, profile: readProfile('document'), config: readConfig({}) },
  masterKey: Buffer.from(told.masterKey, 'base64'),
})
await (await jobsOfRooms()).find(({ name }) => name === told.job)?.does(world, {})
process.exit(0)
