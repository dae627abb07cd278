import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { memoryRow } from '../../test/support/devices.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import {
  type Judgement,
  judgeSignIn,
  learn,
  type Proof,
  type Remembered,
  rememberedOf,
  type Signals,
} from './public.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const newerChrome = chrome.replace('142', '143')
const hints = {
  brands: '"Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
  mobile: '?0',
  platform: '"Windows"',
}
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'
const ownPc = Buffer.alloc(32, 1)
const otherPc = Buffer.alloc(32, 2)

let world: TestWorld
/** How Hanako signs in from her office; every test has a Hanako of its own. */
let hanako: Signals

beforeAll(async () => {
  world = await newWorld({ profile: 'document' })
})
afterAll(() => world.close())
beforeEach(() => {
  hanako = {
    companyId: world.random.id(),
    accountId: world.random.id(),
    kind: 'traveller',
    ip: '192.0.2.17',
    network: '192.0.2.0/24',
    userAgent: chrome,
    device: ownPc,
    deviceIsNew: false,
    recentFailures: 0,
  }
})

const judge = (signals: Signals): Promise<Judgement> =>
  world.act({ by: 'system', name: 'test' }, async (act) =>
    judgeSignIn(act, world, signals, await act.row<Remembered>(sql`${rememberedOf(world, signals)}`)),
  )
const proved = (signals: Signals, proof: Proof = 'code') =>
  world.act({ by: 'system', name: 'test' }, (act) => learn(act, world, signals, proof))

describe('a code at sign-in', () => {
  it('S1-45 is asked only when it is needed: at first, then not on the device and network of before', async () => {
    expect((await judge({ ...hanako, deviceIsNew: true })).ask).toBe('code')
    await proved(hanako)
    expect((await judge(hanako)).ask).toBe('none')
    expect((await judge({ ...hanako, device: otherPc })).ask).toBe('code')
  })

  it('is not asked again for an update of the browser or on a trip', async () => {
    await proved(hanako)
    expect((await judge({ ...hanako, userAgent: newerChrome })).ask).toBe('none')
    expect((await judge({ ...hanako, ip: '198.51.100.4', network: '198.51.100.0/24' })).ask).toBe('none')
  })

  it('cannot be forced on the owner of a known device by failing at his account', async () => {
    await proved(hanako)
    const travelling = { ip: '198.51.100.4', network: '198.51.100.0/24' }
    expect((await judge({ ...hanako, ...travelling, recentFailures: 1e9 })).ask).toBe('none')
  })

  it('ASVS-8.2.4 is asked of a stolen cookie in another browser, even in the same office', async () => {
    await proved(hanako)
    expect((await judge({ ...hanako, userAgent: firefox })).ask).toBe('code')
  })

  it("is asked of a colleague's device: what is known of one account says nothing of another", async () => {
    await proved(hanako)
    expect((await judge({ ...hanako, accountId: world.random.id() })).ask).toBe('code')
    expect((await judge({ ...hanako, companyId: world.random.id() })).ask).toBe('code')
  })

  it('is asked again after half a year, when nothing is remembered', async () => {
    await proved(hanako)
    await world.advance({ days: 179 })
    expect((await judge(hanako)).ask).toBe('none')
    await world.advance({ days: 2 })
    expect((await judge(hanako)).ask).toBe('code')
  })

  it('is asked on a device left alone for half a year, though its owner came every month with another', async () => {
    await proved(hanako)
    for (let month = 0; month < 7; month++) {
      await world.advance({ days: 26 })
      await proved({ ...hanako, device: otherPc })
    }
    expect((await judge({ ...hanako, device: otherPc })).ask).toBe('none')
    expect((await judge(hanako)).ask).toBe('code')
  })
})

describe('signals that are missing or broken', () => {
  it.each<[string, Partial<Signals>]>([
    ['no address', { ip: undefined, network: undefined }],
    ['a network that could not be told', { network: undefined }],
    ['an address that could not be told', { ip: undefined }],
    ['no device cookie', { device: undefined }],
    ['a device hash of the wrong length', { device: Buffer.from('x') }],
    ['no user agent', { userAgent: '' }],
    ['a user agent of 10 kB', { userAgent: chrome + 'x'.repeat(10_000) }],
    ['garbage for a user agent', { userAgent: '\u0000\ud800' }],
    ['client hints of another version', { userAgent: newerChrome, hints }],
    ['client hints of another system', { hints: { ...hints, platform: '"macOS"' } }],
    ['client hints of a browser that sends none', { userAgent: firefox, hints }],
    ['a client hint of 10 kB', { hints: { ...hints, brands: `"${'x'.repeat(10_000)}"` } }],
    ['garbage for a client hint', { hints: { mobile: '\u0000\ud800' } }],
  ])('attack-17 %s asks for a code, even where everything else is known', async (_, broken) => {
    await proved(hanako)
    expect((await judge(hanako)).ask).toBe('none')
    expect((await judge({ ...hanako, ...broken })).ask).toBe('code')
  })

  it('attack-17 whatever comes, there is a judgement, and a stranger is asked for a code', async () => {
    const odd = fc.record({
      ip: fc.option(fc.string(), { nil: undefined }),
      network: fc.option(fc.string(), { nil: undefined }),
      userAgent: fc.oneof(fc.string({ unit: 'binary' }), fc.constant(chrome)),
      hints: fc.record(
        { brands: fc.string(), mobile: fc.string(), platform: fc.string() },
        { requiredKeys: [] },
      ),
      device: fc.option(fc.uint8Array({ maxLength: 64 }).map(Buffer.from), { nil: undefined }),
      deviceIsNew: fc.boolean(),
      recentFailures: fc.double(),
    })
    await fc.assert(
      fc.asyncProperty(odd, async (signals) => {
        const judgement = await judge({ ...hanako, ...signals })
        expect(judgement.ask).toBe('code')
        expect(Number.isFinite(judgement.score)).toBe(true)
        await proved({ ...hanako, accountId: world.random.id(), ...signals })
      }),
      { numRuns: 50 },
    )
  })
})

