import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  correctAddress,
  endOpenOfMember,
  endSessionsByAgency,
  refuseFirstAddress,
  suspendAccount,
} from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { enrol, newAddressless, waitingEntry } from '../../../test/support/first-address.ts'
import { type Manager, newManager, newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { moveAddress, resetOver, signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { registerReceiver } from './receivers.ts'

const office = { by: 'operator', name: 'tests' } as const
const events = ['session-revoked', 'credential-change'] as const
let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  const wish = { name: 'siem', way: 'poll', audience: 'https://siem.kumo.example/', events } as const
  expect((await registerReceiver(world, office, wish)).ok).toBe(true)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const who = ({ signInId: id, password, address }: Manager) => ({ id, password, address })
const signedIn = (manager: Manager) => signedInOver(world, server, who(manager))
const happens = (does: (act: Act) => Promise<unknown>) => world.act(office, does)

/** What the receiver is told of an account once everything that has happened was read. */
async function told(accountId: string): Promise<string[]> {
  await expect
    .poll(async () => {
      await world.runJob('watch.signals')
      const isRead = await world.db.row(sql`
        select 1 from watch_signal_cursor where seq >= (select max(seq) from platform_fact)`)
      return isRead !== undefined
    })
    .toBe(true)
  const signals = await world.db.rows<{ event: string }>(sql`
    select event from watch_signal where claims->'sub_id'->'user'->>'id' = ${accountId} order by event`)
  return signals.map(({ event }) => event)
}

const revoked = 'session-revoked'

describe('a receiver is told once that sessions have ended', () => {
  it('with an address that was corrected, and of nothing where none was open', async () => {
    const [one, other] = [await newManager(world), await newManager(world)]
    await signedIn(one)
    for (const manager of [one, other])
      await happens((act) =>
        correctAddress(act, world, { ...manager, address: `new-${manager.address}`, atDesk: true }),
      )
    expect(await told(one.accountId)).toEqual([revoked])
    expect(await told(other.accountId)).toEqual([])
  })

  it('with one’s own address, unless it was changed in the only one', async () => {
    const [alone, twice] = [await newManager(world), await newManager(world)]
    await signedIn(twice)
    for (const manager of [alone, twice])
      await moveAddress(world, await signedIn(manager), manager.address, `moved-${manager.address}`)
    expect(await told(alone.accountId)).toEqual([])
    expect(await told(twice.accountId)).toEqual([revoked])
    expect((await world.facts('sessions-ended-by-change')).at(-1)).toMatchObject({
      ...{ subject: twice.accountId, data: { why: 'address-changed', ended: 1 } },
    })
  })

  it('with a first address that was refused', async () => {
    const manager = await newAddressless(world)
    await enrol(world, manager, `first-${manager.signInId}@post.example`)
    const firstAddressId = (await waitingEntry(world, manager.accountId))?.id ?? ''
    expect(await happens((act) => refuseFirstAddress(act, { ...manager, firstAddressId }))).toEqual({
      ok: true,
    })
    expect(await told(manager.accountId)).toEqual([revoked])
  })

  it('with the trust in an agency: each account of those that came by it, however often it did', async () => {
    const [one, other, byPassword] = [
      await newManager(world),
      await newManager(world),
      await newManager(world),
    ]
    for (const manager of [one, one, other, byPassword]) await signedIn(manager)
    const came = [one.accountId, other.accountId]
    await world.db.run(sql`
      update identity_session set proof = 'agency', agency = 'kumo-travel', agency_key = 'kumo-1' where account_id = any(${came}::uuid[])`)
    expect(await happens((act) => endSessionsByAgency(act, { agency: 'kumo-travel', kid: 'kumo-1' }))).toBe(3)
    expect(await told(one.accountId)).toEqual([revoked])
    expect(await told(other.accountId)).toEqual([revoked])
    expect(await told(byPassword.accountId)).toEqual([])
    const facts = (await world.facts('sessions-ended-by-change')).slice(-2)
    expect(Object.fromEntries(facts.map(({ subject, data }) => [subject, data]))).toEqual({
      [one.accountId]: { why: 'agency-not-trusted', ended: 2 },
      [other.accountId]: { why: 'agency-not-trusted', ended: 1 },
    })
  })

  it('with a member’s address that the office corrects', async () => {
    const { number, password, address, accounts } = await newTraveller(world)
    await signedInOver(world, server, { id: number, password, address })
    await happens((act) => endOpenOfMember(act, number))
    expect(await told(accounts[0]?.accountId ?? '')).toEqual([revoked])
  })

  it('with a new password, beside the changed credential', async () => {
    const manager = await newManager(world)
    await signedIn(manager)
    await resetOver(world, server, { ...who(manager), password: 'Nagisa-4417' })
    expect(await told(manager.accountId)).toEqual(['credential-change', revoked])
  })

  it('with a cause that says so itself', async () => {
    const manager = await newManager(world)
    await signedIn(manager)
    await happens((act) => suspendAccount(act, manager.companyId, manager.accountId))
    expect(await told(manager.accountId)).toEqual([revoked])
    const { number, password, address, accounts } = await newTraveller(world)
    await signedInOver(world, server, { id: number, password, address })
    await resetOver(world, server, { id: number, address, password: 'tsuki-yomi-7732' })
    expect(await told(accounts[0]?.accountId ?? '')).toEqual([revoked])
  })
})
