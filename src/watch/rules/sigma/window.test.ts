import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrival, intoWindow, type Mark, type Window } from './window.ts'

const arrivals = fc
  .array(fc.record({ value: fc.constantFrom('a', 'b', 'c', 'd'), gap: fc.integer({ min: 0, max: 40 }) }), {
    maxLength: 60,
  })
  .map((steps) => {
    let at = 1000
    return steps.map(({ value, gap }, seq): Arrival => {
      at += gap
      return { value, at, seq }
    })
  })

/** Lets all of them in, and says after each whether it was a hit, and how many marks were kept at the most. */
function through(window: Window, all: readonly Arrival[]) {
  let marks: Mark[] = []
  let most = 0
  const hits = all.map((one) => {
    const step = intoWindow(window, marks, one)
    marks = step.marks
    most = Math.max(most, marks.length)
    return step.isHit
  })
  return { hits, most }
}

/** What the words of the standard say, counted anew over everything that came, for each event. */
const bySpec = (window: Window, all: readonly Arrival[]) =>
  all.map((last, n) => {
    const inside = all.slice(0, n + 1).filter(({ at }) => at >= last.at - window.timespanMs)
    if (window.type === 'event_count') return inside.length >= window.atLeast
    return new Set(inside.map(({ value }) => value)).size >= window.atLeast
  })

/** Whether events in the order of the rules end with this one, none of them older than the timespan: tried one by one. */
function endsChain(
  window: Window,
  all: readonly Arrival[],
  n: number,
  step = window.order.length - 1,
): boolean {
  const last = all[n] as Arrival
  const ends = (at: number, k: number, rule: number): boolean =>
    (all[k] as Arrival).value === window.order[rule] &&
    (all[k] as Arrival).at >= at - window.timespanMs &&
    (rule === 0 || all.slice(0, k).some((_, before) => ends(at, before, rule - 1)))
  return ends(last.at, n, step)
}

const span = fc.integer({ min: 1, max: 120 })

describe('a window over events', () => {
  it.each(['event_count', 'value_count'] as const)('of %s hits exactly when a recount does', (type) => {
    fc.assert(
      fc.property(arrivals, span, fc.integer({ min: 1, max: 5 }), (all, timespanMs, atLeast) => {
        const window: Window = { type, timespanMs, atLeast, order: [] }
        const { hits, most } = through(window, all)
        expect(hits).toEqual(bySpec(window, all))
        expect(most).toBeLessThanOrEqual(atLeast)
      }),
    )
  })

  it('of temporal rules hits exactly when all of them were there, in whatever order', () => {
    fc.assert(
      fc.property(arrivals, span, (all, timespanMs) => {
        const window: Window = { type: 'temporal', timespanMs, atLeast: 3, order: ['a', 'b', 'c'] }
        const ours = all.filter(({ value }) => window.order.includes(value))
        expect(through(window, ours).hits).toEqual(bySpec(window, ours))
      }),
    )
  })

  it('of ordered rules hits exactly when one can go back through them in time', () => {
    fc.assert(
      fc.property(arrivals, span, (all, timespanMs) => {
        const window: Window = { type: 'temporal_ordered', timespanMs, atLeast: 3, order: ['a', 'b', 'c'] }
        const ours = all.filter(({ value }) => window.order.includes(value))
        expect(through(window, ours).hits).toEqual(ours.map((_, n) => endsChain(window, ours, n)))
      }),
    )
  })

  it.each([
    [100, true],
    [101, false],
  ])('of ordered rules reaches back one timespan and no further: %i after it begins', (later, isHit) => {
    const window: Window = { type: 'temporal_ordered', timespanMs: 100, atLeast: 2, order: ['a', 'b'] }
    const both = [
      { value: 'a', at: 0, seq: 1 },
      { value: 'b', at: later, seq: 2 },
    ]
    expect(through(window, both).hits).toEqual([false, isHit])
  })

  it('never invents a hit when events come late', () => {
    const shuffled = arrivals.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
    fc.assert(
      fc.property(shuffled, span, fc.integer({ min: 2, max: 5 }), (all, timespanMs, atLeast) => {
        const window: Window = { type: 'event_count', timespanMs, atLeast, order: [] }
        for (const [n, isHit] of through(window, all).hits.entries()) {
          if (!isHit) continue
          const came = all.slice(0, n + 1).map(({ at }) => at)
          const most = Math.max(
            ...came.map((at) => came.filter((o) => o >= at && o <= at + timespanMs).length),
          )
          expect(most).toBeGreaterThanOrEqual(atLeast)
        }
      }),
    )
  })
})
