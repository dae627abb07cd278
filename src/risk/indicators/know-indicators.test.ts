import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { knownTraveller, signInJudged } from '../../../test/support/traveller-judged.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import {
  forgetIndicators,
  judgeOperation,
  type KnownIndicator,
  knowIndicators,
  learn,
  type Signals,
} from '../public.ts'
import { heldIndicators } from './tend-watched.ts'
import { mayBeMeant } from './watched.ts'

const author = { by: 'system', name: 'tests' } as const
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'
let world: TestWorld
let hanako: Signals
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.db.run(sql`delete from risk_indicator`)
  hanako = await knownTraveller(world)
})

const judged = (signals: Signals) => signInJudged(world, signals)
const know = async (wish: Partial<KnownIndicator>, days = 30) => {
  const now = await world.clock.now()
  const indicatorId = world.random.id()
  const until = new Date(now.getTime() + days * 86_400_000)
  const known = { indicatorId, nth: 0, score: 80, halfLifeDays: 10, since: now, until, ...wish }
  await world.act(author, (act) => knowIndicators(act, [known]))
  return indicatorId
}
const hitsOf = ({ reasons }: { reasons: readonly { indicator?: string; weight: number }[] }) =>
  reasons.flatMap(({ indicator, weight }) => (indicator ? [[indicator, weight]] : []))

describe('what intelligence warns of', () => {
  it.each([
    ['the address itself', { network: '192.0.2.17/32' }],
    ['a network around it', { network: '192.0.2.9/24' }],
    ['the browser as it calls itself', { userAgent: chrome }],
  ])('asks for a code on a usual device, and names the indicator: %s', async (_what, wish) => {
    expect(await judged(hanako)).toMatchObject({ ask: 'none' })
    const id = await know(wish)
    const judgement = await judged(hanako)
    expect(judgement.ask).toBe('code')
    expect(hitsOf(judgement)).toEqual([[id, 7]])
  })

  it('is looked for in IPv6 too, however it is written', async () => {
    const ip = '2001:db8:1:2:0:0:0:9'
    const at = { ...hanako, ip, network: '2001:db8:1:2::/64' }
    await world.act(author, (act) => learn(act, world, at, 'code'))
    expect(await judged(at)).toMatchObject({ ask: 'none' })
    const id = await know({ network: '2001:db8:1::/48' })
    expect(hitsOf(await judged(at))).toEqual([[id, 7]])
  })

  it('leaves every other network and browser as it was', async () => {
    await know({ network: '192.0.3.0/24' })
    await know({ userAgent: `${chrome} Edg/142.0.0.0` })
    expect(await judged(hanako)).toMatchObject({ ask: 'none' })
  })

  it('weighs less as it grows old, and nothing before it begins and after it ends', async () => {
    await know({ network: '192.0.2.0/24', score: 50 }, 90)
    const weight = async () => hitsOf(await judged(hanako)).map(([, value]) => Number(value))
    expect((await weight())[0]).toBeCloseTo(7, 1)
    await world.advance({ days: 10 })
    expect((await weight())[0]).toBeCloseTo(3.5, 1)
    await world.advance({ days: 80 })
    expect(await weight()).toEqual([])
    const soon = new Date((await world.clock.now()).getTime() + 60_000)
    await know({ network: '192.0.2.0/24', since: soon })
    expect(await weight()).toEqual([])
  })

  it('is found, and weighs nothing, when it is only watched', async () => {
    const id = await know({ network: '192.0.2.0/24', score: 0 })
    const judgement = await judged(hanako)
    expect(judgement.ask).toBe('none')
    expect(hitsOf(judgement)).toEqual([[id, 0]])
  })

  it('counts once when several say the same, and every one of them is named', async () => {
    const weak = await know({ network: '192.0.2.0/24', score: 20 })
    const strong = await know({ network: '192.0.2.16/28', score: 90 })
    expect(hitsOf(await judged(hanako))).toEqual([
      [strong, 7],
      [weak, 0],
    ])
  })

  it('is weighed as strong as it is now: neither an old one nor one that has ended takes the place of a fresh one', async () => {
    const soon = new Date((await world.clock.now()).getTime() + 40 * 86_400_000)
    await know({ network: '192.0.2.0/24', score: 100, halfLifeDays: 1 }, 90)
    for (let n = 0; n < 3; n++) await know({ network: '192.0.2.0/24', score: 99 }, 20)
    const fresh = await know({ network: '192.0.2.0/24', score: 60, since: soon }, 90)
    const others = [await know({ userAgent: chrome, score: 40, since: soon }, 90)]
    others.push(await know({ userAgent: chrome, score: 30, since: soon }, 90))
    await world.moveTo(soon.toISOString())
    expect(hitsOf(await judged(hanako)).map(([id]) => id)).toEqual([fresh, ...others])
  })

  it('is named of somebody nobody has seen before, too', async () => {
    const id = await know({ network: '192.0.2.0/24' })
    const stranger = { ...hanako, accountId: world.random.id() }
    expect(hitsOf(await judged(stranger))).toEqual([[id, 7]])
  })

  it('asks before an operation as well', async () => {
    const ask = async () =>
      (
        await world.act(author, (act) =>
          judgeOperation(act, world, { ...hanako, operation: 'change-address', minutesSinceProof: 5 }),
        )
      ).ask
    expect(await ask()).toBe('none')
    await know({ network: '192.0.2.0/24' })
    expect(await ask()).toBe('code')
  })

  it('is looked for no more when it is taken back, and swept when it has ended', async () => {
    const id = await know({ network: '192.0.2.0/24' })
    await world.act(author, (act) => forgetIndicators(act, [id]))
    expect(await judged(hanako)).toMatchObject({ ask: 'none' })
    await know({ network: '192.0.2.0/24' }, 1)
    await world.advance({ days: 2 })
    await world.runJob('risk.purge')
    expect(await world.db.rows(sql`select 1 from risk_indicator`)).toEqual([])
  })

  it('breaks nothing when address or browser are no such things', async () => {
    await know({ network: '192.0.2.0/24' })
    for (const odd of [
      { ip: 'nonsense' },
      { ip: undefined },
      { userAgent: 'a\0b' },
      { userAgent: 'x'.repeat(4000) },
    ])
      expect(hitsOf(await judged({ ...hanako, ...odd })).length).toBeLessThan(2)
  })
})

