import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkPerson } from '../../src/federation/company/link-person.ts'
import { listLinks } from '../../src/federation/company/list-links.ts'
import { unlinkPerson } from '../../src/federation/company/unlink-person.ts'
import type { Timeline } from '../../src/identity/contract.ts'
import { arrive, newAgency, type TestAgency } from '../support/agency.ts'
import type { Browser } from '../support/browser.ts'
import { linkAll, openStaffedCompany, proved, type StaffedCompany } from '../support/linked-company.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { firstSignIn, resetOver, signedInOver } from '../support/signed-in.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

let world: TestWorld
let node: TestServer
let kumo: TestAgency
let mori: TestAgency
beforeAll(async () => {
  world = await newWorld({ house: true, config: { requestsPerMinute: 2000 } })
  node = await newServer(world)
  kumo = await newAgency(world)
  mori = await newAgency(world, 'mori-travel')
})
afterAll(async () => {
  await node.close()
  await world.close()
})

/** A company linked with both agencies, and Ken, who has a password too. */
async function linked(word: string, memberNumber: string) {
  const company = await openStaffedCompany(world, word, memberNumber)
  const contracts = { kumo: await linkAll(world, company, kumo), mori: await linkAll(world, company, mori) }
  const address = `ken@${word}.example`
  const ken = { id: company.manager.signInId ?? '', address, password: 'Nagisa-4417' }
  await firstSignIn(world, node, ken)
  const by = (agency: TestAgency) =>
    arrive(world, node, agency, {
      claims: { sub: `${word}-2`, contract: agency === kumo ? contracts.kumo : contracts.mori },
    })
  return { company, ken, by }
}

/** Says of the newest entry of this kind that it was not him. */
async function report(browser: Browser, what: string, agency?: string): Promise<void> {
  const { entries } = (await browser.get<Timeline>('/api/my-navigation/timeline')).body
  const entry = entries.find((one) => one.what === what && one.agency === agency)
  const said = await browser.post('/api/my-navigation/cases', { entry: entry?.id ?? '' })
  expect(said.status).toBe(201)
}

/** What the administrator's list says of Ken's link with an agency. */
async function linkOf(company: StaffedCompany, { handle }: TestAgency) {
  const { links } = await listLinks(world, company.asking.session, { handle })
  return links.find(({ agencyPersonId }) => agencyPersonId === `${company.word}-2`)
}

describe('"this was not me" of a hand-over', () => {
  it('attack-23 shuts that agency’s way in until the administrator links anew, a reset or not; the other agency’s stays', async () => {
    const { company, ken, by } = await linked('tsubame', '123456789')
    const stranger = await by(kumo)
    expect(stranger.status).toBe(200)
    const owner = await signedInOver(world, node, ken)
    await report(owner, 'signed-in', kumo.handle)
    expect((await stranger.browser.get('/api/session')).status).toBe(401)
    // Held, nobody comes in by any way.
    for (const agency of [kumo, mori]) expect((await by(agency)).status).toBe(403)

    await resetOver(world, node, { ...ken, password: 'Shiokaze-2281' })
    expect((await by(kumo)).status).toBe(403)
    expect((await world.facts('hand-over-refused')).at(-1)?.data.why).toBe('link-reported')
    expect((await by(mori)).status).toBe(200)

    const link = await linkOf(company, kumo)
    expect(link?.reportedAt).toEqual(expect.any(String))
    expect((await linkOf(company, mori))?.reportedAt).toBeUndefined()
    await unlinkPerson(company.asking, link?.id ?? '')
    const anew = { id: ken.id, agencyPersonId: 'tsubame-2' }
    expect(await proved(world, company.aoi, (asking) => linkPerson(asking, kumo.handle, anew))).toMatchObject(
      { ok: true },
    )
    expect((await linkOf(company, kumo))?.reportedAt).toBeUndefined()
    expect((await by(kumo)).status).toBe(200)
  })

  it('shuts the way of an agency by which somebody came in since the entry, and tells the owner in his timeline', async () => {
    const { company, ken, by } = await linked('hibari', '223456789')
    const owner = await signedInOver(world, node, ken)
    await world.advance({ minutes: 5 })
    expect((await by(mori)).status).toBe(200)
    await report(owner, 'signed-in')
    await resetOver(world, node, { ...ken, password: 'Shiokaze-2281' })
    expect((await by(mori)).status).toBe(403)
    expect((await by(kumo)).status).toBe(200)
    expect((await linkOf(company, kumo))?.reportedAt).toBeUndefined()
    const again = await signedInOver(world, node, { ...ken, password: 'Shiokaze-2281' })
    const { entries } = (await again.get<Timeline>('/api/my-navigation/timeline')).body
    expect(entries.filter(({ what }) => what === 'agency-link-reported')).toMatchObject([
      { agency: mori.handle, by: 'you', canReport: false },
    ])
  })

  it('shuts a link that was made since the entry, before anybody has come by it', async () => {
    const { company, ken, by } = await linked('uguisu', '323456789')
    await unlinkPerson(company.asking, (await linkOf(company, kumo))?.id ?? '')
    const owner = await signedInOver(world, node, ken)
    await world.advance({ minutes: 11 })
    const planted = { id: ken.id, agencyPersonId: 'uguisu-2' }
    await proved(world, company.aoi, (asking) => linkPerson(asking, kumo.handle, planted))
    await report(owner, 'signed-in')
    await resetOver(world, node, { ...ken, password: 'Shiokaze-2281' })
    expect((await by(kumo)).status).toBe(403)
    expect((await by(mori)).status).toBe(200)
  })

  it('attack-23 shuts it in the member’s other companies too, where the same agency hands him over', async () => {
    const member = '423456789'
    const one = await openStaffedCompany(world, 'mejiro', member)
    const two = await openStaffedCompany(world, 'kawasemi', member)
    const contracts = [await linkAll(world, one, kumo), await linkAll(world, two, kumo)]
    const came = (n: 0 | 1) =>
      arrive(world, node, kumo, {
        claims: { sub: `${[one, two][n]?.word}-3`, contract: contracts[n] },
      })
    expect((await came(1)).status).toBe(200)
    const { status, browser } = await came(0)
    expect(status).toBe(200)
    await report(browser, 'signed-in', kumo.handle)
    await world.jobsDone()
    const password = 'shiokaze-2281-no'
    await resetOver(world, node, { id: member, address: 'hanako@mejiro.example', password })
    for (const n of [0, 1] as const) expect((await came(n)).status).toBe(403)
    const whys = (await world.facts('hand-over-refused')).slice(-2).map(({ data }) => data.why)
    expect(whys).toEqual(['link-reported', 'link-reported'])
  })
})
