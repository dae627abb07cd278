import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keysFrom } from '#platform/keys.ts'
import { sql } from '#platform/sql.ts'
import { knownTraveller, signInJudged, signInJudgedIn } from '../../../test/support/traveller-judged.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import {
  judgeOperation,
  judgeSignIn,
  learn,
  lowerNetwork,
  type Remembered,
  raisedNetworks,
  raiseNetwork,
  rememberedOf,
  type Signals,
} from '../public.ts'

const author = { by: 'system', name: 'tests' } as const
let world: TestWorld
let hanako: Signals
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.db.run(sql`delete from risk_raised_network`)
  hanako = await knownTraveller(world)
})

const judged = (signals: Signals) => signInJudged(world, signals)
const operation = async (name: string, minutesSinceProof: number | undefined) =>
  (
    await world.act(author, (act) =>
      judgeOperation(act, world, { ...hanako, operation: name, minutesSinceProof }),
    )
  ).ask
const raise = async (network: string, minutes = 60) => {
  const until = new Date((await world.clock.now()).getTime() + minutes * 60_000)
  await world.act(author, (act) => raiseNetwork(act, { network, until }))
}

describe('a network the security office distrusts', () => {
  it('asks everybody on it for a code at sign-in, the usual device too, and tells why in the judgement', async () => {
    expect((await judged(hanako)).ask).toBe('none')
    await raise('192.0.2.0/24')
    const judgement = await judged(hanako)
    expect(judgement.ask).toBe('code')
    expect(judgement.reasons.map(({ signal }) => signal)).toContain('network-raised')
  })

  it('is judged as it stood when he was looked up, though that answer comes in after a newer one', async () => {
    const look = () => world.db.row<Remembered>(sql`${rememberedOf(world, hanako)}`)
    const askedBy = async (row: Remembered | undefined) =>
      (await world.act(author, (act) => judgeSignIn(act, world, hanako, row))).ask
    await judged(hanako)
    const before = await look()
    await raise('192.0.2.0/24')
    const after = await look()
    expect(await askedBy(after)).toBe('code')
    expect(await askedBy(before)).toBe('none')
    expect(await askedBy(await look())).toBe('code')
  })

  it('leaves every other network as it was', async () => {
    await raise('198.51.100.0/24')
    expect((await judged(hanako)).ask).toBe('none')
  })

  it('asks for a code before operations as well, but for daily work with a fresh one', async () => {
    expect(await operation('change-person', 600)).toBe('none')
    expect(await operation('change-address', 5)).toBe('none')
    await raise('192.0.2.0/24')
    expect(await operation('change-person', 600)).toBe('code')
    expect(await operation('change-address', 5)).toBe('code')
    expect(await operation('change-person', 5)).toBe('none')
  })

  it('is trusted again by itself when its time is over, or by hand before', async () => {
    await raise('192.0.2.0/24', 10)
    await world.advance({ minutes: 11 })
    expect((await judged(hanako)).ask).toBe('none')
    expect(await world.act(author, (act) => lowerNetwork(act, '192.0.2.0/24'))).toBe(false)
    await raise('192.0.2.0/24', 10)
    expect(await world.act(author, (act) => lowerNetwork(act, '192.0.2.0/24'))).toBe(true)
    expect((await judged(hanako)).ask).toBe('none')
    expect((await world.facts('network-lowered')).at(-1)?.data).toEqual({ network: '192.0.2.0/24' })
  })

  it('is of IPv6 the whole allocation: another network of the same holder is raised too', async () => {
    const at = (network: string) => ({ ...hanako, ip: '2001:db8:1:2:0:0:0:9', network })
    await world.act(author, (act) => learn(act, world, at('2001:db8:1:2::/64'), 'code'))
    expect((await judged(at('2001:db8:1:2::/64'))).ask).toBe('none')
    await raise('2001:db8:1:77::/64')
    expect((await judged(at('2001:db8:1:2::/64'))).ask).toBe('code')
    const now = await world.clock.now()
    expect(await raisedNetworks(world.db, now)).toMatchObject([{ network: '2001:db8:1::/48' }])
  })

  it('is forgotten the night after', async () => {
    await raise('192.0.2.0/24', 10)
    await world.advance({ minutes: 11 })
    await world.runJob('risk.purge')
    expect(await world.db.rows(sql`select 1 from risk_raised_network`)).toEqual([])
  })
})

describe('what a node holds of the situation', () => {
  // Another process over the same database: it holds what it has read itself.
  const node = (): TestWorld => ({ ...world, keys: keysFrom(world.masterKey) })

  it('is never older than the sign-in it judges, whichever node has raised a network or trusts it again', async () => {
    const nodes = [node(), node()] as const
    const asks = () => Promise.all(nodes.map(async (one) => (await signInJudged(one, hanako)).ask))
    expect(await asks()).toEqual(['none', 'none'])
    await raise('192.0.2.0/24')
    expect(await asks()).toEqual(['code', 'code'])
    await world.act(author, (act) => lowerNetwork(act, '192.0.2.0/24'))
    expect(await asks()).toEqual(['none', 'none'])
  })

  it('is not what an act has seen that came to nothing', async () => {
    const [one, until] = [node(), new Date((await world.clock.now()).getTime() + 60_000)]
    const inVain = world.act(author, async (act) => {
      await raiseNetwork(act, { network: '192.0.2.0/24', until })
      expect((await signInJudgedIn(act, one, hanako)).ask).toBe('code')
      throw new Error('in vain')
    })
    await expect(inVain).rejects.toThrow('in vain')
    expect((await signInJudged(one, hanako)).ask).toBe('none')
    await raise('192.0.2.0/24')
    expect((await signInJudged(one, hanako)).ask).toBe('code')
  })

  it('moves on when an act commits and not before: who raises a network waits for nobody who is still at work', async () => {
    const importing = await world.pool.connect()
    await importing.query('begin')
    await importing.query(`update risk_network_load set is_current = false`)
    await importing.query(`delete from risk_indicator`)
    await raise('192.0.2.0/24')
    expect((await judged(hanako)).ask).toBe('code')
    await importing.query('commit')
    importing.release()
    expect(await world.db.rows(sql`select 1 from risk_situation_change`)).toEqual([])
  })

  it('has a number for each of many that change it at once', async () => {
    const numbers = async () =>
      (await world.db.row<{ standing: string }>(sql`select standing from risk_situation`))?.standing
    const before = await numbers()
    await Promise.all(Array.from({ length: 8 }, (_, n) => raise(`198.51.${n}.0/24`)))
    expect(await numbers()).not.toBe(before)
    await Promise.all([
      raise('192.0.2.0/24'),
      ...Array.from({ length: 8 }, () => signInJudged(node(), hanako)),
    ])
    expect((await judged(hanako)).ask).toBe('code')
  })
})
