import { describe, expect, it } from 'vitest'
import { claimedId } from './claimed-id.ts'

describe('an ID as typed', () => {
  it.each(['1234567', '123456789', ' 123456789 '])('S1-32 «%s» is a member number', (typed) => {
    expect(claimedId(typed)).toEqual({ text: typed.trim(), door: 'member' })
  })

  it.each(['K7MXQ2RT9', 'k7mxq2rt9', 'A23456789', '12345678Z'])(
    'S1-32 «%s» is an administrator ID',
    (typed) => {
      expect(claimedId(typed)).toEqual({ text: typed.toUpperCase(), door: 'administrator' })
    },
  )

  it.each([
    'ABCDEFGHJ',
    'K7MXQ2RT',
    'K7MXQ2RT99',
    '12345678',
    '123456',
    '1234567890',
    'K7MX Q2R9',
    '１２３４５６７',
    '',
  ])('«%s» belongs to neither door', (typed) => {
    expect(claimedId(typed).door).toBeUndefined()
  })
})
