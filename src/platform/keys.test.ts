import { describe, expect, it } from 'vitest'
import { isSame, keysFrom } from './keys.ts'

const keys = keysFrom(Buffer.alloc(32, 7))

describe('keys derived from the master key', () => {
  it('a sealed text opens with the same purpose and context only', () => {
    const sealed = keys.seal('outbox', 'mail 1', 'こんにちは')
    expect(keys.open('outbox', 'mail 1', sealed)).toBe('こんにちは')
    expect(() => keys.open('outbox', 'mail 2', sealed)).toThrow()
    expect(() => keys.open('facts', 'mail 1', sealed)).toThrow()
    expect(() => keysFrom(Buffer.alloc(32, 8)).open('outbox', 'mail 1', sealed)).toThrow()
  })

  it('a changed or shortened byte is noticed', () => {
    const sealed = keys.seal('outbox', 'mail 1', 'secret')
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => keys.open('outbox', 'mail 1', changed)).toThrow()
    }
    expect(() => keys.open('outbox', 'mail 1', sealed.subarray(0, 20))).toThrow()
  })

  it('the same text is never sealed to the same bytes', () => {
    expect(keys.seal('a', 'b', 'c').equals(keys.seal('a', 'b', 'c'))).toBe(false)
  })

  it('keyed hashes differ by purpose and repeat for the same value', () => {
    expect(isSame(keys.mac('code', '123456'), keys.mac('code', '123456'))).toBe(true)
    expect(isSame(keys.mac('code', '123456'), keys.mac('link', '123456'))).toBe(false)
    expect(isSame(keys.mac('code', '123456'), Buffer.alloc(3))).toBe(false)
  })

  it('a master key of another length is refused', () => {
    expect(() => keysFrom(Buffer.alloc(16))).toThrow('32 bytes')
  })
})
