import { describe, expect, it } from 'vitest'
import { byDay, firstReminder, secondReminder } from './remind-at.ts'

const at = (text: string) => new Date(`${text}+09:00`)

describe('when somebody is reminded', () => {
  it('is when half, and when four fifths of the time are over', () => {
    const [asked, effective] = [at('2025-12-01T10:00'), at('2025-12-01T20:00')]
    expect(firstReminder(asked, effective)).toEqual(at('2025-12-01T15:00'))
    expect(secondReminder(asked, effective)).toEqual(at('2025-12-01T18:00'))
  })

  it.each([
    ['21:59 is day', '2025-12-01T21:59', '2025-12-03T12:00', '2025-12-01T21:59'],
    ['22:00 is night, and waits for the morning', '2025-12-01T22:00', '2025-12-03T12:00', '2025-12-02T07:00'],
    ['after midnight too', '2025-12-02T03:30', '2025-12-03T12:00', '2025-12-02T07:00'],
    ['06:59 is night', '2025-12-02T06:59', '2025-12-03T12:00', '2025-12-02T07:00'],
    ['07:00 is day', '2025-12-02T07:00', '2025-12-03T12:00', '2025-12-02T07:00'],
    [
      'with less than three hours left the night does not matter',
      '2025-12-01T23:00',
      '2025-12-02T01:59',
      '2025-12-01T23:00',
    ],
  ])('%s', (_what, due, effective, then) => expect(byDay(at(due), at(effective))).toEqual(at(then)))

  it('comes in the night as soon as less than three hours are left, when the morning would be too late', () => {
    const effective = at('2025-12-02T06:00')
    const then = byDay(at('2025-12-01T23:00'), effective)
    expect(then.getTime()).toBe(at('2025-12-02T03:00').getTime() + 1)
    expect(effective.getTime() - then.getTime()).toBeLessThan(3 * 3_600_000)
  })

  it('is never earlier than it was due, and never at night with three hours left, whatever the hour', () => {
    const start = at('2025-12-01T00:00').getTime()
    for (let minute = 0; minute < 2880; minute += 7)
      for (const left of [1, 179, 180, 181, 600, 4000]) {
        const due = new Date(start + minute * 60_000)
        const effective = new Date(due.getTime() + left * 60_000)
        const then = byDay(due, effective)
        const hour = Number(
          then.toLocaleString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', hour12: false }),
        )
        const urgent = effective.getTime() - then.getTime() < 3 * 3_600_000
        expect(then >= due && (urgent || (hour >= 7 && hour < 22))).toBe(true)
      }
  })
})
