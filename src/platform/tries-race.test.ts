import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { Overloaded } from './hashing.ts'
import { dbOver } from './sql.ts'
import { type Budget, type Counted, triesOf, tryOnce } from './tries.ts'
import type { World } from './world.ts'

const budget: Budget = { name: 'race', tries: 5, restoresAfter: 'never' }

let world: TestWorld
let nodes: World[]
let pools: pg.Pool[]

beforeAll(async () => {
  world = await newWorld()
  pools = [await secondPool(), await secondPool()]
  // Another node: the same database and keys, its own connections and its own queue of tries.
  nodes = [world, ...pools.map((pool) => ({ ...world, db: dbOver(pool) }))]
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await world.close()
})

const someone = (): Counted => ({ budget, subject: randomBytes(8).toString('hex'), scope: 'strangers' })
const soon = () => new Promise((resolve) => setTimeout(resolve, 1))

/** Looks whether the answer is right, as a hash would: later, and on a decoy when it is not allowed. */
function guess(node: World, counted: Counted, isRight: boolean, seen: { wrong: number }) {
  return tryOnce(node, counted, async (allowed) => {
    await soon()
    if (!allowed) return undefined
    if (!isRight) seen.wrong++
    return isRight ? 'in' : undefined
  })
}

describe('at the same moment', () => {
  it('attack-02 fifty wrong codes: five are looked at, and exactly one is told that it was the last', async () => {
    const sato = someone()
    const seen = { wrong: 0 }
    const tried = await Promise.all(Array.from({ length: 50 }, () => guess(world, sato, false, seen)))
    expect(seen.wrong).toBe(5)
    expect(tried.filter((one) => one.allowed)).toHaveLength(5)
    expect(tried.filter((one) => one.justSpent)).toHaveLength(1)
    expect((await triesOf(world, sato)).strangers).toBe(5)
  })

  it('attack-06 a hundred wrong passwords from three nodes: five are looked at', async () => {
    const sato = someone()
    const seen = { wrong: 0 }
    await Promise.all(Array.from({ length: 100 }, (_, n) => guess(nodes[n % 3] ?? world, sato, false, seen)))
    expect(seen.wrong).toBe(5)
  })

  it('attack-06 meanwhile ten right passwords of one person all pass', async () => {
    const [victim, sato] = [someone(), someone()]
    const seen = { wrong: 0 }
    const attack = Array.from({ length: 100 }, () => guess(world, victim, false, seen))
    const logins = Array.from({ length: 10 }, () => guess(world, sato, true, seen))
    expect((await Promise.all(logins)).map((login) => login.value)).toEqual(Array(10).fill('in'))
    await Promise.all(attack)
    expect(seen.wrong).toBe(5)
  })

  it('attack-06 ten right passwords pass from his own device though strangers try a hundred wrong ones', async () => {
    const sato = someone()
    const seen = { wrong: 0 }
    const attack = Array.from({ length: 100 }, () => guess(world, sato, false, seen))
    const own = { ...sato, scope: Buffer.alloc(32, 9) }
    const logins = await Promise.all(Array.from({ length: 10 }, () => guess(world, own, true, seen)))
    expect(logins.every((login) => login.value === 'in')).toBe(true)
    await Promise.all(attack)
    expect(seen.wrong).toBe(5)
  })

  it('more than can wait for one thing are turned away, and nobody else is', async () => {
    const victim = someone()
    const seen = { wrong: 0 }
    const attack = await Promise.allSettled(
      Array.from({ length: 140 }, () => guess(world, victim, false, seen)),
    )
    const turnedAway = attack.filter((one) => one.status === 'rejected')
    expect(turnedAway).toHaveLength(12)
    for (const one of turnedAway) expect(one.reason).toBeInstanceOf(Overloaded)
    expect((await guess(world, someone(), true, seen)).value).toBe('in')
  })

  it('a right answer does not forgive a wrong one that is still being looked at', async () => {
    const sato = someone()
    const [first, second] = [gate(), gate()]
    const success = tryOnce(nodes[0] ?? world, sato, async () => {
      await first.opened
      return 'in'
    })
    await until(async () => (await triesOf(world, sato)).strangers === 1)
    const failure = tryOnce(nodes[1] ?? world, sato, async () => {
      await second.opened
      return undefined
    })
    await until(async () => (await triesOf(world, sato)).strangers === 2)
    first.open()
    await success
    second.open()
    await failure
    expect((await triesOf(world, sato)).strangers).toBe(1)
  })
})

describe('whatever the order', () => {
  it('between two right answers no more than five wrong ones are looked at', async () => {
    const attempt = fc.record({ isRight: fc.boolean(), node: fc.nat({ max: 2 }), pause: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 40 }), async (attempts) => {
        const sato = someone()
        const looked: { number: number; isRight: boolean }[] = []
        await Promise.all(
          attempts.map(async ({ isRight, node, pause }) => {
            if (pause) await soon()
            const tried = await guess(nodes[node] ?? world, sato, isRight, { wrong: 0 })
            if (tried.allowed) looked.push({ number: tried.number, isRight })
          }),
        )
        let inARow = 0
        for (const one of looked.toSorted((a, b) => a.number - b.number)) {
          inARow = one.isRight ? 0 : inARow + 1
          expect(inARow).toBeLessThanOrEqual(budget.tries)
        }
      }),
      { numRuns: 60 },
    )
  })
})

async function secondPool(): Promise<pg.Pool> {
  const database = (await world.pool.query('select current_database() as name')).rows[0].name
  const pool = new pg.Pool({ ...inject('postgres'), database, max: 5 })
  // The database is dropped right after the test: a connection that is just saying goodbye may be cut off.
  return pool.on('connect', (client) => client.on('error', () => undefined))
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

async function until(isSo: () => Promise<boolean>) {
  while (!(await isSo())) await soon()
}
