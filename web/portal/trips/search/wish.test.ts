import { describe, expect, it } from 'vitest'
import { flightsPath, legsOf, moreOf, readWish, writtenLegs } from './wish.ts'

const there = { origin: 'HND', destination: 'CTS', on: '2025-12-15' }
const onward = { origin: 'CTS', destination: 'FUK', on: '2025-12-17' }
const home = { origin: 'FUK', destination: 'HND', on: '2025-12-19' }

describe('a search as its address holds it', () => {
  it('has further flights in their order, and what was chosen of each', () => {
    const legs = writtenLegs([onward, home])
    const wish = readWish({ ...there, legs, more: ',2025-12-19.12.saver.9800', passengers: '2' })
    expect(legsOf(wish)).toEqual([onward, home])
    expect(moreOf(wish)).toEqual(['', '2025-12-19.12.saver.9800'])
    expect(flightsPath(wish)).toBe('/flights?origin=HND&destination=CTS&on=2025-12-15&passengers=2')
  })

  it('holds four flights of a trip at most, there and back counted', () => {
    const legs = writtenLegs([onward, home, there])
    expect(legsOf({ legs })).toHaveLength(3)
    expect(legsOf({ legs, back: '2025-12-16' })).toEqual([onward, home])
  })

  it('leaves out what is no text of ours', () => {
    const odd = { legs: 'CTS.FUK.2025-12-17;drop', more: 'a b', back: 'soon', passengers: '7' }
    expect(readWish(odd)).toEqual({})
    expect(readWish({ legs: Array(4).fill('CTS.FUK.2025-12-17').join(',') })).toEqual({})
  })
})
