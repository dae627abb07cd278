import { expect, it } from 'vitest'
import { chanceOf } from '../chance.ts'
import { perturbed } from './perturb.ts'

it('puts every number off by up to half, however deep it lies, and back again, also after a fault', () => {
  const table = { one: 2, deep: { list: [4, 8] } }
  const seen = perturbed(chanceOf(1, 'perturb'), [table], () => structuredClone(table))
  for (const [was, is] of [
    [2, seen.one],
    [4, seen.deep.list[0]],
    [8, seen.deep.list[1]],
  ] as const) {
    expect(is).not.toBe(was)
    expect((is ?? 0) / was).toBeGreaterThanOrEqual(0.5)
    expect((is ?? 0) / was).toBeLessThanOrEqual(1.5)
  }
  expect(table).toEqual({ one: 2, deep: { list: [4, 8] } })
  const fails = () =>
    perturbed(chanceOf(1, 'perturb'), [table], () => {
      throw new Error('in between')
    })
  expect(fails).toThrow('in between')
  expect(table).toEqual({ one: 2, deep: { list: [4, 8] } })
})
