import { expect, it } from 'vitest'
import { keysFrom } from '#platform/keys.ts'
import { NoteFault } from '../checkpoints/note.ts'
import { signingKeyOf } from '../checkpoints/signing-key.ts'
import { isIn, readPurge, signPurge } from './purge-note.ts'

const key = signingKeyOf(keysFrom(Buffer.alloc(32, 7)))
const purge = {
  ...{ at: '2033-01-01T00:00:00.000Z', class: 'ordinary', before: '2026-01-01T00:00:00.000Z' },
  stretches: [
    [3, 5],
    [9, 9],
  ] as [number, number][],
}

it('a statement on a purge says which records lost their facts, to whoever has the public key', () => {
  const read = readPurge(key, signPurge(key, purge))
  expect(read).toEqual(purge)
  const positions = [0, 2, 3, 4, 5, 6, 8, 9, 10]
  expect(positions.filter(isIn([read]))).toEqual([3, 4, 5, 9])
  expect(positions.filter(isIn([]))).toEqual([])
})

it('one that takes in more than was signed, or that another key signed, is refused', () => {
  const note = signPurge(key, purge)
  const other = signingKeyOf(keysFrom(Buffer.alloc(32, 8)))
  for (const forged of [note.replace('3-5', '2-5'), signPurge(other, purge), note.slice(0, -30)])
    expect(() => readPurge(key, forged)).toThrow(NoteFault)
})
