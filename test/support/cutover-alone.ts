import { writeSync } from 'node:fs'
import type pg from 'pg'
import { importExport } from '../../src/cutover/public.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { makeWorld } from '../../src/platform/world.ts'

/** What the process is told on its command line, as JSON. */
export interface Told {
  connection: pg.PoolConfig
  masterKey: string
  folder: string
  /** Where it stands still, so that it can be killed there: at a step, with so many lines read. */
  standAt: { step: string; lines: number }
}

// A process of its own that takes an export over up to a point, so that a test can kill it there.
const told: Told = JSON.parse(process.argv[2] ?? '')
const log = openLog('silent')
const pool = openPool(told.connection, log)
const { jobs } = await startJobs({ pool, jobs: [], log })
const world = makeWorld({
  ...{ pool, log, jobs, profile: readProfile('document'), config: readConfig({}) },
  masterKey: Buffer.from(told.masterKey, 'base64'),
})
await importExport(world, pool, {
  paths: [told.folder],
  told({ step, what, lines }) {
    if (told.standAt.step !== (what ? `${step} ${what}` : step) || lines < told.standAt.lines) return
    writeSync(1, 'stands\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
