import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Decisions, JudgementState } from './contract.ts'

const path = '/api/watch/judgement'
const wish = { rate: 0.02, why: '問い合わせが多いため、求める回数を減らす' }
let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
let ciso: typeof officer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  officer = await signedInStaff(world, server, 'security-officer')
  ciso = await signedInStaff(world, server, 'ciso')
  const person = await newManager(world)
  await signIn(world, newGate(world, { ip: '198.51.100.20' }), person)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const state = async (of = officer) => (await of.get<JudgementState>(path)).body
const decisions = async (which: string) =>
  (await officer.get<Decisions>(`${path}/decisions?which=${which}`)).body.decisions

describe('S1-46 why a code was asked', () => {
  it('is shown to the security office alone', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.get(path)).status).toBe(200)
    // Auditors see how often, and not why.
    expect((await auditor.get(`${path}/decisions`)).status).toBe(403)
    const others = [await signedInStaff(world, server, 'desk-agent'), server.browser()]
    for (const other of others)
      for (const one of [path, `${path}/decisions`]) {
        const { status, body } = await other.get(one)
        expect([401, 403, 404]).toContain(status)
        expect(JSON.stringify(body)).not.toMatch(/limit"|signals|turns/)
      }
  })

  it('names every signal in both languages with its weight; they add up, and what would have turned it is named', async () => {
    const [one] = (await decisions('asked')).filter(({ kind }) => kind === 'administrator')
    expect(one).toMatchObject({ asked: true, policy: 6 })
    const sum = one?.signals.reduce((total, { weight }) => total + weight, 0)
    expect(sum).toBeCloseTo(one?.score ?? 0, 2)
    expect(one?.signals.map(({ says }) => says.en)).toContain('nothing proved within half a year')
    for (const { says } of one?.signals ?? []) expect(says.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    // Two things asked in any case: neither alone would have spared it.
    expect(one?.signals.filter(({ isCertain }) => isCertain)).toHaveLength(2)
    expect(one?.turns).toEqual([])
    expect((await decisions('all')).length).toBeGreaterThanOrEqual((await decisions('asked')).length)
  })

  it('stands sealed in the facts, and that somebody of the office has opened it is a fact about him', async () => {
    const facts = await world.pool.query("select data::text from platform_fact where name = 'sign-in-judged'")
    expect(facts.rows.length).toBeGreaterThan(0)
    for (const { data } of facts.rows) expect(data).not.toMatch(/signal|weight|score|askAt|network/)
    const before = (await world.facts('judgements-opened')).length
    const many = (await decisions('all')).length
    const [noted, ...more] = (await world.facts('judgements-opened')).slice(before)
    expect([more, noted?.data]).toEqual([[], expect.objectContaining({ which: 'all', decisions: many })])
  })

  it('shows what one signal alone has turned: a network the office distrusts', async () => {
    const person = await newManager(world)
    const gate = newGate(world, { ip: '203.0.113.20' })
    await signIn(world, gate, person)
    await world.pool.query(
      "insert into risk_raised_network values ('203.0.113.0/24', platform_now() + interval '1 hour', platform_now())",
    )
    await gate.begin('administrator')
    await gate.password(person.signInId, person.password)
    const [latest] = await decisions('asked')
    expect(latest?.turns).toEqual([{ ja: '警戒中のネットワーク', en: 'a network the office distrusts' }])
  })
})

describe('how often a code is asked', () => {
  it('is shown day by day, with what every other share would have asked', async () => {
    const { policy, days, curve, policies, networks } = await state()
    expect(policy).toEqual({ version: 6, rate: 0.04 })
    expect(days.at(-1)?.judged).toBe(curve.judged)
    expect(curve.judged).toBeGreaterThan(0)
    expect(curve.points.map(({ rate }) => rate)).toEqual([
      0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.12, 0.2,
    ])
    expect([policies, networks]).toEqual([[], undefined])
  })

  it('is changed by two people: one proposes with a reason, another switches it on', async () => {
    expect((await officer.post(`${path}/policies`, { ...wish, rate: 0.9 })).status).toBe(400)
    expect((await officer.post(`${path}/policies`, { ...wish, why: ' ' })).status).toBe(400)
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.post(`${path}/policies`, wish)).status).toBe(403)
    expect((await officer.post(`${path}/policies`, wish)).status).toBeLessThan(300)
    const [waiting] = (await state()).policies
    expect(waiting).toMatchObject({ version: 7, rate: 0.02, state: 'waiting', isOwn: true })
    expect(waiting?.rehearsed.judged).toBeGreaterThan(0)
    const approval = `${path}/policies/7/approval`
    expect(await officer.post(approval)).toMatchObject({ status: 403, body: { refusal: 'policy-own' } })
    expect((await auditor.post(approval)).status).toBe(403)
    expect((await state()).policy.version).toBe(6)
    expect((await ciso.post(approval)).status).toBeLessThan(300)
    expect(await ciso.post(approval)).toMatchObject({ status: 409, body: { refusal: 'policy-moved-on' } })
    const after = await state(ciso)
    expect(after.policy).toEqual({ version: 7, rate: 0.02 })
    expect(after.policies[0]).toMatchObject({ state: 'in-force', isOwn: false })
    expect(after.policies[0]?.approvedBy).not.toBe('')
  })
})
