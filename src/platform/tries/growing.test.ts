import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Budget, type Counted, triesOf, tryOnce } from './tries.ts'

const second = 1000
const growing: Budget = {
  name: 'growing',
  tries: 3,
  restoresAfter: 24 * 3600 * second,
  growing: { first: 30 * second, most: 300 * second },
}

let world: TestWorld
let person = 0
const someone = (): Counted => ({ budget: growing, subject: `manager ${person++}`, scope: 'strangers' })

beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const wrong = (counted: Counted) => tryOnce(world, counted, async () => undefined)
const right = (counted: Counted) => tryOnce(world, counted, async (allowed) => (allowed ? 'in' : undefined))

describe('growing waits for those who must never be locked out for good', () => {
  it('attack-32 attack-07 begin with the third failure, double with each further one, and stop growing', async () => {
    const tanaka = someone()
    expect(await wrong(tanaka)).toMatchObject({ allowed: true, justSpent: false })
    expect(await wrong(tanaka)).toMatchObject({ allowed: true, justSpent: false })
    for (const wait of [30, 60, 120, 240, 300, 300, 300]) {
      expect(await wrong(tanaka)).toMatchObject({ allowed: true, justSpent: true })
      await world.advance({ seconds: wait - 20 })
      expect(await wrong(tanaka)).toMatchObject({ allowed: false, justSpent: false })
      await world.advance({ seconds: 21 })
    }
  })

  it('tell when the wait ends', async () => {
    const tanaka = someone()
    for (let n = 0; n < 2; n++) expect((await wrong(tanaka)).waitUntil).toBeUndefined()
    const before = (await world.clock.now()).getTime()
    const until = (await wrong(tanaka)).waitUntil?.getTime()
    const after = (await world.clock.now()).getTime()
    expect(until).toBeGreaterThanOrEqual(before + 30 * second)
    expect(until).toBeLessThanOrEqual(after + 30 * second)
  })

  it('end for good with the right password, which starts anew', async () => {
    const tanaka = someone()
    for (let n = 0; n < 3; n++) await wrong(tanaka)
    await world.advance({ seconds: 31 })
    expect((await right(tanaka)).value).toBe('in')
    expect(await triesOf(world, tanaka)).toEqual({ strangers: 0, device: 0 })
    expect(await wrong(tanaka)).toMatchObject({ allowed: true, left: 2 })
  })

  it('are forgotten a day after the last try', async () => {
    const tanaka = someone()
    for (let n = 0; n < 3; n++) await wrong(tanaka)
    await world.advance({ hours: 24, seconds: 1 })
    expect(await wrong(tanaka)).toMatchObject({ allowed: true, left: 2, waitUntil: undefined })
  })

  it('leave the owner on a device of his own untouched', async () => {
    const tanaka = someone()
    for (let n = 0; n < 10; n++) await wrong(tanaka)
    expect((await right({ ...tanaka, scope: Buffer.alloc(32, 1) })).value).toBe('in')
  })
})
