import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { devicesOf, memoryRow } from '../../../test/support/devices.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { familyMark } from './kept-devices.ts'

const whole = (text: string) => hash('sha256', text, 'buffer')
const before = `
  drop table risk_memory;
  drop function risk_whose, risk_with_device, risk_devices_since, risk_with_nonce;
  create table risk_account (company_id uuid, account_id uuid, state bytea not null, last_sign_in timestamptz not null);
  create table risk_device (company_id uuid, account_id uuid, device bytea, family text, first_seen timestamptz,
    last_seen timestamptz, key bytea, nonces bytea[] not null default '{}')`

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
  await world.pool.query(before)
})
afterAll(() => world.close())

describe('an older house that is brought up to date', () => {
  it('remembers everybody and every device as before', async () => {
    const kaori = { companyId: world.random.id(), accountId: world.random.id() }
    const ken = { ...kaori, accountId: world.random.id() }
    const account = `insert into risk_account values ($1, $2, $3, '2026-03-01T03:00:00Z')`
    for (const [n, one] of [kaori, ken].entries())
      await world.pool.query(account, [one.companyId, one.accountId, Buffer.alloc(9, n)])
    const [early, late] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
    const device = `insert into risk_device values ($1, $2, $3, $4, $5, $6, $7, $8)`
    const put = (...values: unknown[]) =>
      world.pool.query(device, [kaori.companyId, kaori.accountId, ...values])
    const [first, last] = ['2025-11-03T08:15:40Z', '2026-03-01T23:59:59Z']
    await put(whole('pc'), 'chrome/windows', first, last, whole('key'), [early, late])
    await put(whole('phone'), null, first, '2026-02-01T00:00:00Z', null, [])
    for (const name of ['0122-risk-memory', '0124-risk-device-turn'])
      await world.pool.query(readFileSync(`migrations/${name}.sql`, 'utf8'))

    const firstSeen = new Date('2025-11-03T08:15:00Z')
    expect(await devicesOf(world, kaori)).toEqual([
      {
        mark: whole('phone').subarray(0, 8),
        key: undefined,
        family: undefined,
        firstSeen,
        lastDay: 20_485,
        turn: undefined,
      },
      {
        mark: whole('pc').subarray(0, 8),
        key: whole('key').subarray(0, 6),
        family: familyMark('chrome/windows'),
        ...{ firstSeen, lastDay: 20_513, turn: undefined },
      },
    ])
    const nonces = Buffer.concat([late.subarray(0, 8), early.subarray(0, 8)])
    expect(await memoryRow(world, kaori)).toMatchObject({ state: Buffer.alloc(9, 0), nonces })
    expect(await memoryRow(world, ken)).toEqual({
      state: Buffer.alloc(9, 1),
      devices: Buffer.alloc(0),
      nonces: Buffer.alloc(0),
    })
  })
})
