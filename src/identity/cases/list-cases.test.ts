import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { reopenAccount } from '../accounts/reopen-account.ts'
import { suspendAccount } from '../accounts/suspend-account.ts'
import { showTimeline } from '../timeline/show-timeline.ts'
import { closeCase } from './close-case.ts'
import { liftByReset } from './lift-hold.ts'
import { liftHoldOfCase } from './lift-hold-of-case.ts'
import { openCases } from './list-cases.ts'
import { reportNotMe } from './report-not-me.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const desk = { by: 'operator', name: 'tests' } as const
const lift = (number: string) => world.act(desk, (act) => liftHoldOfCase(act, world, number))
const close = (number: string) => world.act(desk, (act) => closeCase(act, number))

async function reported() {
  const manager = await newManager(world)
  await signIn(world, newGate(world), manager)
  const { session } = await signedInAs(world, { ...manager, kind: 'administrator' })
  const { entries } = await showTimeline(world, session, { kind: 'sign-in' })
  const opened = await reportNotMe(world, session, entries[0]?.id ?? '')
  if (!opened.ok) throw new Error(opened.refusal)
  return { manager, number: opened.value.number }
}

describe('the cases of the desk', () => {
  it('are listed without a name or an address, and settled in the order lift, close', async () => {
    const { manager, number } = await reported()
    const [listed] = await openCases(world.db)
    expect(listed).toMatchObject({
      ...{ number, kind: 'administrator', id: manager.signInId, companyId: manager.companyId },
      ...{ isHeld: true, reported: 'signed-in', reports: 1, liftedBy: null },
    })
    expect(JSON.stringify(listed)).not.toContain('@')
    expect(await close(number)).toMatchObject({ refusal: 'account-held' })
    expect(await lift(number)).toMatchObject({ ok: true })
    expect(await lift(number)).toMatchObject({ refusal: 'account-not-held' })
    expect(await openCases(world.db)).toMatchObject([{ isHeld: false, liftedBy: 'desk' }])
    expect(await close(number)).toMatchObject({ ok: true })
    expect(await close(number)).toMatchObject({ refusal: 'case-not-found' })
    expect(await openCases(world.db)).toEqual([])
    // He signs in again with the password he had, and with a code: his devices are strangers now.
    await signIn(world, newGate(world), manager)
  })

  it('stay open through a suspension, which repairs nothing', async () => {
    const { manager, number } = await reported()
    const set = (status: string) =>
      world.db.run(sql`update identity_account set status = ${status} where id = ${manager.accountId}`)
    await set('suspended')
    expect(await close(number)).toMatchObject({ refusal: 'account-held' })
    await set('closed')
    expect(await close(number)).toMatchObject({ ok: true })
  })

  it('S1-66 are repaired by a reset through a suspension too: the hold does not come back with the account', async () => {
    const { manager, number } = await reported()
    const ref = { companyId: manager.companyId, accountId: manager.accountId }
    const status = () =>
      world.db.row<{ status: string }>(
        sql`select status from identity_account where id = ${manager.accountId}`,
      )
    await world.act(desk, (act) => suspendAccount(act, ref.companyId, ref.accountId))
    await world.act(desk, (act) => liftByReset(act, ref))
    expect(await status()).toEqual({ status: 'suspended' })
    expect((await openCases(world.db)).find((one) => one.number === number)?.liftedBy).toBe('reset')
    await world.act(desk, (act) => reopenAccount(act, ref.companyId, ref.accountId))
    expect(await status()).toEqual({ status: 'active' })
    const lifted = (await world.facts('hold-lifted')).filter((fact) => fact.subject === ref.accountId)
    // Once: a second reset repairs nothing that is not broken.
    await world.act(desk, (act) => liftByReset(act, ref))
    expect((await world.facts('hold-lifted')).filter((fact) => fact.subject === ref.accountId)).toEqual(
      lifted,
    )
    expect(lifted).toHaveLength(1)
    expect(await close(number)).toMatchObject({ ok: true })
  })

  it('NIST63B4-4.3 leaves no session open, whatever else ends them', async () => {
    const { manager } = await reported()
    const sessions = await world.db.rows<{ why: string | null }>(sql`
      select ended_why as why from identity_session where account_id = ${manager.accountId}`)
    expect(sessions.map(({ why }) => why)).toEqual(['account-held', 'account-held'])
  })

  it('leave a fact each for audit, with the number', async () => {
    const { number } = await reported()
    await lift(number)
    await close(number)
    const names = ['account-held', 'hold-lifted', 'case-closed']
    const facts = (await Promise.all(names.map((name) => world.facts(name)))).map((found) => found.at(-1))
    expect(facts.map((fact) => fact?.data)).toMatchObject([
      { case: number, reported: 'signed-in' },
      { by: 'desk' },
      { case: number },
    ])
  })

  it('are kept three years after they were closed', async () => {
    const { number } = await reported()
    await lift(number)
    await close(number)
    const kept = () => world.db.row(sql`select 1 from identity_case where number = ${number}`)
    await world.advance({ days: 3 * 365 - 1 })
    await world.runJob('identity.sweep')
    expect(await kept()).toBeDefined()
    await world.advance({ days: 2 })
    await world.runJob('identity.sweep')
    expect(await kept()).toBeUndefined()
  })
})
