import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newGate, newManager, upToCode } from '../../../test/support/gate.ts'
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
    expect(await thief.password(manager.signInId, manager.password)).toEqual({
      ok: false,
      refusal: 'journey-not-found',
    })
    gate.cookies.delete('device')
    expect(await gate.show()).toEqual({ ok: false, refusal: 'journey-not-found' })
  })

  it('takes no step twice and skips none', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await gate.begin('administrator')
    const mismatch = { ok: false, refusal: 'journey-step-mismatch' }
    expect(await gate.code('000000')).toEqual(mismatch)
    expect(await gate.resend()).toEqual(mismatch)
    expect(await gate.company(manager.companyId)).toEqual(mismatch)
    expect(await gate.newPassword('kumo-no-michi8')).toEqual(mismatch)
    await gate.password(manager.signInId, manager.password)
    expect(await gate.password(manager.signInId, manager.password)).toEqual(mismatch)
    expect(await gate.newPassword('kumo-no-michi8')).toEqual(mismatch)
  })

  it('sends one code when the right password comes twice at once', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await gate.begin('administrator')
    const both = await Promise.all([1, 2].map(() => gate.password(manager.signInId, manager.password)))
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await world.mailTo(manager.address)).toHaveLength(1)
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
