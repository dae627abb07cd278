import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { indicator } from '../../../../test/support/stix.ts'
import { newTaxii } from '../../../../test/support/taxii.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Inbox } from '../inbox/contract.ts'
import type { Indicators } from '../indicators/contract.ts'
import type { Sources } from './contract.ts'
import { addSource, type NewSource, stopSource } from './sources.ts'

const tests = { by: 'operator', name: 'tests' } as const
let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
let taxii: Awaited<ReturnType<typeof newTaxii>>
beforeEach(async () => {
  world = await newWorld({ house: true, config: { receiverNetworks: ['127.0.0.0/8'] } })
  server = await newServer(world)
  officer = await signedInStaff(world, server, 'security-officer')
  taxii = await newTaxii()
})
afterEach(async () => {
  await taxii.close()
  await server.close()
  await world.close()
})

const register = async (wish: Partial<NewSource> = {}) => {
  const { url, authorization } = taxii
  const usual = {
    name: 'isac',
    url,
    authorization,
    collections: [],
    effect: 'watch',
    score: 60,
    halfLifeDays: 30,
  } as const
  return addSource(world, tests, { ...usual, ...wish })
}
/** Asks now, as if the time for it had come. */
const poll = async (after: { minutes?: number } = { minutes: 16 }) => {
  await world.advance(after)
  await world.runJob('watch.intel')
  // The house may have come before the test: it is waited for.
  await expect
    .poll(async () => (await world.pool.query('select taken_until from watch_intel_source')).rows)
    .not.toContainEqual({ taken_until: expect.any(Date) })
}
const standing = async () => {
  const one = (await officer.get<Sources>('/api/watch/sources')).body.sources[0]
  if (!one) throw new Error('There is no source.')
  return one
}
const inbox = async () => (await officer.get<Inbox>('/api/watch/intel')).body.items
const names = async () =>
  (await officer.get<Indicators>('/api/watch/indicators')).body.indicators.map(({ name }) => name).toSorted()
const named = (...all: string[]) => all.map((name) => indicator(undefined, { name }))

