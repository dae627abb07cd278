import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { arrive, desk, newAgency, type TestAgency } from '../../../test/support/agency.ts'
import { type Asking, openCompany, signedInAs } from '../../../test/support/company.ts'
import {
  linkAll,
  openStaffedCompany,
  proved,
  type StaffedCompany,
  withStepUp,
} from '../../../test/support/linked-company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { suspendAgency } from '../agencies/suspend-agency.ts'
import { sweep } from '../sweep.ts'
import { linkFile } from './link-file.ts'
import { linkPerson } from './link-person.ts'
import { listCompanyAgencies } from './list-agencies.ts'
import { listLinks } from './list-links.ts'
import { switchAgencyOn } from './switch-agency.ts'
import { unlinkPerson } from './unlink-person.ts'

let world: TestWorld
let node: TestServer
let agency: TestAgency
let tsubame: StaffedCompany
let kamome: StaffedCompany
let contract: string
beforeAll(async () => {
  world = await newWorld({ house: true, config: { requestsPerMinute: 3000 } })
  node = await newServer(world)
  agency = await newAgency(world)
  tsubame = await openStaffedCompany(world, 'tsubame', '123456789')
  kamome = await openStaffedCompany(world, 'kamome', '1234567')
  contract = await linkAll(world, tsubame, agency)
})
afterAll(async () => {
  await node.close()
  await world.close()
})

const { handle } = { handle: 'kumo-travel' }
const links = async (company: StaffedCompany) =>
  (await listLinks(world, company.asking.session, { handle })).links
const linked = async (company: StaffedCompany) => (await links(company)).map((link) => link.agencyPersonId)
const enter = (sub: string, by = contract) => arrive(world, node, agency, { claims: { sub, contract: by } })

describe('trusting an agency', () => {
  it('S1-21 is the administrator’s alone', async () => {
    const { companyId } = tsubame
    const { account_id: accountId } = (await world.db.row<{ account_id: string }>(sql`
      select account_id from organisation_person where id = ${tsubame.manager.personId}`)) ?? {
      account_id: '',
    }
    const ken = await signedInAs(world, { companyId, accountId, kind: 'ticketing-manager' })
    const link = { id: tsubame.memberNumber, agencyPersonId: 'ken-was-here' }
    expect(await switchAgencyOn(ken, handle)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await linkPerson(ken, handle, link)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await unlinkPerson(ken, (await links(tsubame))[0]?.id ?? '')).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await linkFile(ken, handle, Buffer.from('a,b\n1,2'))).toMatchObject({ refusal: 'forbidden' })
  })

  it('always takes a proof of these very things', async () => {
    const { asking } = await openCompany(world, 'hato')
    expect(await switchAgencyOn(asking, handle)).toMatchObject({ refusal: 'step-up-required' })
    expect(await listCompanyAgencies(world, asking.session)).toEqual([
      { handle, name: { ja: 'くも旅行', en: 'Kumo Travel' }, links: 0 },
    ])
  })

  it('needs an agency that is there and not suspended', async () => {
    await newAgency(world, 'mori-travel')
    await suspendAgency(world, desk, 'mori-travel')
    for (const name of ['mori-travel', 'nobody'])
      expect(await switchAgencyOn(kamome.asking, name)).toEqual({ ok: false, refusal: 'agency-not-found' })
    expect((await listCompanyAgencies(world, kamome.asking.session)).map((one) => one.handle)).toEqual([
      handle,
    ])
  })
})

