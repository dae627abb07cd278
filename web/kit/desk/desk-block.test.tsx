import { describe, expect, it } from 'vitest'
import { deskHours } from '../../../src/desk/hours/desk-hours.ts'
import { readProfile } from '../../../src/platform/config.ts'
import { shown } from '../../gate/shown.tsx'
import { HoursNow } from './hours-now.tsx'

const profile = readProfile('document')

function hoursAt(at: string) {
  const { open, next } = deskHours(new Date(`${at}+09:00`), profile)
  return { open, ...(next && { next: next.toISOString() }), ...profile.operator.desk.hours }
}
const page = (at: string, language: 'ja' | 'en' = 'ja') =>
  shown(<HoursNow hours={hoursAt(at)} />, language).text

describe('the block of the desk', () => {
  it('S1-13 says "open" at 10:00 and 17:59, "closed" at 09:59 and 18:00', () => {
    for (const at of ['2025-12-01T10:00', '2025-12-01T17:59']) {
      expect(page(at)).toContain('受付中 本日18:00まで')
      expect(page(at, 'en')).toContain('Open now')
    }
    for (const at of ['2025-12-01T09:59', '2025-12-01T18:00']) {
      expect(page(at)).toContain('受付時間外')
      expect(page(at, 'en')).toContain('Closed now')
    }
    expect(page('2025-12-01T18:00')).toContain('営業時間 10:00〜18:00')
  })

  it('S1-14 S1-15 names the days on which nobody answers, and the next opening with its weekday', () => {
    expect(page('2026-01-04T11:00')).toContain('次の受付は2026年1月5日(月) 10:00からです')
    expect(page('2026-01-04T11:00')).toContain('休業日 日曜日(2026年1月から)、12月30日〜1月3日')
    expect(page('2026-01-04T11:00', 'en')).toContain('We open next on Mon, 5 Jan 2026, 10:00 JST')
    expect(page('2026-01-04T11:00', 'en')).toContain(
      'Closed: Sundays (from January 2026), 30 December to 3 January',
    )
  })
})
