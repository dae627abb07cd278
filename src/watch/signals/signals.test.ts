import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { suspendStaff } from '#desk/public.ts'
import { operatorCompany } from '#platform/author.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { endSignalReceivers, newSignalReceiver, type Taken } from '../../../test/support/signal-receivers.ts'
import { newStaff, signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Polled, Receivers } from './contract.ts'
import { type NewReceiver, registerReceiver, replaySignals, stopReceiver } from './receivers.ts'
import { publicKeys } from './signing-key.ts'

const office = { by: 'operator', name: 'tests' } as const
const audience = 'https://siem.kumo.example/'

let world: TestWorld
let server: TestServer
const closes: (() => unknown)[] = []
beforeEach(async () => {
  world = await newWorld({ house: true, config: { receiverNetworks: ['127.0.0.0/8'] } })
  server = await newServer(world)
})
afterEach(async () => {
  endSignalReceivers()
  for (const close of closes.splice(0)) await close()
  await server.close()
  await world.close()
})

async function registered(wish: Partial<NewReceiver> & Pick<NewReceiver, 'way'>) {
  const events = ['session-revoked', 'credential-change'] as const
  const made = await registerReceiver(world, office, { name: `r-${wish.way}`, audience, events, ...wish })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

/** Ends the sessions of so many people, one after another. */
async function happen(times: number): Promise<string[]> {
  const people = Array.from({ length: times }, () => world.random.id())
  for (const subject of people)
    await world.act(office, (act) =>
      act.note('sessions-ended-by-operator', { companyId: operatorCompany, subject }),
    )
  return people
}

const standing = async () => {
  const auditor = await signedInStaff(world, server, 'auditor')
  return (await auditor.get<Receivers>('/api/watch/receivers')).body.receivers
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 2400; n++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It has not come about in two minutes.')
}

const receiverProcess = () => newSignalReceiver({ issuers: [server.url], audience })

const usersOf = (taken: Taken[]) => taken.filter(({ isNew }) => isNew).map(({ sub_id }) => sub_id.user?.id)

describe('signals that are pushed (RFC 8935)', () => {
  it('reach a receiver signed, with whom and what, and nothing personal', async () => {
    const receiver = await receiverProcess()
    await receiver.start()
    await registered({ way: 'push', url: receiver.url, token: 'hibari-no-kagi' })
    const staff = await newStaff(world)
    await suspendStaff(world, office, staff.signInId)
    await world.act(office, (act) =>
      act.note('password-changed', {
        subject: staff.accountId,
        companyId: operatorCompany,
        personal: { ip: '192.0.2.7' },
      }),
    )
    await until(() => receiver.taken().length === 2)
    const [ended, changed] = receiver.taken()
    const user = { format: 'opaque', id: staff.accountId }
    expect(ended).toMatchObject({
      ...{ authorization: 'Bearer hibari-no-kagi', type: 'application/secevent+jwt' },
      sub_id: { format: 'complex', user, tenant: { format: 'opaque', id: operatorCompany } },
      events: {
        'https://schemas.openid.net/secevent/caep/event-type/session-revoked': {
          ...{ event_timestamp: expect.any(Number), initiating_entity: 'admin' },
        },
      },
    })
    expect(changed?.events).toMatchObject({
      'https://schemas.openid.net/secevent/caep/event-type/credential-change': {
        ...{ credential_type: 'password', change_type: 'update' },
      },
    })
    expect(JSON.stringify(receiver.taken())).not.toMatch(/192\.0\.2|kazahana/)
  })

  it('are neither lost nor taken twice when the receiver is killed and comes back', async () => {
    const receiver = await receiverProcess()
    // It dies with the seventh written down and not answered: the worst moment.
    const first = await receiver.start({ diesAfter: 7 })
    await registered({ way: 'push', url: receiver.url })
    const died = once(first, 'exit')
    const before = await happen(12)
    await died
    const during = await happen(8)
    await until(async () => (await standing())[0]?.state === 'failing')
    const [failing] = await standing()
    expect(failing).toMatchObject({
      lastFault: expect.stringContaining('no answer'),
      lastSuccessAt: expect.any(String),
    })
    await receiver.start()
    await until(async () => {
      await world.advance({ seconds: 60 })
      return (await standing())[0]?.waiting === 0
    })
    expect(usersOf(receiver.taken())).toEqual([...before, ...during])
    // The seventh came again, under its old id: so the receiver knew it.
    expect(receiver.taken().filter(({ isNew }) => !isNew)).toHaveLength(1)
    expect((await standing())[0]).toMatchObject({ state: 'running', waiting: 0 })
    expect((await standing())[0]).not.toHaveProperty('lastFault')
  })

  it('are sent by one of two nodes, each once', async () => {
    const other = await newServer(world)
    closes.push(() => other.close())
    // In a test each node has an address of its own, and names it as the issuer.
    const receiver = await newSignalReceiver({ issuers: [server.url, other.url], audience })
    await receiver.start()
    await registered({ way: 'push', url: receiver.url })
    const people = await happen(25)
    await until(() => usersOf(receiver.taken()).length === 25)
    expect(receiver.taken().map(({ sub_id }) => sub_id.user?.id)).toEqual(people)
  })

  it('that the receiver cannot read are set aside and hold nobody up; what he may not take is tried again', async () => {
    const answers = [
      { status: 400, body: '{"err":"invalid_request"}' },
      { status: 403, body: '{"err":"access_denied"}' },
    ]
    let calls = 0
    const hook = createServer((request, response) => {
      request.resume()
      const answer = answers[calls++]
      response.writeHead(answer?.status ?? 202).end(answer?.body)
    }).listen(0, '127.0.0.1')
    closes.push(() => hook.close())
    await once(hook, 'listening')
    await registered({ way: 'push', url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/` })
    await happen(2)
    await until(async () => {
      await world.advance({ seconds: 30 })
      const [one] = await standing()
      return one?.waiting === 0 && one.refused === 1
    })
    expect(calls).toBe(3)
  })

  it('attack-31 go to no address inside, however it is spelt', async () => {
    for (const [n, url] of [
      'https://10.0.0.1/',
      'https://[::ffff:169.254.169.254]/latest',
      'https://[::ffff:a00:1]/',
    ].entries())
      await registered({ way: 'webhook', url, name: `inside-${n}` })
    await happen(1)
    await until(async () => (await standing()).every(({ state }) => state === 'failing'))
    for (const one of await standing()) expect(one.lastFault).toContain('not called')
    const refused = await registerReceiver(world, office, {
      ...{
        name: 'x',
        way: 'webhook',
        audience,
        url: 'https://user:word@kumo.example/',
        events: ['session-revoked'],
      },
    })
    expect(refused).toEqual({ ok: false, refusal: 'address-not-called' })
  })
})

describe('signals that are fetched (RFC 8936)', () => {
  const poll = (token: string, body: object) =>
    server.browser({ authorization: `Bearer ${token}` }).post<Polled>('/api/signals/poll', body)

  it('come again until they are acknowledged, and then never', async () => {
    const { secret = '' } = await registered({ way: 'poll' })
    const people = await happen(3)
    let first: Polled = { sets: {} }
    await until(async () => {
      first = (await poll(secret, { maxEvents: 2, returnImmediately: true })).body
      return Object.keys(first.sets).length === 2
    })
    expect(first.moreAvailable).toBe(true)
    const again = (await poll(secret, { maxEvents: 2, returnImmediately: true })).body
    expect(again).toEqual(first)
    const [one = '', two = ''] = Object.keys(first.sets)
    const setErrs = { [two]: { err: 'invalid_request', description: 'not understood' } }
    const rest = (await poll(secret, { ack: [one], setErrs, returnImmediately: true })).body
    const [third = ''] = Object.keys(rest.sets)
    expect([one, two]).not.toContain(third)
    const keys = createLocalJWKSet(await publicKeys(world.keys))
    const { payload } = await jwtVerify(rest.sets[third] ?? '', keys, { issuer: server.url, audience })
    expect(payload).toMatchObject({ jti: third, sub_id: { user: { id: people[2] } } })
    expect((await poll(secret, { ack: [third], returnImmediately: true })).body).toEqual({ sets: {} })
    expect((await standing())[0]).toMatchObject({ waiting: 0, refused: 1 })
  })

  it('open to nobody without the token, and acknowledge nothing of another receiver', async () => {
    const { secret: own = '' } = await registered({ way: 'poll' })
    const { secret: others = '' } = await registered({ way: 'poll', name: 'other' })
    expect((await server.browser().post('/api/signals/poll', {})).status).toBe(401)
    expect((await poll('wrong-token', {})).status).toBe(401)
    await happen(1)
    let sets: string[] = []
    await until(async () => {
      sets = Object.keys((await poll(own, { returnImmediately: true })).body.sets)
      return sets.length === 1
    })
    await poll(others, { ack: sets, returnImmediately: true })
    expect(Object.keys((await poll(own, { returnImmediately: true })).body.sets)).toEqual(sets)
  })
})

describe('webhooks', () => {
  it('are signed, sent again on request under the same id, and stop when they are stopped', async () => {
    const got: { headers: IncomingHttpHeaders; body: string }[] = []
    const hook = createServer(async (request, response) => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece)
      got.push({ headers: request.headers, body: Buffer.concat(pieces).toString() })
      response.end()
    }).listen(0, '127.0.0.1')
    closes.push(() => hook.close())
    await once(hook, 'listening')
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`
    const { secret = '' } = await registered({ way: 'webhook', url, name: 'hook' })
    const since = await world.clock.now()
    await happen(1)
    await until(() => got.length === 1)
    // That it was taken is written down after the receiver has answered.
    await until(async () => (await standing())[0]?.waiting === 0)
    const [{ headers, body } = { headers: {}, body: '' }] = got
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
    )
    expect(JSON.parse(body)).toMatchObject({ iss: server.url, jti: headers['webhook-id'] })

    expect(await replaySignals(world, office, { name: 'hook', since })).toEqual({
      ok: true,
      value: { signals: 1 },
    })
    await until(() => got.length === 2)
    expect(got[1]?.headers['webhook-id']).toBe(headers['webhook-id'])

    await stopReceiver(world, office, { name: 'hook', isStopped: true })
    await happen(1)
    await world.runJob('watch.signals')
    expect((await standing())[0]).toMatchObject({ state: 'stopped', waiting: 0, host: new URL(url).host })
  })
})
