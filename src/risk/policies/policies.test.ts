import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { signalsOfTraveller } from '../../../test/support/traveller-judged.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { noCrowd } from '../model/crowd.ts'
import { noteScore } from '../model/threshold.ts'
import {
  approvePolicy,
  crowdNow,
  judgementFact,
  judgeOperation,
  judgeSignIn,
  learn,
  policyInForce,
  proposePolicy,
  type Remembered,
  rehearse,
  rememberedOf,
  type Signals,
  tradeOff,
  writtenPolicies,
} from '../public.ts'

const author = { by: 'system', name: 'tests' } as const
let world: TestWorld
let hanako: Signals
let officers: Session[]
beforeAll(async () => {
  world = await newWorld()
  // Of a session these acts ask only who it is; the routes hold the rest.
  officers = [1, 2].map(
    () => ({ by: 'person', accountId: world.random.id(), kind: 'ciso' }) as unknown as Session,
  )
  const people = Array.from({ length: 120 }, (_, n) => ({ ...signals(), device: Buffer.alloc(32, n) }))
  for (const person of people) await world.act(author, (act) => learn(act, world, person, 'code'))
  for (const away of [false, true])
    for (const [n, person] of people.entries()) {
      const far = away && n % 10 === 0 ? { ip: '198.51.100.9', network: '198.51.100.0/24' } : {}
      await world.act(author, (act) => learn(act, world, { ...person, ...far }, 'known-device'))
    }
  await world.runJob('risk.scale')
})
afterAll(() => world.close())
beforeEach(async () => {
  hanako = signals()
  await world.act(author, (act) => learn(act, world, hanako, 'code'))
})

const signals = () => signalsOfTraveller(world)
/** Judges, and leaves the fact a sign-in leaves. */
const judged = (change: Partial<Signals> = {}) =>
  world.act(author, async (act) => {
    const seen = { ...hanako, ...change }
    const row = await act.row<Remembered>(sql`${rememberedOf(world, seen)}`)
    const judgement = judgeSignIn(act, world, seen, row)
    const { accountId: subject, companyId } = seen
    act.note('sign-in-judged', { subject, companyId, ...judgementFact(judgement) })
    return judgement
  })
const operation = (name: string) =>
  world.act(author, (act) => judgeOperation(act, world, { ...hanako, operation: name, minutesSinceProof: 5 }))
const propose = (wish: Partial<Parameters<typeof proposePolicy>[3]> = {}, by = 0) =>
  world.act(author, (act) =>
    proposePolicy(act, world, officers[by] as Session, { rate: 0.1, operations: {}, why: '試験', ...wish }),
  )
const approve = (version: number, by: number) =>
  world.act(author, (act) => approvePolicy(act, officers[by] as Session, version))
/** Three hundred sign-ins: most very usual, some on the road, few strange. */
function someCrowd() {
  const crowd = noCrowd()
  const scores = [...Array<number>(240).fill(-9), ...Array<number>(45).fill(-7), ...Array<number>(15).fill(1)]
  for (const score of scores) noteScore(crowd, score)
  return crowd
}
/** An hour of its own, and what is judged within it. */
const within = async (work: () => Promise<unknown>) => {
  await world.advance({ hours: 2 })
  const from = await world.clock.now()
  await work()
  await world.advance({ minutes: 1 })
  return { from, to: await world.clock.now() }
}

