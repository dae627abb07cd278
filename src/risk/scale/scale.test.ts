import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keysFrom } from '#platform/keys.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { noCrowd } from '../model/crowd.ts'
import { noteScore } from '../model/threshold.ts'
import { judgeSignIn, learn, type Remembered, rememberedOf, type Signals } from '../public.ts'
import { askAtFor } from './ask-at.ts'
import { notCounted } from './sightings.ts'
import { tendScale } from './tend-scale.ts'

const agent = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`
const author = { by: 'system', name: 'test' } as const

let world: TestWorld
let hanako: Signals
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  hanako = {
    companyId: world.random.id(),
    accountId: world.random.id(),
    kind: 'traveller',
    ip: '192.0.2.17',
    network: '192.0.2.0/24',
    userAgent: agent(142),
    device: Buffer.alloc(32, 1),
    deviceIsNew: false,
    recentFailures: 0,
  }
})

const judgedBy = (node: World, signals: Signals) =>
  world.act(author, async (act) =>
    judgeSignIn(act, node, signals, await act.row<Remembered>(sql`${rememberedOf(node, signals)}`)),
  )
const proved = (signals: Signals) => world.act(author, (act) => learn(act, world, signals, 'known-device'))
const firstProved = (signals: Signals) => world.act(author, (act) => learn(act, world, signals, 'code'))
/** The same program on another machine: it has the key, and has read nothing yet. */
const otherNode = (): World => ({ ...world, keys: keysFrom(world.masterKey) })

/** A company of many, each of whom signs in on his own device. */
async function staffedBy(count: number) {
  const people = Array.from({ length: count }, (_, n) => ({
    ...hanako,
    accountId: world.random.id(),
    device: Buffer.alloc(32, n % 250),
  }))
  for (const person of people) await firstProved(person)
  for (const person of people) await proved({ ...person, ip: '198.51.100.9', network: '198.51.100.0/24' })
}

describe('what is usual among all', () => {
  it('is counted a few seconds after, once, and holds nothing that tells whose it was', async () => {
    await firstProved(hanako)
    await proved(hanako)
    await proved({ ...hanako, userAgent: agent(143) })
    expect(notCounted(world)).toHaveLength(2)
    await Promise.all([world.runJob('risk.scale'), world.runJob('risk.scale')])
    await world.runJob('risk.scale')
    expect(notCounted(world)).toEqual([])
    const [scale] = await world.db.rows<{ body: object }>(sql`select body from risk_scale`)
    expect(JSON.stringify(scale)).not.toMatch(/192\.0\.2|Mozilla/)
    expect(scale?.body).toMatchObject({
      habits: { network: [2, 0, 0, 0, 0], browser: [1, 1, 0, 0, 0, 0, 0] },
    })
    const company = await world.db.row(
      sql`select habits from risk_company where company_id = ${hanako.companyId}`,
    )
    expect(company).toMatchObject({ habits: { network: [2, 0, 0, 0, 0], device: [0, 2, 0] } })
  })

  it('is counted once all the same when a round fails: what it had taken is counted by the next one', async () => {
    await firstProved(hanako)
    await proved(hanako)
    await world.pool.query('alter table risk_company rename to risk_company_elsewhere')
    await expect(world.runJob('risk.scale')).rejects.toThrow()
    await world.pool.query('alter table risk_company_elsewhere rename to risk_company')
    expect(notCounted(world)).toHaveLength(1)
    await world.runJob('risk.scale')
    expect(
      await world.db.row(sql`select habits from risk_company where company_id = ${hanako.companyId}`),
    ).toMatchObject({
      habits: { network: [1, 0, 0, 0, 0] },
    })
  })

  it('holds nobody up while it is being counted: that it has moved is told at the commit', async () => {
    await firstProved(hanako)
    await proved(hanako)
    await world.runJob('risk.scale')
    await world.act(author, async (act) => {
      await act.run(sql`update risk_scale set version = version + 1`)
      await world.db.rows(sql`select from risk_situation for update nowait`)
    })
    const told = sql`select n.scale_version = s.version as same from risk_situation n, risk_scale s`
    expect(await world.db.rows(told)).toEqual([{ same: true }])
  })

  it('is counted by each node of what it saw itself, and adds up', async () => {
    const other = otherNode()
    await firstProved(hanako)
    await proved(hanako)
    await world.act(author, (act) => learn(act, other, hanako, 'known-device'))
    await Promise.all([tendScale(world), tendScale(other)])
    expect([notCounted(world), notCounted(other)]).toEqual([[], []])
    expect(
      await world.db.row(sql`select habits from risk_company where company_id = ${hanako.companyId}`),
    ).toMatchObject({
      habits: { network: [expect.closeTo(2, 3), 0, 0, 0, 0] },
    })
  })

  it('makes what a whole company does weigh less there, and nowhere else', async () => {
    await staffedBy(30)
    const away = { ip: '203.0.113.4', network: '203.0.113.0/24' }
    const elsewhere = { ...hanako, companyId: world.random.id(), accountId: world.random.id() }
    await firstProved(hanako)
    await firstProved(elsewhere)
    const [before, beforeElsewhere] = [
      await judgedBy(world, { ...hanako, ...away }),
      await judgedBy(world, { ...elsewhere, ...away }),
    ]
    await world.runJob('risk.scale')
    const [after, afterElsewhere] = [
      await judgedBy(world, { ...hanako, ...away }),
      await judgedBy(world, { ...elsewhere, ...away }),
    ]
    expect(before.score).toBeCloseTo(beforeElsewhere.score, 3)
    expect(after.score).toBeLessThan(before.score - 0.3)
    expect(after.score).toBeLessThan(afterElsewhere.score - 0.2)
  })

  it('sets from two hundred sign-ins on where a code is asked, never beyond its bounds', async () => {
    expect((await judgedBy(world, hanako)).askAt).toBe(-2)
    await staffedBy(210)
    await world.runJob('risk.scale')
    const { askAt } = await judgedBy(world, hanako)
    expect(askAt).not.toBe(-2)
    expect(askAt).toBeGreaterThanOrEqual(-7)
    expect(askAt).toBeLessThanOrEqual(2)
  })

  it('asks nobody who comes as he came the first time, though all others have come so for long', () => {
    const crowd = noCrowd()
    for (let n = 0; n < 1000; n++) noteScore(crowd, -12.4)
    expect(askAtFor(crowd, 0.04)).toBe(-7)
  })
})

describe('the budget of a company', () => {
  const easeOf = async (companyId: string) =>
    (await world.db.row<{ ease: number }>(sql`select ease from risk_company where company_id = ${companyId}`))
      ?.ease
  const signals = async (of: Signals) => (await judgedBy(world, of)).reasons.map(({ signal }) => signal)
  /** Somebody who signs in on his own device, each time from somewhere else and with an older browser. */
  async function stray(person: Signals, times: number) {
    for (let n = 0; n < times; n++) {
      const network = `10.${n}.${times}.0/24`
      await proved({ ...person, ip: `10.${n}.${times}.5`, network, userAgent: agent(120 - n) })
    }
    await world.runJob('risk.scale')
  }

  it('eases one whose people stray more than others, bounded, says so in the reasons, and eases no other', async () => {
    await staffedBy(210)
    await world.runJob('risk.scale')
    await world.db.run(sql`update risk_scale set ask_at = -7`)
    const busy = { ...hanako, companyId: world.random.id(), accountId: world.random.id() }
    await firstProved(busy)
    await stray(busy, 40)
    const ease = (await easeOf(busy.companyId)) ?? 0
    expect(ease).toBeGreaterThan(0.2)
    expect(ease).toBeLessThanOrEqual(3)
    const { score, reasons } = await judgedBy(world, busy)
    expect(reasons.find(({ signal }) => signal === 'company-eased')?.weight).toBeCloseTo(-ease, 2)
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 2)
    await firstProved(hanako)
    expect(await signals(hanako)).not.toContain('company-eased')
  })

  it('is held by each node as it was counted last: all judge alike after each count, and after a company was forgotten', async () => {
    const node = otherNode()
    const judgeAlike = async () => {
      const [held, fresh] = [await judgedBy(node, hanako), await judgedBy(otherNode(), hanako)]
      expect(held).toEqual(fresh)
      return held.score
    }
    await staffedBy(30)
    const scores = [await judgeAlike()]
    for (let n = 0; n < 3; n++) {
      await staffedBy(10)
      await world.runJob('risk.scale')
      scores.push(await judgeAlike())
    }
    await world.db.run(sql`update risk_company set last_sign_in = '2020-01-01'`)
    await world.runJob('risk.purge')
    scores.push(await judgeAlike())
    expect(new Set(scores).size).toBe(scores.length)
  })

  it('spares nobody on a device that was never proved, and is not moved by asking those', async () => {
    const shop = { ...hanako, companyId: world.random.id(), accountId: world.random.id() }
    await firstProved(shop)
    for (let n = 0; n < 30; n++) await firstProved({ ...shop, device: Buffer.alloc(32, 100 + n) })
    await world.runJob('risk.scale')
    expect(await easeOf(shop.companyId)).toBe(0)
    await world.db.run(sql`update risk_company set ease = 3 where company_id = ${shop.companyId}`)
    const stranger = await judgedBy(world, { ...shop, device: Buffer.alloc(32, 99) })
    expect(stranger.ask).toBe('code')
  })

  it('is moved by nothing that was not proved: a company under attack is never eased by it', async () => {
    const [victim, before] = [{ ...hanako, companyId: world.random.id() }, 0]
    await firstProved(victim)
    for (let n = 0; n < 50; n++)
      await judgedBy(world, {
        ...victim,
        device: Buffer.alloc(32, n),
        ip: '203.0.113.9',
        network: '203.0.113.0/24',
      })
    expect(notCounted(world).filter(({ companyId }) => companyId === victim.companyId)).toEqual([])
    await world.runJob('risk.scale')
    expect((await easeOf(victim.companyId)) ?? 0).toBe(before)
  })
})

describe('two nodes', () => {
  it('judge alike, whatever comes, and though one of them has been asleep', async () => {
    const sleeper = otherNode()
    await firstProved(hanako)
    await judgedBy(sleeper, hanako)
    const odd = fc.record({
      network: fc.constantFrom('192.0.2.0/24', '198.51.100.0/24', undefined),
      userAgent: fc.constantFrom(agent(142), agent(144), 'x'),
      device: fc.constantFrom(Buffer.alloc(32, 1), Buffer.alloc(32, 2), undefined),
      recentFailures: fc.nat(9),
    })
    await fc.assert(
      fc.asyncProperty(odd, async (signals) => {
        await proved(hanako)
        await world.runJob('risk.scale')
        const asked = { ...hanako, ...signals }
        const here = await world.still(() => judgedBy(world, asked))
        expect(await world.still(() => judgedBy(sleeper, asked))).toMatchObject({
          ask: here.ask,
          askAt: here.askAt,
        })
        expect((await judgedBy(otherNode(), asked)).score).toBeCloseTo(here.score, 2)
      }),
      { numRuns: 15 },
    )
  })
})

const signals = ['ip', 'network', 'userAgent', 'device', 'recentFailures'] as const
const missing = {
  ip: undefined,
  network: undefined,
  userAgent: '',
  device: undefined,
  recentFailures: Number.NaN,
}

describe('a signal that is taken away', () => {
  it.each(signals)('never lowers the score or spares a code: %s', async (signal) => {
    const one = fc.record({
      ip: fc.constantFrom('192.0.2.17', '198.51.100.4', '::x', undefined),
      network: fc.constantFrom('192.0.2.0/24', '198.51.100.0/24', undefined),
      userAgent: fc.constantFrom(agent(142), agent(139), 'x'.repeat(10_000), ''),
      device: fc.constantFrom(Buffer.alloc(32, 1), Buffer.alloc(32, 2), undefined),
      recentFailures: fc.nat(20),
    })
    await firstProved(hanako)
    await fc.assert(
      fc.asyncProperty(one, async (seen) => {
        const whole = await judgedBy(world, { ...hanako, ...seen })
        const without = await judgedBy(world, { ...hanako, ...seen, [signal]: missing[signal] })
        expect(without.score).toBeGreaterThanOrEqual(whole.score - 0.01)
        expect(whole.ask === 'none' || without.ask !== 'none').toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
