import type { World } from '../../src/platform/world.ts'
import { fillDays } from '../../src/travel/connectors/simulator/fill-days.ts'
import { timetable } from '../../src/travel/connectors/simulator/timetable.ts'
import { dayInJapan, daysAfter } from '../../src/travel/day.ts'

/** A month of inventory: about 20,000 flights. */
export interface Month {
  readonly days: readonly string[]
  readonly flights: number
}

/** Fills the thirty days from the day after tomorrow on. */
export async function fillMonth(world: World): Promise<Month> {
  const today = dayInJapan(await world.clock.now())
  const days = Array.from({ length: 30 }, (_, n) => daysAfter(today, n + 2))
  const flights = await fillDays(world.db, days[0] ?? today, days.at(-1) ?? today)
  return { days, flights }
}

/** A flight of a day that is a different one each time, the same in each run. */
export function nth({ days }: Month, n: number) {
  const flight = timetable[(n * 7919) % timetable.length]
  const on = days[(n * 31) % days.length]
  if (!flight || !on) throw new Error('The month is empty.')
  return { ...flight, on }
}
