import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../../test/support/browser.ts'
import { codeTo, newGate, newTraveller, type Traveller } from '../../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { knock, resetOver } from '../../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const fresh = 'TsubakiKumo'
const nowFresh = ({ number: id, address }: Traveller) => ({ id, address, password: fresh })

/** A reset of this member that waits for its code, with the code that was mailed for it. */
async function waiting(browser: Browser, { number: id, address }: Traveller) {
  const begun = await browser.post<{ id: string }>('/api/recovery', { door: 'member', language: 'ja' })
  const path = `/api/recovery/${begun.body.id}`
  await browser.post(`${path}/identify`, { id })
  return { path, code: await codeTo(world, address) }
}

/** A reset parked behind its right code. */
async function parked(browser: Browser, member: Traveller) {
  const { path, code } = await waiting(browser, member)
  expect((await browser.post(`${path}/code`, { code })).body).toMatchObject({ step: 'new-password' })
  return path
}

describe.each([1, 0])('a member whom %i companies have registered resets his password', (companies) => {
  it('attack-23 a reset parked behind its code overwrites nothing any more', async () => {
    const member = await newTraveller(world, { companies })
    const thief = server.browser()
    const path = await parked(thief, member)
    await resetOver(world, server, nowFresh(member))
    expect((await thief.post(`${path}/new-password`, { password: 'Nagisa-4417' })).status).toBe(404)
    const old = await world.db.row<{ set: Date }>(sql`
      select password_set_at as set from membership_member where number = ${member.number}`)
    const done = (await world.facts('member-password-set')).at(-1)
    expect(old?.set).toEqual(done?.at)
  })

  it('attack-05 the code of another reset is dead, and no further one is mailed for it', async () => {
    const member = await newTraveller(world, { companies })
    const thief = server.browser()
    const { path, code } = await waiting(thief, member)
    await resetOver(world, server, nowFresh(member))
    expect((await thief.post(`${path}/code`, { code })).status).toBe(404)
    expect((await thief.post(`${path}/resend`)).status).toBe(404)
    const open = await world.db.rows(sql`
      select c.id from identity_code c join identity_journey j on j.id = c.journey_id
      where j.member_number = ${member.number} and c.used_at is null and c.replaced_at is null`)
    expect(open).toEqual([])
  })

  it('attack-23 a code mail of another reset that still waits goes out no more', async () => {
    const member = await newTraveller(world, { companies })
    const own = server.browser()
    const path = await parked(own, member)
    const other = server.browser()
    const begun = await other.post<{ id: string }>('/api/recovery', { door: 'member', language: 'ja' })
    await other.post(`/api/recovery/${begun.body.id}/identify`, { id: member.number })
    await world.jobsDone()
    // As if delivery had not come round to it yet.
    await world.db.run(sql`
      update mail_outbox set state = 'waiting', sealed = ${Buffer.alloc(1)}, settled_at = null, leased_until = 'infinity'
      where template = 'one-time-code' and id = (select max(id::text)::uuid from mail_outbox)`)
    await own.post(`${path}/new-password`, { password: fresh })
    const left = await world.db.rows(sql`
      select template from mail_outbox where state = 'waiting' and template = 'one-time-code'`)
    expect(left).toEqual([])
  })

  it('attack-23 of two resets that end at the same moment one sets the password', async () => {
    const member = await newTraveller(world, { companies })
    const browsers = [server.browser(), server.browser(), server.browser()]
    const paths: string[] = []
    for (const browser of browsers) paths.push(await parked(browser, member))
    const ends = await Promise.all(
      browsers.map((browser, n) => browser.post(`${paths[n]}/new-password`, { password: `Nagisa-441${n}` })),
    )
    expect(ends.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    for (const { status } of ends) expect([200, 404, 409]).toContain(status)
  })
})

it('attack-23 a sign-in that waits for the choice of company ends with the password it was begun with', async () => {
  const member = await newTraveller(world, { companies: 2 })
  const gate = newGate(world)
  await gate.begin('member')
  expect(await gate.password(member.number, member.password)).toMatchObject({ value: { step: 'company' } })
  await resetOver(world, server, nowFresh(member))
  for (const { companyId } of member.accounts)
    expect(await gate.company(companyId)).toEqual({ ok: false, refusal: 'journey-step-mismatch' })
})

it('attack-23 the member himself signs in with the new password and chooses his company', async () => {
  const member = await newTraveller(world, { companies: 2 })
  await resetOver(world, server, nowFresh(member))
  const browser = server.browser()
  const { path, step } = await knock(browser, nowFresh(member))
  expect(step).toBe('company')
  const chosen = await browser.post(`${path}/company`, { companyId: member.accounts[0]?.companyId })
  expect(chosen.body).toMatchObject({ step: 'code' })
})
