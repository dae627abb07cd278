import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effectOf } from '../../test/support/effect.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { checkMember, registerMember, unlockMember } from './public.ts'

const hanako = { number: '1234567', password: 'Kawasemi-58' }
const jiro = { number: '123456789', password: 'Yamabuki-77' }
const taro = { number: '7654321', password: 'Tsubame-21' }
const unknown = '7777777'
const ownPhone = Buffer.alloc(32, 1)

let world: TestWorld

beforeAll(async () => {
  world = await newWorld({ profile: 'document' })
  await register(hanako, 'full')
  await register(jiro, 'full')
  await register(taro, 'temporary')
})
afterAll(() => world.close())

const check = (number: string, password: string, scope: 'strangers' | Buffer = 'strangers') =>
  checkMember(world, { number, password, scope })

describe('a member who signs in', () => {
  it('S1-22 does so with a number of 7 or of 9 digits', async () => {
    expect(await check(hanako.number, hanako.password)).toMatchObject({
      ok: true,
      value: { number: '1234567' },
    })
    expect(await check(jiro.number, jiro.password)).toMatchObject({
      ok: true,
      value: { number: '123456789' },
    })
  })

  it.each(['123456', '12345678', '1234567890', 'KZ34567', '１２３４５６７', '', '12\u000034567'])(
    'S1-22 %j is refused with the one neutral message of a wrong password',
    async (number) => {
      expect(await check(number, hanako.password)).toEqual({ ok: false, refusal: 'not-recognised' })
    },
  )

  it('is told nothing that helps a stranger: unknown and wrong read the same', async () => {
    const [wrong, nobody] = [await check(hanako.number, 'x'), await check(unknown, 'x')]
    expect(wrong).toEqual({ ok: false, refusal: 'not-recognised' })
    expect(nobody).toEqual(wrong)
  })

  it('S1-87 is let in with a temporary card until the last moment before the cut-over', async () => {
    const now = await world.clock.now()
    await world.moveTo('2025-11-19T23:59:00+09:00')
    expect((await check(taro.number, taro.password)).ok).toBe(true)
    await world.moveTo('2025-11-20T00:00:00+09:00')
    expect(await check(taro.number, taro.password)).toEqual({ ok: false, refusal: 'temporary-card' })
    await world.clock.moveTo(now)
  })

  it('learns that his card is temporary only after the right password', async () => {
    expect(await check(taro.number, 'x')).toEqual({ ok: false, refusal: 'not-recognised' })
    expect(await check(taro.number, taro.password)).toEqual({ ok: false, refusal: 'temporary-card' })
  })

  it('is told apart from one who needed several tries, for the judgement of the risk', async () => {
    expect(await check(jiro.number, jiro.password)).toMatchObject({ ok: true, value: { failures: 0 } })
    for (let n = 0; n < 2; n++) await check(jiro.number, 'wrong')
    expect(await check(jiro.number, jiro.password)).toMatchObject({ ok: true, value: { failures: 2 } })
  })

  it('never shows his hash', async () => {
    expect(JSON.stringify(await check(hanako.number, hanako.password))).not.toContain('argon2')
  })

  it('without a password of his own yet cannot be entered with any', async () => {
    await world.act({ by: 'operator', name: 'office' }, (act) =>
      registerMember(act, world, { number: '2222222', status: 'full', language: 'ja' }),
    )
    expect(await check('2222222', '')).toEqual({ ok: false, refusal: 'not-recognised' })
  })
})

