import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFacts } from '../../../../test/support/facts.ts'
import { enrol, freshAddress, newAddressless, upToAddress } from '../../../../test/support/first-address.ts'
import { codeTo, newGate, newManager, newTraveller, upToCode } from '../../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { accountsOf } from '../../accounts/accounts-of.ts'
import { authenticate } from '../../sessions/authenticate.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const mismatch = { ok: false, refusal: 'journey-step-mismatch' }
const kinds = ['ticketing-manager', 'administrator'] as const

const addressOf = async (who: { companyId: string; accountId: string }) =>
  (await accountsOf(world.db, who.companyId, [who.accountId]))[0]?.address

describe('a sign-in without an address', () => {
  it.each(kinds)('S1-78 takes a %s to the address and no further', async (kind) => {
    const manager = await newAddressless(world, { kind })
    const gate = newGate(world)
    await upToAddress(gate, manager)
    expect(await gate.show()).toMatchObject({ value: { step: 'address' } })
    expect(await gate.code('000000')).toEqual(mismatch)
    expect(await gate.proveAddress('000000')).toEqual(mismatch)
    expect(await gate.resend()).toEqual(mismatch)
    expect(await gate.resendAddress()).toEqual(mismatch)
    expect(await gate.withdrawAddress()).toEqual(mismatch)
    expect(await gate.newPassword('kumo-no-michi8')).toEqual(mismatch)
    // The password again leads to the same question.
    expect(await gate.password(manager.signInId, manager.password)).toMatchObject({
      value: { step: 'address' },
    })
    expect(gate.cookies.has('session')).toBe(false)
    expect(await gate.show()).toMatchObject({ value: { step: 'address' } })
  })

  it('S1-78 comes after the right password only', async () => {
    const manager = await newAddressless(world)
    const gate = newGate(world)
    await gate.begin('administrator')
    expect(await gate.password(manager.signInId, 'not-this-one-7')).toEqual({
      ok: false,
      refusal: 'not-recognised',
    })
  })

  it('S1-80 asks nobody who has one stored', async () => {
    const gate = newGate(world)
    await upToCode(world, gate, await newManager(world, { kind: 'ticketing-manager' }))
    expect(await gate.show()).toMatchObject({ value: { step: 'code' } })
    expect(await gate.address('natsume@tsubame.example')).toEqual(mismatch)
  })

  it('S1-78 asks no traveller, whose address the programme keeps', async () => {
    const sora = await newTraveller(world)
    const gate = newGate(world)
    await gate.begin('member')
    expect(await gate.password(sora.number, sora.password)).toMatchObject({ value: { step: 'code' } })
  })
})

describe('entering an address', () => {
  it('S1-78 stores nothing before the code came back, and sends it to the address alone', async () => {
    const manager = await newAddressless(world)
    const [gate, address] = [newGate(world), freshAddress()]
    await upToAddress(gate, manager)
    expect(await gate.address(address)).toMatchObject({ value: { step: 'prove-address' } })
    expect(await gate.show()).toMatchObject({ value: { newAddress: address, resendsLeft: 3 } })
    expect(await addressOf(manager)).toBeUndefined()
    expect(gate.cookies.has('session')).toBe(false)
    const [mail, ...others] = await world.mailTo(address)
    expect(others).toEqual([])
    expect(mail?.subject).toContain('メールアドレス確認用')
    expect(mail?.text).not.toMatch(/https?:/)
  })

  it('S1-53 attack-28 refuses the mailbox of a colleague, however it is written', async () => {
    const colleague = await newManager(world)
    const manager = await newAddressless(world, { companyId: colleague.companyId })
    const gate = newGate(world)
    await upToAddress(gate, manager)
    for (const spelled of [colleague.address, colleague.address.toUpperCase(), tagged(colleague.address)])
      expect(await gate.address(spelled)).toEqual({ ok: false, refusal: 'address-shared' })
    expect(await gate.show()).toMatchObject({ value: { step: 'address' } })
  })

  it('S1-53 attack-25 tells nothing of what people of other companies use', async () => {
    const stranger = await newManager(world)
    const manager = await newAddressless(world)
    const gate = newGate(world)
    await upToAddress(gate, manager)
    expect(await gate.address(stranger.address)).toMatchObject({ value: { step: 'prove-address' } })
    const code = await codeTo(world, stranger.address)
    expect(await gate.proveAddress(code)).toMatchObject({ value: { step: 'done' } })
    expect([await addressOf(manager), await addressOf(stranger)]).toEqual([
      stranger.address,
      stranger.address,
    ])
  })

  it('is taken back and entered anew, and the code that went to the wrong one is dead', async () => {
    const manager = await newAddressless(world)
    const [gate, wrong, right] = [newGate(world), freshAddress(), freshAddress()]
    await upToAddress(gate, manager)
    await gate.address(wrong)
    const strangers = await codeTo(world, wrong)
    expect(await gate.withdrawAddress()).toMatchObject({ value: { step: 'address' } })
    expect(await gate.show()).toMatchObject({ value: { step: 'address' } })
    expect(await gate.proveAddress(strangers)).toEqual(mismatch)
    await gate.address(right)
    expect(await gate.proveAddress(strangers)).toEqual({ ok: false, refusal: 'code-not-accepted' })
    expect(await gate.proveAddress(await codeTo(world, right))).toMatchObject({ value: { step: 'done' } })
    expect(await addressOf(manager)).toBe(right)
  })
})

