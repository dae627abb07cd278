import type pg from 'pg'
import { sql } from '../sql.ts'
import { reasonOf, StartFault } from '../start-fault.ts'
import { type MigrationFile, readMigrations } from './migration-files.ts'

/** What `migrate` may be told. */
export interface MigrateOptions {
  readonly files?: MigrationFile[]
  /** Schemas that libraries bring along (the job queue); called under the same lock after our own steps. */
  readonly also?: (pool: pg.Pool) => Promise<void>
}

/** Any number; every Sekisho takes the same, so that two nodes never migrate at once. */
const lockNumber = 5_347_001

/**
 * Brings the database up to the shipped migrations, each in a transaction of its own, and returns the names it
 * applied. Faults in one sentence on a changed or unknown migration, before anything is touched.
 */
export async function migrate(pool: pg.Pool, options: MigrateOptions = {}): Promise<string[]> {
  const files = options.files ?? readMigrations()
  const client = await pool.connect()
  try {
    await client.query(sql`select pg_advisory_lock(${lockNumber})`)
    const missing = compare(files, await applied(client))
    for (const file of missing) await apply(client, file)
    await options.also?.(pool)
    return missing.map((file) => file.name)
  } finally {
    // Closing the connection gives the lock back, whatever state a failed step left it in.
    client.release(true)
  }
}

/** Names of the migrations this database still lacks; read-only. Faults as `migrate` does. */
export async function missingMigrations(pool: pg.Pool, files = readMigrations()): Promise<string[]> {
  const there = await pool.query(sql`select to_regclass('platform_migration') is not null as yes`)
  const done = there.rows[0]?.yes ? await readApplied(pool) : new Map<string, string>()
  return compare(files, done).map((file) => file.name)
}

async function applied(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query(sql`
    create table if not exists platform_migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null
    )`)
  return readApplied(client)
}

async function readApplied(source: pg.Pool | pg.PoolClient): Promise<Map<string, string>> {
  const found = await source.query<{ name: string; checksum: string }>(
    sql`select name, checksum from platform_migration`,
  )
  return new Map(found.rows.map((row) => [row.name, row.checksum]))
}

function compare(files: MigrationFile[], done: Map<string, string>): MigrationFile[] {
  const known = new Set(files.map((file) => file.name))
  const unknown = [...done.keys()].find((name) => !known.has(name))
  if (unknown)
    throw new StartFault(
      `The database was migrated by a newer Sekisho (${unknown}): start that version, or restore a backup.`,
    )
  const changed = files.find((file) => (done.get(file.name) ?? file.checksum) !== file.checksum)
  if (changed)
    throw new StartFault(
      `The migration ${changed.name} was changed after it was applied: put the original file back.`,
    )
  return files.filter((file) => !done.has(file.name))
}

async function apply(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.text)
    await client.query(sql`
      insert into platform_migration (name, checksum, applied_at)
      values (${file.name}, ${file.checksum}, platform_now())`)
    await client.query('commit')
  } catch (fault) {
    throw new StartFault(
      `The migration ${file.name} failed and was rolled back: ${reasonOf(fault)}. Nothing of it was kept: mend the cause and start again, or start the version before (it says if a backup has to be restored) and report this sentence.`,
    )
  }
}
