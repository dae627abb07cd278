import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { template } from './database.ts'
import './waiting-queries.ts'

/** A database of its own, cloned from the migrated template. */
export interface Clone {
  readonly name: string
  readonly pool: pg.Pool
  drop(): Promise<void>
}

/** Clones a database on the PostgreSQL of this test run. */
export async function cloneDatabase(from = template): Promise<Clone> {
  const name = `w_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template ${from} strategy file_copy`)
  const pool = connectionsTo(name)
  return {
    name,
    pool,
    async drop() {
      await pool.end()
      // Nobody waits for it: it stands still for a checkpoint, and what is left goes with the PostgreSQL of this run.
      void asAdmin(`drop database ${name} with (force)`).catch(() => undefined)
    },
  }
}

/** Connections of their own to a database of this test run. */
export function connectionsTo(database: string, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...inject('postgres'), database, max, pipeline: true })
  // The forced drop may meet a connection that is just closing: the end of the test, not a fault of it.
  pool.on('error', () => undefined)
  // Nor is one the pool has let go of already: it hears nobody's faults then but its own listener's.
  return pool.on('connect', (client) => client.on('error', () => undefined))
}

let admin: pg.Pool | undefined

/** By a connection that stays: to make one for each clone costs a tenth of it. */
async function asAdmin(statement: string): Promise<void> {
  if (!admin) {
    admin = new pg.Pool({ ...inject('postgres'), database: 'postgres', idleTimeoutMillis: 0 })
    // It ends with the PostgreSQL of this run.
    admin.on('error', () => undefined)
  }
  await admin.query(statement)
}
