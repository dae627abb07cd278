import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { sql } from '../sql.ts'
import { purgeTries } from './purge.ts'
import { type Budget, type Counted, forgiveAll, forgiveTries, reserveTry, triesOf, tryOnce } from './tries.ts'

const minute = 60_000
const locking: Budget = { name: 'locking', tries: 5, restoresAfter: 'never' }
const restoring: Budget = { name: 'restoring', tries: 5, restoresAfter: 10 * minute }

let world: TestWorld
let person = 0
/** Somebody nobody has guessed at yet. */
const someone = (budget: Budget): Counted => ({ budget, subject: `person ${person++}`, scope: 'strangers' })
const laptop = Buffer.alloc(32, 1)
const phone = Buffer.alloc(32, 2)

beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const wrong = (counted: Counted) => tryOnce(world, counted, async () => undefined)
const right = (counted: Counted) => tryOnce(world, counted, async (allowed) => (allowed ? 'in' : undefined))
const times = async (count: number, work: () => Promise<unknown>) => {
  for (let n = 0; n < count; n++) await work()
}

describe('a budget of five tries', () => {
  it('attack-32 lets the fourth and the fifth wrong try through and not the sixth', async () => {
    const sato = someone(locking)
    await times(3, () => wrong(sato))
    expect(await wrong(sato)).toMatchObject({ allowed: true, left: 1, justSpent: false })
    expect(await wrong(sato)).toMatchObject({ allowed: true, left: 0, justSpent: true })
    expect(await wrong(sato)).toMatchObject({ allowed: false, left: 0, justSpent: false })
  })

  it('attack-32 takes the right answer after four wrong ones, and at the fifth try, and not at the sixth', async () => {
    const sato = someone(locking)
    await times(4, () => wrong(sato))
    expect((await right(sato)).value).toBe('in')
    await times(5, () => wrong(sato))
    expect((await right(sato)).value).toBeUndefined()
  })

  it('a right answer forgives the tries before it', async () => {
    const sato = someone(locking)
    await times(4, () => wrong(sato))
    await right(sato)
    expect(await triesOf(world, sato)).toEqual({ strangers: 0, device: 0 })
    expect(await wrong(sato)).toMatchObject({ left: 4 })
  })

  it('attack-02 counts before the answer is looked at, and keeps the count when looking fails', async () => {
    const sato = someone(locking)
    const broken = tryOnce(world, sato, async () => {
      expect((await triesOf(world, sato)).strangers).toBe(1)
      throw new Error('the house fell')
    })
    await expect(broken).rejects.toThrow('the house fell')
    expect((await triesOf(world, sato)).strangers).toBe(1)
  })

  it('attack-02 keeps the count when the act that evaluates rolls back', async () => {
    const sato = someone(locking)
    const broken = tryOnce(world, sato, () =>
      world.act({ by: 'system', name: 'test' }, async () => {
        throw new Error('rolled back')
      }),
    )
    await expect(broken).rejects.toThrow('rolled back')
    expect((await triesOf(world, sato)).strangers).toBe(1)
  })

  it('does the work of a try that is not allowed and throws its answer away', async () => {
    const sato = someone(locking)
    await times(5, () => wrong(sato))
    const seen: boolean[] = []
    const tried = await tryOnce(world, sato, async (allowed) => {
      seen.push(allowed)
      return 'in'
    })
    expect(seen).toEqual([false])
    expect(tried.value).toBeUndefined()
    expect((await triesOf(world, sato)).strangers).toBe(5)
  })

  it('never refills by waiting when it says so', async () => {
    const sato = someone(locking)
    await times(5, () => wrong(sato))
    await world.advance({ days: 400 })
    expect(await wrong(sato)).toMatchObject({ allowed: false })
  })
})

