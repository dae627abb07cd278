import type pg from 'pg'
import { sealFacts } from '../../src/audit/chain/seal-facts.ts'
import { exportFacts } from '../../src/audit/export/export-facts.ts'
import { followFacts } from '../../src/audit/search/follow-facts.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { readOn } from '../../src/platform/facts/reading.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { makeWorld } from '../../src/platform/world.ts'
import { companies } from './audit-log.ts'

/** What the process is told on its command line, as JSON. */
export interface ToldWriters {
  connection: pg.PoolConfig
  masterKey: string
  name: string
  writers: number
  /** The file to which the facts are passed on. */
  file: string
}

// A process of its own in which many write facts at once while it follows them, until a test kills it. Each fact that is
// committed is said, after its commit.
const told: ToldWriters = JSON.parse(process.argv[2] ?? '')
const log = openLog('silent')
const pool = openPool({ ...told.connection, max: told.writers }, log)
const receiver = { name: 'shelf', to: 'file', path: told.file, personal: false, reasons: false } as const
const profile = { ...readProfile('document'), auditReceivers: [receiver] }
const { jobs } = await startJobs({ pool, jobs: [], log })
const world = makeWorld({
  ...{ pool, log, jobs, profile, config: readConfig({}) },
  masterKey: Buffer.from(told.masterKey, 'base64'),
})
let written = 0
const write = async (writer: number) => {
  for (;;) {
    const id = `${told.name}-${written++}`
    const companyId = companies[writer % 3]
    await world.act({ by: 'system', name: told.name }, (act) => {
      act.note('lamp-lit', { ...(companyId && { companyId }), data: { id } })
      if (written % 5 === 0) act.note('lamp-oiled', { data: { by: id } })
    })
    process.stdout.write(`${id}\n`)
  }
}
// As the beat does it: one reading for all who follow.
const follow = async () => {
  for (;;) {
    const reading = await readOn(world.db)
    await Promise.all([
      sealFacts(world, 20, reading),
      followFacts(world, reading),
      exportFacts(world, reading),
    ])
  }
}
await Promise.all([...Array.from({ length: told.writers }, (_, n) => write(n)), follow()])
