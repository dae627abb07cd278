import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { type Manager, newManager } from '../support/gate.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { newWorld, type TestWorld } from '../support/world.ts'
import { rawRequest, signIn, typeAt, upToCode } from './steps.ts'

let world: TestWorld
let server: TestServer
/** A second world whose house stands on the open net: no proxy is trusted. */
let open: TestWorld
let bare: TestServer
beforeAll(async () => {
  world = await newWorld({
    house: true,
    config: { trustedProxies: ['127.0.0.1', '::1'], requestsPerMinute: 40 },
  })
  open = await newWorld({ house: true, config: { requestsPerMinute: 40 } })
  server = await newServer(world)
  bare = await newServer(open)
})
afterAll(async () => {
  await server.close()
  await bare.close()
  await world.close()
  await open.close()
})

const copyOf = (from: Browser, headers: Record<string, string>, at = server) => {
  const twin = at.browser(headers)
  for (const [name, value] of from.cookies) twin.cookies.set(name, value)
  return twin
}

/** Where a right password leads the browser. */
async function leadsTo(browser: Browser, manager: Manager): Promise<string | undefined> {
  const { status, body } = await typeAt(browser, { id: manager.signInId, password: manager.password })
  return status === 200 ? body.step : `${status} ${body.refusal}`
}

let nets = 0
/** The owner on the device he always uses, in a network of his own. */
async function atHome() {
  const manager = await newManager(world)
  const ip = `203.0.${++nets}.7`
  const browser = await signIn(world, server.browser({ 'x-forwarded-for': ip }), manager)
  expect(await leadsTo(browser, manager)).toBe('done')
  return { manager, browser, ip }
}

