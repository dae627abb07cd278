import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { HashingLost, Overloaded } from '../hashing/hashing-queue.ts'
import { type Counted, triesOf } from './tries.ts'
import { tryWithin } from './within.ts'

let world: TestWorld
let offices = 0
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** A budget of five that many share, and a second one of two. */
const office = (): [Counted, Counted] => {
  const subject = `office ${offices++}`
  const growing = { first: 60_000, most: 600_000 }
  return [
    { budget: { name: 'shared', tries: 5, restoresAfter: 3_600_000, growing }, subject, scope: 'strangers' },
    { budget: { name: 'narrow', tries: 2, restoresAfter: 3_600_000 }, subject, scope: 'strangers' },
  ]
}
const used = async (counted: Counted) => (await triesOf(world, counted)).strangers

/** Tries and answers what was seen: `in`, `out`, or `unread` when it was not looked at. */
const attempt = (shared: Counted[], answer: 'in' | 'out') =>
  tryWithin(world, shared, {
    look: async (allowed) => (allowed ? answer : 'unread'),
    isRight: (seen) => seen === 'in',
  })

describe('a budget that many share', () => {
  it('is not used up by right answers, however many, one after another or at once', async () => {
    const [shared] = office()
    for (let n = 0; n < 12; n++) expect(await attempt([shared], 'in')).toBe('in')
    await Promise.all(Array.from({ length: 5 }, () => attempt([shared], 'in')))
    expect(await used(shared)).toBe(0)
  })

  it('attack-06 keeps the wrong ones when a right one comes between them', async () => {
    const [shared] = office()
    for (let n = 0; n < 4; n++) await attempt([shared], 'out')
    expect(await attempt([shared], 'in')).toBe('in')
    expect(await used(shared)).toBe(4)
    await attempt([shared], 'out')
    expect(await attempt([shared], 'in')).toBe('unread')
    await world.advance({ seconds: 61 })
    expect(await attempt([shared], 'in')).toBe('in')
    // The wait that his place began is over with it.
    expect(await attempt([shared], 'in')).toBe('in')
    expect(await used(shared)).toBe(5)
  })

  it('spends none of the next budget when the first is used up, and gives back what the next refuses to nobody', async () => {
    const [shared, narrow] = office()
    for (let n = 0; n < 3; n++) await attempt([shared, narrow], 'out')
    expect([await used(shared), await used(narrow)]).toEqual([3, 2])
    for (let n = 0; n < 4; n++) expect(await attempt([shared, narrow], 'in')).toBe('unread')
    expect([await used(shared), await used(narrow)]).toEqual([5, 2])
  })

  it('gives the place back when the house was too full to look or lost who looks, and keeps it when the house fell', async () => {
    const [shared] = office()
    const fail = (fault: Error) =>
      tryWithin(world, [shared], { look: () => Promise.reject(fault), isRight: () => false })
    for (const fault of [new Overloaded(), new HashingLost('out of memory')]) {
      await expect(fail(fault)).rejects.toThrow(fault)
      expect(await used(shared)).toBe(0)
    }
    await expect(fail(new Error('the house fell'))).rejects.toThrow('the house fell')
    expect(await used(shared)).toBe(1)
  })
})
