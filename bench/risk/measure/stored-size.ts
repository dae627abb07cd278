import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../../src/platform/database/embedded.ts'
import { migrate } from '../../../src/platform/database/migrate.ts'

/** An account's row as it is kept. */
export interface Row {
  readonly state: Buffer
  readonly devices: Buffer
  readonly nonces: Buffer
}

const [accounts, atOnce] = [100_000, 5_000]

/** What a hundred thousand such rows take in PostgreSQL, came they in whatever order, in MB for a million: the table, and its key. */
export async function storedSize(rows: readonly Row[]): Promise<{ table: number; key: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-risk-'))
  const postgres = await startEmbedded(folder)
  const pool = new pg.Pool({ ...postgres.connection, database: 'postgres' })
  // One that is just being closed may hear of the server's end first.
  pool.on('error', () => undefined)
  try {
    await migrate(pool)
    for (let from = 0; from < accounts; from += atOnce) await put(pool, rows, from)
    const { rows: sizes } = await pool.query(
      `select pg_table_size('risk_memory') as table, pg_indexes_size('risk_memory') as key`,
    )
    const inMb = (bytes: string) => (Number(bytes) / accounts) * (1e6 / 2 ** 20)
    return { table: inMb(sizes[0].table), key: inMb(sizes[0].key) }
  } finally {
    await pool.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function put(pool: pg.Pool, rows: readonly Row[], from: number): Promise<void> {
  const some = Array.from({ length: atOnce }, (_, n) => rows[(from + n) % rows.length])
  await pool.query(
    `insert into risk_memory (whose, state, devices, nonces)
      select * from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[])`,
    [
      some.map(() => randomBytes(8).readBigInt64BE().toString()),
      some.map((row) => row?.state),
      some.map((row) => row?.devices),
      some.map((row) => row?.nonces),
    ],
  )
}
