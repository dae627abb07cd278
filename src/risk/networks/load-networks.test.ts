import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { knownTraveller, signInJudged } from '../../../test/support/traveller-judged.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { loadNetworks, networksLoaded, type Signals } from '../public.ts'
import { readNetworks } from './read-networks.ts'

const author = { by: 'system', name: 'tests' } as const
const demo = readFileSync(join(import.meta.dirname, '../../../examples/networks/demo.csv'), 'utf8')
let world: TestWorld
let hanako: Signals
beforeAll(async () => {
  world = await newWorld()
  await load(demo)
})
afterAll(() => world.close())
beforeEach(async () => {
  hanako = await knownTraveller(world)
})

const load = (text: string, source = 'demo.csv') => loadNetworks(world, author, { source, text })
const signalOf = async (change: Partial<Signals>, which: RegExp) => {
  const signals = { ...hanako, ...change }
  const { reasons } = await signInJudged(world, signals)
  return reasons.find(({ signal }) => which.test(signal))?.signal
}
const at = (ip: string, network: string) => signalOf({ ip, network }, /^network-\d$/)

describe('the network database', () => {
  it('tells how far an address lies from the usual one: itself, the network, the country, a data centre, abroad, unknown', async () => {
    expect(await at('192.0.2.17', '192.0.2.0/24')).toBe('network-0')
    expect(await at('192.0.2.99', '192.0.2.0/24')).toBe('network-1')
    expect(await at('2001:db8:0:7:0:0:0:1', '2001:db8:0:7::/64')).toBe('network-1')
    expect(await at('192.0.2.200', '192.0.2.0/24')).toBe('network-2')
    expect(await at('198.51.100.4', '198.51.100.0/24')).toBe('network-4')
    expect(await at('10.0.0.9', '10.0.0.0/24')).toBe('network-4')
    expect(await at('240.0.0.1', '240.0.0.0/24')).toBe('network-4')
  })

  it('lets nobody be in two countries within hours, unless carriers or proxies explain it', async () => {
    const far = (ip: string, network: string) => signalOf({ ip, network }, /out-of-reach/)
    expect(await far('203.0.113.200', '203.0.113.0/24')).toBe('out-of-reach')
    expect(await far('192.0.2.200', '192.0.2.0/24')).toBeUndefined()
    expect(await far('10.0.0.9', '10.0.0.0/24')).toBe('out-of-reach')
    await world.advance({ hours: 5 })
    expect(await far('203.0.113.200', '203.0.113.0/24')).toBeUndefined()
  })

  it.each<[string, (text: string) => string, number, RegExp]>([
    ['another first line', (text) => text.slice(1), 1, /first line/],
    ['its end cut off', (text) => text.slice(0, -60), 11, /five cells|cut off|address/],
    ['the last line cut off', (text) => text.replace(/end,8\n/, ''), 12, /cut off/],
    ['a line lost', (text) => text.replace(/^198.*SG.*\n/m, ''), 11, /holds 7 ranges and says 8/],
    ['an address that is none', (text) => text.replace('203.0.113.0,', '203.0.113.x,'), 8, /address/],
    ['ranges out of order', (text) => text.replace('198.51.100.128', '198.51.100.7'), 7, /above it/],
    [
      'a range the wrong way round',
      (text) => text.replace('192.0.2.0,192.0.2.127', '192.0.2.127,192.0.2.0'),
      4,
      /before it begins/,
    ],
    ['a country that is none', (text) => text.replace(',DE,', ',Germany,'), 9, /country/],
    ['a number too high', (text) => text.replace('64503', '99999999999'), 9, /number/],
    ['a use nobody knows', (text) => text.replace(',hosting', ',toaster'), 6, /use/],
    ['something behind its end', (text) => `${text}192.0.2.0`, 13, /behind/],
    ['no range', () => '# sekisho networks 1\nend,0\n', 2, /no range/],
  ])(
    'attack-17 is refused with %s, line and reason are said, and the last good one stays',
    async (_, broken, line, says) => {
      const outcome = await load(broken(demo), 'broken.csv')
      expect(outcome).toMatchObject({
        ok: false,
        refusal: 'networks-not-taken',
        detail: { line, says: expect.stringMatching(says) },
      })
      expect(await networksLoaded(world.db)).toMatchObject({ source: 'demo.csv', ranges: 8 })
      expect(await at('192.0.2.99', '192.0.2.0/24')).toBe('network-1')
    },
  )

  it('attack-17 takes no file that was cut off anywhere, and never breaks on one', () =>
    fc.assert(
      fc.property(fc.nat(demo.length - 2), fc.string({ unit: 'binary' }), (length, odd) => {
        expect(readNetworks(demo.slice(0, length))).toHaveProperty('says')
        expect(readNetworks(demo.slice(0, length) + odd + demo.slice(length))).toBeDefined()
      }),
    ))

  it('is replaced whole by the next file', async () => {
    expect(
      await load('# sekisho networks 1\n192.0.2.0,192.0.2.255,US,64496,plain\nend,1\n', 'next.csv'),
    ).toMatchObject({ ok: true })
    expect(await at('192.0.2.99', '192.0.2.0/24')).toBe('network-1')
    expect(await at('203.0.113.9', '203.0.113.0/24')).toBe('network-4')
    expect(await world.db.rows(sql`select 1 from risk_network`)).toHaveLength(1)
    expect((await world.facts('networks-loaded')).at(-1)?.data).toMatchObject({ ranges: 1 })
    await load(demo)
  })
})
