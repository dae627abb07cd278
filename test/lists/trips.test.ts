import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Books, fillBookings, openBooks } from '../../bench/travel/books.ts'
import { readersOf, touching } from '../../bench/travel/readers.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

let world: TestWorld
let books: Books
beforeAll(async () => {
  world = await newWorld()
  books = await openBooks(world.pool)
})
afterAll(() => world.close())

/** How many pages of the database each list touches for its first page. */
async function touched(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of Object.keys(readersOf(world, books))) {
    const { db, count } = touching(world.pool)
    await readersOf({ ...world, db }, books)[name]?.()
    counts[name] = count()
  }
  return counts
}

// A row is found in four indexes at most, each four steps deep; whoever reads all there is touches a thousand pages and more.
const mostPages = (name: string) => (name === 'records' ? 50 : 30) * 16

it('a list of trips, requests or records touches a few pages for each row it shows, however many there are', async () => {
  for (const [from, to] of [
    [0, 2000],
    [2000, 40_000],
  ] as const) {
    await fillBookings(world.pool, books, { from, to })
    for (const [name, count] of Object.entries(await touched())) {
      expect(count, `${name} of ${to}`).toBeGreaterThan(10)
      expect(count, `${name} of ${to}`).toBeLessThan(mostPages(name))
    }
  }
})
