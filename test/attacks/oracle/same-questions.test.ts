import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { houseOfFile, server, world } from '../../support/house-of-file.ts'
import { type Try, triesOfEachKind } from './kinds.ts'

// Behind a proxy: everybody comes from a line of his own.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

// Whoever knocks is served over connections of his own; on those of the house its jobs go on meanwhile. For who is signed in it
// counts on whose way a question was asked.
const onTheWay = new AsyncLocalStorage<object>()
const begin = (message: unknown) => onTheWay.enterWith(Object(message))
const ofTheHouse = new WeakSet<object>()

let tries: Try[]
beforeAll(async () => {
  world.pool.on('acquire', (client) => ofTheHouse.add(client))
  tries = await triesOfEachKind(server.url, 1)
  subscribe('http.server.request.start', begin)
}, 120_000)
afterAll(() => unsubscribe('http.server.request.start', begin))

/** The questions on the way of one answer, in their order. */
async function askedBy({ question, does }: Try): Promise<string[]> {
  const texts: string[] = []
  const original = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: object, ...asked) {
    const isOurs = question === 'operation asked' || !ofTheHouse.has(this)
    if (onTheWay.getStore() && isOurs) texts.push(textOf(asked[0]))
    return Reflect.apply(original, this, asked)
  })
  await does()
  spy.mockRestore()
  return texts
}

const textOf = (query: unknown) =>
  typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)

/**
 * What each of three tries of every kind asked. They are not all alike: the first may prepare what the others find, where the
 * machine took a second over a hash what was seen before is looked at again, and a session is looked up for whoever asks in
 * the same moment.
 */
async function askedFor(question: Try['question']): Promise<Map<string, string[][]>> {
  const kinds = Map.groupBy(
    tries.filter((one) => one.question === question),
    ({ label }) => label,
  )
  const asked = new Map<string, string[][]>()
  for (const [label, [first, ...others]] of kinds) {
    await first?.does()
    const all: string[][] = []
    for (const one of others) all.push(await askedBy(one))
    asked.set(label, all)
  }
  return asked
}

const isOneOf = (own: string[][], asked: string[]) => own.some((one) => isDeepStrictEqual(one, asked))

describe('what a stranger sets going at the gate', () => {
  it.each([
    ['sign-in refused', 5, 7],
    ['sign-in asked', 5, 15],
    ['operation asked', 4, 12],
  ] as const)(
    'attack-09 is the same questions to the database, whatever the reason for «%s»',
    async (question, kinds, atLeast) => {
      const asked = await askedFor(question)
      expect(asked.size).toBe(kinds)
      const [ofFirst = []] = [...asked.values()]
      const common = ofFirst.find((one) => [...asked.values()].every((own) => isOneOf(own, one)))
      expect(common, JSON.stringify([...asked], null, 1)).toBeDefined()
      expect(common?.length).toBeGreaterThanOrEqual(atLeast)
    },
  )
})
