import { describe, expect, it } from 'vitest'
import { errorsOf, meaningOf, probabilityOf } from './isotonic.ts'

const told = (...of: [score: number, isAttacker: boolean][]) =>
  of.map(([score, isAttacker]) => ({ score, isAttacker }))

describe('what a score means', () => {
  it('is the share of attackers at that score, where it rises by itself', () => {
    const meaning = meaningOf(told([1, false], [1, false], [2, false], [2, true], [3, true]))
    expect([1, 2, 3].map((score) => probabilityOf(meaning, score))).toEqual([0, 0.5, 1])
  })

  it('pools what would fall', () => {
    const meaning = meaningOf(told([1, false], [2, true], [3, false], [4, true]))
    expect([1, 2, 3, 4].map((score) => probabilityOf(meaning, score))).toEqual([0, 0.5, 0.5, 1])
  })

  it('says of what lies outside what its nearest step says', () => {
    const meaning = meaningOf(told([1, false], [2, true]))
    expect([0, 9].map((score) => probabilityOf(meaning, score))).toEqual([0, 1])
  })
})

describe('the error of what was said', () => {
  const said = (probability: number, hits: number, all: number) =>
    Array.from({ length: all }, (_, n) => ({ probability, isAttacker: n < hits }))

  it('is none when it comes as often as it was said', () =>
    expect(errorsOf([...said(0.1, 1, 10), ...said(0.8, 8, 10)], 2).expected).toBeCloseTo(0, 9))

  it('is how far each group lies off, by its size', () =>
    expect(errorsOf([...said(0.1, 3, 10), ...said(0.8, 8, 10)], 2).expected).toBeCloseTo(0.1, 9))

  it('is squared for Brier', () => expect(errorsOf(said(0.5, 5, 10), 1).brier).toBeCloseTo(0.25, 9))
})