describe('after the set number of wrong passwords', () => {
  it('S1-31 the sign-in locks: the fifth is still looked at, then even the right one is refused alike', async () => {
    const yuki = await registered('3333331')
    for (let n = 0; n < 4; n++) await check(yuki.number, 'wrong')
    expect((await check(yuki.number, yuki.password)).ok).toBe(true)
    for (let n = 0; n < 5; n++) await check(yuki.number, 'wrong')
    expect(await check(yuki.number, yuki.password)).toEqual({ ok: false, refusal: 'not-recognised' })
  })

  it('S1-31 waiting does not unlock', async () => {
    const yuki = await locked('3333332')
    await world.advance({ days: 365 })
    expect((await check(yuki.number, yuki.password)).ok).toBe(false)
  })

  it('S1-31 the member office unlocks, and the password is the same as before', async () => {
    const yuki = await locked('3333333')
    const unlock = (number: string) =>
      world.act({ by: 'operator', name: 'member office' }, (act) => unlockMember(act, world, number))
    expect(await unlock(yuki.number)).toEqual({ ok: true, value: undefined })
    expect((await check(yuki.number, yuki.password)).ok).toBe(true)
    expect(await unlock(unknown)).toEqual({ ok: false, refusal: 'member-unknown' })
  })

  it("the member's own devices stay open, and keep a count of their own", async () => {
    const yuki = await locked('3333334')
    expect((await check(yuki.number, yuki.password, ownPhone)).ok).toBe(true)
    for (let n = 0; n < 5; n++) await check(yuki.number, 'wrong', ownPhone)
    expect((await check(yuki.number, yuki.password, ownPhone)).ok).toBe(false)
    expect((await check(yuki.number, yuki.password, Buffer.alloc(32, 2))).ok).toBe(true)
  })

  it('lock and unlock each leave one fact, without the number in the open', async () => {
    const yuki = await locked('3333335')
    await check(yuki.number, 'wrong')
    await world.act({ by: 'operator', name: 'member office' }, (act) => unlockMember(act, world, yuki.number))
    const of = (facts: { personal: Record<string, unknown> | undefined }[]) =>
      facts.filter((fact) => fact.personal?.number === yuki.number)
    const locks = of(await world.facts('member-locked'))
    expect(locks).toHaveLength(1)
    expect(locks[0]).toMatchObject({ data: { side: 'strangers', isMember: true } })
    const unlocks = of(await world.facts('member-unlocked'))
    expect(unlocks).toHaveLength(1)
    expect(unlocks[0]).toMatchObject({ data: { by: 'office', wasLocked: true } })
    for (const fact of await world.facts()) expect(JSON.stringify(fact.data)).not.toContain(yuki.number)
  })
})

describe('a stranger with a stop-watch', () => {
  it('finds unknown, wrong and locked to take as long', async () => {
    const yuki = await locked('3333336')
    const ken = await registered('3333337')
    const cases = { unknown: '8888881', wrong: ken.number, locked: yuki.number }
    const times: Record<keyof typeof cases, number[]> = { unknown: [], wrong: [], locked: [] }
    const names = Object.keys(cases) as (keyof typeof cases)[]
    for (let round = 0; round < 60; round++) {
      // Each comes first in its turn.
      for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) {
        const start = performance.now()
        await check(cases[name], 'wrong')
        times[name].push(performance.now() - start)
      }
    }
    // Interleaved, so that whatever else the machine does meets all alike; who is not hashed lies at -1.
    expect(Math.abs(effectOf(times.wrong, times.unknown))).toBeLessThan(0.65)
    expect(Math.abs(effectOf(times.locked, times.unknown))).toBeLessThan(0.65)
  })

  it('leaves the same traces of an invented number as of a real one', async () => {
    for (let n = 0; n < 6; n++) await check('9999991', 'wrong')
    const locks = await world.facts('member-locked')
    expect(locks.filter((fact) => fact.personal?.number === '9999991')).toMatchObject([
      { data: { side: 'strangers', isMember: false } },
    ])
  })

  it('cannot lock a number before it is given out', async () => {
    for (let n = 0; n < 6; n++) await check('9999992', 'wrong')
    const later = await registered('9999992')
    expect((await check(later.number, later.password)).ok).toBe(true)
  })
})

async function register(member: { number: string; password: string }, status: 'full' | 'temporary') {
  const passwordHash = await world.hashing.hash(member.password)
  await world.act({ by: 'operator', name: 'office' }, (act) =>
    registerMember(act, world, { number: member.number, status, language: 'ja', passwordHash }),
  )
}

async function registered(number: string) {
  const member = { number, password: 'Hototogisu-9' }
  await register(member, 'full')
  return member
}

async function locked(number: string) {
  const member = await registered(number)
  for (let n = 0; n < 5; n++) await check(number, 'wrong')
  return member
}
