import type pg from 'pg'
import { datesFrom } from '../dates/dates.ts'
import { type Moment, type MomentRow, readMoment } from '../dates/moment.ts'
import { type Db, dbOver, type Sql } from '../sql.ts'

/** The database as it stood in one moment, whatever is written meanwhile; for long reading beside a system in use. */
export interface Snapshot extends Db, Moment {
  /** The rows of a long answer, so many at a time: it is never in memory as a whole. */
  each<T>(query: Sql, atOnce?: number): AsyncGenerator<T[]>
}

// Sorting and joining a million rows in memory instead of on the disk; given back with the transaction.
const settings = `set local work_mem = '64MB'; set local cursor_tuple_fraction = 1; set local jit = off`

/** Reads in one repeatable-read transaction that cannot write. */
export async function inSnapshot<T>(pool: pg.Pool, body: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    await client.query(settings)
    const db = dbOver(client)
    const read = await db.row<MomentRow>(readMoment())
    if (!read) throw new Error('The database did not tell the time.')
    const value = await body({
      ...db,
      now: read.now,
      dates: datesFrom(read.dates),
      each: (query, atOnce) => eachOf(db, query, atOnce),
    })
    await client.query('commit')
    return value
  } catch (fault) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw fault
  } finally {
    client.release(broken)
  }
}

async function* eachOf<T>(db: Db, query: Sql, atOnce = 5_000): AsyncGenerator<T[]> {
  const read = `fetch ${atOnce} from snapshot_rows`
  // Without a name PostgreSQL keeps no plan of it: cursors are declared once.
  await db.run({
    text: `declare snapshot_rows no scroll cursor for ${query.text}`,
    values: query.values,
    name: '',
  })
  try {
    for (;;) {
      const rows = await db.rows<T>({ text: read, values: [], name: '' })
      if (rows.length === 0) break
      yield rows
    }
  } finally {
    await db.run({ text: 'close snapshot_rows', values: [], name: '' })
  }
}
