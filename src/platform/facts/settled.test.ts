import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { sql } from '../sql.ts'
import { settledUpTo } from './settled.ts'
import { factsBetween, type StreamFact } from './stream.ts'

const keeper = { by: 'system', name: 'lamp keeper' } as const

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const note = (name: string) => world.act(keeper, (act) => act.note(name))
const namesAfter = async (after: number, upTo: number) =>
  (await world.db.rows<StreamFact>(sql`${factsBetween(after, upTo, { most: 100 })}`)).map(({ name }) => name)

async function slowWriter(name: string): Promise<pg.PoolClient> {
  const client = await world.pool.connect()
  await client.query('begin')
  await client.query(
    `insert into platform_fact (at, name, author_kind, author_id) values (platform_now(), $1, 'system', 'x')`,
    [name],
  )
  return client
}

it('a reader goes no further than a number below which nothing can appear, though later numbers are there', async () => {
  await note('first')
  const before = await settledUpTo(world.db)
  const slow = await slowWriter('slow')
  await note('quick')
  // The quick one has the greater number and is there; the slow one may still come.
  expect(await settledUpTo(world.db)).toBeUndefined()
  await slow.query('commit')
  slow.release()
  const upTo = await settledUpTo(world.db)
  expect(await namesAfter((before ?? 0) - 1, upTo ?? 0)).toEqual(['first', 'slow', 'quick'])
})

it('it waits for those who are just writing, not for those who come after', async () => {
  const slow = await slowWriter('late')
  let looked = () => {}
  const hasLooked = new Promise<void>((resolve) => {
    looked = resolve
  })
  const rows: typeof world.db.rows = async (asked) => {
    const found = await world.db.rows(asked)
    looked()
    // What the query is for, it says itself.
    return found as never
  }
  const asked = settledUpTo({ ...world.db, rows })
  await hasLooked
  const next = await slowWriter('later still')
  await slow.query('commit')
  const upTo = await asked
  await next.query('rollback')
  slow.release()
  next.release()
  const seen = await namesAfter(0, upTo ?? 0)
  expect(seen).toContain('late')
  expect(seen).not.toContain('later still')
})
