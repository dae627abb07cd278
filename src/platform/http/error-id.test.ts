import { describe, expect, it } from 'vitest'
import { systemRandomness } from '../randomness.ts'
import { errorIds } from './error-id.ts'

describe('the id of a request and its problem', () => {
  it('is two groups of four signs that nobody confuses on the telephone, and never the same one twice', () => {
    const next = errorIds(systemRandomness)
    const ids = Array.from({ length: 5000 }, next)
    for (const id of ids) expect(id).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
