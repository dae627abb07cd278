import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import pino from 'pino'
import { shuffled } from '../../../src/assurance/drills/plan/stream.ts'
import { startEmbedded } from '../../../src/platform/database/embedded.ts'
import { migrate } from '../../../src/platform/database/migrate.ts'
import { openPool } from '../../../src/platform/database/open.ts'

/** An account's row as it is kept. */
export interface Row {
  readonly state: Buffer
  readonly devices: Buffer
  readonly nonces: Buffer
}

const [accounts, atOnce] = [100_000, 5_000]
/** So many sign in between two commits: what they wrote before cannot be cleared away earlier. */
const together = 100
/** How often each row is written anew, in whatever order, and after which share of the rows it is cleared up, as autovacuum would. */
const [signIns, clearedAfter] = [20, 0.2]

/** What rows take in PostgreSQL, in MB for a million: the table, and its key. */
export interface Size {
  readonly table: number
  readonly key: number
}

/** What a hundred thousand such rows take, came they in whatever order, and what once each was written twenty times more. */
export async function storedSize(rows: readonly Row[]): Promise<{ fresh: Size; livedIn: Size }> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-risk-'))
  const postgres = await startEmbedded(folder)
  const pool = openPool({ ...postgres.connection, database: 'postgres' }, pino({ level: 'silent' }))
  try {
    await migrate(pool)
    const all = Array.from({ length: accounts }, () => randomBytes(8).readBigInt64BE().toString())
    for (let from = 0; from < accounts; from += atOnce) await put(pool, rows, all, from)
    const fresh = await sizeIn(pool)
    await liveIn(pool, rows, all)
    return { fresh, livedIn: await sizeIn(pool) }
  } finally {
    await pool.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sizeIn(pool: pg.Pool): Promise<Size> {
  const { rows } = await pool.query(
    `select pg_table_size('risk_memory') as table, pg_indexes_size('risk_memory') as key`,
  )
  const inMb = (bytes: string) => (Number(bytes) / accounts) * (1e6 / 2 ** 20)
  return { table: inMb(rows[0].table), key: inMb(rows[0].key) }
}

/** Everybody signs in twenty times, each time in another order; a memory is now some bytes longer, now shorter. */
async function liveIn(pool: pg.Pool, rows: readonly Row[], all: readonly string[]): Promise<void> {
  const clearedEach = accounts * clearedAfter
  for (let signIn = 1; signIn <= signIns; signIn++) {
    const order = shuffled(
      all.map((whose, n) => ({ whose, row: rows[n % rows.length] })),
      Math.random,
    )
    for (let from = 0; from < accounts; from += together) {
      await write(pool, order.slice(from, from + together), signIn)
      if ((from + together) % clearedEach === 0) await pool.query('vacuum risk_memory')
    }
  }
}

async function write(
  pool: pg.Pool,
  some: readonly { whose: string; row: Row | undefined }[],
  signIn: number,
) {
  const [state, now] = [(n: number) => some[n]?.row?.state ?? Buffer.alloc(0), Buffer.alloc(8, signIn)]
  await pool.query(
    `update risk_memory m set state = o.state, nonces = o.nonces
      from unnest($1::bigint[], $2::bytea[], $3::bytea[]) o (whose, state, nonces) where m.whose = o.whose`,
    [
      some.map(({ whose }) => whose),
      some.map((_, n) => Buffer.concat([state(n), Buffer.alloc((n + signIn) % 5)])),
      some.map(() => now),
    ],
  )
}

async function put(pool: pg.Pool, rows: readonly Row[], all: readonly string[], from: number): Promise<void> {
  const some = Array.from({ length: atOnce }, (_, n) => rows[(from + n) % rows.length])
  await pool.query(
    `insert into risk_memory (whose, state, devices, nonces)
      select * from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[])`,
    [
      all.slice(from, from + atOnce),
      some.map((row) => row?.state),
      some.map((row) => row?.devices),
      some.map((row) => row?.nonces),
    ],
  )
}
