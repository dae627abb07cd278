import { expect, it } from 'vitest'
import { dayAt, midnightBefore } from './days.ts'

it.each([
  ['2026-11-27T14:59:59Z', '2026-11-27', '2026-11-26T15:00:00.000Z'],
  ['2026-11-27T15:00:00Z', '2026-11-28', '2026-11-27T15:00:00.000Z'],
  ['2026-12-31T20:00:00Z', '2027-01-01', '2026-12-31T15:00:00.000Z'],
])('%s is on %s in Japan, which began at %s', (instant, day, midnight) => {
  const moment = Date.parse(instant)
  expect(dayAt(moment)).toBe(day)
  expect(new Date(midnightBefore(moment)).toISOString()).toBe(midnight)
})
