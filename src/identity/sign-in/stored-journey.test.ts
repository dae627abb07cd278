import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeTo, newGate, newManager, signIn, upToCode } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { authenticate } from '../sessions/authenticate.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

describe('the stored journey', () => {
  it('belongs to its browser, and a reload shows the same step again', async () => {
    const manager = await newManager(world)
    const [gate, thief] = [newGate(world), newGate(world)]
    await upToCode(world, gate, manager)
    expect(await gate.show()).toEqual(await gate.show())
    await thief.begin('administrator')
    thief.turnTo(gate.journeyId)
    expect(await thief.show()).toEqual({ ok: false, refusal: 'journey-not-found' })
    expect(await thief.code(await codeTo(world, manager.address))).toEqual({
      ok: false,
      refusal: 'journey-not-found',
    })
    gate.cookies.delete('device')
    expect(await gate.show()).toEqual({ ok: false, refusal: 'journey-not-found' })
  })

  it('takes no step twice and skips none', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const missing = { ok: false, refusal: 'journey-not-found' }
    const mismatch = { ok: false, refusal: 'journey-step-mismatch' }
    await gate.begin('administrator')
    await gate.password(manager.signInId, 'not-this-one-7')
    // Without a right password there is no journey, so none of its steps either.
    gate.turnTo(world.random.id())
    expect(await gate.code('000000')).toEqual(missing)
    expect(await gate.resend()).toEqual(missing)
    expect(await gate.company(manager.companyId)).toEqual(missing)
    expect(await gate.newPassword('kumo-no-michi8')).toEqual(missing)
    await gate.password(manager.signInId, manager.password)
    expect(await gate.company(manager.companyId)).toEqual(mismatch)
    expect(await gate.newPassword('kumo-no-michi8')).toEqual(mismatch)
    expect(await gate.code(await codeTo(world, manager.address))).toMatchObject({ value: { step: 'done' } })
    expect(await gate.code('000000')).toEqual(mismatch)
    expect(await gate.resend()).toEqual(mismatch)
  })

  it('leaves no row of a sign-in that was refused, nor of one that ended where it began', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await signIn(world, gate, manager)
    const rows = () =>
      world.db.rows(sql`select id from identity_journey where account_id = ${manager.accountId}`)
    expect(await rows()).toHaveLength(1)
    expect(await gate.password(manager.signInId, 'not-this-one-7')).toMatchObject({ ok: false })
    expect(await gate.password(manager.signInId, manager.password)).toMatchObject({ value: { step: 'done' } })
    expect(await rows()).toHaveLength(1)
  })

  it('begins anew with each right password, and none disturbs another', async () => {
    const manager = await newManager(world)
    const gates = [newGate(world), newGate(world)]
    for (const gate of gates) await gate.begin('administrator')
    const both = await Promise.all(gates.map((gate) => gate.password(manager.signInId, manager.password)))
    expect(both).toMatchObject([{ value: { step: 'code' } }, { value: { step: 'code' } }])
    expect(new Set(gates.map((gate) => gate.journeyId)).size).toBe(2)
    expect(await world.mailTo(manager.address)).toHaveLength(2)
  })

  it('ends after thirty minutes at whatever step', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await upToCode(world, gate, manager)
    await world.advance({ minutes: 30 })
    expect(await gate.show()).toEqual({ ok: false, refusal: 'journey-not-found' })
    expect(await gate.code('000000')).toEqual({ ok: false, refusal: 'journey-not-found' })
  })

  it('attack-16 gives no session before the code, neither here nor in a second tab', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await upToCode(world, gate, manager)
    const first = gate.journeyId
    expect(gate.cookies.has('session')).toBe(false)
    for (const captured of [...gate.cookies.values(), gate.journeyId])
      expect(await authenticate(world, captured)).toBeUndefined()
    const code = await upToCode(world, gate, manager)
    expect(gate.journeyId).not.toBe(first)
    expect(await gate.code(code)).toMatchObject({ value: { step: 'done' } })
    gate.turnTo(first)
    expect(await gate.show()).toMatchObject({ value: { step: 'code' } })
  })
})
