import type pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Clone, cloneDatabase } from '../../../test/support/clone.ts'
import { onConnection } from '../acts/one-go.ts'
import { openLog } from '../logging.ts'
import { openPool } from './open.ts'

let clone: Clone
let pool: pg.Pool
const logged: string[] = []

beforeEach(async () => {
  clone = await cloneDatabase('template1')
  const { host, port, user, database } = clone.pool.options
  pool = openPool({ host, port, user, database }, openLog('warn', { write: (line) => logged.push(line) }))
})
afterEach(async () => {
  await pool.end()
  await clone.drop()
})

it('a PostgreSQL that goes away in the middle of an act takes the act and not the server', async () => {
  const act = onConnection(pool, async (asking) => {
    const { rows } = await asking.query('select pg_backend_pid() as pid')
    await clone.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
    // The act does something else meanwhile: nobody waits for an answer when the connection ends.
    await expect.poll(() => logged.join()).toContain('a database connection was lost')
    return asking.query('select 1')
  })
  await expect(act).rejects.toThrow()
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
