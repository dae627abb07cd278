import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { devicesOf, memoryRow } from '../../test/support/devices.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { type Memory, unpack } from './memory/pack.ts'
import {
  forgetDevices,
  isKnownDevice,
  judgeSignIn,
  learn,
  type Proof,
  type Remembered,
  rememberedOf,
  type Signals,
} from './public.ts'
import { notCounted } from './scale/sightings.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const author = { by: 'system', name: 'test' } as const
const ownPc = Buffer.alloc(32, 1)
const thiefsPc = Buffer.alloc(32, 2)

let world: TestWorld
let hanako: Signals

beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  hanako = {
    companyId: world.random.id(),
    accountId: world.random.id(),
    kind: 'administrator',
    ip: '192.0.2.17',
    network: '192.0.2.0/24',
    userAgent: chrome,
    device: ownPc,
    deviceIsNew: false,
    recentFailures: 0,
  }
})

const proved = (signals: Signals, proof: Proof = 'code') =>
  world.act(author, (act) => learn(act, world, signals, proof))
const judged = (signals: Signals) =>
  world.act(author, async (act) =>
    judgeSignIn(act, world, signals, await act.row<Remembered>(sql`${rememberedOf(world, signals)}`)),
  )
const memoryOf = async (signals: Signals): Promise<Memory | undefined> =>
  unpack((await memoryRow(world, signals))?.state)

describe('what is learned', () => {
  it('holds neither address nor user agent of anybody: marks of hashes stand for them', async () => {
    await proved(hanako)
    await proved(hanako, 'known-device')
    const { state, devices } = (await memoryRow(world, hanako)) ?? expect.fail()
    const all = [
      JSON.stringify(notCounted(world)),
      state.toString('latin1'),
      devices.toString('latin1'),
    ].join(' ')
    expect(devices).toHaveLength(24)
    expect(all).toMatch(/chrome/)
    expect(all).not.toMatch(/192\.0\.2|Mozilla|AppleWebKit|142\.0/)
  })

  it('is nothing without a strong proof: an unknown device that claims to be known stays unknown', async () => {
    await proved(hanako, 'known-device')
    expect(await memoryRow(world, hanako)).toBeUndefined()
    await proved(hanako)
    await proved({ ...hanako, device: thiefsPc, network: '203.0.113.0/24' }, 'known-device')
    expect(await isKnownDevice(world.db, hanako, thiefsPc)).toBe(false)
    expect((await memoryOf(hanako))?.networks).toHaveLength(1)
  })

  it('is the device on which a code was passed, for this account alone', async () => {
    expect(await isKnownDevice(world.db, hanako, ownPc)).toBe(false)
    await proved(hanako)
    expect(await isKnownDevice(world.db, hanako, ownPc)).toBe(true)
    expect(await isKnownDevice(world.db, hanako, undefined)).toBe(false)
    expect(await isKnownDevice(world.db, { ...hanako, accountId: world.random.id() }, ownPc)).toBe(false)
    expect(await isKnownDevice(world.db, { ...hanako, companyId: world.random.id() }, ownPc)).toBe(false)
  })

  it('holds no address, network or browser string in the open, and the same network differs by person', async () => {
    await proved(hanako)
    const other = { ...hanako, accountId: world.random.id() }
    await proved(other)
    const [own, others] = [await memoryOf(hanako), await memoryOf(other)]
    const keys = [own, others].flatMap((one) => [...(one?.networks ?? []), ...(one?.addresses ?? [])])
    expect(new Set(keys.map(([key]) => key)).size).toBe(4)
    expect((await memoryRow(world, hanako))?.state.toString('latin1')).not.toMatch(/192\.0\.2|Mozilla/)
  })

  it('stays below 1 kB a person after years on the road, the latest kept', async () => {
    for (let n = 0; n < 60; n++) {
      await proved({ ...hanako, network: `10.0.${n}.0/24` })
      await world.advance({ days: 1 })
    }
    const row = await memoryRow(world, hanako)
    expect((await memoryOf(hanako))?.networks).toHaveLength(5)
    expect(row?.state.length).toBeLessThan(1024)
    const latest = await judged({ ...hanako, network: '10.0.59.0/24' })
    expect(latest.reasons.map((reason) => reason.signal)).toContain('network-0')
  })

  it('fades: a sighting counts half after 45 days', async () => {
    await proved(hanako)
    await world.advance({ days: 45 })
    await proved(hanako)
    expect((await memoryOf(hanako))?.networks).toEqual([[expect.any(String), 1.5, expect.any(Number)]])
    expect((await memoryOf(hanako))?.habits.network).toEqual([1, 0, 0, 0, 0.5])
  })

  it('is whole when twenty sign-ins end at once, and none of their devices is lost', async () => {
    const devices = Array.from({ length: 20 }, () => world.random.bytes(32))
    await Promise.all(devices.map((device) => proved({ ...hanako, device })))
    expect((await memoryOf(hanako))?.networks).toEqual([
      [expect.any(String), expect.any(Number), expect.any(Number)],
    ])
    for (const device of devices) expect(await isKnownDevice(world.db, hanako, device)).toBe(true)
  })

  it('loses no device while others come in at the same moment, some of them known', async () => {
    const known = Array.from({ length: 4 }, () => world.random.bytes(32))
    for (const device of known) await proved({ ...hanako, device })
    await world.advance({ days: 2 })
    const fresh = Array.from({ length: 12 }, () => world.random.bytes(32))
    await Promise.all([
      ...known.flatMap((device) => [1, 2, 3].map(() => proved({ ...hanako, device }, 'known-device'))),
      ...fresh.map((device) => proved({ ...hanako, device })),
    ])
    const today = Math.floor((await world.clock.now()).getTime() / 86_400_000)
    const kept = await devicesOf(world, hanako)
    expect(kept).toHaveLength(16)
    expect(new Set(kept.map(({ lastDay }) => lastDay))).toEqual(new Set([today]))
    for (const device of [...known, ...fresh])
      expect(await isKnownDevice(world.db, hanako, device)).toBe(true)
  })
})

describe('what is forgotten', () => {
  it('after a reset: every device and habit, so that the next sign-in asks for a code', async () => {
    await proved(hanako)
    await proved({ ...hanako, device: thiefsPc })
    await world.act(author, (act) => forgetDevices(act, hanako))
    expect(await isKnownDevice(world.db, hanako, ownPc)).toBe(false)
    expect(await isKnownDevice(world.db, hanako, thiefsPc)).toBe(false)
    expect((await judged(hanako)).ask).toBe('code')
  })

  it('what was not seen for 180 days', async () => {
    await proved(hanako)
    await world.advance({ days: 100 })
    await proved({ ...hanako, device: thiefsPc })
    await world.advance({ days: 81 })
    await world.runJob('risk.purge')
    expect((await devicesOf(world, hanako)).map(({ mark }) => mark)).toEqual([thiefsPc.subarray(0, 8)])
    await world.advance({ days: 100 })
    await world.runJob('risk.purge')
    expect(await memoryRow(world, hanako)).toBeUndefined()
  })
})