describe('linking a person', () => {
  const link = (asking: Asking, id: string, agencyPersonId: string) =>
    linkPerson(asking, handle, { id, agencyPersonId })

  it('S1-63 links no other administrator, nobody of another company, and nobody twice', async () => {
    const { asking } = tsubame
    const second = await openCompany(world, 'suzume')
    await world.db.run(sql`
      update organisation_person set company_id = ${tsubame.companyId}
      where id = ${second.administrator.personId}`)
    const other = second.administrator.signInId
    const ken = tsubame.manager.signInId ?? ''
    expect(await link(asking, other, 'X-1')).toEqual({ ok: false, refusal: 'administrator-by-himself' })
    expect(await link(asking, kamome.memberNumber, 'X-1')).toEqual({ ok: false, refusal: 'person-not-found' })
    const again = await proved(world, tsubame.aoi, (one) => link(one, ken, 'X-1'))
    expect(again).toEqual({ ok: false, refusal: 'person-linked-already' })
    await world.advance({ minutes: 11 })
    const taken = await proved(world, tsubame.aoi, (one) => link(one, ken, 'tsubame-3'))
    expect(taken).toEqual({ ok: false, refusal: 'agency-person-taken' })
    expect(await linked(tsubame)).toEqual(['tsubame-1', 'tsubame-2', 'tsubame-3'])
  })

  it('attack-25 a company that links another’s number draws nobody to itself', async () => {
    await world.advance({ minutes: 11 })
    const theirs = await linkAll(world, kamome, agency)
    const squatted = await proved(world, kamome.aoi, (one) =>
      linkFile(one, handle, Buffer.from(`agency_person_id,id\nkamome-2,${kamome.manager.signInId}`)),
    )
    expect(squatted.ok).toBe(true)
    await world.db.run(sql`
      update federation_link set agency_person_id = 'tsubame-2' where agency_person_id = 'kamome-2'`)
    const { browser } = await enter('tsubame-2')
    const me = await browser.get<{ company: { name: string } }>('/api/me')
    expect(me.body.company.name).toBe('tsubame商事')
    expect((await enter('tsubame-1', theirs)).status).toBe(403)
    await world.db.run(sql`
      update federation_link set agency_person_id = 'kamome-2'
      where company_id = ${kamome.companyId} and agency_person_id = 'tsubame-2'`)
  })

  it('ASVS-7.6.1 ends at once for whoever came by it', async () => {
    const { browser } = await enter('tsubame-3')
    expect((await browser.get('/api/me')).status).toBe(200)
    const id = (await links(tsubame)).find((one) => one.agencyPersonId === 'tsubame-3')?.id ?? ''
    expect(await unlinkPerson(kamome.asking, id)).toEqual({ ok: false, refusal: 'link-not-found' })
    expect((await unlinkPerson(await fresh(tsubame), id)).ok).toBe(true)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await enter('tsubame-3')).status).toBe(403)
    expect((await world.facts('agency-person-unlinked')).at(-1)?.data).toMatchObject({
      agency: handle,
      ended: 1,
    })
  })
})

const fresh = (company: StaffedCompany) =>
  signedInAs(world, {
    companyId: company.companyId,
    accountId: company.administrator.accountId,
    kind: 'administrator',
  })

