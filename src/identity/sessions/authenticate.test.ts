import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import {
  codeTo,
  type Gate,
  type Manager,
  newGate,
  newManager,
  newTraveller,
  signIn,
} from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { authenticate } from './authenticate.ts'
import { endOtherSessions, endOwnSession, signOut } from './end-own.ts'
import { listSessions } from './list-sessions.ts'
import { rotateSession } from './start-session.ts'

let world: TestWorld
let kaori: Manager
let gate: Gate
beforeAll(async () => {
  world = await newWorld()
})
beforeEach(async () => {
  kaori = await newManager(world)
  gate = newGate(world)
  await signIn(world, gate, kaori)
})
afterAll(() => world.close())

const cookieOf = (one: Gate) => one.cookies.get('session') ?? ''

async function sessionOf(one: Gate): Promise<Session> {
  const session = await authenticate(world, cookieOf(one))
  if (!session) throw new Error('There is no session.')
  return session
}

describe('finding the session behind a cookie', () => {
  it('ASVS-7.2.1 answers who it is, and nobody for anything else', async () => {
    expect(await sessionOf(gate)).toMatchObject({
      by: 'person',
      accountId: kaori.accountId,
      kind: 'administrator',
    })
    for (const cookie of [undefined, '', 'x', `${cookieOf(gate)}x`, world.random.token(), 'あ'.repeat(43)])
      expect(await authenticate(world, cookie)).toBeUndefined()
  })

  it('gives each of many at once his own, whatever shares the question', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => newManager(world)))
    const gates = others.map((_, n) => newGate(world, { ip: `203.0.${n}.1` }))
    for (const [n, one] of gates.entries()) await signIn(world, one, others[n] ?? kaori)
    const cookies = Array.from({ length: 60 }, (_, n) =>
      n % 6 === 5 ? 'nobody' : cookieOf(gates[n % 6] ?? gate),
    )
    const found = await Promise.all(cookies.map((cookie) => authenticate(world, cookie)))
    for (const [n, session] of found.entries()) expect(session?.accountId).toBe(others[n % 6]?.accountId)
  })

  it('NIST63B4-2.1.3 NIST63B4-2.2.3 NIST63B4-5.2 OWASP-CS-Session-3 ASVS-7.3.1 ASVS-7.3.2 refuses after the idle limit and from the absolute limit on', async () => {
    const { idleMinutes, absoluteHours } = world.profile.sessions
    expect(idleMinutes).toBeLessThanOrEqual(60)
    expect(absoluteHours).toBeLessThanOrEqual(24)
    await world.advance({ minutes: idleMinutes - 1 })
    await sessionOf(gate)
    await world.advance({ minutes: idleMinutes - 1 })
    await sessionOf(gate)
    await world.advance({ minutes: idleMinutes })
    expect(await authenticate(world, cookieOf(gate))).toBeUndefined()

    const [tireless, started] = [newGate(world), await world.clock.now()]
    await signIn(world, tireless, kaori)
    for (let minutes = 0; minutes < absoluteHours * 60 - 1; minutes += idleMinutes - 1) {
      await world.clock.moveTo(new Date(started.getTime() + minutes * 60_000))
      await sessionOf(tireless)
    }
    await world.clock.moveTo(new Date(started.getTime() + absoluteHours * 3_600_000 + 60_000))
    expect(await authenticate(world, cookieOf(tireless))).toBeUndefined()
  })

  it('writes that it was seen at most once a minute', async () => {
    const seen = () =>
      world.db.row<{ last_seen_at: Date }>(sql`
        select last_seen_at from identity_session where account_id = ${kaori.accountId} and ended_at is null`)
    const first = await seen()
    await world.advance({ seconds: 50 })
    await sessionOf(gate)
    expect(await seen()).toEqual(first)
    await world.advance({ seconds: 15 })
    await sessionOf(gate)
    expect(await seen()).not.toEqual(first)
  })

  it('ASVS-8.3.2 refuses at once when the account is suspended or its version raised', async () => {
    await world.db.run(sql`update identity_account set status = 'suspended' where id = ${kaori.accountId}`)
    expect(await authenticate(world, cookieOf(gate))).toBeUndefined()
    await world.db.run(sql`update identity_account set status = 'active' where id = ${kaori.accountId}`)
    await sessionOf(gate)
    await world.db.run(sql`
      update identity_account set security_version = security_version + 1 where id = ${kaori.accountId}`)
    expect(await authenticate(world, cookieOf(gate))).toBeUndefined()
  })
})

