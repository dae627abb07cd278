import { expect, it } from 'vitest'
import { fewBytes, systemRandomness } from './randomness.ts'

it('draws ids that are never drawn twice, each greater than the one before, and say their version, beyond the end of the stock', () => {
  const ids = Array.from({ length: 50_000 }, () => systemRandomness.id())
  expect(new Set(ids).size).toBe(50_000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids).toEqual(ids.toSorted())
  // A burst runs ahead of the clock by a few milliseconds at most.
  const ahead = Number.parseInt(ids.at(-1)?.replaceAll('-', '').slice(0, 12) ?? '', 16) - Date.now()
  expect(ahead).toBeLessThan(50)
})

it('hands out bytes that nobody else holds: neither twice, nor changed by the next', () => {
  const drawn = Array.from({ length: 4_000 }, () => fewBytes(12))
  const once = drawn.map((bytes) => bytes.toString('hex'))
  fewBytes(12).fill(0)
  expect(drawn.map((bytes) => bytes.toString('hex'))).toEqual(once)
  expect(new Set(once).size).toBe(4_000)
  for (const bytes of drawn) expect(bytes.equals(Buffer.alloc(12))).toBe(false)
})
