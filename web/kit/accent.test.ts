import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, readable } from './accent.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the operator’s colour', () => {
  it('stays as it is when white can be read on it', () => expect(readable('#1f4e79')).toBe('#1f4e79'))

  it('is darkened until white can be read on it, whatever the operator chose', () => {
    fc.assert(fc.property(colours, (colour) => contrast(readable(colour)) >= 4.5))
  })

  it('measures as WCAG does', () => {
    expect(contrast('#000000')).toBeCloseTo(21, 5)
    expect(contrast('#ffffff')).toBeCloseTo(1, 5)
    expect(contrast('#767676')).toBeCloseTo(4.54, 2)
  })

  it('falls back to our blue when it is no colour', () => expect(readable('red;}')).toBe('#1f4e79'))
})
