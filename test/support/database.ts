import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Embedded, startEmbedded } from '../../src/platform/database/embedded.ts'
import { holderOf } from '../../src/platform/database/folder-lock.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { endOrphan } from '../../src/platform/database/orphan.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { jobsOfRooms } from './jobs.ts'
import { makeShippedTemplate, profiles } from './shipped.ts'
import './waiting-queries.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL of this test run listens. */
    postgres: Embedded['connection']
  }
}

/** The migrated database that each world is cloned from. */
export const template = 'template_sekisho'

const prefix = 'sekisho-test-'

/** Vitest's global setup: one PostgreSQL for the run, one migrated template in it. Faults, never skips, when there is none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const server = await startEmbedded(folder)
  await makeTemplate(server)
  project.provide('postgres', server.connection)
  const leftovers = folderForAll()
  return async () => {
    await server.stop()
    for (const one of [folder, leftovers]) rmSync(one, { recursive: true, force: true })
  }
}

/** Where the tests of this run make their folders: what they leave goes with it. */
function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-tests-'))
  // The PostgreSQL that a test of root's starts is another user, who must get through to its own.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return folder
}

async function makeTemplate(server: Embedded): Promise<void> {
  const admin = new pg.Client({ ...server.connection, database: 'postgres' })
  await admin.connect()
  // No test of this server pulls the plug: those that do start one of their own.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await admin.query(`alter system set ${setting} = off`)
  await admin.query('select pg_reload_conf()')
  await admin.query(`create database ${template}`)
  await admin.end()
  const log = openLog('silent')
  const pool = openPool({ ...server.connection, database: template }, log)
  await migrate(pool)
  // The queues too, so that each world finds them made.
  const queue = await startJobs({ pool, jobs: await jobsOfRooms(), log })
  await queue.close()
  await pool.end()
  for (const profile of profiles) await makeShippedTemplate(server, template, profile)
}

/** Removes what runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    // A run that is just starting has no lock yet; only folders with a dead one are swept.
    if (!isAbandoned(folder)) continue
    await endOrphan(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}

function isAbandoned(folder: string): boolean {
  try {
    return readdirSync(folder).includes('sekisho.lock') && holderOf(folder) === undefined
  } catch {
    return false
  }
}
