import type { Guest } from '../bookings/contract.ts'
import { dayInJapan, daysAfter } from '../day.ts'

const mostDays = 366

/** Whether the names of guests are kept until the trip is over, and not much longer. */
export function areKeptInBounds(guests: readonly Guest[], lastArrival: Date): boolean {
  const over = dayInJapan(lastArrival)
  const latest = daysAfter(over, mostDays)
  return guests.every(({ deleteOn }) => !deleteOn || (deleteOn >= over && deleteOn <= latest))
}
