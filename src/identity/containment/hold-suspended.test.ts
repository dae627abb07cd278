import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { holdAccount } from '../../../test/support/hold-account.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { closeCase } from '../cases/close-case.ts'
import { liftHold } from '../cases/lift-hold.ts'
import { reopenAccount, suspendAccount } from '../public.ts'
import { holdByOffice, releaseByOffice } from './hold-by-office.ts'

const system = { by: 'system', name: 'tests' } as const
let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ house: true })
})
afterAll(() => world.close())

const suspend = (ref: AccountRef) =>
  world.act(system, (act) => suspendAccount(act, ref.companyId, ref.accountId))
const reopen = (ref: AccountRef) =>
  world.act(system, (act) => reopenAccount(act, ref.companyId, ref.accountId))
const hold = (ref: AccountRef) => world.act(system, (act) => holdByOffice(act, world, ref))
const release = (ref: AccountRef) => world.act(system, (act) => releaseByOffice(act, world, ref))
const lift = (ref: AccountRef, by: 'administrator' | 'desk') =>
  world.act(system, (act) => liftHold(act, world, { ...ref, by }))

/** A ticketing manager of a company that has one administrator, suspended by him. */
async function suspended() {
  const aoi = await newManager(world)
  const { companyId, accountId, ...kaori } = await newManager(world, {
    ...{ kind: 'ticketing-manager', companyId: aoi.companyId },
  })
  const ref = { companyId, accountId }
  await suspend(ref)
  return { aoi, kaori: { ...kaori, ...ref }, ref }
}
const statusOf = async ({ accountId }: AccountRef) =>
  (await world.db.row<{ status: string }>(sql`select status from identity_account where id = ${accountId}`))
    ?.status

describe('a suspended account that the security office holds', () => {
  it('stays suspended, and is held once it is reopened: neither administrator nor desk lifts that', async () => {
    const { ref, kaori } = await suspended()
    const held = await hold(ref)
    expect(held).toMatchObject({ ok: true, value: { case: expect.stringMatching(/^\d{10}$/) } })
    const number = held.ok ? held.value.case : ''
    expect(await statusOf(ref)).toBe('suspended')
    expect(await hold(ref)).toEqual({ ok: false, refusal: 'account-held' })
    for (const by of ['administrator', 'desk'] as const) expect(await lift(ref, by)).toBe(false)
    expect(await world.act(system, (act) => closeCase(act, number))).toMatchObject({
      refusal: 'account-held',
    })
    expect(await reopen(ref)).toBe(true)
    expect(await statusOf(ref)).toBe('held')
    await suspend(ref)
    await reopen(ref)
    for (const by of ['administrator', 'desk'] as const) expect(await lift(ref, by)).toBe(false)
    await expect(signIn(world, newGate(world), kaori)).rejects.toThrow()
    expect(await statusOf(ref)).toBe('held')
    expect(await release(ref)).toBe(true)
    await signIn(world, newGate(world), kaori)
  })

  it('that is released before it is reopened is active then', async () => {
    const { ref, kaori } = await suspended()
    await hold(ref)
    expect(await release(ref)).toBe(true)
    expect(await statusOf(ref)).toBe('suspended')
    await reopen(ref)
    expect(await statusOf(ref)).toBe('active')
    await signIn(world, newGate(world), kaori)
  })

  it('is told to its owner and the administrators as what no reset ends, with a fact', async () => {
    const { ref, kaori, aoi } = await suspended()
    const held = await hold(ref)
    const number = held.ok ? held.value.case : 'none'
    for (const address of [kaori.address, aoi.address])
      expect((await world.mailTo(address)).at(-1)?.text).toMatch(
        new RegExp(
          `セキュリティ担当が.*受付番号: ${number}.*パスワード(を|の)再設定(しても、|や).*(されません|できません)`,
          's',
        ),
      )
    expect((await world.facts('account-held')).at(-1)).toMatchObject({
      ...{ companyId: ref.companyId, subject: ref.accountId, data: { case: number } },
    })
  })

  it('is held by the office even if a report on it was looked into and repaired before', async () => {
    const { ref } = await suspended()
    await reopen(ref)
    await hold(ref)
    await release(ref)
    await suspend(ref)
    expect(await hold(ref)).toMatchObject({ ok: true })
    await reopen(ref)
    expect(await statusOf(ref)).toBe('held')
  })

  it('keeps the case of a report that nobody has repaired', async () => {
    const { ref } = await suspended()
    await reopen(ref)
    const first = await hold(ref)
    // As a report of its owner leaves it.
    await world.db.run(sql`update identity_case set by_office = false where account_id = ${ref.accountId}`)
    await suspend(ref)
    expect(await hold(ref)).toEqual(first)
    expect(await lift(ref, 'desk')).toBe(false)
    expect(
      await world.db.rows(sql`select reports from identity_case where account_id = ${ref.accountId}`),
    ).toEqual([{ reports: 1 }])
  })
})

describe('a hold and a reopening at the same moment', () => {
  it.each(['hold first', 'reopening first'])('leave the account held: %s', async (order) => {
    const { ref } = await suspended()
    const line = await holdAccount(world, ref.accountId)
    const [first, second] = order === 'hold first' ? [hold, reopen] : [reopen, hold]
    const one = first(ref)
    await line.waiting(1)
    const other = second(ref)
    await line.waiting(2)
    await line.release()
    await Promise.all([one, other])
    expect(await statusOf(ref)).toBe('held')
  })

  it('leave it held however often suspensions and reopenings come meanwhile', async () => {
    for (let n = 0; n < 8; n++) {
      const { ref } = await suspended()
      const [held] = await Promise.all([hold(ref), reopen(ref), suspend(ref), reopen(ref), suspend(ref)])
      expect(held).toMatchObject({ ok: true })
      await reopen(ref)
      expect(await statusOf(ref)).toBe('held')
    }
  })
})