describe('a file of links', () => {
  const send = async (company: StaffedCompany, text: string | Buffer) => {
    await world.advance({ minutes: 11 })
    const aoi = { ...company.aoi, asking: await fresh(company) }
    return proved(world, aoi, (one) => linkFile(one, handle, Buffer.from(text)))
  }

  it('is taken whole, full-width IDs and small letters too, and says nothing twice', async () => {
    const before = (await world.facts('agency-person-linked')).length
    const sent = await send(tsubame, `\ufeffagency_person_id,id\r\nK 1,1\r\nK-3,１２３４５６７８９\r\n`)
    expect(sent).toEqual({
      ...{ ok: false, refusal: 'file-has-faults' },
      detail: { count: 1, lines: [{ line: 2, reason: 'agency-person-id' }] },
    })
    const good = await send(tsubame, `\ufeffagency_person_id,id\r\nK-3,１２３４５６７８９\r\n`)
    expect(good).toEqual({ ok: true, value: { links: 1 } })
    expect(await send(tsubame, `agency_person_id,id\nK-3,123456789`)).toEqual({
      ok: true,
      value: { links: 1 },
    })
    expect((await world.facts('agency-person-linked')).length).toBe(before + 1)
    expect((await enter('K-3')).status).toBe(200)
  })

  it('tells every fault by its line and links nobody', async () => {
    const ken = tsubame.manager.signInId ?? ''
    const lines = [
      'agency_person_id,id',
      `N-1,${tsubame.memberNumber}`,
      `N-1,${ken}`,
      'N-2',
      `N-3,${tsubame.memberNumber}`,
      `N-4,${kamome.memberNumber}`,
      `N-5,not an id`,
      `${'x'.repeat(101)},${ken}`,
      `N-6,${kamome.administrator.signInId}`,
      `N-7,${ken},more`,
    ]
    const before = await linked(tsubame)
    expect(await send(tsubame, lines.join('\n'))).toEqual({
      ...{ ok: false, refusal: 'file-has-faults' },
      detail: {
        count: 8,
        lines: [
          { line: 3, reason: 'agency-person-twice' },
          { line: 4, reason: 'wrong-column-count' },
          { line: 5, reason: 'person-twice' },
          { line: 6, reason: 'person-not-found' },
          { line: 7, reason: 'person-not-found' },
          { line: 8, reason: 'agency-person-id' },
          { line: 9, reason: 'person-not-found' },
          { line: 10, reason: 'wrong-column-count' },
        ],
      },
    })
    const clash = await send(tsubame, `agency_person_id,id\nZ-1,${ken}\nZ-2,${tsubame.memberNumber}`)
    expect(clash).toMatchObject({
      detail: {
        lines: [
          { line: 2, reason: 'person-linked-already' },
          { line: 3, reason: 'person-linked-already' },
        ],
      },
    })
    expect(await linked(tsubame)).toEqual(before)
  })

  it('is refused when it cannot be read, is empty or too long', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => `N-${n},123456789`)
    for (const [file, refusal] of [
      [Buffer.from([0xff, 0xfe, 0x00]), 'file-not-readable'],
      ['agency_person_id,id', 'file-not-readable'],
      ['a,"b', 'file-not-readable'],
      [['agency_person_id,id', ...many].join('\n'), 'too-many-lines'],
    ] as const)
      expect(await send(tsubame, file)).toMatchObject({ ok: false, refusal })
    const cp932 = iconv.encode('番号,ID\nK-3,123456789', 'cp932')
    expect((await send(tsubame, cp932)).ok).toBe(true)
  })

  it('and two administrators at once link each person once', async () => {
    const id = (await links(tsubame)).find((one) => one.agencyPersonId === 'K-3')?.id ?? ''
    const aoi = await fresh(tsubame)
    await unlinkPerson(aoi, id)
    const wish = (agencyPersonId: string) => ({ id: tsubame.memberNumber, agencyPersonId })
    const calls: (() => ReturnType<typeof linkPerson>)[] = []
    for (const number of ['P-1', 'P-2']) {
      const asked = await linkPerson(aoi, handle, wish(number))
      const ready = await withStepUp(world, { ...tsubame.aoi, asking: aoi }, asked)
      calls.push(() => linkPerson(ready, handle, wish(number)))
    }
    const done = await Promise.all(calls.map((call) => call()))
    expect(done.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(done).toContainEqual({ ok: false, refusal: 'person-linked-already' })
    expect((await links(tsubame)).filter((one) => one.typedId === tsubame.memberNumber)).toHaveLength(1)
  })
})

describe('what is kept', () => {
  it('goes when it has ended, and with whoever leaves the company', async () => {
    const before = await linked(kamome)
    await world.db.run(sql`
      update identity_account set status = 'closed'
      where company_id = ${kamome.companyId} and member_number = ${kamome.memberNumber}`)
    await world.advance({ days: 2 })
    await sweep(world)
    expect(await linked(kamome)).toEqual(before.filter((one) => one !== 'kamome-3'))
    const left = await world.db.row(sql`
      select (select count(*)::int from federation_arrival) as arrivals,
        (select count(*)::int from federation_assertion) as assertions`)
    expect(left).toEqual({ arrivals: 0, assertions: 0 })
  })

  it('S1-21 the file of another company’s links is nobody’s to read', async () => {
    expect((await links(kamome)).every((one) => one.agencyPersonId.startsWith('kamome'))).toBe(true)
  })
})
