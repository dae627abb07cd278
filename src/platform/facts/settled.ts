import { setTimeout as wait } from 'node:timers/promises'
import { type Db, sql } from '../sql.ts'

// An act writes its facts in its last statement: what is being written is written within milliseconds.
const [patienceMs, lookMs] = [2_000, 20]

/**
 * The number of a fact up to which all are there: no fact of a smaller number can still appear. Numbers are drawn before
 * their transactions commit, so "the newest I see" is not such a number. Whoever draws one holds a lock on the table until
 * his transaction is over; when all who held it after the number was read are gone, what is missing below will never come.
 * Undefined when somebody writes for longer than one waits here: ask again later.
 */
export async function settledUpTo(db: Db): Promise<number | undefined> {
  const drawn = await db.row<{ last: number | null }>(sql`
    select case when is_called then last_value end as last from platform_fact_seq_seq`)
  if (drawn?.last == null) return undefined
  let writing = await whoWrites(db)
  for (let waited = 0; writing.length > 0; waited += lookMs) {
    if (waited >= patienceMs) return undefined
    await wait(lookMs)
    const still = new Set(await whoWrites(db))
    writing = writing.filter((one) => still.has(one))
  }
  return drawn.last
}

/** The transactions, other than our own, that have drawn or are about to draw numbers of facts. */
async function whoWrites(db: Db): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select virtualtransaction as id from pg_locks
    where locktype = 'relation' and relation = 'platform_fact'::regclass and mode = 'RowExclusiveLock'
      and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()`)
  return rows.map(({ id }) => id)
}
