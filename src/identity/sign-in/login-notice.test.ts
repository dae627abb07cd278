import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../test/support/company.ts'
import {
  codeTo,
  type Manager,
  newGate,
  newManager,
  newTraveller,
  signIn,
  upToCode,
} from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { chooseLoginNotice } from '../own/choose-login-notice.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const noticesTo = async (address: string) =>
  (await world.mailTo(address)).filter((mail) =>
    /ログインのお知らせ|ログイン通知|ログインがありました/.test(mail.subject),
  ).length
/** He switches it in his own マイナビゲーション. */
async function receive(manager: Manager, wanted: boolean) {
  const asking = await signedInAs(world, { ...manager, kind: 'administrator' })
  expect(await chooseLoginNotice(world, asking, wanted)).toMatchObject({ ok: true })
}

describe('the login notice', () => {
  it('S1-72 JP-Phish-6 goes to an administrator and to a ticketing manager at each sign-in, without being switched on', async () => {
    for (const kind of ['administrator', 'ticketing-manager'] as const) {
      const manager = await newManager(world, { kind })
      const gate = newGate(world)
      await signIn(world, gate, manager)
      expect(await noticesTo(manager.address)).toBe(1)
      await gate.begin('administrator')
      expect(await gate.password(manager.signInId, manager.password)).toMatchObject({
        value: { step: 'done' },
      })
      expect(await noticesTo(manager.address)).toBe(2)
    }
  })

  it('S1-72 begins with the cut-over', async () => {
    const early = await newWorld({ at: '2025-11-19T23:50:00+09:00' })
    const manager = await newManager(early)
    const gate = newGate(early)
    await gate.begin('administrator')
    await gate.password(manager.signInId, manager.password)
    expect(await early.mailTo(manager.address)).toEqual([])
    await early.moveTo('2025-11-20T00:00:00+09:00')
    await signIn(early, newGate(early), manager)
    expect(await early.mailTo(manager.address)).toHaveLength(2)
    await early.close()
  })

  it('S1-73 goes to no traveller', async () => {
    const traveller = await newTraveller(world)
    const gate = newGate(world)
    await gate.begin('member')
    await gate.password(traveller.number, traveller.password)
    expect(await gate.code(await codeTo(world, traveller.address))).toMatchObject({ value: { step: 'done' } })
    expect(await world.mailTo(traveller.address)).toHaveLength(1)
  })

  it('S1-74 stops from the next sign-in on when switched off, while codes still come, and comes back when switched on', async () => {
    const manager = await newManager(world)
    await signIn(world, newGate(world), manager)
    expect(await noticesTo(manager.address)).toBe(1)
    await receive(manager, false)
    const before = (await world.mailTo(manager.address)).length
    const gate = newGate(world)
    const code = await upToCode(world, gate, manager)
    expect(await world.mailTo(manager.address)).toHaveLength(before + 1)
    await gate.code(code)
    expect(await noticesTo(manager.address)).toBe(1)
    await receive(manager, true)
    await signIn(world, newGate(world), manager)
    expect(await noticesTo(manager.address)).toBe(2)
  })
})
