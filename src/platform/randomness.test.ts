import { expect, it } from 'vitest'
import { fewBytes, systemRandomness } from './randomness.ts'

it('draws ids that are never drawn twice, sort by their time and say their version, beyond the end of the stock', () => {
  const ids = Array.from({ length: 5_000 }, () => systemRandomness.id())
  expect(new Set(ids).size).toBe(5_000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const times = ids.map((id) => id.slice(0, 13))
  expect(times).toEqual(times.toSorted())
})

it('hands out bytes that nobody else holds: neither twice, nor changed by the next', () => {
  const drawn = Array.from({ length: 4_000 }, () => fewBytes(12))
  const once = drawn.map((bytes) => bytes.toString('hex'))
  fewBytes(12).fill(0)
  expect(drawn.map((bytes) => bytes.toString('hex'))).toEqual(once)
  expect(new Set(once).size).toBe(4_000)
  for (const bytes of drawn) expect(bytes.equals(Buffer.alloc(12))).toBe(false)
})
