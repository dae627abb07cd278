import type pg from 'pg'
import { runImport } from '../../src/organisation/imports/run-import.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { makeWorld } from '../../src/platform/world.ts'

/** What the process is told on its command line, as JSON. */
export interface Told {
  connection: pg.PoolConfig
  masterKey: string
  companyId: string
  importId: string
}

// A process of its own that carries out one import, so that a test can kill it.
const told: Told = JSON.parse(process.argv[2] ?? '')
const log = openLog('silent')
const pool = openPool(told.connection, log)
const { jobs } = await startJobs({ pool, jobs: [], log })
const world = makeWorld({
  ...{ pool, log, jobs, profile: readProfile('document'), config: readConfig({}) },
  masterKey: Buffer.from(told.masterKey, 'base64'),
})
await runImport(world, told)
process.exit(0)
