import { expect, it } from 'vitest'
import { japanDay, japanTime } from './japan-time.ts'

it('shows a moment in Japan with its weekday, in both languages', () => {
  const moment = new Date('2025-11-20T01:05:00Z')
  expect(japanTime(moment, 'ja')).toBe('2025年11月20日(木) 10:05')
  expect(japanTime(moment, 'en')).toBe('Thu 20 November 2025, 10:05')
})

it('turns the day at midnight in Japan, and midnight is 00:00', () => {
  expect(japanTime(new Date('2025-12-31T14:59:59Z'), 'ja')).toBe('2025年12月31日(水) 23:59')
  expect(japanTime(new Date('2025-12-31T15:00:00Z'), 'ja')).toBe('2026年1月1日(木) 00:00')
  expect(japanTime(new Date('2025-12-31T15:00:00Z'), 'en')).toBe('Thu 1 January 2026, 00:00')
})

it('names every weekday, Monday (月) and Sunday (日) too', () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(`2025-12-0${day}T03:00:00Z`))
  const named = days.map((day) => /\((.*)\)/.exec(japanTime(day, 'ja'))?.[1])
  expect(named).toEqual(['月', '火', '水', '木', '金', '土', '日'])
})

it('shows a day with its weekday, in both languages', () => {
  expect(japanDay('2025-11-20', 'ja')).toBe('2025年11月20日(木)')
  expect(japanDay('2026-03-01', 'en')).toBe('Sun 1 March 2026')
})
