import { exportJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import {
  arrive,
  assertion,
  finish,
  newAgency,
  newKeys,
  nonceFor,
  type Said,
  sendForm,
  type TestAgency,
} from '../support/agency.ts'
import { linkAll, openStaffedCompany, type StaffedCompany } from '../support/linked-company.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

let world: TestWorld
let node: TestServer
let agency: TestAgency
let other: TestAgency
let company: StaffedCompany
let contract: string
beforeAll(async () => {
  world = await newWorld({ house: true, config: { requestsPerMinute: 2000 } })
  node = await newServer(world)
  agency = await newAgency(world)
  other = await newAgency(world, 'mori-travel')
  company = await openStaffedCompany(world, 'tsubame', '123456789')
  contract = await linkAll(world, company, agency)
})
afterAll(async () => {
  await node.close()
  await world.close()
})

const ken = () => ({ sub: 'tsubame-2', contract })
const whys = async () => (await world.facts('hand-over-refused')).map(({ data }) => data.why)
const newestWhy = async () => (await whys()).at(-1)
const sessions = async () =>
  (await world.db.rows(sql`select 1 from identity_session where proof = 'agency'`)).length

/** What a browser sees of a refusal: everything but the receipt, which is chance. */
async function refusalOf(said: Said) {
  const before = await sessions()
  const { status, body, headers, sent, browser } = await arrive(world, node, agency, said)
  expect(await sessions()).toBe(before)
  expect(browser.cookies.has('__Host-session')).toBe(false)
  const { errorId: _, ...problem } = body as { errorId?: string }
  const page = sent.location.replace(/#[A-Za-z0-9_-]{43}$/, '#receipt')
  return { sent: [sent.status, page, sent.body], ended: [status, problem, headers.get('set-cookie')] }
}

/** The same of a hand-over that nobody signed at all. */
const plainRefusal = {
  sent: [303, '/arrived#receipt', ''],
  ended: [
    403,
    expect.objectContaining({ refusal: 'hand-over-refused', type: '/problems/hand-over-refused' }),
    null,
  ],
}

describe('a hand-over that is not right', () => {
  it('begins from a right one: the same with nothing changed signs in', async () => {
    expect(await arrive(world, node, agency, { claims: ken() })).toMatchObject({
      status: 200,
      body: { home: '/portal' },
    })
  })

  const at = (seconds: number) => async () => {
    const now = Math.floor((await world.clock.now()).getTime() / 1000)
    return { claims: { iat: now + seconds, exp: now + seconds + 60 } }
  }
  const said: [what: string, why: string, said: () => Said | Promise<Said>][] = [
    ['without a nonce', 'not-readable', () => ({ claims: { nonce: undefined } })],
    ['with a nonce of nobody', 'wrong-nonce', () => ({ claims: { nonce: world.random.token() } })],
    ['for another portal', 'wrong-audience', () => ({ claims: { aud: 'https://other.example' } })],
    ['for several portals', 'not-readable', () => ({ claims: { aud: [node.url, 'https://other.example'] } })],
    ['a minute old', 'stale', at(-61)],
    ['from the future', 'stale', at(8)],
    [
      'good for longer than a minute',
      'too-long',
      async () => {
        const iat = Math.floor((await world.clock.now()).getTime() / 1000)
        return { claims: { iat, exp: iat + 61 } }
      },
    ],
    ['without a time', 'not-readable', () => ({ claims: { iat: undefined } })],
    ['without an end', 'not-readable', () => ({ claims: { exp: undefined } })],
    ['without a number of its own', 'not-readable', () => ({ claims: { jti: undefined } })],
    [
      'ASVS-6.8.2 signed by a key nobody registered',
      'wrong-signature',
      async () => ({ claims: {}, by: await newKeys() }),
    ],
    ['that names an unknown key', 'unknown-key', () => ({ claims: {}, header: { kid: 'other' } })],
    [
      'ASVS-6.8.1 of another agency, with its own key and its own name',
      'wrong-nonce',
      () => ({ claims: { iss: other.issuer }, header: { kid: other.kid }, by: other.keys }),
    ],
    [
      "ASVS-6.8.1 in this agency's name by another agency's key",
      'unknown-key',
      () => ({ claims: {}, header: { kid: other.kid }, by: other.keys }),
    ],
    [
      "in another agency's name by this agency's key",
      'unknown-key',
      () => ({ claims: { iss: other.issuer } }),
    ],
    ['of an issuer nobody registered', 'unknown-key', () => ({ claims: { iss: 'https://evil.example' } })],
    ['that brings its own key', 'not-readable', async () => withOwnKey()],
    [
      'that names an address of a key',
      'not-readable',
      () => ({ claims: {}, header: { jku: 'https://evil.example/keys' } }),
    ],
    [
      'that names a certificate',
      'not-readable',
      () => ({ claims: {}, header: { x5u: 'https://evil.example/cert' } }),
    ],
    ['of another kind of token', 'not-readable', () => ({ claims: {}, header: { typ: 'JWT' } })],
    ['for a person nobody linked', 'not-linked', () => ({ claims: { sub: 'tsubame-9' } })],
    [
      'that names a registered person by his mail address alone',
      'not-linked',
      () => ({
        claims: { sub: 'ken@tsubame.example', email: 'ken@tsubame.example', email_verified: true },
      }),
    ],
    [
      'that names a registered person by his own ID',
      'not-linked',
      () => ({ claims: { sub: company.manager.signInId ?? '', name: '佐藤 健' } }),
    ],
    ['by a contract that does not exist', 'no-contract', () => ({ claims: { contract: world.random.id() } })],
    ['without a contract', 'not-readable', () => ({ claims: { contract: undefined } })],
  ]

  async function withOwnKey(): Promise<Said> {
    const by = await newKeys()
    return { claims: {}, by, header: { jwk: await exportJWK(by.publicKey) } }
  }

  it.each(said)('attack-19 is refused like every other: %s', async (_, why, make) => {
    const { claims, ...rest } = await make()
    expect(await refusalOf({ ...rest, claims: { ...ken(), ...claims } })).toEqual(plainRefusal)
    // What the browser is told at the end is the same; the fact alone says what was wrong.
    expect(await whys()).toContain(why)
    expect([why, 'no-such-arrival']).toContain(await newestWhy())
  })

  it('attack-19 ASVS-6.8.2 is refused unsigned, signed with a shared secret, and in any form but the compact one', async () => {
    const browser = node.browser()
    const nonce = await nonceFor(browser, agency)
    const right = await assertion(world, node.url, agency, { claims: { ...ken(), nonce } })
    const [, payload = '', signature = ''] = right.split('.')
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const header = (alg: string) => part({ alg, kid: agency.kid, typ: 'hand-over+jwt' })
    const forms = [
      `${header('none')}.${payload}.`,
      `${header('none')}.${payload}.${signature}`,
      `${header('HS256')}.${payload}.${signature}`,
      `${part({ alg: 'EdDSA', kid: agency.kid, typ: 'hand-over+jwt', crit: ['b64'], b64: false })}.${payload}.${signature}`,
      `${right}.${signature}`,
      JSON.stringify({ payload, signatures: [{ protected: right.split('.')[0], signature }] }),
      JSON.stringify({ payload, protected: right.split('.')[0], signature }),
      ` ${right}`,
      '',
    ]
    for (const form of forms) {
      const sent = await sendForm(node, new URLSearchParams({ assertion: form }).toString())
      expect(sent).toMatchObject({ status: 303, location: expect.stringMatching(/^\/arrived#/) })
      expect((await finish(browser, sent.receipt)).status).toBe(403)
    }
    const twice = `assertion=${right}&assertion=${right}`
    expect((await finish(browser, (await sendForm(node, twice)).receipt)).status).toBe(403)
    // None of them used the nonce up.
    const sent = await sendForm(node, `assertion=${right}&submit=%E9%80%81%E4%BF%A1`)
    expect((await finish(browser, sent.receipt)).status).toBe(200)
  })

  it('attack-19 is refused when it says a thing twice, though its agency signed it', async () => {
    const browser = node.browser()
    const nonce = await nonceFor(browser, agency)
    const now = Math.floor((await world.clock.now()).getTime() / 1000)
    const signed = async (extra: string, head = '') => {
      const usual = { iss: agency.issuer, aud: node.url, iat: now, exp: now + 60, nonce, ...ken() }
      const text = JSON.stringify({ ...usual, jti: world.random.token() }).replace(/}$/, `${extra}}`)
      const header = `{"alg":"EdDSA","kid":"${agency.kid}","typ":"hand-over+jwt"${head}}`
      const [h, p] = [header, text].map((part) => Buffer.from(part).toString('base64url'))
      const bytes = await crypto.subtle.sign('Ed25519', agency.keys.privateKey, Buffer.from(`${h}.${p}`))
      const form = `assertion=${h}.${p}.${Buffer.from(bytes).toString('base64url')}`
      return (await finish(browser, (await sendForm(node, form)).receipt)).status
    }
    expect(await signed(',"sub":"tsubame-1"')).toBe(403)
    expect(await signed(',"\\u0073ub":"tsubame-1"')).toBe(403)
    expect(await signed('', ',"alg":"EdDSA"')).toBe(403)
    // Names within something else the agency says are its own affair.
    expect(await signed(',"more":{"sub":"tsubame-1","list":[{"iss":"x"}]}')).toBe(200)
  })
})

describe('another agency', () => {
  it('attack-19 ASVS-6.8.1 says the same number in its own right hand-over, and speaks of nobody here', async () => {
    expect((await arrive(world, node, other, { claims: ken() })).status).toBe(403)
    expect(await newestWhy()).toBe('no-contract')
    // Once the company lets it hand people over too, its number is a number of its own, though it reads the same.
    const own = await linkAll(world, company, other)
    const sub = 'tsubame-2'
    await world.db.run(sql`
      update federation_link l set agency_person_id = case agency_person_id
        when 'tsubame-2' then 'tsubame-swap' when 'tsubame-3' then 'tsubame-2' else agency_person_id end
      where l.contract_id = ${own}`)
    const kinds = []
    for (const [by, of] of [
      [agency, contract],
      [other, own],
    ] as const) {
      const { browser } = await arrive(world, node, by, { claims: { sub, contract: of } })
      kinds.push((await browser.get<{ session: { kind: string } }>('/api/me')).body.session.kind)
    }
    expect(kinds).toEqual(['ticketing-manager', 'traveller'])
  })
})

describe('a right hand-over in the wrong hands', () => {
  it('attack-19 is refused again once it was taken, with a nonce used up and with a fresh one', async () => {
    const first = await arrive(world, node, agency, { claims: ken() })
    expect(first.status).toBe(200)
    const again = await sendForm(node, `assertion=${first.token}`)
    expect((await finish(first.browser, again.receipt)).status).toBe(403)
    expect((await finish(first.browser, first.sent.receipt)).status).toBe(403)
    expect(await whys()).toContain('replayed')
    const jti = world.random.token()
    expect((await arrive(world, node, agency, { claims: { ...ken(), jti } })).status).toBe(200)
    expect((await arrive(world, node, agency, { claims: { ...ken(), jti } })).status).toBe(403)
  })

  it("attack-19 attack-22 opens nothing in a browser that did not get its nonce: nobody is signed in as somebody else's guest", async () => {
    const [thief, victim] = [node.browser(), node.browser()]
    const nonce = await nonceFor(thief, agency)
    await nonceFor(victim, agency)
    const token = await assertion(world, node.url, agency, { claims: { ...ken(), nonce } })
    const { receipt } = await sendForm(node, `assertion=${token}`)
    expect((await finish(victim, receipt)).status).toBe(403)
    expect(victim.cookies.has('__Host-session')).toBe(false)
  })

  it('attack-19 opens nothing for who planted his nonce at the agency of another: the receipt is with the other', async () => {
    const thief = node.browser()
    const nonce = await nonceFor(thief, agency)
    const token = await assertion(world, node.url, agency, { claims: { ...ken(), nonce } })
    await sendForm(node, `assertion=${token}`)
    // He knows the nonce and the token's number, and still not what the other browser was given.
    for (const guess of [nonce, nonce.toLowerCase(), world.random.token(), '']) {
      expect((await finish(thief, guess)).status).toBe(403)
    }
  })

  it('is refused a minute after it was brought, and once its nonce is ten minutes old', async () => {
    const browser = node.browser()
    const nonce = await nonceFor(browser, agency)
    const token = await assertion(world, node.url, agency, { claims: { ...ken(), nonce } })
    const { receipt } = await sendForm(node, `assertion=${token}`)
    await world.advance({ seconds: 61 })
    expect((await finish(browser, receipt)).status).toBe(403)
    const late = await nonceFor(browser, agency)
    await world.advance({ minutes: 10 })
    const after = await assertion(world, node.url, agency, { claims: { ...ken(), nonce: late } })
    const sent = await sendForm(node, `assertion=${after}`)
    expect((await finish(browser, sent.receipt)).status).toBe(403)
    expect(await newestWhy()).toBe('no-such-arrival')
    expect(await whys()).toContain('wrong-nonce')
  })
})

describe('the door for hand-overs', () => {
  const form = 'assertion=x'
  it('takes a whole page that goes there, from wherever, and nothing behind the scenes', async () => {
    expect((await sendForm(node, form, { origin: 'null' })).status).toBe(303)
    expect((await sendForm(node, form, { 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
    expect((await sendForm(node, form, { 'sec-fetch-dest': 'iframe' })).status).toBe(403)
    expect((await sendForm(node, form, { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await sendForm(node, form, { 'content-type': 'multipart/form-data' })).status).toBe(415)
  })

  it('is the only one: the steps beside it refuse other sites, and no other route takes a form', async () => {
    const headers = { origin: 'https://kumo-travel.example', 'sec-fetch-site': 'cross-site' }
    const browser = node.browser(headers)
    const answers = [
      await browser.post('/api/hand-over/arrivals', { agency: agency.handle }),
      await browser.post('/api/hand-over/session', { receipt: 'x' }),
      await browser.get(`/api/hand-over/agencies/${agency.handle}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await node.browser().post('/api/sign-in', 'door=member', type)).status).toBe(415)
  })

  it('leads to the English page who asks for English, right or wrong', async () => {
    const sent = await sendForm(node, form, { 'accept-language': 'en' })
    expect(sent.location).toMatch(/^\/en\/arrived#/)
  })
})
