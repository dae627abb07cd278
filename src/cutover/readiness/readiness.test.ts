import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { castOfTheChange, companyOfOld } from '../../../test/support/cast-of-the-change.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Invited, type Readiness, type ReadinessPeople, reasons } from '../contract.ts'
import { rehearse } from '../rehearsal/rehearse.ts'
import { listReadiness } from './list-readiness.ts'

let world: TestWorld
let server: TestServer
let company: Awaited<ReturnType<typeof companyOfOld>>
let aoi: Browser
beforeAll(async () => {
  world = await newWorld({ house: true, at: '2026-02-02T10:00:00+09:00' })
  server = await newServer(world)
  company = await companyOfOld(world)
  await world.db.run(sql`
    update identity_account set password_policy = 'legacy' where sign_in_id = ${company.manager.id}`)
  aoi = await signedInOver(world, server, company.administrator)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const people = async (browser: Browser, reason: string) =>
  (await browser.get<ReadinessPeople>(`/api/readiness/people?reason=${reason}`)).body.people
const askAll = (browser: Browser, reason = 'old-password') =>
  browser.post<Invited>('/api/readiness/invitations', { reason })

describe('a company’s own readiness board', () => {
  it('counts the company for the day on which old passwords end, with who can repair what', async () => {
    const { body } = await aoi.get<Readiness>('/api/readiness')
    expect(body).toEqual({
      ...{ on: '2026-04-01', isAhead: true, accounts: 3, cannot: 0, stopped: 1, should: 0 },
      findings: [{ reason: 'old-password', severity: 'stopped', repairer: 'self', people: 1 }],
    })
    const before = await aoi.get<Readiness>('/api/readiness?on=2026-03-31')
    expect(before.body).toMatchObject({ on: '2026-03-31', isAhead: false, stopped: 0, should: 1 })
  })

  it('lists them by reason, with the way to the person', async () => {
    const [ren, ...others] = await people(aoi, 'old-password')
    expect(others).toEqual([])
    expect(ren).toMatchObject({
      id: company.manager.id,
      kind: 'ticketing-manager',
      canInvite: true,
      severity: 'stopped',
    })
    expect((await aoi.get(`/api/people/${ren?.personId}`)).status).toBe(200)
    expect(await people(aoi, 'no-address')).toEqual([])
  })

  it('S1-21 attack-25 is the administrator’s alone, and of his own company alone', async () => {
    const [manager, traveller] = [
      await signedInOver(world, server, company.manager),
      await signedInOver(world, server, company.traveller),
    ]
    for (const other of [manager, traveller]) {
      expect((await other.get('/api/readiness')).status).toBe(403)
      expect((await other.get('/api/readiness/people?reason=old-password')).status).toBe(403)
      expect((await askAll(other)).status).toBe(403)
    }
    const strangers = await companyOfOld(world)
    await world.db.run(sql`
      update identity_account set password_policy = 'legacy' where sign_in_id = ${strangers.manager.id}`)
    expect((await aoi.get<Readiness>('/api/readiness')).body.accounts).toBe(3)
    const found = await people(aoi, 'old-password')
    expect(found.map(({ id }) => id)).toEqual([company.manager.id])
    const theirs = await world.db.row<{ id: string }>(sql`
      select account_id as id from identity_sign_in_id where sign_in_id = ${strangers.manager.id}`)
    const asked = await aoi.post<Invited>('/api/readiness/invitations', {
      ...{ reason: 'old-password', accountId: theirs?.id },
    })
    expect(asked.body).toEqual({ invited: 0, remaining: 0 })
    expect((await world.mailTo(strangers.manager.address)).filter(isInvitation)).toEqual([])
  })
})

const isInvitation = ({ subject }: { subject: string }) => subject.includes('パスワード変更のお願い')

describe('an invitation to act', () => {
  it('reaches whoever has an address, with the last day and no link, once a day whoever presses how often', async () => {
    const pressed = await Promise.all([askAll(aoi), askAll(aoi), askAll(aoi)])
    expect(pressed.map(({ body }) => body.invited).toSorted()).toEqual([0, 0, 1])
    const mails = (await world.mailTo(company.manager.address)).filter(isInvitation)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('期限: 2026年3月31日(火) 23:59')
    expect(mails[0]?.text).not.toMatch(/https?:/)
    expect((await people(aoi, 'old-password'))[0]?.invitedAt).toBeDefined()
    expect((await world.facts('people-invited')).map(({ data }) => data)).toEqual([
      { reason: 'old-password', people: 1 },
    ])
    await world.advance({ hours: 23 })
    aoi = await signedInOver(world, server, company.administrator)
    expect((await askAll(aoi)).body).toEqual({ invited: 0, remaining: 0 })
    await world.advance({ hours: 1, seconds: 1 })
    aoi = await signedInOver(world, server, company.administrator)
    expect((await askAll(aoi)).body.invited).toBe(1)
  })

  it('is refused for what a mail cannot mend', async () => {
    expect((await askAll(aoi, 'temporary-card')).status).toBe(400)
    expect((await askAll(aoi, 'no-address')).status).toBe(400)
  })
})

it('the lists hold exactly the people that the counts count, reason by reason', async () => {
  const cast = await castOfTheChange(world)
  const ids = [
    cast.companyId,
    ...Object.values(cast.travellers).map(({ accounts }) => accounts[0]?.companyId ?? ''),
  ]
  for (const companyId of ids) {
    await nameAll(companyId)
    const { all } = await world.snapshot((snapshot) => rehearse(snapshot, { on: '2026-04-01', companyId }))
    const session = { companyId } as Parameters<typeof listReadiness>[1]
    for (const reason of reasons) {
      const counted = all.findings
        .filter((one) => one.reason === reason)
        .reduce((sum, one) => sum + one.people, 0)
      const listed = await listReadiness(world, session, { on: '2026-04-01', reason })
      expect([reason, listed.people.length]).toEqual([reason, counted])
    }
  }
})

/** Gives the bare accounts of a test the people that a company would have registered. */
async function nameAll(companyId: string): Promise<void> {
  await world.db.run(sql`
    insert into organisation_company (id, name, created_at) values (${companyId}, '燕商事', platform_now())
    on conflict do nothing`)
  await world.db.run(sql`
    insert into organisation_department (company_id, id, code, name, created_at)
    values (${companyId}, ${companyId}, 'A01', '総務部', platform_now())`)
  await world.db.run(sql`
    insert into organisation_person (company_id, id, account_id, kind, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji, department_id, member_number, sign_in_id, sort_key, search, created_at)
    select company_id, id, id, kind, '山田', id::text, 'ヤマダ', id::text, 'YAMADA', 'HANA', ${companyId}, member_number,
      sign_in_id, 'ヤマダ' || id, array['山田'], platform_now()
    from identity_account where company_id = ${companyId}`)
  await world.db.run(sql`
    insert into organisation_manager_department (company_id, person_id, department_id)
    select company_id, id, ${companyId} from identity_account where company_id = ${companyId} and kind = 'ticketing-manager'`)
}
