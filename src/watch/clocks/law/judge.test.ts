import { describe, expect, it } from 'vitest'
import { japaneseHolidays } from '#platform/holidays/japanese-holidays.ts'
import type { IncidentFacts } from './facts.ts'
import { judge } from './judge.ts'
import { holidaysOf } from './open-day.ts'
import { rules } from './rule.ts'
import { workedCases } from './worked-cases.ts'

const law = { rules, holidays: holidaysOf(japaneseHolidays) }
const harmless: IncidentFacts = {
  ...{ isSuspectedOnly: false, sensitiveData: false, financialHarm: false, improperPurpose: false },
  ...{ persons: 1, isStronglyEncrypted: false, isStillBeingAcquired: false, role: 'controller' },
}
const judged = (knownAt: string, facts: Partial<IncidentFacts>, under = law) =>
  judge(under, 'personal-information', {
    at: new Date(`${knownAt}:00+09:00`),
    facts: { ...harmless, ...facts },
  })

describe('the law’s clocks, loop 5:', () => {
  it.each(workedCases)('$says', ({ knownAt, facts, asks }) => {
    const verdict = judged(knownAt, facts)
    if (typeof asks === 'string') return expect(verdict).toMatchObject({ answer: 'no-duty', why: asks })
    expect(verdict).toMatchObject({
      ...{ answer: 'duty', triggers: asks.triggers, tellPersons: true, missing: [] },
      times: { preliminaryTarget: asks.target, preliminaryDue: asks.due, finalDue: asks.final },
    })
  })
})

describe('what the law does not say', () => {
  it('is not guessed for a regime without a rule', () => {
    const at = new Date('2026-01-05T00:00:00+09:00')
    for (const regime of ['civil-aviation', 'payment-cards', 'other-countries'] as const)
      expect(judge(law, regime, { at, facts: { ...harmless, persons: 5000 } })).toEqual({
        answer: 'not-configured',
      })
  })

  it('is not guessed for a day before the first version', () => {
    expect(judged('2024-03-31T23:59', { persons: 5000 })).toEqual({ answer: 'no-version' })
    expect(judged('2024-04-01T00:00', { persons: 5000 }).answer).toBe('duty')
  })

  it('is not guessed where the holidays are not announced: the final day is that or later', () => {
    expect(judged('2027-12-03T10:00', { persons: 5000 })).toMatchObject({
      times: { preliminaryDue: '2027-12-07', finalNotBefore: '2028-01-01' },
    })
    expect(judged('2027-12-03T10:00', { persons: 5000 })).not.toHaveProperty('times.finalDue')
    // A weekday of a year that is not known may be a holiday.
    expect(judged('2027-12-12T10:00', { persons: 5000 })).not.toHaveProperty('times.finalDue')
    const loaded = { ...law, holidays: holidaysOf({ ...japaneseHolidays, 2028: ['01-01', '01-10'] }) }
    expect(judged('2027-12-12T10:00', { persons: 5000 }, loaded)).toMatchObject({
      times: { finalNotBefore: '2028-01-10', finalDue: '2028-01-11' },
    })
  })

  it('stays open while what is not known could make it a duty, and starts no clock', () => {
    expect(judged('2026-04-01T10:00', { persons: undefined })).toMatchObject({
      answer: 'not-known',
      missing: ['over-1000'],
    })
    expect(judged('2026-04-01T10:00', { sensitiveData: undefined })).toMatchObject({ missing: ['sensitive'] })
  })

  it('does not stop a clock that what is known sets going', () =>
    expect(judged('2026-04-01T10:00', { sensitiveData: true, persons: undefined })).toMatchObject({
      ...{ answer: 'duty', triggers: ['sensitive'], missing: ['over-1000'] },
    }))
})

describe('data that is still being acquired', () => {
  it('counts for an improper purpose', () =>
    expect(judged('2026-04-01T10:00', { isStillBeingAcquired: true, improperPurpose: true })).toMatchObject({
      triggers: ['improper'],
      times: { finalDue: '2026-06-01' },
    }))

  it('counts for nothing else', () =>
    expect(
      judged('2026-04-01T10:00', {
        ...{ isStillBeingAcquired: true, sensitiveData: true, financialHarm: true },
        persons: 5000,
      }),
    ).toMatchObject({ answer: 'no-duty', why: 'no-trigger' }))
})
