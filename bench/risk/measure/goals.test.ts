import { describe, expect, it } from 'vitest'
import { type Figures, summed } from './figures.ts'
import { goalsOf, whyMissed } from './goals.ts'

const goal = (id: string, figures: Figures) => goalsOf(summed('s', [figures])).find((one) => one.id === id)

describe('the goals', () => {
  it('are all there, and what was not measured says so', () => {
    const ids = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'B1', 'B2', 'B3', 'B4', 'B5', 'C1', 'C2', 'C3', 'C4']
    expect(goalsOf(new Map()).map(({ id }) => id)).toEqual([...ids, 'D1', 'D2', 'D3', 'D4', 'D5'])
    for (const { met } of goalsOf(new Map())) expect(met).toBe('not measured yet')
  })

  it.each([
    [0.02, 0.01, 'met'],
    [0.02, 0.031, 'not met'],
    [0.031, 0.02, 'not met'],
  ])('keep each limit: B1 with %d and %d is %s', (naive, vpn, met) => {
    const figures = {
      'corporate/Sekisho/naive caught 0.999': naive,
      'corporate/Sekisho/vpn caught 0.999': vpn,
    }
    expect(goal('B1', figures)?.met).toBe(met)
  })

  it('say why, where one is missed, and nothing of the others', () => {
    const missed = goalsOf(
      summed('s', [
        { 'sso/Sekisho/naive median after 12 at 0.999': 2, 'sso/Sekisho/naive median after 39 at 0.999': 2 },
      ]),
    )
    expect(whyMissed(missed)).toEqual([expect.stringMatching(/^A1: without cookies/)])
    expect(whyMissed(goalsOf(new Map()))).toEqual([])
  })

  it('are not met by half of what they ask for', () => {
    expect(goal('B1', { 'corporate/Sekisho/naive caught 0.999': 0.01 })?.met).toBe('not measured yet')
  })
})