describe('signals that are missing or made up', () => {
  it.each([
    'not an address',
    '203.0.113.7:8080',
    '256.1.1.1',
    '203.0.113',
    'unknown',
    '::ffff:999.1.1.1',
    'a'.repeat(60),
  ])(
    'attack-17 takes the forwarded address %j for unknown and asks for a code even on the known device',
    async (forwarded) => {
      const { manager, browser } = await atHome()
      expect(await leadsTo(copyOf(browser, { 'x-forwarded-for': forwarded }), manager)).toBe('code')
    },
  )

  it('attack-17 asks for a code when the user agent is ten thousand characters long, missing or nonsense', async () => {
    const { manager, browser, ip } = await atHome()
    for (const agent of ['x'.repeat(10_000), '', `${'Mozilla/5.0 '.repeat(800)}Chrome/140`, '%00<script>']) {
      const stranger = copyOf(browser, { 'x-forwarded-for': ip, 'user-agent': agent })
      expect([agent.slice(0, 20), await leadsTo(stranger, manager)]).toEqual([agent.slice(0, 20), 'code'])
    }
  })

  it('attack-17 asks for a code when client hints are forged, broken or ten thousand characters long, and not when they fit', async () => {
    const { manager, browser, ip } = await atHome()
    const brands = '"Chromium";v="140", "Google Chrome";v="140", "Not=A?Brand";v="24"'
    const fitting = { 'sec-ch-ua': brands, 'sec-ch-ua-mobile': '?0', 'sec-ch-ua-platform': '"Windows"' }
    const at = (hints: Record<string, string>) =>
      leadsTo(copyOf(browser, { 'x-forwarded-for': ip, ...hints }), manager)
    for (const forged of [
      { 'sec-ch-ua': brands.replaceAll('140', '141') },
      { 'sec-ch-ua': brands.slice(0, 14) },
      { 'sec-ch-ua': `${brands}, ${'"x", '.repeat(2500)}"x"` },
      { 'sec-ch-ua-mobile': '?1' },
      { 'sec-ch-ua-platform': '"Android"' },
      { 'sec-ch-ua-platform': '%00<script>' },
    ])
      expect([forged, await at({ ...fitting, ...forged })]).toEqual([forged, 'code'])
    expect(await at(fitting)).toBe('done')
  })

  it('attack-17 asks for a code when the device cookie is missing, cut, made up or of another browser', async () => {
    const { manager, browser, ip } = await atHome()
    const own = browser.cookies.get('__Host-device') ?? ''
    const foreign = server.browser({ 'x-forwarded-for': ip })
    await upToCode(foreign, await newManager(world))
    const cookies = ['', own.slice(1), `${own}A`, 'A'.repeat(43), foreign.cookies.get('__Host-device') ?? '']
    for (const cookie of cookies) {
      const stranger = server.browser({ 'x-forwarded-for': ip })
      if (cookie) stranger.cookies.set('__Host-device', cookie)
      expect([cookie, await leadsTo(stranger, manager)]).toEqual([cookie, 'code'])
    }
  })

  it('attack-17 ignores what the client says of its place: no header of it makes a stranger usual', async () => {
    const { manager, browser, ip } = await atHome()
    const said = {
      ...{
        'cf-ipcountry': 'JP',
        'x-geo-country': 'JP',
        'x-geo-city': 'Tokyo',
        'x-real-ip': ip,
        'true-client-ip': ip,
      },
      ...{ 'cf-connecting-ip': ip, 'x-client-ip': ip, forwarded: `for=${ip}`, 'x-appengine-city': 'tokyo' },
      ...{ 'x-vercel-ip-country': 'JP', 'x-device-known': 'true', 'x-risk-score': '-9', 'step-up': 'done' },
    }
    const stranger = server.browser({ 'x-forwarded-for': '198.51.100.9', ...said })
    expect(await leadsTo(stranger, manager)).toBe('code')
    // Nor do they count against the owner where he always is.
    const lies = { ...said, 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6', 'cf-ipcountry': 'T1' }
    expect(await leadsTo(copyOf(browser, { 'x-forwarded-for': ip, ...lies }), manager)).toBe('done')
    const judged = (await world.facts('sign-in-judged')).filter(
      ({ subject }) => subject === manager.accountId,
    )
    expect(JSON.stringify(judged)).not.toMatch(/JP|Tokyo|6\.6\.6\.6/)
  })
})

describe('one limit for one network', () => {
  /** How many of `tries` requests are let through before the network has used up its minute. */
  async function passed(to: TestServer, tries: number, headersOf: (n: number) => Record<string, string>) {
    let many = 0
    for (let n = 0; n < tries; n++)
      if ((await rawRequest(to, { path: '/api/gate', headers: headersOf(n) })).status === 200) many++
    return many
  }
  const v6 = (n: number) => n.toString(16)

  it('attack-18 counts the address next to the trusted proxy, whatever stands left of it', async () => {
    expect(await passed(server, 60, (n) => ({ 'x-forwarded-for': `10.9.${n}.1, 192.0.2.${n % 5}` }))).toBe(40)
  })

  it('attack-18 counts all addresses of one IPv6 /64 as one, in every spelling', async () => {
    const spellings = (n: number) => [
      `2001:db8:5:6::${v6(n)}`,
      `2001:0DB8:0005:0006:0:0:${v6(n)}:1`,
      `2001:DB8:5:6:ffff::${v6(n)}`,
    ]
    expect(await passed(server, 60, (n) => ({ 'x-forwarded-for': spellings(n)[n % 3] ?? '' }))).toBe(40)
    expect(await passed(server, 1, () => ({ 'x-forwarded-for': '2001:db8:5:7::1' }))).toBe(1)
  })

  it('attack-18 counts an IPv4 address and its IPv6-mapped spellings as one', async () => {
    const spellings = ['192.0.4.7', '::ffff:192.0.4.8', '::FFFF:c000:0409', '0:0:0:0:0:ffff:192.0.4.10']
    expect(await passed(server, 60, (n) => ({ 'x-forwarded-for': spellings[n % 4] ?? '' }))).toBe(40)
  })

  it('attack-18 reads the header in whatever case it is written', async () => {
    const names = ['x-forwarded-for', 'X-Forwarded-For', 'X-FORWARDED-FOR', 'x-fORWARDED-fOR']
    expect(await passed(server, 60, (n) => ({ [names[n % 4] ?? '']: `10.7.${n}.1, 192.0.3.9` }))).toBe(40)
  })

  it('attack-18 gives unreadable addresses one limit together, not one each', async () => {
    // A house of its own: at the other one the unreadable of the tests before have begun their minute.
    const own = await newServer(world)
    try {
      expect(await passed(own, 60, (n) => ({ 'x-forwarded-for': `garbage-${n}` }))).toBe(40)
      expect(await passed(own, 20, (n) => ({ 'x-forwarded-for': `other-garbage-${n}` }))).toBe(0)
    } finally {
      await own.close()
    }
  })

  it('attack-18 believes no forwarded address at all where no proxy is trusted', async () => {
    const headers = (n: number) => ({
      'x-forwarded-for': `10.8.${n}.1`,
      forwarded: `for=10.8.${n}.1`,
      'x-real-ip': `10.8.${n}.1`,
    })
    expect(await passed(bare, 60, headers)).toBe(40)
  })
})