describe('a rehearsal', () => {
  it('asks the recorded past again: more with a higher share, the certain ones in any case, and counts them by company and kind', async () => {
    const span = await within(async () => {
      await judged()
      await judged({ ip: '203.0.113.9', network: '203.0.113.0/24', recentFailures: 2 })
      await judged({ device: Buffer.alloc(32, 99) })
    })
    const crowd = someCrowd()
    const low = await rehearse(world, crowd, { rate: 0.005, operations: {} }, span)
    const high = await rehearse(world, crowd, { rate: 0.2, operations: {} }, span)
    expect(low.all).toMatchObject({ judged: 3, would: 1 })
    expect(high.all.would).toBeGreaterThan(low.all.would)
    const key = `${hanako.companyId} traveller`
    expect([...high.groups.keys()]).toEqual([key])
    expect(high.groups.get(key)).toMatchObject({
      ...high.all,
      companyId: hanako.companyId,
      kind: 'traveller',
    })
    expect(high.all.more - high.all.fewer).toBe(high.all.would - high.all.asked)
  })

  it('S1-46 opens the office’s seal for it: in the tables the facts say only that a code was asked or not', async () => {
    const span = await within(judged)
    const rows = await world.db.rows<{ data: object }>(sql`
      select data from platform_fact where subject_id = ${hanako.accountId}`)
    expect(rows.map(({ data }) => Object.keys(data).toSorted())).toEqual([['ask', 'policy', 'reserved']])
    expect(JSON.stringify(rows)).not.toMatch(/signal|weight|network|device/)
    const { all } = await rehearse(world, someCrowd(), { rate: 0.04, operations: {} }, span)
    expect(all.judged).toBe(1)
  })

  it('with the policy in force asks whom it has asked', async () => {
    const span = await within(async () => {
      await judged()
      await judged({ device: undefined })
      await judged({ userAgent: '' })
    })
    const { rate, operations } = await policyInForce(world.db)
    const { all } = await rehearse(world, await crowdNow(world.db), { rate, operations }, span)
    expect(all).toEqual({ judged: 3, asked: 2, would: 2, more: 0, fewer: 0 })
  })

  it('draws the trade-off: never fewer asked at a higher share, and changes nothing', async () => {
    const span = await within(async () => {
      await judged()
      await judged({ ip: '203.0.113.9', network: '203.0.113.0/24' })
    })
    const { judged: many, points } = await tradeOff(world, await crowdNow(world.db), [0.005, 0.04, 0.2], span)
    expect(many).toBe(2)
    const would = points.map((point) => point.would)
    expect(would).toEqual(would.toSorted((one, other) => one - other))
    expect(await writtenPolicies(world.db)).toEqual([])
  })
})

describe('a policy', () => {
  it('judges nothing before a second person has switched it on; then on every node, and each judgement names it', async () => {
    const before = await judged()
    const { version } = await propose({ rate: 0.2 })
    expect(version).toBe(7)
    expect((await judged()).policy).toBe(6)
    expect(await approve(version, 0)).toMatchObject({ ok: false, refusal: 'policy-own' })
    expect((await judged()).askAt).toBe(before.askAt)
    expect(await approve(version, 1)).toMatchObject({ ok: true })
    const after = await judged()
    expect(after.policy).toBe(7)
    expect(after.askAt).toBeLessThan(before.askAt)
    expect(await approve(version, 1)).toMatchObject({ ok: false, refusal: 'policy-moved-on' })
    expect((await world.facts('judgement-policy-approved')).at(-1)?.data).toMatchObject({
      version: 7,
      rate: expect.closeTo(0.2),
    })
  })

  it('gives way to the next proposal while it waits, and keeps what the past would have been', async () => {
    const first = await propose()
    const second = await propose({ rate: 0.02 }, 1)
    expect(await approve(first.version, 1)).toMatchObject({
      ok: first.version === second.version ? expect.anything() : false,
    })
    const waiting = (await writtenPolicies(world.db)).filter(
      ({ approvedBy, replacedAt }) => !approvedBy && !replacedAt,
    )
    expect(waiting).toHaveLength(1)
    expect(waiting[0]).toMatchObject({ version: second.version, rehearsed: { judged: expect.any(Number) } })
  })

  it('makes an operation graver, and none lighter', async () => {
    expect((await operation('register-person')).ask).toBe('none')
    const { version } = await propose({
      operations: { 'register-person': 'critical', 'change-address': 'sensitive' },
    })
    const before = (await operation('change-address')).score
    await approve(version, 1)
    expect((await operation('register-person')).reasons).toContainEqual({
      signal: 'operation-critical',
      weight: 3,
    })
    expect((await operation('change-address')).score).toBe(before)
  })
})
