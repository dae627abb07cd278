import type pg from 'pg'
import { runBulk } from '../../src/organisation/bulk/run-bulk.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { makeWorld } from '../../src/platform/world.ts'

/** What the process is told on its command line, as JSON. */
export interface ToldBulk {
  connection: pg.PoolConfig
  masterKey: string
  companyId: string
  bulkId: string
}

// A process of its own that carries out one bulk action, so that a test can kill it.
const told: ToldBulk = JSON.parse(process.argv[2] ?? '')
const log = openLog('silent')
const pool = openPool(told.connection, log)
const { jobs } = await startJobs({ pool, jobs: [], log })
const world = makeWorld({
  ...{ pool, log, jobs, profile: readProfile('document'), config: readConfig({}) },
  masterKey: Buffer.from(told.masterKey, 'base64'),
})
await runBulk(world, told)
process.exit(0)