describe('a session changes with trust', () => {
  it('attack-22 gives a fresh one at sign-in and ends the one the browser brought along', async () => {
    const planted = cookieOf(gate)
    await gate.begin('administrator')
    await gate.password(kaori.signInId, kaori.password)
    expect(cookieOf(gate)).not.toBe(planted)
    expect(await authenticate(world, planted)).toBeUndefined()
    const fixed = newGate(world)
    fixed.cookies.set('session', world.random.token())
    const before = cookieOf(fixed)
    await signIn(world, fixed, kaori)
    expect(cookieOf(fixed)).not.toBe(before)
    expect(await authenticate(world, before)).toBeUndefined()
  })

  it('attack-22 gives it a new secret when trust rises; the old one is dead and the id stays', async () => {
    const before = await sessionOf(gate)
    const old = cookieOf(gate)
    const cookie = await world.act(before, (act) => rotateSession(act, world, before))
    expect(await authenticate(world, old)).toBeUndefined()
    expect((await authenticate(world, cookie.value))?.id).toBe(before.id)
  })

  it('attack-22 shares nothing between two people who use one browser after another', async () => {
    const left = cookieOf(gate)
    await signOut(world, await sessionOf(gate))
    expect(await authenticate(world, left)).toBeUndefined()
    const sora = await newTraveller(world)
    await gate.begin('member')
    expect(await gate.password(sora.number, sora.password)).toMatchObject({ value: { step: 'code' } })
    await gate.code(await codeTo(world, sora.address))
    expect(await sessionOf(gate)).toMatchObject({ accountId: sora.accounts[0]?.accountId, kind: 'traveller' })
    expect((await listSessions(world, await sessionOf(gate))).map((one) => one.current)).toEqual([true])
  })

  it('keeps no secret in the database', async () => {
    const rows = await world.db.rows(sql`select * from identity_session`)
    expect(JSON.stringify(rows)).not.toContain(cookieOf(gate))
    expect(cookieOf(gate)).toHaveLength(43)
  })
})

describe('one’s own sessions', () => {
  it('are listed with their device, and one or all others can be ended, nobody else’s', async () => {
    const [second, third, stranger] = [newGate(world), newGate(world), await newManager(world)]
    await signIn(world, second, kaori)
    await signIn(world, third, kaori)
    const [mine, other] = [await sessionOf(gate), await sessionOf(second)]
    const list = await listSessions(world, mine)
    expect(list).toHaveLength(3)
    expect(list.find((one) => one.current)).toMatchObject({
      id: mine.id,
      device: 'Chrome / Windows',
      network: '198.51.100.0/24',
    })
    expect(await endOwnSession(world, mine, other.id)).toEqual({ ok: true })
    expect(await authenticate(world, cookieOf(second))).toBeUndefined()
    expect(await endOwnSession(world, mine, other.id)).toEqual({ ok: false, refusal: 'session-not-found' })
    const foreign = newGate(world)
    await signIn(world, foreign, stranger)
    expect(await endOwnSession(world, mine, (await sessionOf(foreign)).id)).toMatchObject({ ok: false })
    await endOtherSessions(world, mine)
    expect(await authenticate(world, cookieOf(third))).toBeUndefined()
    expect(await listSessions(world, await sessionOf(gate))).toHaveLength(1)
    await sessionOf(foreign)
  })
})