describe('a TAXII 2.1 server', () => {
  it('is found by its discovery, read page after page to its end, and asked afterwards for what is new alone', async () => {
    await taxii.start()
    taxii.add(...named('a', 'b', 'c', 'd', 'e'))
    await register()
    await poll()
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await inbox()).toMatchObject([{ title: '共有された接続元', source: 'isac', indicators: 5 }])
    const first = taxii.asked()
    expect(first).toHaveLength(3)
    expect(first[0]).not.toContain('added_after')
    taxii.add(...named('f'))
    await poll({ minutes: 1 })
    expect(taxii.asked().slice(3)).toEqual([expect.stringContaining('added_after=2025-11-30T00%3A00%3A05')])
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(await inbox()).toHaveLength(2)
    expect(await standing()).toMatchObject({ state: 'running', collections: ['共有された接続元'] })
    await poll({ minutes: 1 })
    expect(await inbox()).toHaveLength(2)
  })

  it('dies in the midst of a list and comes back: nothing is lost, nothing taken twice, and the screen says what was', async () => {
    await taxii.start({ diesAt: 3 })
    taxii.add(...named('a', 'b', 'c', 'd', 'e'))
    await register()
    await poll()
    expect(await names()).toEqual(['a', 'b', 'c', 'd'])
    expect(await standing()).toMatchObject({
      state: 'failing',
      lastFault: expect.stringContaining('no answer'),
    })
    expect((await standing()).lastSuccessAt).toBeUndefined()
    await poll()
    const { failingSince, nextTryAt } = await standing()
    expect(Date.parse(nextTryAt ?? '') - Date.parse(failingSince ?? '')).toBeGreaterThan(900_000)
    await taxii.start()
    await poll()
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await standing()).toMatchObject({ state: 'running' })
    expect((await standing()).failingSince).toBeUndefined()
    expect((await world.facts('intel-arrived')).map(({ data }) => data.added)).toEqual([2, 2, 1])
  })

  it('is asked less and less often while it is away, up to every quarter of an hour', async () => {
    await register()
    const waits: number[] = []
    for (let n = 0; n < 9; n++) {
      await poll()
      const { nextTryAt } = await standing()
      waits.push(Math.round((Date.parse(nextTryAt ?? '') - (await world.clock.now()).getTime()) / 1000))
    }
    expect(waits.map((wait) => Math.round(wait / 5))).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 180])
  })

  it('that has forgotten where we were is read from the beginning of its list, and nothing comes twice', async () => {
    await taxii.start({ diesAt: 2 })
    taxii.add(...named('a', 'b', 'c', 'd'))
    await register()
    await poll()
    expect(await names()).toEqual(['a', 'b'])
    await taxii.start({ forgets: true })
    await poll()
    expect((await standing()).lastFault).toContain('HTTP 404')
    await poll()
    expect(await names()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('with one broken object gives nothing of that page, and says which', async () => {
    await taxii.start()
    taxii.add(...named('a'), indicator(undefined, { confidence: 400 }))
    await register()
    await poll()
    expect(await names()).toEqual([])
    expect((await standing()).lastFault).toContain('objects.1.confidence')
    taxii.empty()
    taxii.add(...named('a', 'b'))
    await poll()
    expect(await names()).toEqual(['a', 'b'])
  })

  it('with an object that cannot be kept gives all others, and what comes later too', async () => {
    await taxii.start({ pageSize: 3, title: '\u0000' })
    taxii.add(
      ...named('x\u0000', 'a'),
      indicator(undefined, { name: 'x', valid_from: '9999-12-30T00:00:00Z' }),
      ...named('b'),
    )
    await register()
    await poll()
    expect(await names()).toEqual(['a', 'b'])
    expect(await standing()).toMatchObject({ state: 'running', collections: ['seen'] })
    expect((await world.facts('intel-arrived')).map(({ data }) => data.leftOut)).toEqual([2, 0])
  })

  it('is put off, and shown to fail, whatever goes wrong with it; the fault itself stands in the log', async () => {
    await taxii.start()
    taxii.add(...named('a'))
    await register()
    await world.db.run(sql`alter table watch_indicator add constraint never check (name <> 'a')`)
    await poll()
    const { state, lastFault, failingSince, nextTryAt } = await standing()
    expect({ state, lastFault }).toEqual({ state: 'failing', lastFault: expect.stringContaining('our side') })
    expect(Date.parse(nextTryAt ?? '') - Date.parse(failingSince ?? '')).toBeGreaterThanOrEqual(5000)
    expect(world.logged.join()).toContain('never')
    await world.db.run(sql`alter table watch_indicator drop constraint never`)
    await poll()
    expect(await names()).toEqual(['a'])
    expect(await standing()).toMatchObject({ state: 'running' })
  })

  it('whose list has no end is left after some pages and gone on with in the next round', async () => {
    await taxii.start({ endlessAfter: 0 })
    taxii.add(...named('a'))
    await register()
    await poll()
    const asked = taxii.asked().length
    expect(asked).toBeGreaterThan(10)
    expect(await standing()).toMatchObject({ state: 'running', lastSuccessAt: expect.any(String) })
    expect(Date.parse((await standing()).nextTryAt ?? '')).toBeLessThanOrEqual(
      (await world.clock.now()).getTime(),
    )
    await poll({ minutes: 0 })
    const [, ...next] = taxii.asked().slice(asked - 1)
    expect(next.length).toBeGreaterThan(10)
    expect(next.every((one) => one.includes('next=0'))).toBe(true)
  })

  it('whose list has no end asks nothing more once it is stopped', async () => {
    await taxii.start({ endlessAfter: 300 })
    taxii.add(...named('a'))
    await register()
    const round = poll()
    await expect.poll(() => taxii.asked().length, { timeout: 20_000 }).toBeGreaterThan(1)
    await stopSource(world, tests, { name: 'isac', isStopped: true })
    const [asked, taken] = [taxii.asked().length, await names()]
    await round
    expect(taxii.asked().length).toBeLessThanOrEqual(asked + 1)
    expect(await names()).toEqual(taken)
    expect(await standing()).toMatchObject({ state: 'stopped' })
  })

  it('is not asked with a wrong key, nor where its address leads inside, nor while it is stopped', async () => {
    await taxii.start()
    taxii.add(...named('a'))
    expect(await register({ url: 'ftp://taxii.isac.example/' })).toMatchObject({
      refusal: 'address-not-called',
    })
    await register({ authorization: 'Bearer wrong' })
    expect(await register()).toMatchObject({ refusal: 'source-taken' })
    await poll()
    expect((await standing()).lastFault).toContain('HTTP 401')
    await register({ name: 'inside', url: 'https://10.0.0.1/taxii2/' })
    await poll()
    const { sources } = (await officer.get<Sources>('/api/watch/sources')).body
    expect(sources.find(({ name }) => name === 'inside')?.lastFault).toContain('not called')
    await stopSource(world, tests, { name: 'isac', isStopped: true })
    const asked = taxii.asked().length
    await poll()
    expect(taxii.asked()).toHaveLength(asked)
    expect(await standing()).toMatchObject({ name: 'inside' })
  })

  it('is asked by one of two nodes, and an indicator of it that was met shows within minutes', async () => {
    await taxii.start({ pageSize: 100 })
    taxii.add(...named('a', 'b'))
    await register({ effect: 'weigh' })
    await world.advance({ minutes: 2 })
    await Promise.all([1, 2, 3].map(() => world.runJob('watch.intel')))
    expect(taxii.asked()).toHaveLength(1)
    expect(await inbox()).toMatchObject([{ effect: 'weigh', indicators: 2 }])
  })
})
