import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeDevices, devicesOf } from '../../../test/support/devices.ts'
import {
  codeTo,
  type Gate,
  type Manager,
  newGate,
  newManager,
  newTraveller,
} from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

let kaori: Manager
let gate: Gate
beforeEach(async () => {
  kaori = await newManager(world)
  gate = newGate(world)
  await gate.begin('administrator')
})

/** Where her ID and password lead. */
async function led(at: Gate = gate, who: Manager = kaori) {
  const outcome = await at.password(who.signInId, who.password)
  return outcome.ok ? outcome.value.step : outcome.refusal
}
async function proved(at: Gate = gate, who: Manager = kaori) {
  expect(await led(at, who)).toBe('code')
  expect(await at.code(await codeTo(world, who.address))).toMatchObject({ value: { step: 'done' } })
}
/** This browser's cookies as they are now, elsewhere. */
async function copyOf(from: Gate): Promise<Gate> {
  const copy = newGate(world)
  await copy.begin('administrator')
  copy.cookies.set('device', from.cookies.get('device') ?? '')
  return copy
}
const later = (minutes = 60) => world.advance({ minutes })
async function reasonsOf(who: Manager = kaori): Promise<string[]> {
  const facts = (await world.facts()).filter(
    ({ name, subject }) => name === 'sign-in-judged' && subject === who.accountId,
  )
  const reasons = facts.at(-1)?.reserved?.reasons as { signal: string }[] | undefined
  return (reasons ?? expect.fail()).map(({ signal }) => signal)
}
const isTold = async (who: Manager = kaori) => (await reasonsOf(who)).includes('device-renewed-since')
const cookie = (at: Gate = gate) => at.cookies.get('device') ?? ''

