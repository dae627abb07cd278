import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kind, type StaffKind, staffKinds } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { newManager } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInOver } from '../../../test/support/signed-in.ts'
import { newStaff, signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { FactsFound, PersonalOpened } from './contract.ts'
import { followFacts } from './follow-facts.ts'

let world: TestWorld
let server: TestServer
let officer: Browser
let auditor: Browser
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  officer = await signedInStaff(world, server, 'security-officer')
  auditor = await signedInStaff(world, server, 'auditor')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const allIsFollowed = () => world.runJob('audit.follow')

const search = async (who: Browser, query: Record<string, string> = {}) => {
  await allIsFollowed()
  return (await who.get<FactsFound>(`/api/audit/facts?${new URLSearchParams(query)}`)).body
}
const namesOf = ({ facts }: FactsFound) => facts.map(({ name }) => name)

describe('who may read the audit log', () => {
  it('S1-21 nobody of a company and nobody of the desk', async () => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, { id: manager.signInId, ...manager })
    expect((await browser.get('/api/audit/facts')).status).toBe(403)
    expect((await browser.post('/api/audit/facts/1/opening')).status).toBe(403)
    expect((await server.browser().get('/api/audit/facts')).status).toBe(401)
    for (const kind of staffKinds) {
      const allowed: StaffKind[] = ['security-officer', 'ciso', 'auditor']
      const status = (await (await signedInStaff(world, server, kind)).get('/api/audit/facts')).status
      expect([kind, status]).toEqual([kind, allowed.includes(kind) ? 200 : 403])
    }
  })
})

describe('the search', () => {
  it('JP-PPC-10-20 says who did what to whom, for which company and as what, and finds it by the ID people know', async () => {
    const manager = await newManager(world)
    await signedInOver(world, server, { id: manager.signInId, ...manager })
    const found = await search(auditor, { person: manager.signInId.toLowerCase(), name: 'signed-in' })
    expect(found.facts).toHaveLength(1)
    expect(found.facts[0]).toMatchObject({
      name: 'signed-in',
      author: { by: 'journey' },
      subject: { accountId: manager.accountId, id: manager.signInId },
      company: { id: manager.companyId },
      data: { proof: 'code' },
      hasPersonal: true,
      isWithheld: false,
    })
    expect(JSON.stringify(found)).not.toContain('127.0.0.1')
    const byAccount = await search(auditor, { person: manager.accountId })
    expect(namesOf(byAccount)).toContain('signed-in')
    for (const { subject, author } of byAccount.facts)
      expect([subject?.accountId, author.account?.accountId]).toContain(manager.accountId)
    expect((await search(auditor, { person: 'KZBNOBODY' })).facts).toEqual([])
  })

  it('finds by company, by name and by both, and by time; what does not fit is not there', async () => {
    const [one, other] = [await newManager(world), await newManager(world)]
    const note = (companyId: string, name: string) =>
      world.act({ by: 'operator', name: 'tests' }, (act) => act.note(name, { companyId }))
    await note(one.companyId, 'lamp-lit')
    await note(other.companyId, 'lamp-lit')
    const later = (await world.clock.now()).getTime() + 60_000
    await world.moveTo(new Date(later).toISOString())
    await note(one.companyId, 'lamp-put-out')
    const of = { company: one.companyId }
    const companies = (await search(auditor, of)).facts.map(({ company }) => company?.id)
    expect(new Set(companies)).toEqual(new Set([one.companyId]))
    expect(namesOf(await search(auditor, { ...of, name: 'lamp-lit' }))).toEqual(['lamp-lit'])
    expect(namesOf(await search(auditor, { name: 'lamp-lit' }))).toEqual(['lamp-lit', 'lamp-lit'])
    const at = new Date(later).toISOString()
    expect(namesOf(await search(auditor, { ...of, from: at }))).toEqual(['lamp-put-out'])
    expect(namesOf(await search(auditor, { ...of, until: at }))).not.toContain('lamp-put-out')
  })

  it('goes page by page through everything, nothing twice and nothing left out, while more is added', async () => {
    const { accountId, companyId } = await newManager(world)
    await world.act({ by: 'operator', name: 'tests' }, (act) => {
      for (let n = 0; n < 120; n++) act.note('page-turned', { subject: accountId, companyId, data: { n } })
    })
    for (const query of [{ name: 'page-turned' }, { person: accountId, name: 'page-turned' }]) {
      const seen: unknown[] = []
      let next: string | undefined
      do {
        const page = await search(officer, { ...query, ...(next && { after: next }) })
        seen.push(...page.facts.map(({ data }) => data.n))
        next = page.next
        await world.act({ by: 'operator', name: 'tests' }, (act) =>
          act.note('page-turned', { data: { n: -1 } }),
        )
      } while (next)
      const own = seen.filter((n) => n !== -1)
      expect(own).toEqual(Array.from({ length: 120 }, (_, n) => 119 - n))
    }
  })

  it('S1-46 shows the reasons of code decisions to security officers and the CISO, and to auditors shows what was decided', async () => {
    const ciso = await signedInStaff(world, server, 'ciso')
    const [forAuditor, forOfficer, forCiso] = await Promise.all(
      [auditor, officer, ciso].map((who) => search(who, { name: 'sign-in-judged' })),
    )
    const seq = forAuditor?.facts[0]?.seq
    expect(seq).toBeDefined()
    const all = [forOfficer, forCiso, forAuditor].map((found) => found?.facts[0])
    // Sealed in the database itself: nobody reads them by the way.
    for (const fact of all) expect(Object.keys(fact?.data ?? {}).toSorted()).toEqual(['ask', 'policy'])
    expect(all.map((fact) => fact?.hasPersonal)).toEqual([true, true, false])
    expect(all.map((fact) => fact?.isWithheld)).toEqual([false, false, true])
    const open = (who: typeof auditor) => who.post(`/api/audit/facts/${seq}/opening`)
    expect(await open(auditor)).toMatchObject({ status: 404, body: { refusal: 'fact-not-found' } })
    for (const who of [officer, ciso])
      expect((await open(who)).body).toMatchObject({
        personal: { score: expect.any(Number), askAt: expect.any(Number), reasons: expect.any(Array) },
      })
    const noted = (await world.facts('personal-fields-opened')).slice(-2)
    for (const { data } of noted) expect(data).toMatchObject({ fact: seq, name: 'sign-in-judged' })
  })
})

