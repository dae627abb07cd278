import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import {
  freshAddress,
  newAddressless,
  upToAddress,
  waitingEntry,
} from '../../../../test/support/first-address.ts'
import { codeTo, type Gate, newGate, newManager, wrongCode } from '../../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { accountsOf } from '../../accounts/accounts-of.ts'
import { authenticate } from '../../sessions/authenticate.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const notAccepted = { ok: false, refusal: 'code-not-accepted' }
const tooMany = { ok: false, refusal: 'too-many-resends' }

const addressOf = async (who: { companyId: string; accountId: string }) =>
  (await accountsOf(world.db, who.companyId, [who.accountId]))[0]?.address

/** A browser that has entered an address and waits for the code. */
async function upToProof(
  manager: Parameters<typeof upToAddress>[1],
  address = freshAddress(),
  gate = newGate(world),
) {
  await upToAddress(gate, manager)
  const sent = await gate.address(address)
  if (!sent.ok) throw new Error(sent.refusal)
  return { gate, address }
}

describe('tries at the code of a first address', () => {
  it('S1-44 attack-03 another address, a resend or the password again refill nothing', async () => {
    const manager = await newAddressless(world)
    const { gate } = await upToProof(manager)
    await gate.proveAddress('000000')
    await gate.resendAddress()
    await gate.proveAddress('000001')
    await gate.withdrawAddress()
    await gate.address(freshAddress())
    await gate.proveAddress('000002')
    const again = await upToProof(manager)
    await again.gate.proveAddress('000003')
    await again.gate.proveAddress('000004')
    const right = await codeTo(world, again.address)
    expect(await again.gate.proveAddress(right)).toEqual(notAccepted)
    expect(await addressOf(manager)).toBeUndefined()
  })

  it('attack-03 another address counts as a resend: three after the first within ten minutes', async () => {
    const { gate } = await upToProof(await newAddressless(world))
    await gate.withdrawAddress()
    expect(await gate.address(freshAddress())).toMatchObject({ ok: true })
    expect(await gate.resendAddress()).toMatchObject({ ok: true })
    await gate.withdrawAddress()
    expect(await gate.address(freshAddress())).toMatchObject({ ok: true })
    expect(await gate.show()).toMatchObject({ value: { resendsLeft: 0 } })
    expect(await gate.resendAddress()).toEqual(tooMany)
    await gate.withdrawAddress()
    const last = freshAddress()
    expect(await gate.address(last)).toEqual(tooMany)
    expect(await world.mailTo(last)).toEqual([])
    await world.advance({ minutes: 11 })
    expect(await gate.address(last)).toMatchObject({ ok: true })
  })

  it('attack-28 one mailbox gets five codes in ten minutes, however many accounts of a company and spellings ask', async () => {
    const address = freshAddress()
    const companyId = world.random.id()
    const tag = (n: number) => address.replace('@', `+${n}@`)
    for (let n = 0; n < 5; n++)
      await upToProof(await newAddressless(world, { companyId }), n % 2 ? tag(n) : address.toUpperCase())
    const gate = newGate(world)
    await upToAddress(gate, await newAddressless(world, { companyId }))
    expect(await gate.address(tag(9))).toEqual(tooMany)
    // Its owner, of another company, is not kept out by that.
    await upToProof(await newAddressless(world), address)
    await world.advance({ minutes: 11 })
    expect(await gate.address(tag(9))).toMatchObject({ ok: true })
  })

  it('attack-28 one mailbox gets twenty of them in ten minutes over all companies', async () => {
    const address = freshAddress()
    const companies = Array.from({ length: 4 }, () => world.random.id())
    for (const companyId of companies)
      for (let n = 0; n < 5; n++) await upToProof(await newAddressless(world, { companyId }), address)
    const gate = newGate(world)
    await upToAddress(gate, await newAddressless(world))
    expect(await gate.address(address)).toEqual(tooMany)
    expect(await world.mailTo(address)).toHaveLength(20)
  })

  it('attack-05 a code opens its own sign-in alone, and once', async () => {
    const [one, other] = [await newAddressless(world), await newAddressless(world)]
    const [first, second] = [await upToProof(one), await upToProof(other)]
    const code = await codeTo(world, first.address)
    expect(await second.gate.proveAddress(code)).toEqual(notAccepted)
    expect(await first.gate.proveAddress(code)).toMatchObject({ value: { step: 'done' } })
    expect(await first.gate.proveAddress(code)).toEqual({ ok: false, refusal: 'journey-step-mismatch' })
  })

  it('S1-44 a code past its ten minutes, or replaced by a resend, is refused', async () => {
    const { gate, address } = await upToProof(await newAddressless(world))
    const first = await codeTo(world, address)
    await gate.resendAddress()
    const second = await codeTo(world, address)
    expect(await gate.proveAddress(first)).toEqual(notAccepted)
    await world.advance({ minutes: 10, seconds: 1 })
    expect(await gate.proveAddress(second)).toEqual(notAccepted)
    expect((await world.facts('code-refused')).at(-1)?.data).toEqual({
      ...{ purpose: 'first-address', network: expect.any(String) },
    })
  })
})