describe('the turn of a device cookie', () => {
  it('is another after each completed sign-in, of the same device, and of the same length', async () => {
    const seen = new Set<string>()
    await proved()
    for (let n = 0; n < 3; n++) {
      seen.add(cookie())
      await later()
      expect(await led()).toBe('done')
    }
    expect(seen.size).toBe(3)
    expect(new Set([...seen].map((one) => one.slice(0, 43))).size).toBe(1)
    expect([...seen].map(({ length }) => length)).toEqual([63, 63, 63])
    expect(await devicesOf(world, kaori)).toHaveLength(1)
  })

  it('S1-45 ASVS-8.2.4 attack-17 shows a stolen copy once the owner has signed in: it is asked, the fact says why, the owner is not', async () => {
    await proved()
    const thief = await copyOf(gate)
    await later()
    expect(await led()).toBe('done')
    await later()
    const told = (await world.mailTo(kaori.address)).length
    expect(await led(thief)).toBe('code')
    expect(await reasonsOf()).toEqual(expect.arrayContaining(['device-renewed-since', 'device-unproved']))
    const mails = (await world.mailTo(kaori.address)).slice(told)
    expect(mails.map(({ text }) => /: \d{6}$/m.test(text))).toEqual([true])
    const elsewhere = newGate(world)
    await elsewhere.begin('administrator')
    expect(await led(elsewhere)).toBe('code')
    const [asked, unknown] = [await thief.show(), await elsewhere.show()]
    const shown = (view: typeof asked) => view.ok && { ...view.value, id: '', expiresAt: '' }
    expect(shown(asked)).toEqual(shown(unknown))
    expect(await led()).toBe('done')
    expect(await isTold()).toBe(false)
  })

  it('S1-45 attack-17 shows the owner that somebody used a copy: he is asked, and goes on with the next turn', async () => {
    await proved()
    const thief = await copyOf(gate)
    await later()
    expect(await led(thief)).toBe('done')
    await later()
    await proved()
    expect(await isTold()).toBe(true)
    await later()
    expect(await led()).toBe('done')
    await later()
    expect(await led(thief)).toBe('code')
    expect(await isTold()).toBe(true)
  })

  it('shows two copies that went on at the same moment as soon as one of them comes again', async () => {
    await proved()
    const thief = await copyOf(gate)
    await later()
    expect(await Promise.all([led(), led(thief)])).toEqual(['done', 'done'])
    await later()
    expect(await led(thief)).toBe('done')
    await later()
    expect(await led()).toBe('code')
    expect(await isTold()).toBe(true)
  })

  it('accuses neither two tabs at once nor who tries again when an answer was lost', async () => {
    await proved()
    await later()
    const tabs = await Promise.all([1, 2, 3].map(() => copyOf(gate)))
    expect(await Promise.all(tabs.map((tab) => led(tab)))).toEqual(['done', 'done', 'done'])
    await world.advance({ seconds: 90 })
    expect(await led()).toBe('done')
    await later()
    expect(await led()).toBe('done')
    expect(await isTold()).toBe(false)
  })

  it('is the browser’s: two accounts in it never accuse each other', async () => {
    const ken = await newManager(world)
    await proved()
    await later()
    await proved(gate, ken)
    for (const who of [kaori, ken, ken, kaori, ken, kaori]) {
      await later(7)
      expect(await led(gate, who)).toBe('done')
      expect(await isTold(who)).toBe(false)
    }
  })

  it('is known to a member who chooses his company first', async () => {
    const member = await newTraveller(world, { companies: 2 })
    const into = async (at: Gate, n: number) => {
      await at.begin('member')
      expect(await at.password(member.number, member.password)).toMatchObject({ value: { step: 'company' } })
      const chosen = await at.company(member.accounts[n]?.companyId ?? '')
      return chosen.ok ? chosen.value.step : chosen.refusal
    }
    for (const n of [0, 1]) {
      expect(await into(gate, n)).toBe('code')
      await gate.code(await codeTo(world, member.address))
    }
    const thief = await copyOf(gate)
    for (const n of [1, 0, 1]) {
      await later()
      expect(await into(gate, n)).toBe('done')
    }
    await later()
    expect(await into(thief, 1)).toBe('code')
    expect(await into(gate, 1)).toBe('done')
  })

  it('cannot be written by anybody else: a cookie whose mac does not hold is no device', async () => {
    await proved()
    await later()
    const own = cookie()
    const letter = (at: number) => (own[at] === 'A' ? 'B' : 'A')
    const other = newGate(world)
    await other.begin('administrator')
    await proved(other, await newManager(world))
    const forged = [
      ...[0, 20, 42, 43, 48, 50, 62].map((at) => own.slice(0, at) + letter(at) + own.slice(at + 1)),
      own.slice(0, 43) + cookie(other).slice(43),
      ...[own.slice(0, 62), `${own}A`, own.slice(0, 44)],
    ]
    const thief = await copyOf(gate)
    for (const value of forged) {
      thief.cookies.set('device', value)
      expect(thief.visit().device).toBeUndefined()
    }
    thief.cookies.set('device', forged[3] ?? '')
    expect(await led(thief)).toBe('code')
    expect(await reasonsOf()).toContain('device-2')
    expect(cookie(thief).slice(0, 43)).not.toBe(own.slice(0, 43))
    expect(await led()).toBe('done')
  })

  it('is nought of a cookie from before turns, which goes on as it was until its first sign-in, and is a copy from then on', async () => {
    await proved()
    const before = cookie().slice(0, 43)
    await changeDevices(world, kaori, { turn: undefined })
    const old = await copyOf(gate)
    old.cookies.set('device', before)
    await later()
    expect(await led(old)).toBe('done')
    expect(cookie(old)).toHaveLength(63)
    await later()
    expect(await led(old)).toBe('done')
    await later()
    const without = await copyOf(gate)
    without.cookies.set('device', before)
    expect(await led(without)).toBe('code')
    expect(await isTold()).toBe(true)
  })

  it('loses nothing when twenty sign-ins end at once', async () => {
    await proved()
    await later()
    const tabs = await Promise.all(Array.from({ length: 20 }, () => copyOf(gate)))
    const steps = await Promise.all(tabs.map((tab) => led(tab)))
    expect(new Set(steps)).toEqual(new Set(['done']))
    const [device, ...others] = await devicesOf(world, kaori)
    expect(others).toEqual([])
    const now = (await world.clock.now()).getTime() / 60_000
    expect(Math.abs((device?.turn ?? 0) - now)).toBeLessThan(3)
    await later()
    for (const tab of tabs.slice(0, 1)) expect(await led(tab)).toBe('done')
  })
})