describe('sides', () => {
  it('strangers who use up their tries leave those of each known device whole', async () => {
    const sato = someone(locking)
    await times(7, () => wrong(sato))
    expect(await wrong({ ...sato, scope: laptop })).toMatchObject({ allowed: true, left: 4 })
    expect((await right({ ...sato, scope: phone })).value).toBe('in')
    expect(await triesOf(world, sato)).toEqual({ strangers: 5, device: 1 })
  })

  it('a success on a known device forgives strangers nothing', async () => {
    const sato = someone(locking)
    await times(5, () => wrong(sato))
    await right({ ...sato, scope: laptop })
    expect(await wrong(sato)).toMatchObject({ allowed: false })
  })

  it('one budget does not draw on another, nor one person on another', async () => {
    const sato = someone(locking)
    await times(5, () => wrong(sato))
    expect(await wrong({ ...sato, budget: { ...locking, name: 'codes' } })).toMatchObject({ left: 4 })
    expect(await wrong(someone(locking))).toMatchObject({ left: 4 })
  })
})

describe('forgiving', () => {
  it('one side is forgiven alone, and tells whether it was locked', async () => {
    const sato = someone(locking)
    await times(5, () => wrong(sato))
    await times(2, () => wrong({ ...sato, scope: laptop }))
    const forgive = (counted: Counted) =>
      world.act({ by: 'system', name: 'test' }, (act) => forgiveTries(act, world, counted))
    expect(await forgive({ ...sato, scope: laptop })).toBe(false)
    expect(await triesOf(world, sato)).toEqual({ strangers: 5, device: 0 })
    expect(await forgive(sato)).toBe(true)
    expect(await wrong(sato)).toMatchObject({ left: 4 })
  })

  it('a reset forgives every side', async () => {
    const sato = someone(locking)
    await times(3, () => wrong(sato))
    await times(5, () => wrong({ ...sato, scope: laptop }))
    const wasLocked = await world.act({ by: 'system', name: 'test' }, (act) => forgiveAll(act, world, sato))
    expect(wasLocked).toBe(true)
    expect(await triesOf(world, sato)).toEqual({ strangers: 0, device: 0 })
  })
})

describe('a budget that restores itself', () => {
  it('is whole again exactly after its time since the last counted try, and not before', async () => {
    const sato = someone(restoring)
    await times(4, () => wrong(sato))
    await world.advance({ minutes: 9 })
    await wrong(sato)
    await world.advance({ minutes: 9, seconds: 50 })
    expect(await wrong(sato)).toMatchObject({ allowed: false })
    await world.advance({ seconds: 11 })
    expect(await wrong(sato)).toMatchObject({ allowed: true, left: 4 })
  })

  it('attack-07 is not extended by tries while it is used up', async () => {
    const sato = someone(restoring)
    await times(5, () => wrong(sato))
    for (let n = 0; n < 9; n++) {
      await world.advance({ minutes: 1 })
      expect(await wrong(sato)).toMatchObject({ allowed: false, justSpent: false })
    }
    await world.advance({ minutes: 1, seconds: 1 })
    expect((await right(sato)).value).toBe('in')
  })
})

describe('what lies in the table', () => {
  it('names nobody and stays one row a person and side, however often it is tried', async () => {
    const sato = { ...someone(locking), subject: 'sato@example' }
    const before = await rowCount()
    await times(12, () => wrong(sato))
    expect(await rowCount()).toBe(before + 1)
    const rows = await world.db.rows(sql`select t::text as text from platform_tries t`)
    expect(JSON.stringify(rows)).not.toContain('sato')
  })

  it('goes once the budget is whole again, and locks stay', async () => {
    await world.db.run(sql`delete from platform_tries`)
    await reserveTry(world, someone(restoring))
    await reserveTry(world, someone(locking))
    await purgeTries(world)
    expect(await rowCount()).toBe(2)
    await world.advance({ minutes: 11 })
    await purgeTries(world)
    expect(await rowCount()).toBe(1)
  })

  it('goes soon after a success, also under a budget that never restores', async () => {
    await world.db.run(sql`delete from platform_tries`)
    await right(someone(locking))
    await world.advance({ hours: 1, seconds: 1 })
    await purgeTries(world)
    expect(await rowCount()).toBe(0)
  })
})

async function rowCount() {
  return (await world.db.row<{ count: number }>(sql`select count(*) from platform_tries`))?.count ?? 0
}