const tagged = (address: string) => address.replace('@', '+office@')

describe('the proved address', () => {
  it.each(kinds)('S1-79 lets the %s go on, and is stored', async (kind) => {
    const manager = await newAddressless(world, { kind })
    const { gate, address } = await enrol(world, manager)
    expect(await addressOf(manager)).toBe(address)
    const session = await authenticate(world, gate.cookies.get('session'))
    expect(session).toMatchObject({ accountId: manager.accountId, limited: true })
    const facts = (await readFacts(world)).filter((fact) => fact.subject === manager.accountId)
    const entered = facts.find((fact) => fact.name === 'first-address-entered')
    expect(entered).toMatchObject({ data: { kind }, personal: { address, device: 'Chrome / Windows' } })
    expect(facts.map((fact) => fact.name)).toEqual(
      expect.arrayContaining(['first-address-asked', 'first-address-entered', 'signed-in']),
    )
    expect(JSON.stringify(facts.map(({ data }) => data))).not.toContain(address)
  })

  it('S1-80 is not asked again at the next sign-in, whose code goes there', async () => {
    const manager = await newAddressless(world)
    const { address } = await enrol(world, manager)
    const another = newGate(world, { ip: '192.0.2.77' })
    const code = await upToCode(world, another, { ...manager, address })
    expect(await another.code(code)).toMatchObject({ value: { step: 'done' } })
    expect(await authenticate(world, another.cookies.get('session'))).toMatchObject({ limited: true })
  })

  it('S1-72 tells the new address, and the login notice goes there too', async () => {
    const { address } = await enrol(world, await newAddressless(world))
    const subjects = (await world.mailTo(address)).map((mail) => mail.subject)
    expect(subjects.some((subject) => subject.includes('メールアドレス登録のお知らせ'))).toBe(true)
    expect(subjects.some((subject) => subject.includes('ログインのお知らせ'))).toBe(true)
  })
})

describe('the dates', () => {
  let early: TestWorld
  beforeAll(async () => {
    early = await newWorld()
  })
  afterAll(() => early.close())

  it('S1-02 S1-78 asks nobody before the cut-over, and from its first second everybody without an address', async () => {
    await early.moveTo('2025-11-19T20:00:00+09:00')
    const manager = await newAddressless(early, { policy: 'legacy' })
    const before = newGate(early)
    await before.begin('administrator')
    expect(await before.password(manager.signInId, manager.password)).toMatchObject({
      value: { step: 'done' },
    })
    await early.moveTo('2025-11-20T00:00:00+09:00')
    await upToAddress(newGate(early), manager)
  })

  it('S1-34 S1-78 asks for the address first and then for a new password where the old one has ended', async () => {
    await early.moveTo('2026-04-01T09:00:00+09:00')
    const manager = await newAddressless(early, { policy: 'legacy' })
    const [gate, address] = [newGate(early), freshAddress()]
    await upToAddress(gate, manager)
    await gate.address(address)
    expect(await gate.proveAddress(await codeTo(early, address))).toMatchObject({
      value: { step: 'new-password' },
    })
    expect(gate.cookies.has('session')).toBe(false)
    expect(await gate.newPassword('kumo-no-michi8')).toMatchObject({ value: { step: 'done' } })
    expect(await authenticate(early, gate.cookies.get('session'))).toMatchObject({ limited: true })
  })
})
