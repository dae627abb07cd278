import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keysFrom } from '#platform/keys.ts'
import { sql } from '#platform/sql.ts'
import {
  type Manager,
  newGate,
  newManager,
  newTraveller,
  signIn,
  upToCode,
} from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { notCounted } from '../scale/sightings.ts'
import { tendCampaigns } from './tend-campaigns.ts'

let world: TestWorld
let managers: Manager[]
let kaori: Manager
let own: ReturnType<typeof newGate>
beforeAll(async () => {
  world = await newWorld()
  managers = await Promise.all(Array.from({ length: 4 }, () => newManager(world)))
  kaori = await newManager(world)
  own = newGate(world, { ip: '192.0.2.1' })
  await signIn(world, own, kaori)
  await world.runJob('risk.campaigns')
  // What is usual must be learned before anything is unusual.
  await world.advance({ days: 4 })
})
afterAll(() => world.close())

let hosts = 0
/** Somebody with nothing of his own, from a network nobody has come from. */
const stranger = () => newGate(world, { ip: `203.0.${++hosts}.9`, userAgent: 'curl/8.5.0' })

async function guess(id: string, password: string, door: 'administrator' | 'member' = 'administrator') {
  const gate = stranger()
  await gate.begin(door)
  return gate.password(id, password)
}

/** So many tries of one password over existing and made-up IDs. */
async function spray(count: number) {
  for (let n = 0; n < count; n++) {
    const id = n % 2 === 0 ? managers[(n / 2) % managers.length]?.signInId : `QQ${n % 10}QQ${n % 7}QQ${n % 9}`
    await guess(id ?? '', `haru-no-kumo-${Math.floor(n / 8)}`)
  }
  await world.runJob('risk.campaigns')
}

const campaigns = () =>
  world.db.rows<{ tries: number; unknown: number; rights: number; ended_at: Date | null; sources: object }>(
    sql`select tries, unknown, rights, ended_at, sources from risk_campaign order by began_at`,
  )
const judged = async (subject: string) =>
  (await world.facts('sign-in-judged')).findLast((one) => one.subject === subject)
const dataOf = (fact: { reserved: unknown } | undefined) => fact?.reserved as { score: number }
const begunOf = (fact: { data: unknown } | undefined) =>
  fact?.data as { networks: string[]; accounts: string[] }
const signalsIn = (data: unknown) =>
  (data as { reasons: { signal: string; weight: number }[] }).reasons.map(({ signal }) => signal)

describe('what is counted of a try', () => {
  it('is written in the statement the refusal ends with, the same for IDs that exist and that do not', async () => {
    const [known] = managers
    await guess(known?.signInId ?? '', 'not-this-one-7')
    await guess('QQ7QQ7QQ7', 'not-this-one-7')
    await guess('7654321', 'not-this-one-7', 'member')
    const rows = await world.db.rows<{
      exists: boolean
      prints: string[]
      series: string | null
      is_right: boolean
    }>(sql`select exists, prints, series, is_right from risk_attempt order by at`)
    expect(rows.map(({ exists }) => exists)).toEqual([true, false, false])
    expect(rows.map(({ is_right }) => is_right)).toEqual([false, false, false])
    expect(rows.map(({ series }) => series !== null)).toEqual([false, false, true])
    // The same password is recognised within the day.
    expect(new Set(rows.map(({ prints }) => prints.at(-1))).size).toBe(1)
  })

  it('tells neither IDs nor passwords nor addresses, and is deleted when it was counted', async () => {
    const kept = async () => JSON.stringify(await world.db.rows(sql`select * from risk_attempt`))
    expect(await kept()).not.toMatch(/QQ7QQ7QQ7|7654321|not-this-one|203\.0/)
    await world.runJob('risk.campaigns')
    expect(await kept()).toBe('[]')
    const after = JSON.stringify([
      await world.db.rows(sql`select * from risk_attempt_mark`),
      await world.db.rows(sql`select * from risk_pressure`),
    ])
    expect(after).not.toMatch(/QQ7QQ7QQ7|7654321|not-this-one|203\.0/)
  })

  it('has of a password two bytes under a key that is gone two days later, and with it what was counted under it', async () => {
    await guess('QQ7QQ7QQ7', 'kumo-no-ue-no-99')
    const [row] = await world.db.rows<{ prints: string[] }>(sql`select prints from risk_attempt`)
    for (const print of row?.prints ?? []) expect(print).toMatch(/^\d{5} [0-9a-f]{4}$/)
    await world.runJob('risk.campaigns')
    const keys = () => world.db.rows<{ day: number }>(sql`select day from risk_attempt_key order by day`)
    const today = Math.floor((await world.clock.now()).getTime() / 86_400_000)
    expect((await keys()).map(({ day }) => day)).toContain(today)
    await world.advance({ days: 2 })
    await world.runJob('risk.campaigns')
    expect((await keys()).map(({ day }) => day)).toEqual([today + 1, today + 2, today + 3])
    expect(await world.db.rows(sql`select 1 from risk_attempt_mark where day <= ${today}`)).toEqual([])
  })

  it('is not lost or counted twice when two nodes count at once', async () => {
    for (let n = 0; n < 6; n++) await guess(`QQ${n}QQ1QQ1`, `niwa-no-ki-${n}00`)
    const other = { ...world, keys: keysFrom(world.masterKey) }
    await Promise.all([world.runJob('risk.campaigns'), tendCampaigns(other)])
    await world.runJob('risk.campaigns')
    // Six tries of the first day that is counted since, each in its weight: one at least, and less than two.
    expect(await weightToday()).toBeGreaterThanOrEqual(6)
    expect(await weightToday()).toBeLessThan(12)
  })
})

