import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Timeline } from '#identity/contract.ts'
import { sql } from '#platform/sql.ts'
import { openCompany } from '../../../test/support/company.ts'
import { waitingEntry } from '../../../test/support/first-address.ts'
import { enrolOver } from '../../../test/support/limited.ts'
import { named } from '../../../test/support/people.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

type Agent = Awaited<ReturnType<typeof signedInStaff>>
let world: TestWorld
let server: TestServer
let agent: Agent
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  agent = await signedInStaff(world, server)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

interface Listed {
  companies: { id: string; name: string; administrators: number; contract?: { number: string } }[]
  next?: string
}

const search = async (query = '') => (await agent.get<Listed>(`/api/desk/companies${query}`)).body
const proved = (path: string, body?: unknown) =>
  withProof(world, agent, agent.address, (headers) => agent.post(path, body, headers))

describe('the desk and its companies', () => {
  it('S1-63 S1-64 makes a company: the first administrator gets the mail without his ID, which only this answer shows, and signs in', async () => {
    const address = 'hajime@shinki.example'
    const body = { name: '新規商事', administrator: { names: named.ken, address, language: 'ja' } }
    const made = await proved('/api/desk/companies', body)
    expect(made.status).toBe(201)
    const { id, signInId } = made.body as { id: string; signInId: string }
    const mails = await world.mailTo(address)
    expect(mails.map(({ text }) => text.includes(signInId))).toEqual([false])
    const browser = await firstSignIn(world, server, { id: signInId, password: 'Akatsuki-3384', address })
    expect((await browser.get('/api/me')).body).toMatchObject({ company: { id, name: '新規商事' } })
    const company = (await agent.get(`/api/desk/companies/${id}`)).body
    expect(company).toMatchObject({ administrators: [{ signInId, address, hasPassword: true }] })
    expect(JSON.stringify(await search())).not.toContain(signInId)
  })

  it('finds them by a part of the name or the whole contract number, and by how the contract stands today', async () => {
    const [{ companyId: one }, { companyId: other }] = [
      await openCompany(world, 'hototogisu'),
      await openCompany(world, 'hototo'),
    ]
    const contract = (id: string, body: object) => agent.put(`/api/desk/companies/${id}/contract`, body)
    expect((await contract(one, { number: 'kz-1001', from: '2025-04-01' })).status).toBe(204)
    expect((await contract(other, { number: 'KZ-1001', from: '2025-04-01' })).body).toMatchObject({
      refusal: 'contract-number-taken',
    })
    const ended = { number: 'KZ-1002', from: '2024-04-01', until: '2025-11-30' }
    expect((await contract(other, ended)).status).toBe(204)
    expect((await contract(other, { ...ended, until: '2024-03-31' })).status).toBe(400)
    const ids = async (query: string) => (await search(query)).companies.map(({ id }) => id)
    expect(new Set(await ids('?words=HOTOTO'))).toEqual(new Set([one, other]))
    expect(await ids('?words=kz-1001')).toEqual([one])
    expect(await ids('?only=current')).toEqual([one])
    expect(await ids('?only=ended')).toEqual([other])
    expect(await ids('?only=no-contract')).not.toContain(one)
  })

  it('S1-63 makes a company with its contract in one act: a number another has is refused, even at the same moment, and nothing is there', async () => {
    const wish = (name: string, number: string) => {
      const administrator = { names: named.ken, address: `hajime@${name}.example`, language: 'ja' }
      return { name, administrator, contract: { number, from: '2025-12-01' } }
    }
    const made = await proved('/api/desk/companies', wish('keiyaku', 'kz-2001'))
    const { id } = made.body as { id: string }
    expect((await agent.get(`/api/desk/companies/${id}`)).body).toMatchObject({
      contract: { number: 'KZ-2001', from: '2025-12-01' },
    })
    const taken = await agent.post('/api/desk/companies', wish('jufuku', 'KZ-2001'))
    expect([taken.status, taken.body]).toMatchObject([409, { refusal: 'contract-number-taken' }])
    expect([(await search('?words=jufuku')).companies, await world.mailTo('hajime@jufuku.example')]).toEqual([
      [],
      [],
    ])
    const other = await signedInStaff(world, server)
    const both = await Promise.all([
      agent.post('/api/desk/companies', wish('sente', 'KZ-2002')),
      other.post('/api/desk/companies', wish('gote', 'KZ-2002')),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await search('?words=KZ-2002')).companies).toHaveLength(1)
  })

  it('shows them a page at a time, each once, however many come in between', async () => {
    await world.db.run(sql`
      insert into organisation_company (id, name, created_at)
      select gen_random_uuid(), 'page ' || n, now() - n * interval '1 minute' from generate_series(1, 60) n`)
    const first = await search('?words=page')
    expect(first.companies).toHaveLength(50)
    await world.db.run(sql`
      insert into organisation_company (id, name, created_at) values (gen_random_uuid(), 'page new', now())`)
    const second = await search(`?words=page&after=${first.next}`)
    const names = [...first.companies, ...second.companies].map(({ name }) => name)
    expect([new Set(names).size, names.length, second.next]).toEqual([60, 60, undefined])
    expect(first.companies[0]).toMatchObject({ administrators: 0 })
  })
})

