import type pg from 'pg'
import { pino } from 'pino'
import type { Config } from '#platform/config.ts'
import { openPool } from '#platform/database/open.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import type { Profile } from '#platform/profile.ts'
import { makeWorld } from '#platform/world.ts'
import { mailJobs } from './jobs.ts'

/** What a second process is told on its command line, as JSON. */
export interface AnotherNode {
  postgres: pg.PoolConfig
  masterKey: string
  config: Config
  profile: Profile
}

// Runs in a process of its own, with its own memory: a second node that takes mail jobs until it is killed.
const told = JSON.parse(process.argv[2] ?? '{}') as AnotherNode
const log = pino({ level: 'warn' }, process.stderr)
const pool = openPool(told.postgres, log)
const queue = await startJobs({ pool, jobs: mailJobs, log })
const { config, profile } = told
await queue.work(
  makeWorld({ pool, masterKey: Buffer.from(told.masterKey, 'hex'), config, profile, jobs: queue.jobs, log }),
)
process.stdout.write('at work\n')