describe('a node that holds whom indicators may mean', () => {
  const isHeld = async () => {
    await world.runJob('risk.indicators')
    const row = await world.db.row<{ indicators: string }>(sql`select indicators from risk_situation`)
    expect(heldIndicators(world).number).toBe(row?.indicators)
    return mayBeMeant(heldIndicators(world).watched, hanako.ip, hanako.userAgent)
  }

  it.each([
    ['an address', { network: '192.0.2.17/32' }],
    ['a network', { network: '192.0.0.0/20' }],
    ['a browser', { userAgent: chrome }],
  ])('looks nobody up who is ruled out, and everybody else: %s', async (_what, wish) => {
    await know({ network: '203.0.113.0/24' })
    expect(await isHeld()).toBe(false)
    expect(await judged(hanako)).toMatchObject({ ask: 'none' })
    const id = await know(wish)
    // Not read anew yet: the table is asked.
    expect(hitsOf(await judged(hanako))).toEqual([[id, 7]])
    expect(await isHeld()).toBe(true)
    expect(hitsOf(await judged(hanako))).toEqual([[id, 7]])
    await world.act(author, (act) => forgetIndicators(act, [id]))
    expect(await judged(hanako)).toMatchObject({ ask: 'none' })
    expect(await isHeld()).toBe(false)
  })

  it('reads more than one portion of them', async () => {
    const many = Array.from({ length: 10_050 }, (_, n) => ({
      ...{ indicatorId: world.random.id(), nth: 0, score: 80, halfLifeDays: 10 },
      ...{ since: new Date('2025-11-01'), until: new Date('2026-11-01') },
      network: `10.${n >> 8}.${n & 255}.0/24`,
    }))
    await world.act(author, (act) => knowIndicators(act, many))
    expect(await isHeld()).toBe(false)
    expect(heldIndicators(world).watched.networks.size).toBe(10_050)
  })
})