describe('personal fields', () => {
  it('JP-APPI-24 are opened one fact at a time, and that somebody looked is a fact about the same person', async () => {
    const manager = await newManager(world)
    await signedInOver(world, server, { id: manager.signInId, ...manager })
    const [fact] = (await search(auditor, { person: manager.signInId, name: 'signed-in' })).facts
    const opened = await auditor.post<PersonalOpened>(`/api/audit/facts/${fact?.seq}/opening`)
    expect(opened.body.personal).toMatchObject({ ip: expect.any(String), device: expect.any(String) })
    const noted = (await world.facts('personal-fields-opened')).at(-1)
    expect(noted).toMatchObject({
      author: { kind: 'person' },
      subject: manager.accountId,
      companyId: manager.companyId,
      data: { fact: fact?.seq, name: 'signed-in', wasErased: false },
    })
    expect(namesOf(await search(auditor, { person: manager.accountId }))).toContain('personal-fields-opened')
  })

  it('are gone when the person’s key is, and the fact is still there', async () => {
    const manager = await newManager(world)
    await signedInOver(world, server, { id: manager.signInId, ...manager })
    const [fact] = (await search(auditor, { person: manager.signInId, name: 'signed-in' })).facts
    await world.db.run(sql`delete from platform_person_key where subject_id = ${manager.accountId}`)
    const opened = await auditor.post(`/api/audit/facts/${fact?.seq}/opening`)
    expect([opened.status, opened.body]).toEqual([200, {}])
    expect((await world.facts('personal-fields-opened')).at(-1)?.data).toMatchObject({ wasErased: true })
  })

  it('a fact without any, and one that is not there, open to nothing and leave no fact', async () => {
    const before = (await world.facts('personal-fields-opened')).length
    await world.act({ by: 'operator', name: 'tests' }, (act) => act.note('lamp-trimmed'))
    const [plain] = (await search(auditor, { name: 'lamp-trimmed' })).facts
    for (const seq of [plain?.seq, 999_999_999])
      expect((await auditor.post(`/api/audit/facts/${seq}/opening`)).status).toBe(404)
    expect(await world.facts('personal-fields-opened')).toHaveLength(before)
  })
})

describe('following the facts', () => {
  it('two nodes enter each fact once, and none is passed over that was written late', async () => {
    const slow = await world.pool.connect()
    await slow.query('begin')
    await slow.query(`insert into platform_fact (at, name, author_kind, author_id)
      values (platform_now(), 'written-late', 'system', 'x')`)
    const kind: Kind = 'auditor'
    await newStaff(world, kind)
    const both = Promise.all([followFacts(world), followFacts(server.world)])
    await slow.query('commit')
    slow.release()
    await both
    await allIsFollowed()
    const missing = await world.db.rows(sql`
      select seq from platform_fact where seq not in (select seq from audit_found)`)
    expect(missing).toEqual([])
    expect(namesOf(await search(officer, { name: 'written-late' }))).toEqual(['written-late'])
  })
})
