import { expect, it } from 'vitest'
import { untilText } from './flight-times.ts'

it('tells the end of a day by the day itself, and any other moment by its time', () => {
  expect(untilText('2026-01-30T15:00:00.000Z', 'ja')).toBe('2026/1/30(金)')
  expect(untilText('2026-01-30T15:00:00.000Z', 'en')).toBe('Fri, 30 Jan 2026')
  expect(untilText('2026-01-30T08:30:00.000Z', 'ja')).toContain('17:30')
})
