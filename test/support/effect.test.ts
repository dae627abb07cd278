import { expect, it } from 'vitest'
import { effectOf } from './effect.ts'

it.each([
  ['the same values', [1, 2, 3], [1, 2, 3], 0],
  ['one above the other', [4, 5, 6], [1, 2, 3], 1],
  ['one below the other', [1, 2], [3, 4, 5], -1],
  ['equal values only', [7, 7], [7, 7, 7], 0],
  // Of nine pairs six are won, two lost, one is even.
  ['partly above', [2, 5, 6], [1, 3, 5], 4 / 9],
] as const)('the distance of two samples is right for %s', (_what, one, other, effect) =>
  expect(effectOf(one, other)).toBeCloseTo(effect, 10),
)
