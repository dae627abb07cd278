import { describe, expect, it } from 'vitest'
import { japaneseHolidays } from '#platform/holidays/japanese-holidays.ts'
import type { IncidentFacts } from './facts.ts'
import { follow, type Revision } from './follow.ts'
import { holidaysOf } from './open-day.ts'
import { rules } from './rule.ts'

const law = { rules, holidays: holidaysOf(japaneseHolidays) }
const few: IncidentFacts = {
  ...{ isSuspectedOnly: true, sensitiveData: false, financialHarm: false, improperPurpose: false },
  ...{ persons: 900, isStronglyEncrypted: false, isStillBeingAcquired: false, role: 'controller' },
}
type Told = [kind: Revision['kind'], day: string, facts: Partial<IncidentFacts>]
const clocksOf = (...told: Told[]) =>
  follow(
    law,
    'personal-information',
    told.map(([kind, day, facts], n) => ({
      ...{ number: n + 1, kind, knownAt: new Date(`${day}T09:00:00+09:00`) },
      facts: { ...few, ...facts },
    })),
  ).map(({ triggers, knownOn, times, startedBy, endedBy }) => ({
    ...{ why: triggers.join('+'), knownOn, final: times.finalDue, startedBy },
    ...(endedBy && { endedBy }),
  }))

describe('the clocks of an incident', () => {
  it('begin on the day it is learned that the law asks for them, not on the day of the incident', () =>
    expect(clocksOf(['learned', '2026-03-02', {}], ['learned', '2026-03-10', { persons: 1001 }])).toEqual([
      { why: 'over-1000', knownOn: '2026-03-10', final: '2026-04-08', startedBy: 2 },
    ]))

  it('get another beside them when something more is learned, and run on as they did', () =>
    expect(
      clocksOf(
        ['learned', '2026-03-02', { persons: 1001 }],
        ['learned', '2026-03-10', { persons: 1001, improperPurpose: true }],
      ),
    ).toEqual([
      { why: 'over-1000', knownOn: '2026-03-02', final: '2026-03-31', startedBy: 1 },
      { why: 'improper', knownOn: '2026-03-10', final: '2026-05-08', startedBy: 2 },
    ]))

  it('end when it is learned that nothing calls for them, and stay in the history', () =>
    expect(clocksOf(['learned', '2026-03-02', { persons: 1001 }], ['learned', '2026-03-04', {}])).toEqual([
      { why: 'over-1000', knownOn: '2026-03-02', final: '2026-03-31', startedBy: 1, endedBy: 2 },
    ]))

  it('are set anew from their own day when a part falls away: without the improper purpose the final day is sooner', () =>
    expect(
      clocksOf(
        ['learned', '2026-03-02', { financialHarm: true, improperPurpose: true }],
        ['learned', '2026-03-04', { financialHarm: true }],
      ),
    ).toEqual([
      { why: 'financial+improper', knownOn: '2026-03-02', final: '2026-04-30', startedBy: 1, endedBy: 2 },
      { why: 'financial', knownOn: '2026-03-02', final: '2026-03-31', startedBy: 2 },
    ]))

  it('are set anew by a correction of the day of knowing', () =>
    expect(
      clocksOf(['learned', '2026-03-10', { persons: 1001 }], ['corrected', '2026-03-03', { persons: 1001 }]),
    ).toEqual([
      { why: 'over-1000', knownOn: '2026-03-10', final: '2026-04-08', startedBy: 1, endedBy: 2 },
      { why: 'over-1000', knownOn: '2026-03-03', final: '2026-04-01', startedBy: 2 },
    ]))

  it('are left alone by a correction of what does not set them', () =>
    expect(
      clocksOf(['learned', '2026-03-10', { persons: 1001 }], ['corrected', '2026-03-10', { persons: 2500 }]),
    ).toHaveLength(1))
})