describe('each signal, changed alone,', () => {
  it.each<[string, Partial<Signals>]>([
    ['another device', { device: otherPc }],
    ['a cookie given out in this journey', { deviceIsNew: true }],
    ['no cookie', { device: undefined }],
    ['another network', { network: '198.51.100.0/24' }],
    ['no network', { network: undefined }],
    ['no address', { ip: undefined }],
    ['another browser', { userAgent: firefox }],
    ['an unreadable browser', { userAgent: '?' }],
    ['one failure', { recentFailures: 1 }],
    ['a count of failures that is none', { recentFailures: Number.NaN }],
    ['an administrator', { kind: 'administrator' }],
    ['a ticketing manager', { kind: 'ticketing-manager' }],
  ])('%s: raises the score', async (_, change) => {
    await proved(hanako)
    const usual = await judge(hanako)
    expect((await judge({ ...hanako, ...change })).score).toBeGreaterThan(usual.score)
  })

  it('time since the last sign-in: raises the score', async () => {
    await proved(hanako)
    const usual = await judge(hanako)
    await world.advance({ days: 30 })
    expect((await judge(hanako)).score).toBeGreaterThan(usual.score)
  })

  it('a network seen more often: lowers the score', async () => {
    await proved(hanako)
    const usual = await judge(hanako)
    for (let n = 0; n < 3; n++) await proved(hanako, 'known-device')
    expect((await judge(hanako)).score).toBeLessThan(usual.score)
  })

  it('a second browser family on a device of its own: is known from then on', async () => {
    const onLaptop = { ...hanako, userAgent: firefox, device: otherPc }
    await proved(hanako)
    const before = await judge({ ...hanako, userAgent: firefox, device: Buffer.alloc(32, 3) })
    await proved(onLaptop)
    const after = await judge({ ...hanako, userAgent: firefox, device: Buffer.alloc(32, 3) })
    expect(after.score).toBeLessThan(before.score)
    expect((await judge(onLaptop)).ask).toBe('none')
    expect((await judge(hanako)).ask).toBe('none')
  })
})

describe('client hints', () => {
  it('that were there whenever she came are missed: leaving them out or forging them raises the score', async () => {
    await proved({ ...hanako, hints })
    const usual = await judge({ ...hanako, hints })
    const left = await judge(hanako)
    const forged = await judge({ ...hanako, hints: { ...hints, platform: '"Linux"' } })
    expect(usual.ask).toBe('none')
    expect(left.score).toBeGreaterThan(usual.score)
    expect(forged.score).toBeGreaterThanOrEqual(left.score)
    expect(forged.ask).toBe('code')
    expect(forged.reasons.map(({ signal }) => signal)).toContain('hints-contradict')
  })

  it('are new to whoever came without them, or brought up to date, and ask nothing of her for it', async () => {
    await proved(hanako)
    expect((await judge({ ...hanako, hints })).score).toBe((await judge(hanako)).score)
    await proved({ ...hanako, hints }, 'known-device')
    const newer = {
      ...hints,
      brands: hints.brands.replaceAll('142', '143').replace('Not_A Brand', 'Not;A=Brand'),
    }
    const { ask, reasons } = await judge({ ...hanako, userAgent: newerChrome, hints: newer })
    expect(ask).toBe('none')
    expect(reasons.map(({ signal }) => signal)).toContain('browser-1')
  })
})

describe('the judgement', () => {
  it('adds up to its reasons and names the policy, and its reasons hold nothing of the person', async () => {
    await proved(hanako)
    const { score, reasons, policy } = await judge({ ...hanako, recentFailures: 2 })
    const sum = reasons.reduce((total, reason) => total + reason.weight, 0)
    expect(score).toBeCloseTo(sum, 2)
    expect(policy).toBe(6)
    expect(JSON.stringify(reasons)).not.toMatch(/192\.0\.2|chrome|0101/i)
  })

  it('writes nothing', async () => {
    await judge(hanako)
    expect(await memoryRow(world, hanako)).toBeUndefined()
  })
})