describe('at the same moment', () => {
  const oneDone = (outcomes: Awaited<ReturnType<Gate['proveAddress']>>[]) =>
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)

  it('O8 attack-01 of two browsers with different addresses one wins, and the other finds no sign-in any more', async () => {
    const manager = await newAddressless(world)
    const both = [
      await upToProof(manager),
      await upToProof(manager, undefined, newGate(world, { ip: '192.0.2.9' })),
    ]
    const codes = await Promise.all(both.map(({ address }) => codeTo(world, address)))
    const outcomes = await Promise.all(both.map(({ gate }, n) => gate.proveAddress(codes[n] ?? '')))
    oneDone(outcomes)
    const winner = outcomes.findIndex((outcome) => outcome.ok)
    expect(await addressOf(manager)).toBe(both[winner]?.address)
    const loser = both[1 - winner]?.gate
    expect(await loser?.address(freshAddress())).toMatchObject({ ok: false })
    expect(await loser?.resendAddress()).toEqual({ ok: false, refusal: 'journey-not-found' })
    expect(loser?.cookies.has('session')).toBe(false)
    expect(await waitingEntry(world, manager.accountId)).toBeDefined()
  })

  it('attack-01 sixteen requests with the right code make one session', async () => {
    const { gate, address } = await upToProof(await newAddressless(world))
    const code = await codeTo(world, address)
    oneDone(await Promise.all(Array.from({ length: 16 }, () => gate.proveAddress(code))))
    const facts = (await world.facts('signed-in')).filter((fact) => fact.author.id === gate.journeyId)
    expect(facts).toHaveLength(1)
  })

  it('attack-02 of fifty wrong codes at once five are looked at, and then not even the right one', async () => {
    const { gate, address } = await upToProof(await newAddressless(world))
    const code = await codeTo(world, address)
    await Promise.all(Array.from({ length: 50 }, (_, n) => gate.proveAddress(wrongCode(code, n + 1))))
    expect(await gate.proveAddress(code)).toEqual(notAccepted)
  })

  it('S1-53 a colleague who took the mailbox while the code was on its way keeps it', async () => {
    const manager = await newAddressless(world)
    const { gate, address } = await upToProof(manager)
    const colleague = await newManager(world, { companyId: manager.companyId })
    await world.db.run(
      sql`update identity_account set address = ${address} where id = ${colleague.accountId}`,
    )
    expect(await gate.proveAddress(await codeTo(world, address))).toEqual({
      ok: false,
      refusal: 'address-shared',
    })
    expect(await addressOf(manager)).toBeUndefined()
    const own = freshAddress()
    await gate.withdrawAddress()
    await gate.address(own)
    expect(await gate.proveAddress(await codeTo(world, own))).toMatchObject({ value: { step: 'done' } })
  })

  it.each([
    ['suspended', sql`update identity_account set status = 'suspended'`],
    [
      'given an address by the administrator',
      sql`update identity_account set address = 'ken@tsubame.example'`,
    ],
    ['changed', sql`update identity_account set security_version = security_version + 1`],
  ])('attack-12 an account %s meanwhile gets no address and no session', async (_how, change) => {
    const manager = await newAddressless(world)
    const { gate, address } = await upToProof(manager)
    const code = await codeTo(world, address)
    await world.pool.query(`${change.text} where id = $1`, [manager.accountId])
    expect(await gate.proveAddress(code)).toMatchObject({ ok: false })
    expect(await addressOf(manager)).not.toBe(address)
    expect(gate.cookies.has('session')).toBe(false)
  })

  it('ends sessions from before, which nobody could have been told of', async () => {
    const early = await newWorld({ at: '2025-11-19T20:00:00+09:00' })
    const manager = await newAddressless(early, { policy: 'legacy' })
    const old = newGate(early)
    await old.begin('administrator')
    await old.password(manager.signInId, manager.password)
    expect(await authenticate(early, old.cookies.get('session'))).toMatchObject({ limited: false })
    await early.moveTo('2025-11-20T00:00:00+09:00')
    const [gate, address] = [newGate(early), freshAddress()]
    await upToAddress(gate, manager)
    await gate.address(address)
    expect(await gate.proveAddress(await codeTo(early, address))).toMatchObject({ value: { step: 'done' } })
    expect(await authenticate(early, old.cookies.get('session'))).toBeUndefined()
    await early.close()
  })
})
