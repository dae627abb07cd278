import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread, type Target } from './spread.ts'
import { isInHours, workingDays, workingMinutes } from './working-minutes.ts'

const hours = { fromOn: '2026-05-01', untilOn: '2026-05-11', opens: '10:00', closes: '16:00' }
const before = new Date('2026-04-30T12:00:00+09:00')
const seed = Buffer.alloc(32, 7)
const templates = ['a', 'b', 'c']
const people = (sizes: readonly number[]): Target[] =>
  sizes.flatMap((size, unit) =>
    Array.from({ length: size }, (_, n) => ({
      ...{ id: `${unit}-${String(n).padStart(4, '0')}`, company: `風花${unit % 2}`, unit: `部${unit}` },
    })),
  )
const minutes = workingMinutes(hours, before)

describe('the hours of a drill', () => {
  it('leave out weekends and holidays, and what has passed', () => {
    expect(workingDays('2026-05-01', '2026-05-11')).toEqual([
      ...['2026-05-01', '2026-05-07', '2026-05-08', '2026-05-11'],
    ])
    expect(minutes).toHaveLength(4 * 6 * 60)
    expect(minutes[0]).toEqual(new Date('2026-05-01T10:00:00+09:00'))
    const late = workingMinutes(hours, new Date('2026-05-11T15:58:30+09:00'))
    expect(late).toEqual([new Date('2026-05-11T15:59:00+09:00')])
    for (const at of minutes) expect(isInHours(hours, at)).toBe(true)
    for (const at of ['2026-05-01T09:59:59+09:00', '2026-05-01T16:00:00+09:00', '2026-05-02T12:00:00+09:00'])
      expect(isInHours(hours, new Date(at))).toBe(false)
  })
})

describe('the waves of a drill', () => {
  it('S2-48 reach everybody once, each department by its share at any time, with templates equally often in each', () => {
    const sizes = [40, 200, 80, 7]
    const plan = spread(people(sizes), { seed, templates, minutes })
    expect(new Set(plan.map(({ id }) => id)).size).toBe(327)
    for (const [unit, size] of sizes.entries()) {
      const inside = plan.filter((one) => one.unit === `部${unit}`)
      const counts = templates.map((one) => inside.filter(({ template }) => template === one).length)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      const early = plan.slice(0, 164).filter((one) => one.unit === `部${unit}`).length
      expect(Math.abs(early - size / 2)).toBeLessThanOrEqual(2)
    }
    expect(plan.map(({ dueAt }) => dueAt)).toEqual(
      plan.map(({ dueAt }) => dueAt).toSorted((one, other) => one.getTime() - other.getTime()),
    )
  })

  it('follow from the seed alone, and another seed gives another order', () => {
    const all = people([30, 20])
    const plan = spread(all, { seed, templates, minutes })
    expect(spread(all.toReversed(), { seed, templates, minutes })).toEqual(plan)
    expect(spread(all, { seed: Buffer.alloc(32, 8), templates, minutes })).not.toEqual(plan)
  })

  it('never send more in an hour than fits, whoever takes part', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        const plan = spread(people(sizes), { seed, templates, minutes })
        const most = Math.ceil((plan.length * 60) / minutes.length) + 1
        const byHour = Map.groupBy(plan, ({ dueAt }) => Math.floor(dueAt.getTime() / 3_600_000))
        for (const mails of byHour.values()) expect(mails.length).toBeLessThanOrEqual(most)
      }),
      { numRuns: 30 },
    ))
})
