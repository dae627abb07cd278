import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readProfile } from '#platform/config.ts'
import { calendarOf, type TripForCalendar } from './calendar-of.ts'

const profile = readProfile('document')
const trip: TripForCalendar = {
  id: '0190f000-0000-7000-8000-000000000001',
  locator: 'KZ7M4P',
  sequence: 0,
  isCancelled: false,
  at: new Date('2026-01-10T03:00:00Z'),
  passengers: ['ヤマダ ハナコ', 'サトウ ケン'],
  traveller: { name: '山田 花子', address: 'hanako@tsubame.example' },
  segments: [
    {
      ...{ n: 1, flight: 'KZ101', origin: '東京（羽田）', destination: '札幌（新千歳）' },
      departsAt: new Date('2026-01-20T23:30:00Z'),
      arrivesAt: new Date('2026-01-21T01:05:00Z'),
    },
    {
      ...{ n: 2, flight: 'KZ108', origin: '札幌（新千歳）', destination: '東京（羽田）' },
      departsAt: new Date('2026-07-02T09:00:00Z'),
      arrivesAt: new Date('2026-07-02T10:40:00Z'),
    },
  ],
}

function read(wish: Partial<TripForCalendar> = {}) {
  const file = calendarOf(profile, { ...trip, ...wish })
  const calendar = new ICAL.Component(ICAL.parse(file.content))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return { file, calendar, events }
}

describe('a trip as an invitation, read by another program', () => {
  it('hazard 13: holds each flight in Japanese time, winter and summer, wherever it is opened', () => {
    const { calendar, events } = read()
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Tokyo')
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.zone?.tzid])).toEqual([
      ['2026-01-21T08:30:00', 'Asia/Tokyo'],
      ['2026-07-02T18:00:00', 'Asia/Tokyo'],
    ])
    expect(events.map(({ startDate, endDate }) => [startDate.toJSDate(), endDate.toJSDate()])).toEqual(
      trip.segments.map(({ departsAt, arrivesAt }) => [departsAt, arrivesAt]),
    )
    expect(events[0]?.summary).toBe('KZ101 東京（羽田） → 札幌（新千歳）')
    expect(events[0]?.description).toBe('KZ7M4P\nヤマダ ハナコ\nサトウ ケン')
  })

  it('keeps its UIDs, and a change has the higher SEQUENCE', () => {
    const [before, after] = [read().events, read({ sequence: 1 }).events]
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(2)
    expect([before[0]?.sequence, after[0]?.sequence]).toEqual([0, 1])
  })

  it('is a REQUEST with organiser and attendee, and a CANCEL once the trip is off', () => {
    const asked = read()
    expect(asked.calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(asked.file.type).toBe('text/calendar; charset=utf-8; method=REQUEST')
    expect(asked.file.name).toBe('trip-KZ7M4P.ics')
    expect(asked.events[0]?.organizer).toBe('mailto:biz@kazahana.example')
    expect(asked.events[0]?.attendees[0]?.getFirstValue()).toBe('MAILTO:hanako@tsubame.example')
    const off = read({ isCancelled: true, sequence: 2 })
    expect(off.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(off.file.type).toContain('method=CANCEL')
    expect(off.events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      ...['CANCELLED', 'CANCELLED'],
    ])
    expect(off.events.map(({ uid, sequence }) => [uid, sequence])).toEqual(
      asked.events.map(({ uid }) => [uid, 2]),
    )
  })

  it('lets nobody write lines of his own into it', () => {
    const { events } = read({ passengers: ['A\r\nATTENDEE:mailto:evil@example.com', 'B;C,D'] })
    expect(events[0]?.attendees).toHaveLength(1)
    expect(events[0]?.description).toContain('B;C,D')
  })
})
