import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionsTo } from '../../../test/support/clone.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { Overloaded } from '../hashing/hashing.ts'
import { admission } from '../hashing/hashing-queue.ts'
import { dbOver } from '../sql.ts'
import type { World } from '../world.ts'
import { type Budget, type Counted, triesOf, tryOnce } from './tries.ts'

const budget: Budget = { name: 'race', tries: 5, restoresAfter: 'never' }

let world: TestWorld
let nodes: World[]
let pools: pg.Pool[]

beforeAll(async () => {
  world = await newWorld()
  const { database = '' } = world.pool.options
  pools = [connectionsTo(database, 5), connectionsTo(database, 5)]
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

describe('while the queue for hashes is full', () => {
  it('attack-06 a try that nobody looked at costs nothing, and those beside it count as ever', async () => {
    const [sato, seen] = [someone(), { wrong: 0 }]
    const full = fullQueue()
    const overloaded = Array.from({ length: 30 }, (_, n) =>
      tryOnce(nodes[n % 3] ?? world, sato, () => full.queue.run(async () => 'in')),
    )
    const looked = [guess(world, sato, false, seen), guess(nodes[1] ?? world, sato, false, seen)]
    const ends = await Promise.allSettled([...overloaded, ...looked])
    full.open()
    // Where others held every place for a moment, one was refused before it came to the queue.
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Overloaded)
    expect(seen.wrong).toBeLessThanOrEqual(2)
    expect((await triesOf(world, sato)).strangers).toBe(seen.wrong)
    expect((await guess(world, sato, true, seen)).value).toBe('in')
  })

  it('attack-32 five of them one after another lock nobody out, and start no wait', async () => {
    const growing: Budget = { ...budget, name: 'race, growing', growing: { first: 60_000, most: 60_000 } }
    const full = fullQueue()
    for (const sato of [someone(), { ...someone(), budget: growing }]) {
      for (let n = 0; n < 4; n++) await guess(world, sato, false, { wrong: 0 })
      for (let n = 0; n < 6; n++)
        await expect(tryOnce(world, sato, () => full.queue.run(async () => 'in'))).rejects.toThrow(Overloaded)
      expect((await guess(world, sato, true, { wrong: 0 })).value).toBe('in')
    }
    full.open()
  })

  it('attack-02 giving a place back never gives back more than that place', async () => {
    const sato = someone()
    const full = fullQueue()
    const seen = { wrong: 0 }
    const held = gate()
    const late = tryOnce(nodes[0] ?? world, sato, async () => {
      await held.opened
      return full.queue.run(async () => 'in')
    })
    await until(async () => (await triesOf(world, sato)).strangers === 1)
    // A right answer from another node has forgiven the place already; four wrong ones follow.
    await guess(nodes[1] ?? world, sato, true, seen)
    for (let n = 0; n < 4; n++) await guess(nodes[1] ?? world, sato, false, seen)
    held.open()
    await expect(late).rejects.toThrow(Overloaded)
    full.open()
    expect((await triesOf(world, sato)).strangers).toBe(4)
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

/** A queue whose one place is taken and in which nobody may wait. */
function fullQueue() {
  const queue = admission({ atOnce: 1, waiting: 0 })
  const held = gate()
  void queue.run(() => held.opened)
  return { queue, open: held.open }
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

async function until(isSo: () => Promise<boolean>) {
  while (!(await isSo())) await soon()
}
