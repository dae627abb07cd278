import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { evenLimited, evenUnenrolled, type Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { type Gate, type Manager, newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { authenticate } from './authenticate.ts'
import { signOut } from './end-own.ts'
import { endSession } from './end-sessions.ts'
import { rotateSession, startSession } from './start-session.ts'
import { vouch } from './vouch.ts'

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

describe('vouching within an act', () => {
  const vouched = (session: Session) =>
    world.act({ by: 'system', name: 'tests' }, (act) => vouch({ ...act, author: session }))

  it('lets a person act while his session stands, and no longer', async () => {
    const session = await sessionOf(gate)
    await expect(vouched(session)).resolves.toBeUndefined()
    await signOut(world, session)
    await expect(vouched(session)).rejects.toMatchObject({ refusal: 'signed-out', status: 401 })
  })

  it('ASVS-8.3.2 refuses a session whose account was suspended between the check and the act', async () => {
    const session = await sessionOf(gate)
    await world.db.run(sql`update identity_account set status = 'suspended' where id = ${kaori.accountId}`)
    await expect(vouched(session)).rejects.toMatchObject({ status: 401 })
  })

  it('O8 refuses who was limited between the check and the act, in all but the few acts that limits do not touch', async () => {
    const session = await sessionOf(gate)
    expect(session.limited).toBe(false)
    const limit = (since: Date | null) =>
      world.db.run(sql`update identity_account set limited_since = ${since} where id = ${kaori.accountId}`)
    await limit(await world.clock.now())
    await expect(vouched(session)).rejects.toMatchObject({ refusal: 'account-limited', status: 403 })
    await expect(vouched(evenLimited(session))).resolves.toBeUndefined()
    await limit(null)
    await expect(vouched({ ...session, limited: true })).resolves.toBeUndefined()
  })

  it('refuses who must add an authenticator first, in all but the few acts that lead to one', async () => {
    const session = { ...(await sessionOf(gate)), unenrolled: true } as const
    await expect(vouched(session)).rejects.toMatchObject({ refusal: 'authenticator-first', status: 403 })
    await expect(vouched(evenLimited(session))).rejects.toMatchObject({ refusal: 'authenticator-first' })
    await expect(vouched(evenUnenrolled(session))).resolves.toBeUndefined()
  })

  it('attack-23 refuses a session that ends while the act waits for its turn', async () => {
    const session = await sessionOf(gate)
    const leaving = await world.pool.connect()
    await leaving.query('begin')
    await leaving.query('select 1 from identity_account where id = $1 for no key update', [kaori.accountId])
    const late = vouched(session).then(
      () => 'went through',
      (fault) => fault.refusal,
    )
    await somebodyWaits(world)
    await leaving.query(
      `update identity_session set ended_at = now(), ended_why = 'signed-out' where id = $1`,
      [session.id],
    )
    await leaving.query('commit')
    leaving.release()
    expect(await late).toBe('signed-out')
  })

  it('attack-23 of twenty acts that race a sign-out none is done after it', async () => {
    const session = await sessionOf(gate)
    const order: string[] = []
    const act = () =>
      world.act({ by: 'system', name: 'tests' }, async (tried) => {
        await vouch({ ...tried, author: session })
        order.push('act')
      })
    const leave = () =>
      world.act({ by: 'system', name: 'tests' }, async (tried) => {
        await vouch({ ...tried, author: session })
        await endSession(tried, { ...session, why: 'signed-out' })
        order.push('sign-out')
      })
    await Promise.allSettled([
      ...Array.from({ length: 10 }, act),
      leave(),
      ...Array.from({ length: 10 }, act),
    ])
    expect(order.at(-1)).toBe('sign-out')
  })

  it('refuses to rotate a session that has ended', async () => {
    const session = await sessionOf(gate)
    await signOut(world, session)
    await expect(world.act(session, (act) => rotateSession(act, world, session))).rejects.toThrow(/ended/)
  })

  it('ends sessions with the moment they begin to be too old, however often they were seen', async () => {
    const started = await world.act({ by: 'system', name: 'tests' }, (act) =>
      startSession(act, world, {
        ...{ companyId: kaori.companyId, accountId: kaori.accountId, securityVersion: 1 },
        ...{ device: world.random.bytes(32), network: undefined, proof: 'code', userAgentFamily: '—' },
      }),
    )
    expect(await authenticate(world, started.cookie.value)).toMatchObject({ id: started.sessionId })
    await world.db.run(sql`
      update identity_session set expires_at = created_at + interval '1 millisecond' where id = ${started.sessionId}`)
    expect(await authenticate(world, started.cookie.value)).toBeUndefined()
  })
})
