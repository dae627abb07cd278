import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { codeTo, newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { resetOver, signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { liftHold } from '../cases/lift-hold.ts'
import { reopenAccount, suspendAccount } from '../public.ts'
import { endSessionsIn } from './end-sessions-in.ts'
import { holdByOffice, releaseByOffice } from './hold-by-office.ts'
import type { Scope } from './scope.ts'
import { touchedBy } from './touched.ts'

const office = { by: 'system', name: 'tests' } as const
let world: TestWorld
let nodes: [TestServer, TestServer]
beforeAll(async () => {
  world = await newWorld({ house: true })
  nodes = [await newServer(world), await newServer(world)]
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await world.close()
})

const nobody = '00000000-0000-4000-8000-0000000000ff'
const end = (scope: Scope, but = nobody) => world.act(office, (act) => endSessionsIn(act, scope, but))
const credentials = (who: { signInId: string; password: string; address: string }) => ({
  id: who.signInId,
  password: who.password,
  address: who.address,
})

describe('ending sessions', () => {
  it('shuts a person out on every node with the next request, on every device, and what he had begun is void', async () => {
    const kaori = await newManager(world)
    const [here, there] = [
      await signedInOver(world, nodes[0], credentials(kaori)),
      await signedInOver(world, nodes[1], credentials(kaori)),
    ]
    const gate = newGate(world)
    await gate.begin('administrator')
    await gate.password(kaori.signInId, kaori.password)
    const code = await codeTo(world, kaori.address)
    const scope = { of: 'person', id: kaori.signInId.toLowerCase() } as const
    expect(await touchedBy(world.db, scope, nobody)).toEqual({ accounts: 1, companies: 1, sessions: 2 })
    expect(await end(scope)).toEqual({ accounts: 1, companies: 1, sessions: 2 })
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([401, 401])
    expect(await gate.code(code)).toMatchObject({ ok: false })
    expect((await world.facts('sessions-ended-by-operator')).at(-1)).toMatchObject({
      ...{ subject: kaori.accountId, companyId: kaori.companyId, data: { why: 'contained' } },
    })
    expect(await end(scope)).toEqual({ accounts: 0, companies: 0, sessions: 0 })
  })

  it('of a company touches its people and nobody else, and leaves whoever does it signed in', async () => {
    const kaori = await newManager(world)
    const { companyId } = kaori
    const others = [await newManager(world, { companyId }), await newManager(world)]
    for (const who of [kaori, ...others]) await signedInAs(world, { ...who, kind: 'administrator' })
    expect(await touchedBy(world.db, { of: 'company', companyId }, kaori.accountId)).toEqual({
      ...{ accounts: 1, companies: 1, sessions: 1 },
    })
    expect(await end({ of: 'company', companyId }, kaori.accountId)).toMatchObject({ accounts: 1 })
    expect(await openOf([kaori, ...others])).toEqual([1, 0, 1])
  })

  it('of a network ends everything of whoever began a session there since then, also what began elsewhere', async () => {
    const [touched, before, elsewhere] = [
      await newManager(world),
      await newManager(world),
      await newManager(world),
    ]
    const from = (ip: string) => newGate(world, { ip })
    await signIn(world, from('198.18.7.4'), before)
    await world.advance({ hours: 2 })
    const since = await world.clock.now()
    await signIn(world, from('198.18.7.9'), touched)
    await signIn(world, from('192.0.2.9'), touched)
    await signIn(world, from('192.0.2.9'), elsewhere)
    const scope = { of: 'network', network: '198.18.7.0/24', since } as const
    expect(await touchedBy(world.db, scope, nobody)).toEqual({ accounts: 1, companies: 1, sessions: 2 })
    await end(scope)
    expect(await openOf([touched, elsewhere])).toEqual([0, 1])
  })

  it('of an IPv6 network means all that its holder has', async () => {
    const [mine, stranger] = [await newManager(world), await newManager(world)]
    for (const who of [mine, stranger]) await signedInAs(world, { ...who, kind: 'administrator' })
    const at = (accountId: string, network: string) =>
      world.db.run(sql`update identity_session set network = ${network} where account_id = ${accountId}`)
    await at(mine.accountId, '2001:db8:1:2::/64')
    await at(stranger.accountId, '2001:db8:11:2::/64')
    const since = new Date((await world.clock.now()).getTime() - 60_000)
    await end({ of: 'network', network: '2001:db8:1:77::/64', since })
    expect(await openOf([mine, stranger])).toEqual([0, 1])
  })
})

describe('an account the security office holds', () => {
  it('lets nobody in until the office releases it: no reset, no administrator, no reopening lifts that', async () => {
    const kaori = await newManager(world)
    const ref = { companyId: kaori.companyId, accountId: kaori.accountId }
    const session = await signedInOver(world, nodes[0], credentials(kaori))
    const held = await world.act(office, (act) => holdByOffice(act, world, ref))
    expect(held).toMatchObject({ ok: true, value: { case: expect.stringMatching(/^\d{10}$/) } })
    expect((await session.get('/api/me')).status).toBe(401)
    expect(await world.act(office, (act) => holdByOffice(act, world, ref))).toMatchObject({ ok: false })
    for (const by of ['administrator', 'desk'] as const)
      expect(await world.act(office, (act) => liftHold(act, world, { ...ref, by }))).toBe(false)
    await expect(
      resetOver(world, nodes[0], { ...credentials(kaori), password: 'nami-no-oto8' }),
    ).rejects.toThrow(/journey-step-mismatch/)
    expect(await statusOf(ref.accountId)).toBe('held')
    await world.act(office, (act) => suspendAccount(act, ref.companyId, ref.accountId))
    await world.act(office, (act) => reopenAccount(act, ref.companyId, ref.accountId))
    expect(await statusOf(ref.accountId)).toBe('held')
    expect(await world.act(office, (act) => releaseByOffice(act, world, ref))).toBe(true)
    expect(await world.act(office, (act) => releaseByOffice(act, world, ref))).toBe(false)
    await signedInOver(world, nodes[1], credentials(kaori))
    const subjects = (await world.mailTo(kaori.address)).map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject.includes('アカウント')).length).toBeGreaterThan(1)
  })

  it('that its owner had reported is held by the office from then on', async () => {
    const kaori = await newManager(world)
    const ref = { companyId: kaori.companyId, accountId: kaori.accountId }
    await world.act(office, (act) => holdByOffice(act, world, ref))
    await world.act(office, (act) => releaseByOffice(act, world, ref))
    await world.db.run(sql`update identity_account set status = 'held' where id = ${ref.accountId}`)
    expect(await world.act(office, (act) => holdByOffice(act, world, ref))).toMatchObject({ ok: true })
    expect(await world.act(office, (act) => liftHold(act, world, { ...ref, by: 'desk' }))).toBe(false)
  })

  it('is released while it is suspended, and stays suspended until it is reopened', async () => {
    const kaori = await newManager(world)
    const ref = { companyId: kaori.companyId, accountId: kaori.accountId }
    await world.act(office, (act) => holdByOffice(act, world, ref))
    await world.act(office, (act) => suspendAccount(act, ref.companyId, ref.accountId))
    expect(await world.act(office, (act) => releaseByOffice(act, world, ref))).toBe(true)
    expect(await statusOf(ref.accountId)).toBe('suspended')
    await world.act(office, (act) => reopenAccount(act, ref.companyId, ref.accountId))
    expect(await statusOf(ref.accountId)).toBe('active')
  })

  it('is none that does not exist', async () => {
    const ref = { companyId: world.random.id(), accountId: nobody }
    expect(await world.act(office, (act) => holdByOffice(act, world, ref))).toMatchObject({
      refusal: 'account-not-found',
    })
  })
})

const openOf = (people: { accountId: string }[]) =>
  Promise.all(
    people.map(
      async ({ accountId }) =>
        (
          await world.db.rows(sql`
            select 1 from identity_session s join identity_account a on a.id = s.account_id
            where s.account_id = ${accountId} and s.ended_at is null and s.security_version = a.security_version`)
        ).length,
    ),
  )
const statusOf = async (accountId: string) =>
  (
    await world.db.row<{ status: string }>(sql`
      select status from identity_account where id = ${accountId}`)
  )?.status
