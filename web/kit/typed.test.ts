import { describe, expect, it } from 'vitest'
import { digitsOf } from './code-field.tsx'
import { dayIn } from './day.ts'
import { kindsIn, lengthOf } from './password-kinds.ts'

describe('what is typed', () => {
  it.each([
    ['123456', '123456'],
    ['１２３４５６', '123456'],
    [' 123 456 ', '123456'],
    ['コードは 040817 です', '040817'],
    ['1234567890', '123456'],
    ['', ''],
  ])('«%s» is the code %s', (typed, code) => expect(digitsOf(typed)).toBe(code))

  it.each([
    ['', 0],
    ['abcdefgh', 1],
    ['tsubaki7kumo', 2],
    ['TsubakiKumo', 2],
    ['40817-2265', 2],
    ['Ab1!', 4],
    ['椿', 0],
  ])('«%s» holds %i of the four kinds', (typed, kinds) => expect(kindsIn(typed)).toBe(kinds))

  it('counts characters as people do', () => {
    expect([lengthOf('𠮷野'), lengthOf('が'), lengthOf('abc')]).toEqual([2, 1, 3])
  })
})

describe('a day', () => {
  it('is written with its weekday in both languages', () => {
    expect(dayIn('ja', '2025-11-20')).toBe('2025年11月20日(木)')
    expect(dayIn('en', '2026-03-31')).toBe('Tue, 31 Mar 2026')
  })
})
