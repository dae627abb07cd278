import type pg from 'pg'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Leavable } from './checking/reasons.ts'
import { openImport } from './open-import.ts'
import { exportFiles } from './reading/export-files.ts'
import { fingerprintOf, survey } from './reading/survey.ts'
import { runImport } from './run-import.ts'
import type { Ended, Progress } from './running.ts'

/** What the operator asks for. */
export interface ImportWish {
  /** A folder, or the files. */
  paths: string[]
  isDryRun?: boolean
  resume?: boolean
  leaveOut?: ReadonlySet<Leavable>
  told?(progress: Progress): void
}

/** Any number; every Sekisho takes the same, so that two imports never run at once. */
const lockNumber = 5_347_025

/** Takes an export of the old system over: all of it or nothing. */
export async function importExport(
  world: World,
  pool: pg.Pool,
  wish: ImportWish,
): Promise<Outcome<'import-running' | 'nothing-to-resume', Ended & { id: string }>> {
  const files = await survey(exportFiles(wish.paths))
  const { isDryRun = false, resume = false, leaveOut = new Set(), told = () => undefined } = wish
  const guard = await pool.connect()
  try {
    const got = await guard.query<{ yes: boolean }>(sql`select pg_try_advisory_lock(${lockNumber}) as yes`)
    if (!got.rows[0]?.yes) return refused('import-running')
    const opened = await openImport(world, { fingerprint: fingerprintOf(files), isDryRun, leaveOut, resume })
    if (!opened.ok) return opened
    const { id } = opened.value
    return doneWith({ id, ...(await runImport(world, { id, files, leaveOut, isDryRun, pool, told })) })
  } finally {
    await guard.query(sql`select pg_advisory_unlock(${lockNumber})`).catch(() => undefined)
    // Whatever became of the import: a connection that is closed holds no lock.
    guard.release(true)
  }
}
