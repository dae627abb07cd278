import { afterAll, beforeAll, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Db } from '../sql.ts'
import { readOn } from './reading.ts'

const keeper = { by: 'system', name: 'lamp keeper' } as const

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const note = (count: number) =>
  world.act(keeper, (act) => {
    for (let n = 0; n < count; n++) act.note('lit', { data: { n } })
  })
const numbers = async (portion: Promise<{ facts: readonly { seq: number }[] }>) =>
  (await portion).facts.map(({ seq }) => seq)

/** The same database, counting how often many rows were asked for. */
function counting(): { db: Db; asked: () => number } {
  let asked = 0
  const rows: Db['rows'] = (query) => {
    if (query.text.includes('order by seq limit')) asked += 1
    return world.db.rows(query)
  }
  return { db: { ...world.db, rows }, asked: () => asked }
}

it('several who follow from different places read each fact, though it was fetched once', async () => {
  await note(6)
  const { db, asked } = counting()
  const { upTo = 0, behind } = await readOn(db)
  const first = await numbers(behind(0, 100))
  expect(first).toHaveLength(6)
  expect(await numbers(behind(0, 2))).toEqual(first.slice(0, 2))
  expect(await numbers(behind(first[1] ?? 0, 3))).toEqual(first.slice(2, 5))
  expect(await behind(first[4] ?? 0, 3)).toMatchObject({ facts: [{ seq: first[5] }], reached: upTo })
  expect(asked()).toBe(1)
})

it('who is further behind than the others is read what they have behind them', async () => {
  const { upTo = 0, behind } = await readOn(world.db)
  const some = await numbers(behind(upTo - 2, 100))
  expect(await numbers(behind(upTo - 4, 100))).toEqual([upTo - 3, upTo - 2, ...some])
})

it('facts that come after the reading began wait for the next one', async () => {
  const { upTo = 0, behind } = await readOn(world.db)
  await note(1)
  expect(await behind(upTo, 10)).toEqual({ facts: [], reached: upTo })
  expect(await numbers(behind(upTo - 1, 10))).toEqual([upTo])
})

it('numbers that were drawn and never used are passed over', async () => {
  await expect(
    world.act(keeper, async (act) => {
      await act.run({ name: 'drawn', text: "select nextval('platform_fact_seq_seq')", values: [] })
      throw new Error('a gust')
    }),
  ).rejects.toThrow('a gust')
  const { upTo = 0, behind } = await readOn(world.db)
  expect(await behind(upTo - 1, 10)).toEqual({ facts: [], reached: upTo })
})

it('more than is fetched at once is read in portions, none twice and none left out', async () => {
  const { upTo: before = 0 } = await readOn(world.db)
  await note(2_500)
  const { upTo = 0, behind } = await readOn(world.db)
  const read: number[] = []
  for (let place = before; place < upTo; ) {
    const { facts, reached } = await behind(place, 700)
    read.push(...facts.map(({ seq }) => seq))
    place = reached
  }
  expect(read).toEqual(Array.from({ length: 2_500 }, (_, n) => before + 1 + n))
})
