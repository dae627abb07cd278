import { expect, it } from 'vitest'
import { when } from './when.ts'

it('tells Japan time with the weekday, whatever zone the device is in', () => {
  expect(when('2025-11-30T22:10:00Z', 'ja')).toBe('2025年12月1日(月) 07:10')
  expect(when('2025-11-30T22:10:00Z', 'en')).toBe('Mon, 1 Dec 2025, 07:10 JST')
})

it('says midnight as 00:00, not 24:00', () => {
  expect(when('2025-11-30T15:00:00Z', 'ja')).toContain('00:00')
  expect(when('2025-11-30T15:00:00Z', 'en')).toContain('00:00')
})
