import type { openHere } from '../cutover/here.ts'
import { type Figure, figureOf, median } from '../figures.ts'
import { type Books, fillBookings, openBooks } from './books.ts'
import { readersOf, touching } from './readers.ts'

type Here = Awaited<ReturnType<typeof openHere>>

/** By list: milliseconds, once a round; and how many pages of the database one reading touches. */
interface Read {
  readonly times: Record<string, number[]>
  readonly pages: Record<string, number[]>
}

const calls = 100

/** How lists of trips read with a hundred times as many bookings in the database; each list is measured `rounds` times. */
export async function measureLists(
  here: Here,
  { from, to, rounds }: { from: number; to: number; rounds: number },
): Promise<Record<string, Figure>> {
  const books = await openBooks(here.pool)
  await fillBookings(here.pool, books, { from: 0, to: from })
  const few = await readAll(here, books, rounds)
  await fillBookings(here.pool, books, { from, to })
  const many = await readAll(here, books, rounds)
  const against = `the same with ${from} bookings`
  const beside = (unit: string, what: 'times' | 'pages', name: string) =>
    figureOf(unit, against, { ours: many[what][name] ?? [], theirs: few[what][name] ?? [] })
  return Object.fromEntries(
    Object.keys(many.times).flatMap((name) => [
      [`trips.growth ${name}`, beside('ms', 'times', name)],
      [`trips.pages ${name}`, beside('pages', 'pages', name)],
    ]),
  )
}

/** Each list: the median of a hundred calls, once a round. */
async function readAll(here: Here, books: Books, rounds: number): Promise<Read> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round++)
    for (const [name, list] of Object.entries(readersOf(here.world, books))) {
      const took = await medianOf(list)
      // The first round only warms up.
      if (round > 0) times[name] = [...(times[name] ?? []), took]
    }
  return { times, pages: await pagesTouched(here, books) }
}

async function pagesTouched({ world, pool }: Here, books: Books): Promise<Record<string, number[]>> {
  const pages: Record<string, number[]> = {}
  for (const name of Object.keys(readersOf(world, books))) {
    const { db, count } = touching(pool)
    await readersOf({ ...world, db }, books)[name]?.()
    pages[name] = [count()]
  }
  return pages
}

async function medianOf(list: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < calls; n++) {
    const begun = performance.now()
    await list()
    times.push(performance.now() - begun)
  }
  return median(times)
}
