import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { bytesOf, devicesIn, familyMark, type KeptDevice } from './kept-devices.ts'
import { oldestNonce, withNonce } from './kept-nonces.ts'
import { mostDevices, withDevice } from './remember-device.ts'

const today = 20_400
const nothing = Buffer.alloc(0)
const device = (id: number, lastDay = today, firstDay = lastDay): KeptDevice => ({
  mark: Buffer.from([1, 2, 3, 4, 5, 6, id >> 8, id & 255]),
  key: undefined,
  family: familyMark('chrome/windows'),
  firstSeen: new Date(firstDay * 86_400_000 + 36_000_000),
  lastDay,
  turn: undefined,
})
const row = (...devices: KeptDevice[]) => Buffer.concat(devices.map(bytesOf))
const idsIn = (bytes: Buffer) => devicesIn(bytes).map(({ mark }) => mark.readUInt16BE(6))
const all = (from: number, to: number, of: (id: number) => KeptDevice) =>
  Array.from({ length: to - from + 1 }, (_, n) => of(from + n))

describe('the devices of an account', () => {
  it('come out of the row as they went in: 24 bytes each, with a key and a turn or without', () => {
    const own = { ...device(1), key: Buffer.alloc(6, 9), turn: today * 1440 + 77 }
    const unread = { ...device(2, today + 3, today - 400), family: undefined }
    expect(row(own, unread)).toHaveLength(48)
    expect(devicesIn(row(own, unread))).toEqual([own, unread])
  })

  it('are another 180 days after they were last seen', () => {
    const kept = withDevice(row(device(1, today - 181, 1), device(2, today - 180, 1)), device(3))
    expect(idsIn(kept)).toEqual([2, 3])
  })

  it('of private windows never push out the desk computer, and the latest four stay', () => {
    let kept: Buffer = row(device(1, today - 170, today - 300))
    for (let n = 2; n < 100; n++) kept = withDevice(kept, device(n, today - 100 + n))
    expect(idsIn(kept)).toEqual([1, ...all(95, 99, (n) => device(n)).map(({ mark }) => mark.readUInt16BE(6))])
  })

  it('are all kept on the day they came, twenty at once', () => {
    let kept: Buffer = row(device(1, today, today - 9), ...all(2, 4, (n) => device(n, today - 1)))
    for (const one of all(5, 24, (n) => device(n))) kept = withDevice(kept, one)
    expect(idsIn(kept)).toEqual(all(1, 24, (n) => device(n)).map(({ mark }) => mark.readUInt16BE(6)))
  })

  it('are no more than fit, those that came back before the others, the latest before the earlier', () => {
    const colleagues = all(1, mostDevices, (n) => device(n, today - 40 + n, today - 90))
    expect(idsIn(withDevice(row(...colleagues), device(99)))).toEqual([
      ...all(2, mostDevices, (n) => device(n)).map(({ mark }) => mark.readUInt16BE(6)),
      99,
    ])
  })
})

describe('the database, where somebody else has written meanwhile', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.close())
  const added = async (kept: Buffer, one: KeptDevice, keeps: boolean) => {
    const read = await world.db.row<{ kept: Buffer }>(sql`
      select risk_with_device(${kept}::bytea, ${bytesOf(one)}::bytea, ${keeps}::boolean) as kept`)
    return devicesIn(read?.kept ?? expect.fail())
  }

  it('adds a device to those that stand there, whatever they are', async () => {
    const [pc, phone, home] = [device(1), { ...device(2), key: Buffer.alloc(6, 7) }, device(3)]
    expect(await added(nothing, pc, false)).toEqual([pc])
    expect(await added(row(pc, phone), home, false)).toEqual([pc, phone, home])
    const full = all(1, mostDevices, (n) => device(n))
    expect(await added(row(...full), device(99), true)).toEqual([...full.slice(1), device(99)])
  })

  it('leaves the moment at which a device was first seen, and its key unless a code was passed', async () => {
    const [pc, old] = [device(1), { ...device(2, today - 9, today - 90), key: Buffer.alloc(6, 7) }]
    const now = { ...device(2), key: Buffer.alloc(6, 8), turn: today * 1440 + 5 }
    const { firstSeen } = old
    expect(await added(row(old, pc), now, true)).toEqual([pc, { ...now, firstSeen, key: old.key }])
    expect(await added(row(pc, old), now, false)).toEqual([pc, { ...now, firstSeen }])
    expect(await added(row({ ...old, key: undefined }), now, true)).toEqual([{ ...now, firstSeen }])
  })

  it('keeps of nonces what the program keeps', async () => {
    const now = new Date('2026-03-02T01:00:00Z')
    const nonce = fc.integer({ min: -7_200_000, max: 300_000 }).map((ms) => {
      const bytes = Buffer.alloc(16, 5)
      bytes.writeUIntBE(now.getTime() + ms, 0, 6)
      return bytes
    })
    const many = fc.uniqueArray(nonce, { maxLength: 16, selector: (one) => one.toString('hex') })
    await fc.assert(
      fc.asyncProperty(many, nonce, async (kept, one) => {
        const before = Buffer.concat(kept.map((other) => other.subarray(0, 8)))
        fc.pre(!before.includes(one.subarray(0, 8)))
        const read = await world.db.row<{ kept: Buffer }>(sql`
          select risk_with_nonce(${before}::bytea, ${one.subarray(0, 8)}::bytea, ${oldestNonce(now)}::bytea) as kept`)
        const ours = withNonce(before, { mark: nothing, nonce: one }, now)
        expect(read?.kept.toString('hex')).toBe(ours.toString('hex'))
      }),
      { numRuns: 40 },
    )
  })

  it('finds no index on what a sign-in changes, so that a row is changed in place', async () => {
    const indexes = await world.db.rows(sql`
      select pg_get_indexdef(indexrelid) as is from pg_index where indrelid = 'risk_memory'::regclass`)
    expect(indexes).toEqual([{ is: expect.stringMatching(/risk_memory_pkey .* \(whose\)$/) }])
  })
})