describe('the desk and first addresses of administrators', () => {
  async function waiting(word: string) {
    const { companyId, administrator } = await openCompany(world, word)
    const hash = await world.hashing.hash('kumo-no-michi7')
    await world.db.run(sql`
      update identity_account set address = null, password_hash = ${hash}, password_policy = 'document@1',
        password_set_at = created_at where id = ${administrator.accountId}`)
    const address = `hatsu@${word}.example`
    const who = { ...administrator, companyId, password: 'kumo-no-michi7' }
    const browser = await enrolOver(world, server, who, address)
    return {
      ...administrator,
      address,
      browser,
      entry: (await waitingEntry(world, administrator.accountId))?.id ?? '',
    }
  }
  const limitOf = async (accountId: string) =>
    world.db.row(sql`
      select limited_since is not null as limited, address, password_hash is not null as has_password
      from identity_account where id = ${accountId}`)

  it('O8 confirms one with the address as the person told it; another address is not confirmed', async () => {
    const { entry, address, accountId, signInId, browser } = await waiting('uguisu')
    const shown = (await agent.get('/api/desk/first-addresses')).body
    expect(shown).toMatchObject({ waiting: [{ id: entry, signInId, maskedAddress: 'h***@u***.example' }] })
    expect(JSON.stringify(shown)).not.toContain(address)
    expect((await agent.get('/api/desk/waiting')).body).toMatchObject({
      waiting: [{ what: 'change-notices' }, { what: 'first-addresses', count: 1 }],
    })
    const path = `/api/desk/first-addresses/${entry}/confirmation`
    expect((await agent.post(path, { address: 'h@uguisu.example' })).body).toMatchObject({
      refusal: 'address-differs',
    })
    expect((await proved(path, { address })).status).toBe(204)
    expect(await limitOf(accountId)).toEqual({ limited: false, address, has_password: true })
    const { entries } = (await browser.get<Timeline>('/api/my-navigation/timeline')).body
    expect(entries.find(({ what }) => what === 'first-address-confirmed')).toMatchObject({ by: 'desk' })
  })

  it('O8 refuses one with one call: the address and the password go', async () => {
    const { entry, accountId } = await waiting('mejiro')
    expect((await agent.post(`/api/desk/first-addresses/${entry}/refusal`)).status).toBe(204)
    expect(await limitOf(accountId)).toEqual({ limited: false, address: null, has_password: false })
    expect((await agent.post(`/api/desk/first-addresses/${entry}/refusal`)).status).toBe(409)
  })
})
