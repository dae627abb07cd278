import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japaneseHolidays } from '#platform/holidays/japanese-holidays.ts'
import { dayInJapan, daysAfter, isWeekend } from './day.ts'
import { type IncidentFacts, roles } from './facts.ts'
import { type Clock, follow, type Revision } from './follow.ts'
import { judge, type Verdict } from './judge.ts'
import { holidaysOf } from './open-day.ts'
import { rules } from './rule.ts'

const law = { rules, holidays: holidaysOf(japaneseHolidays) }
const ask = (at: Date, facts: IncidentFacts): Verdict => judge(law, 'personal-information', { at, facts })

const perhaps = fc.constantFrom(true, false, undefined)
const persons = fc.oneof(fc.constantFrom(undefined, 0, 1, 999, 1000, 1001), fc.nat(200_000))
const anyFacts: fc.Arbitrary<IncidentFacts> = fc.record({
  ...{ isSuspectedOnly: fc.boolean(), sensitiveData: perhaps, financialHarm: perhaps },
  ...{ improperPurpose: perhaps, persons, isStronglyEncrypted: fc.boolean() },
  ...{ isStillBeingAcquired: fc.boolean(), role: fc.constantFrom(...roles) },
})
/** Every moment for which both a version and all holidays are there. */
const anyMoment = fc.date({
  ...{ min: new Date('2025-01-01T00:00:00+09:00'), max: new Date('2027-10-01T00:00:00+09:00') },
  noInvalidDate: true,
})
const runs = { numRuns: 2000 }

describe('whatever the case', () => {
  it('a suspicion is judged as a certainty', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, (at, facts) => {
        const [suspected, certain] = [true, false].map((isSuspectedOnly) =>
          ask(at, { ...facts, isSuspectedOnly }),
        )
        expect(suspected).toEqual(certain)
      }),
      runs,
    ))

  it('the hour of the day changes nothing, and neither does the zone it was written in', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, fc.nat(86_399_999), (at, facts, later) => {
        const midnight = Date.parse(`${dayInJapan(at)}T00:00:00+09:00`)
        expect(ask(new Date(midnight + later), facts)).toEqual(ask(new Date(midnight), facts))
      }),
      runs,
    ))

  it('the days come in their order, and no other than the law’s', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, (at, facts) => {
        const verdict = ask(at, facts)
        if (verdict.answer !== 'duty') return
        const { times, knownOn, triggers } = verdict
        expect(knownOn).toBe(dayInJapan(at))
        expect(times.preliminaryTarget).toBe(daysAfter(knownOn, 2))
        expect(times.preliminaryDue).toBe(daysAfter(knownOn, 4))
        expect(times.finalNotBefore).toBe(daysAfter(knownOn, triggers.includes('improper') ? 59 : 29))
      }),
      runs,
    ))

  it('the final day is the first open one, never a weekend, a holiday or a day around New Year', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, (at, facts) => {
        const verdict = ask(at, facts)
        if (verdict.answer !== 'duty') return
        const { finalDue = '', finalNotBefore } = verdict.times
        const isOpen = (day: string) =>
          !isWeekend(day) && !law.holidays.has(day) && !/12-(29|30|31)$|01-0[123]$/.test(day)
        expect(isOpen(finalDue)).toBe(true)
        for (let day = finalNotBefore; day < finalDue; day = daysAfter(day, 1))
          expect(isOpen(day)).toBe(false)
        expect(finalDue >= finalNotBefore).toBe(true)
      }),
      runs,
    ))

  it('an exemption leaves no duty, whatever else is the matter', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, (at, facts) => {
        for (const exempt of [
          { isStronglyEncrypted: true },
          { role: 'processor-told-principal' as const },
          { persons: 0 },
        ])
          expect(ask(at, { ...facts, ...exempt }).answer).toBe('no-duty')
      }),
      runs,
    ))

  it('one person is enough for what weighs, and no number short of 1,001 for what does not', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, fc.integer({ min: 1, max: 1000 }), (at, facts, few) => {
        const verdict = ask(at, { ...facts, persons: few })
        const weighs = facts.isStillBeingAcquired
          ? facts.improperPurpose
          : facts.sensitiveData || facts.financialHarm || facts.improperPurpose
        const exempt = facts.isStronglyEncrypted || facts.role === 'processor-told-principal'
        expect(verdict.answer === 'duty').toBe(Boolean(weighs) && !exempt)
      }),
      runs,
    ))

  it('knowing more never takes a duty away that stood without it', () =>
    fc.assert(
      fc.property(anyMoment, anyFacts, perhaps, perhaps, (at, facts, one, other) => {
        const known = {
          sensitiveData: facts.sensitiveData ?? one,
          financialHarm: facts.financialHarm ?? other,
        }
        if (ask(at, facts).answer === 'duty') expect(ask(at, { ...facts, ...known }).answer).toBe('duty')
      }),
      runs,
    ))
})

const anyHistory = fc
  .array(
    fc.record({
      kind: fc.constantFrom('learned' as const, 'corrected' as const),
      facts: anyFacts,
      days: fc.nat(20),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((steps) => {
    const revisions: Revision[] = []
    let at = new Date('2026-03-01T09:00:00+09:00').getTime()
    for (const { kind, facts, days } of steps) {
      at += (kind === 'corrected' ? -1 : 1) * days * 86_400_000
      revisions.push({ number: revisions.length + 1, kind, facts, knownAt: new Date(at) })
    }
    return revisions
  })
const followed = (revisions: Revision[]): Clock[] => follow(law, 'personal-information', revisions)
const running = (clocks: Clock[]) => clocks.filter(({ endedBy }) => endedBy === undefined)

describe('whatever becomes known of an incident in whatever order', () => {
  it('each trigger that holds has one running clock, and no other has any', () =>
    fc.assert(
      fc.property(anyHistory, (revisions) => {
        const last = revisions.at(-1)
        if (!last) return
        const verdict = ask(last.knownAt, last.facts)
        const held = verdict.answer === 'duty' ? verdict.triggers : []
        const covered = running(followed(revisions)).flatMap(({ triggers }) => triggers)
        expect(covered.toSorted()).toEqual(held.toSorted())
      }),
      runs,
    ))

  it('no clock is ever changed or taken out of the history', () =>
    fc.assert(
      fc.property(anyHistory, (revisions) => {
        const before = followed(revisions.slice(0, -1))
        const after = followed(revisions)
        expect(after.map(({ number }) => number)).toEqual(after.map((_, n) => n + 1))
        for (const [n, { endedBy, ...clock }] of before.entries()) {
          expect(after[n]).toMatchObject(clock)
          if (endedBy !== undefined) expect(after[n]?.endedBy).toBe(endedBy)
        }
      }),
      runs,
    ))

  it('what is learned never moves a duty that stands to a later day', () =>
    fc.assert(
      fc.property(anyHistory, (revisions) => {
        const last = revisions.at(-1)
        if (last?.kind !== 'learned') return
        const before = running(followed(revisions.slice(0, -1)))
        const after = running(followed(revisions))
        for (const clock of before)
          for (const trigger of clock.triggers) {
            const next = after.find(({ triggers }) => triggers.includes(trigger))
            if (!next) continue
            expect(next.knownOn).toBe(clock.knownOn)
            expect(next.times.finalNotBefore <= clock.times.finalNotBefore).toBe(true)
          }
      }),
      runs,
    ))
})
