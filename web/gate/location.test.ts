import { describe, expect, it } from 'vitest'
import { pathIn, placeOf } from './location.ts'
import { tidyId } from './tidy-id.ts'

describe('addresses of the gate', () => {
  it.each([
    ['/', 'ja', []],
    ['/en', 'en', []],
    ['/en/', 'en', []],
    ['/sign-in/7', 'ja', ['sign-in', '7']],
    ['/en/sign-in/7', 'en', ['sign-in', '7']],
    ['/enough', 'ja', ['enough']],
  ])('%s is read as %s %j', (path, language, parts) => expect(placeOf(path)).toEqual({ language, parts }))

  it('the English page has an address below the same entry, and both languages lead to the same screens', () => {
    expect([pathIn('ja', '/'), pathIn('en', '/')]).toEqual(['/', '/en'])
    expect(pathIn('en', '/sign-in/7')).toBe('/en/sign-in/7')
    expect(placeOf(pathIn('en', '/sign-in/7')).parts).toEqual(placeOf('/sign-in/7').parts)
  })
})

describe('an ID as people paste it', () => {
  it.each([
    [' 1234567 ', '1234567'],
    ['１２３４５６７', '1234567'],
    ['123 456 789', '123456789'],
    ['ab3-cd4-ef5', 'ab3cd4ef5'],
    ['　', ''],
  ])('«%s» is %s', (typed, id) => expect(tidyId(typed)).toBe(id))
})
