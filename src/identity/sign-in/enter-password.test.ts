import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeTo, newGate, newManager, newTraveller, signIn } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { authenticate } from '../sessions/authenticate.ts'
import type { Door } from '../tables.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const neutral = { ok: false, refusal: 'not-recognised' }

/** One try with a fresh browser. */
async function attempt(door: Door, id: string, password: string) {
  const gate = newGate(world)
  await gate.begin(door)
  const outcome = await gate.password(id, password)
  return { gate, outcome }
}

describe('two kinds of ID, two doors', () => {
  it('S1-32 gives administrators nine characters mixing letters and digits and takes them in either case', async () => {
    const manager = await newManager(world)
    expect(manager.signInId).toMatch(/^(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{9}$/)
    const { outcome } = await attempt(
      'administrator',
      ` ${manager.signInId.toLowerCase()} `,
      manager.password,
    )
    expect(outcome).toMatchObject({ ok: true, value: { step: 'code' } })
  })

  it('S1-32 takes nine digits for a member number, so that the two kinds never collide', async () => {
    const traveller = await newTraveller(world, { digits: 9 })
    const member = await attempt('member', traveller.number, traveller.password)
    expect(member.outcome).toMatchObject({ ok: true, value: { step: 'code' } })
    const wrongDoor = await attempt('administrator', traveller.number, traveller.password)
    expect(wrongDoor.outcome).toEqual(neutral)
    await expect(
      world.db.run(sql`
        insert into identity_sign_in_id (sign_in_id, company_id, account_id)
        values ('123456789', ${world.random.id()}, ${world.random.id()})`),
    ).rejects.toThrow(/check/)
  })

  it('refuses an administrator ID at the members’ door', async () => {
    const manager = await newManager(world)
    const { outcome } = await attempt('member', manager.signInId, manager.password)
    expect(outcome).toEqual(neutral)
  })
})

describe('one refusal for all', () => {
  it('refuses unknown, wrong, suspended, closed and never-set alike, and leaves nothing behind in the browser', async () => {
    const [known, suspended, closed, unset] = [
      await newManager(world),
      await newManager(world),
      await newManager(world),
      await newManager(world, { password: null }),
    ]
    await world.db.run(
      sql`update identity_account set status = 'suspended' where id = ${suspended.accountId}`,
    )
    await world.db.run(sql`update identity_account set status = 'closed' where id = ${closed.accountId}`)
    const tries = [
      ['ZZ9ZZ9ZZ9', 'whatever-7'],
      ['nothing like an id', 'whatever-7'],
      [known.signInId, 'not-this-one-7'],
      [suspended.signInId, suspended.password],
      [closed.signInId, closed.password],
      [unset.signInId, 'anything-at-all-7'],
    ] as const
    for (const [id, password] of tries) {
      const { gate, outcome } = await attempt('administrator', id, password)
      expect(outcome).toEqual(neutral)
      expect([...gate.cookies.keys()]).toEqual([])
      expect(await gate.show()).toEqual({ ok: false, refusal: 'journey-not-found' })
    }
    const reasons = (await world.facts('sign-in-refused')).map((fact) => fact.data.why)
    expect(reasons).toEqual(
      expect.arrayContaining(['no-such-id', 'wrong-password', 'not-active', 'no-password-yet']),
    )
  })

  it('keeps typed IDs out of the facts, for people type passwords there', async () => {
    await attempt('administrator', 'hunter-22-secret', 'x')
    expect(JSON.stringify(await world.facts('sign-in-refused'))).not.toContain('HUNTER')
  })
})

describe('members', () => {
  it('S1-22 come in with seven or nine digits; anything else typed at their door gets the neutral words', async () => {
    for (const digits of [7, 9] as const) {
      const { number, password } = await newTraveller(world, { digits })
      expect((await attempt('member', number, password)).outcome).toMatchObject({ value: { step: 'code' } })
      for (const typed of [number.slice(1), `${number}1`, `${number.slice(1)}A`])
        expect((await attempt('member', typed, password)).outcome).toEqual(neutral)
    }
  })

  it('S1-55 refuses a valid member login of someone no company has registered, in the neutral words', async () => {
    const stranger = await newTraveller(world, { companies: 0 })
    const { outcome, gate } = await attempt('member', stranger.number, stranger.password)
    expect(outcome).toEqual(neutral)
    expect(gate.cookies.has('session')).toBe(false)
  })

  it('S1-55 refuses a registered member once his account is suspended or closed', async () => {
    for (const status of ['suspended', 'closed']) {
      const traveller = await newTraveller(world)
      const { number, password, accounts } = traveller
      await world.db.run(
        sql`update identity_account set status = ${status} where id = ${accounts[0]?.accountId}`,
      )
      expect((await attempt('member', number, password)).outcome).toEqual(neutral)
    }
  })

  it('lets a member of several companies choose one after the right password, and only one of his', async () => {
    const traveller = await newTraveller(world, { companies: 2 })
    const [first, second] = traveller.accounts
    const { gate, outcome } = await attempt('member', traveller.number, traveller.password)
    expect(outcome).toEqual({ ok: true, value: { step: 'company' } })
    const shown = await gate.show()
    expect(shown.ok && shown.value.companies?.map((company) => company.id).toSorted()).toEqual(
      [first?.companyId, second?.companyId].toSorted(),
    )
    expect(await gate.company(world.random.id())).toEqual(neutral)
    expect(await gate.company(second?.companyId ?? '')).toMatchObject({ value: { step: 'code' } })
    expect(await gate.company(first?.companyId ?? '')).toEqual({
      ok: false,
      refusal: 'journey-step-mismatch',
    })
    await gate.code(await codeTo(world, traveller.address))
    const session = await authenticate(world, gate.cookies.get('session'))
    expect(session).toMatchObject({
      companyId: second?.companyId,
      accountId: second?.accountId,
      kind: 'traveller',
    })
  })

  it('tells a holder of a temporary card only after the right password', async () => {
    const holder = await newTraveller(world, { status: 'temporary' })
    expect((await attempt('member', holder.number, 'not-this-one-7')).outcome).toEqual(neutral)
    const { outcome } = await attempt('member', holder.number, holder.password)
    expect(outcome).toEqual({ ok: false, refusal: 'temporary-card' })
  })
})

describe('around the dates', () => {
  it('S1-43 asks nobody for a code before the cut-over, and from its first moment on', async () => {
    const early = await newWorld({ at: '2025-11-19T23:50:00+09:00' })
    const manager = await newManager(early)
    const gate = newGate(early)
    await gate.begin('administrator')
    expect(await gate.password(manager.signInId, manager.password)).toMatchObject({ value: { step: 'done' } })
    expect(await early.mailTo(manager.address)).toEqual([])
    await early.moveTo('2025-11-20T00:00:00+09:00')
    await signIn(early, newGate(early), manager)
    await early.close()
  })
})