async function weightToday(): Promise<number> {
  const row = await world.db.row<{ body: { gauges: [string, { today: number }][] } }>(
    sql`select body from risk_pressure`,
  )
  return row?.body.gauges.find(([name]) => name === 'all')?.[1].today ?? 0
}

describe('a campaign', () => {
  beforeAll(async () => {
    await spray(24)
  })

  it('is seen after at most 25 tries over many IDs and networks, and the watch reads of it what it needs', async () => {
    const [one, ...others] = await campaigns()
    expect(others).toEqual([])
    expect(one).toMatchObject({ ended_at: null, rights: 0 })
    expect(one?.unknown).toBeGreaterThan(0)
    const [fact] = await world.facts('campaign-began')
    expect(fact?.data).toMatchObject({ browsers: expect.any(Array), shownBy: expect.any(String) })
    const { networks, accounts } = begunOf(fact)
    expect(networks.length).toBeGreaterThan(5)
    expect(managers.map(({ accountId }) => accountId)).toEqual(expect.arrayContaining(accounts))
    expect(JSON.stringify(fact)).not.toMatch(/haru-no-kumo|203\.0|QQ\dQQ/)
  })

  it('names its networks as the facts of the refusals do', async () => {
    const refused = (await world.facts('sign-in-refused')).map(
      ({ data }) => (data as { network: string }).network,
    )
    const [fact] = await world.facts('campaign-began')
    expect(refused).toEqual(expect.arrayContaining(begunOf(fact).networks))
  })

  it('has who comes strange asked for a code with the right password, and says so to the office alone', async () => {
    const [victim] = managers
    if (!victim) throw new Error('There is nobody.')
    const gate = stranger()
    await upToCode(world, gate, victim)
    expect((await gate.show()).ok).toBe(true)
    expect(JSON.stringify(await gate.show())).not.toMatch(/campaign/)
    expect(signalsIn((await judged(victim.accountId))?.reserved)).toContain('campaign')
    await world.runJob('risk.campaigns')
    expect((await campaigns())[0]?.rights).toBe(1)
    const told = await world.facts('campaign-right-password')
    expect(told.map(({ subject }) => subject)).toEqual([victim.accountId])
    await upToCode(world, stranger(), victim)
    await world.runJob('risk.campaigns')
    expect(await world.facts('campaign-right-password')).toHaveLength(1)
  })

  it('lets who has his device pass as ever, though his ID was tried, and locks nobody out', async () => {
    for (let n = 0; n < 6; n++) await guess(kaori.signInId, `haru-no-kumo-${n}`)
    await own.begin('administrator')
    expect(await own.password(kaori.signInId, kaori.password)).toMatchObject({ value: { step: 'done' } })
    expect(signalsIn((await judged(kaori.accountId))?.reserved)).not.toContain('campaign')
  })

  it('weighs nothing on a new device in the usual network', async () => {
    const person = await newManager(world)
    await signIn(world, newGate(world, { ip: '192.0.2.77' }), person)
    await upToCode(world, newGate(world, { ip: '192.0.2.77' }), person)
    await world.runJob('risk.campaigns')
    const told = (await world.facts('campaign-right-password')).filter(
      ({ subject }) => subject === person.accountId,
    )
    // His first sign-in of all came from a network that was nobody's yet.
    expect(told).toHaveLength(1)
    expect(signalsIn((await judged(person.accountId))?.reserved)).not.toContain('campaign')
  })

  it('moves no scale: what is learned meanwhile is learned without it', async () => {
    await world.runJob('risk.scale')
    const [person] = [await newManager(world)]
    await signIn(world, stranger(), person)
    await signIn(world, stranger(), person)
    const [sighting] = notCounted(world)
    const { score } = dataOf(await judged(person.accountId))
    expect(sighting?.score).toBeLessThan(score - 3)
  })

  it('is judged alike by a node that has just come up', async () => {
    const other = { ...world, keys: keysFrom(world.masterKey) }
    const person = await newTraveller(world)
    const gate = newGate(other, { ip: '198.18.3.4' })
    await gate.begin('member')
    await gate.password(person.number, person.password)
    expect(signalsIn((await judged(person.accounts[0]?.accountId ?? ''))?.reserved)).toContain('campaign')
  })

  it('ends by itself when it is quiet, and nothing of it weighs any more', async () => {
    await world.advance({ days: 1 })
    await world.runJob('risk.campaigns')
    expect((await campaigns())[0]?.ended_at).toBeNull()
    await world.advance({ days: 20 })
    await world.runJob('risk.campaigns')
    expect((await campaigns())[0]?.ended_at).not.toBeNull()
    expect(await world.facts('campaign-ended')).toHaveLength(1)
    const [, victim] = managers
    if (!victim) throw new Error('There is nobody.')
    await upToCode(world, stranger(), victim)
    expect(signalsIn((await judged(victim.accountId))?.reserved)).not.toContain('campaign')
  })

  it('is forgotten a year after, with the accounts it touched', async () => {
    await world.advance({ days: 366 })
    await world.runJob('risk.purge')
    expect(await campaigns()).toEqual([])
    expect(await world.db.rows(sql`select 1 from risk_campaign_account`)).toEqual([])
  })
})
