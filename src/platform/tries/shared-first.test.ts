import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { Overloaded } from '../hashing/hashing-queue.ts'
import { forgivingOf } from './give-back.ts'
import { type Counted, triesOf, tryAndFollow } from './tries.ts'

let world: TestWorld
let people = 0
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** A network of three tries, and somebody of five. */
const someone = (network = `network ${people}`): Record<'shared' | 'own', Counted> => ({
  shared: {
    budget: { name: 'shared', tries: 3, restoresAfter: 3_600_000, growing: { first: 60_000, most: 600_000 } },
    subject: network,
    scope: 'strangers',
  },
  own: {
    budget: { name: 'own', tries: 5, restoresAfter: 3_600_000 },
    subject: `ID ${people++}`,
    scope: 'strangers',
  },
})

const used = async (counted: Counted) => (await triesOf(world, counted)).strangers
const usedOf = async ({ shared, own }: ReturnType<typeof someone>) => [await used(shared), await used(own)]

type Manner = { answer: 'in' | 'out' | Error; takesPart?: boolean; isToldByAnAct?: boolean }

/** Tries a password from a network, and answers what came of it. */
const attempt = (
  { shared, own }: ReturnType<typeof someone>,
  { answer, takesPart = true, isToldByAnAct = false }: Manner,
) =>
  tryAndFollow(world, own, {
    ...{ within: { counted: shared, takesPart }, isToldByAnAct },
    async evaluate(allowed) {
      if (answer instanceof Error) throw answer
      return allowed && answer === 'in' ? 'in' : undefined
    },
    async follow(value, _reservation, forgive) {
      await world.db.run(forgivingOf(forgive))
      return value
    },
  })

describe('a budget of many that is counted in one question with the own one', () => {
  it('touches nothing of the own one once it is spent, and says that it was this', async () => {
    const who = someone()
    for (let n = 0; n < 3; n++)
      expect(await attempt(who, { answer: 'out' })).toMatchObject({ allowed: true, isSharedSpent: false })
    const other = { ...someone(), shared: who.shared }
    expect(await attempt(other, { answer: 'in' })).toMatchObject({
      ...{ allowed: false, isSharedSpent: true, justSpent: false, value: undefined },
    })
    expect(await usedOf(other)).toEqual([3, 0])
    await world.advance({ seconds: 61 })
    expect(await attempt(other, { answer: 'in' })).toMatchObject({ value: 'in' })
    expect(await usedOf(other)).toEqual([3, 0])
  })

  it('keeps its place when the own one is spent, and gives it back with a right answer, one or many at once', async () => {
    const who = someone()
    who.own = { ...who.own, budget: { ...who.own.budget, tries: 1 } }
    for (let n = 0; n < 2; n++) await attempt(who, { answer: 'out' })
    expect(await usedOf(who)).toEqual([2, 1])
    const all = [1, 2, 3, 4].map(() => ({ ...someone(), shared: who.shared }))
    for (const one of all) expect(await attempt(one, { answer: 'in' })).toMatchObject({ value: 'in' })
    expect(await used(who.shared)).toBe(2)
  })

  it('loses neither place to a house that was too full, and both to one that fell', async () => {
    const who = someone()
    await expect(attempt(who, { answer: new Overloaded() })).rejects.toThrow(Overloaded)
    expect(await usedOf(who)).toEqual([0, 0])
    await expect(attempt(who, { answer: new Error('the house fell') })).rejects.toThrow('fell')
    expect(await usedOf(who)).toEqual([1, 1])
  })

  it('lets of a crowd at once no more through than it has places, whoever they try', async () => {
    const { shared } = someone()
    const crowd = Array.from({ length: 12 }, () => ({ ...someone(), shared }))
    for (const isToldByAnAct of [true, false]) {
      const tried = await Promise.all(crowd.map((who) => attempt(who, { answer: 'out', isToldByAnAct })))
      expect(tried.filter(({ allowed }) => allowed)).toHaveLength(isToldByAnAct ? 3 : 0)
    }
    expect(await used(shared)).toBe(3)
  })

  it('is left alone by whoever takes no part in it, who asks the very same all the same', async () => {
    const who = someone()
    const asked = vi.spyOn(world.pool, 'query')
    await attempt(who, { answer: 'in' })
    await attempt(who, { answer: 'in', takesPart: false })
    // The queue of jobs asks the same pool what is due, whenever it likes.
    const texts = asked.mock.calls
      .map(([query]) => JSON.stringify((query as { text?: string }).text))
      .filter((text) => text?.includes('platform_tries'))
    asked.mockRestore()
    expect(texts).toHaveLength(4)
    expect(texts.slice(2)).toEqual(texts.slice(0, 2))
    for (let n = 0; n < 5; n++) await attempt(who, { answer: 'out', takesPart: false })
    expect(await usedOf(who)).toEqual([0, 5])
    expect(await attempt(who, { answer: 'in', takesPart: false })).toMatchObject({
      ...{ allowed: false, isSharedSpent: false },
    })
  })
})
