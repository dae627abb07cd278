import { describe, expect, it } from 'vitest'
import { figureOf, inTurn, median, quantile } from './figures.ts'
import type { Watch } from './quiet.ts'

/** Says of each measurement in turn whether it was quiet; the last word stands for all that follow. */
const peace =
  (...said: boolean[]): Watch =>
  async (measure) => ({ value: await measure(), quiet: (said.length > 1 ? said.shift() : said[0]) ?? true })

describe('figures', () => {
  it('the median is the middle, and a quantile a value that was measured', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(median([5, 1, 3, 2])).toBe(2.5)
    expect(median([])).toBeNaN()
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.99)).toBe(10)
    expect(quantile([], 0.5)).toBeNaN()
  })

  it('ours and theirs are measured in turn, after a warm-up that does not count', async () => {
    const order: string[] = []
    const measure = (name: string) => async () => order.push(name)
    const taken = await inTurn(2, measure('a'), measure('b'), peace(true))
    expect(order.join('')).toBe('ababab')
    expect(taken).toEqual({ ours: [3, 5], theirs: [4, 6], noisy: 0 })
  })

  it('a round that others disturbed is taken again, and counted as noisy when it never gets quiet', async () => {
    let n = 0
    const count = async () => ++n
    const once = await inTurn(2, count, count, peace(false, true, true))
    expect(once).toEqual({ ours: [5, 7], theirs: [6, 8], noisy: 0 })
    expect(await inTurn(2, count, count, peace(false))).toMatchObject({ noisy: 2 })
  })

  it('a ratio is ours to theirs: the middle one of rounds in turn, else of medians', () => {
    expect(figureOf('1/s', 'x', { ours: [10, 30, 20], theirs: [5, 5, 40] })).toMatchObject({
      value: 20,
      ratio: 2,
      min: 10,
      max: 30,
    })
    expect(figureOf('1/s', 'x', { ours: [10, 30, 20], theirs: [5] }).ratio).toBe(4)
  })
})
