import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { japaneseHolidays, lastYearKnown } from '#platform/holidays/japanese-holidays.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { readProfile } from '../../platform/config.ts'
import type { DeskHoursView } from './contract.ts'
import { deskHours, holidaysRunOut } from './desk-hours.ts'

const profile = readProfile('document')
const withHolidays = readProfile('demo')
const tokyo = (at: string) => new Date(`${at}+09:00`)
const isOpen = (at: string, by = profile) => deskHours(tokyo(at), by).open

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const shownAt = async (at: string) => {
  await world.moveTo(`${at}+09:00`)
  return (await server.browser().get<DeskHoursView>('/api/desk-hours')).body
}

describe('the desk', () => {
  it.each([
    ['S1-13', 'opens at 10:00', '2025-12-01T09:59:59', '2025-12-01T10:00:00'],
    [
      'S1-13',
      'is open at 10:00 and at 17:59 while it is closed at 09:59',
      '2025-12-01T09:59',
      '2025-12-01T17:59',
    ],
    ['S1-13', 'is closed at 18:00', '2025-12-01T18:00:00', '2025-12-01T17:59:59'],
    ['S1-14', 'closes on Sundays from January 2026 only', '2026-01-04T11:00', '2025-12-21T11:00'],
    [
      'S1-15',
      'is closed on Tuesday 30 December, open the day before',
      '2025-12-30T11:00',
      '2025-12-29T11:00',
    ],
    ['S1-15', 'is closed on Wednesday 31 December', '2025-12-31T11:00', '2025-12-29T17:00'],
    ['S1-15', 'is closed on Friday 2 January', '2026-01-02T11:00', '2026-01-05T11:00'],
    [
      'S1-15',
      'is closed on Saturday 3 January, open on other Saturdays',
      '2026-01-03T11:00',
      '2026-01-10T11:00',
    ],
    ['S1-15', 'is closed on New Year of the next year too', '2027-01-01T11:00', '2025-12-27T11:00'],
  ])('%s %s', (_id, _what, closed, open) => {
    expect(isOpen(closed)).toBe(false)
    expect(isOpen(open)).toBe(true)
  })

  it('S1-13 S1-14 S1-15 tells over HTTP, by the clock of the server, open or closed and when that changes', async () => {
    expect(await shownAt('2025-12-01T09:59:00')).toMatchObject({
      open: false,
      next: '2025-12-01T01:00:00.000Z',
    })
    expect(await shownAt('2025-12-01T10:00:00')).toMatchObject({
      open: true,
      until: '2025-12-01T09:00:00.000Z',
    })
    expect(await shownAt('2025-12-01T17:59:00')).toMatchObject({ open: true })
    expect(await shownAt('2025-12-01T18:00:00')).toMatchObject({ open: false })
    expect(await shownAt('2025-12-21T11:00:00')).toMatchObject({ open: true })
    expect(await shownAt('2026-01-04T11:00:00')).toMatchObject({ open: false })
  })

  it('names the next opening over New Year and the Sunday after it: Monday 5 January', async () => {
    const { next } = await shownAt('2025-12-29T18:00:00')
    expect(next).toBe('2026-01-05T01:00:00.000Z')
  })

  it('goes by holidays only where the profile says so', () => {
    const greenery = '2026-05-04T11:00'
    expect(isOpen(greenery)).toBe(true)
    expect(isOpen(greenery, withHolidays)).toBe(false)
    expect(deskHours(tokyo('2026-05-02T19:00'), withHolidays).next).toEqual(tokyo('2026-05-07T10:00'))
  })

  it('has no opening to name when it never opens', () => {
    const shut = structuredClone(profile)
    shut.operator.desk.hours.closedYearly = [{ from: '01-01', to: '12-31' }]
    expect(deskHours(tokyo('2026-05-04T11:00'), shut)).toEqual({ open: false })
  })
})

describe('the list of holidays', () => {
  it('has every year without a gap, each day once and in order', () => {
    const years = Object.keys(japaneseHolidays).map(Number)
    expect(years).toEqual(years.map((_, n) => 2025 + n))
    for (const days of Object.values(japaneseHolidays)) {
      expect(days.length).toBeGreaterThanOrEqual(16)
      expect(days).toEqual([...new Set(days)].toSorted())
    }
  })

  it('has a free day after each holiday that falls on a Sunday, and between two that frame one day', () => {
    for (const [year, days] of Object.entries(japaneseHolidays)) {
      const isOff = (day: Date) => days.includes(day.toISOString().slice(5, 10))
      const later = (day: string, n: number) =>
        new Date(Date.parse(`${year}-${day}T00:00:00Z`) + n * 86_400_000)
      for (const day of days) {
        if (later(day, 0).getUTCDay() === 0)
          expect([1, 2, 3].some((n) => isOff(later(day, n)) && later(day, n).getUTCDay() !== 0)).toBe(true)
        if (isOff(later(day, 2)) && later(day, 1).getUTCDay() !== 0) expect(isOff(later(day, 1))).toBe(true)
      }
    }
  })

  it('is missed half a year before it ends, by whoever goes by it', () => {
    expect(holidaysRunOut(tokyo(`${lastYearKnown}-06-30T10:00`), withHolidays)).toBeUndefined()
    expect(holidaysRunOut(tokyo(`${lastYearKnown}-07-03T10:00`), withHolidays)).toContain(
      String(lastYearKnown),
    )
    expect(holidaysRunOut(tokyo(`${lastYearKnown}-07-03T10:00`), profile)).toBeUndefined()
  })
})
