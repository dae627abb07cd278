import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeTo, newGate, newManager, newTraveller, signIn, upToCode } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const notAccepted = { ok: false, refusal: 'code-not-accepted' }
const openSessionsOf = async (accountId: string) =>
  (
    await world.db.rows(
      sql`select id from identity_session where account_id = ${accountId} and ended_at is null`,
    )
  ).length

describe('who is asked', () => {
  it('S1-43 S1-51 asks all three roles for a code when they sign in with ID and password', async () => {
    for (const kind of ['administrator', 'ticketing-manager'] as const) {
      const manager = await newManager(world, { kind })
      await signIn(world, newGate(world), manager)
    }
    const traveller = await newTraveller(world)
    const gate = newGate(world)
    await gate.begin('member')
    expect(await gate.password(traveller.number, traveller.password)).toEqual({
      ok: true,
      value: { step: 'code' },
    })
    expect(await gate.code(await codeTo(world, traveller.address))).toMatchObject({ value: { step: 'done' } })
  })

  it('S1-45 asks a new browser and does not ask the one it knows', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await signIn(world, gate, manager)
    await gate.begin('administrator')
    expect(await gate.password(manager.signInId, manager.password)).toMatchObject({
      ok: true,
      value: { step: 'done' },
    })
    const elsewhere = newGate(world)
    await elsewhere.begin('administrator')
    expect(await elsewhere.password(manager.signInId, manager.password)).toMatchObject({
      value: { step: 'code' },
    })
  })

  it('S1-46 tells the reasons to the facts and to nobody else', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await upToCode(world, gate, manager)
    const shown = await gate.show()
    expect(Object.keys(shown.ok ? shown.value : {}).sort()).toEqual(
      ['door', 'expiresAt', 'id', 'maskedAddress', 'resendsLeft', 'step'].sort(),
    )
    const [mail] = (await world.mailTo(manager.address)).slice(-1)
    const told = JSON.stringify(shown) + mail?.text
    const judged = (await world.facts('sign-in-judged')).filter((fact) => fact.subject === manager.accountId)
    const reasons = judged[0]?.reserved?.reasons as { signal: string }[]
    expect(judged[0]?.data).toEqual({ ask: 'code', policy: expect.any(Number) })
    expect(reasons.length).toBeGreaterThan(0)
    for (const { signal } of reasons) expect(told).not.toContain(signal)
    expect(told).not.toMatch(/score|risk|reason|suspicious|不審|リスク/i)
  })
})

describe('where the code goes', () => {
  it('S1-47 goes to the registered address alone, which is shown masked', async () => {
    const traveller = await newTraveller(world)
    const gate = newGate(world)
    await gate.begin('member')
    await gate.password(traveller.number, traveller.password)
    expect(await gate.show()).toMatchObject({ value: { maskedAddress: 's***@p***.example' } })
    expect(JSON.stringify(await gate.show())).not.toContain(traveller.address)
    await codeTo(world, traveller.address)
    const mailed = await world.db.rows(
      sql`select 1 from mail_outbox where account_id = ${traveller.accounts[0]?.accountId}`,
    )
    expect(mailed).toHaveLength(1)
  })

  it('S1-47 goes to the same address when sent again', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const first = await upToCode(world, gate, manager)
    expect(await gate.resend()).toMatchObject({ ok: true })
    expect(await codeTo(world, manager.address)).not.toBe(first)
  })
})

describe('a code is good once', () => {
  it('S1-44 attack-05 refuses a used code', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const code = await upToCode(world, gate, manager)
    expect(await gate.code(code)).toMatchObject({ value: { step: 'done' } })
    expect(await gate.code(code)).toEqual({ ok: false, refusal: 'journey-step-mismatch' })
    await world.db.run(
      sql`update identity_journey set step = 'code', ended_at = null where id = ${gate.journeyId}`,
    )
    expect(await gate.code(code)).toEqual(notAccepted)
  })

  it('S1-44 attack-05 refuses a replaced code and takes the one that replaced it', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const first = await upToCode(world, gate, manager)
    await gate.resend()
    const second = await codeTo(world, manager.address)
    if (first !== second) expect(await gate.code(first)).toEqual(notAccepted)
    expect(await gate.code(second)).toMatchObject({ value: { step: 'done' } })
  })

  it('S1-44 attack-05 refuses a code from the very end of its ten minutes on and takes it before', async () => {
    const manager = await newManager(world)
    const [early, late] = [newGate(world), newGate(world)]
    const code = await upToCode(world, early, manager)
    await world.advance({ minutes: 9, seconds: 55 })
    expect(await early.code(code)).toMatchObject({ value: { step: 'done' } })
    const other = await upToCode(world, late, manager)
    await world.advance({ minutes: 10 })
    expect(await late.code(other)).toEqual(notAccepted)
  })

  it('attack-01 gives 16 submissions of one right code at once exactly one session and one success', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const code = await upToCode(world, gate, manager)
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => gate.code(code)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    for (const outcome of outcomes.filter((one) => !one.ok))
      expect(['code-not-accepted', 'journey-step-mismatch']).toContain(outcome.refusal)
    expect(await openSessionsOf(manager.accountId)).toBe(1)
    const facts = await world.facts('signed-in')
    expect(facts.filter((fact) => fact.subject === manager.accountId)).toHaveLength(1)
  })
})
