import type pg from 'pg'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { makeWorld } from '../../src/platform/world.ts'
import { issueBooking } from '../../src/travel/issuing/issue-booking.ts'
import type { Asking } from './company.ts'
import { jobsOfRooms } from './jobs.ts'

/** What the process is told on its command line, as JSON. */
export interface ToldIssue {
  connection: pg.PoolConfig
  masterKey: string
  session: Asking['session']
  requestId: string
}

// A process of its own that issues one request and says what became of it, so that a test can kill it.
const told: ToldIssue = JSON.parse(process.argv[2] ?? '')
const log = openLog('silent')
const pool = openPool(told.connection, log)
const { jobs } = await startJobs({ pool, jobs: await jobsOfRooms(), log })
const world = makeWorld({
  ...{ pool, log, jobs, profile: readProfile('document'), config: readConfig({}) },
  masterKey: Buffer.from(told.masterKey, 'base64'),
})
const client: Asking['client'] = {
  ...{ ip: undefined, network: undefined, userAgent: '', hints: {}, language: 'ja', cookie: () => undefined },
}
const asking = { world, session: told.session, client, stepUp: undefined }
const outcome = await issueBooking(asking, { requestId: told.requestId })
process.stdout.write(outcome.ok ? outcome.value.state : outcome.refusal)
process.exit(0)
