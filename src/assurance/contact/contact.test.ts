import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inquiries, InquiryWords, Receipt } from '#assurance/contract.ts'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { rerun } from '../evidence/rerun.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { NewInquiry } from './contract.ts'
import { receiveInquiry } from './receive-inquiry.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const wish = (more: object = {}) => ({
  ...{ kind: 'complaint', language: 'ja', name: '海野 波' },
  ...{ address: 'nami@kyaku.example', words: '返事が遅いです。\nひみつの言葉。', ...more },
})
const write = (more: object = {}) => server.browser().post<Receipt>('/api/inquiries', wish(more))
const find = async () => {
  const rule = (await rulesInForce(world.db)).find(({ id }) => id === 'window-on-time')
  if (!rule || !isComputed(rule)) throw new Error('There is no such rule.')
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const officerReads = (officer: Awaited<ReturnType<typeof signedInStaff>>, state = 'open') =>
  officer.get<Inquiries>(`/api/assurance/inquiries?state=${state}`)

describe('the contact window', () => {
  it.each([
    ['a kind nobody knows', { kind: 'praise' }],
    ['no address', { address: '' }],
    ['two addresses', { address: 'a@kyaku.example, b@kyaku.example' }],
    ['an address that brings a header along', { address: 'a@kyaku.example\r\nBcc: b@kyaku.example' }],
    ['nothing said', { words: '  ' }],
    ['more than a letter', { words: 'x'.repeat(4001) }],
  ])('S2-31 takes nothing with %s', async (_what, more) => {
    expect((await write(more)).status).toBe(400)
    expect(await world.db.rows(sql`select 1 from assurance_inquiry`)).toEqual([])
  })

  it('S2-31 S2-32 takes inquiries, complaints and requests, with receipt number, owner and target time; the receipt repeats nothing', async () => {
    for (const [n, kind] of ['inquiry', 'complaint', 'request'].entries()) {
      const address = `kyaku${n}@kyaku.example`
      const made = await write({ kind, address })
      expect(made).toMatchObject({ status: 201, body: { dueAt: expect.stringMatching(/^2026-05-14T01:0/) } })
      expect(made.body.number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      const [mail] = await world.mailTo(address)
      expect(mail?.text).toContain(made.body.number)
      expect(mail?.text).toContain('2026年5月14日(木) 10:')
      expect(mail?.text).not.toMatch(/遅い|ひみつ|海野/)
    }
    const told = await world.mailTo('akari@desk.kazahana.example')
    expect(told).toHaveLength(3)
    expect(told.at(-1)?.text).not.toMatch(/ひみつ|海野|kyaku/)
    const officer = await signedInStaff(world, server, 'security-officer')
    const { body } = await officerReads(officer)
    expect(body.inquiries.map(({ kind }) => kind)).toEqual(['inquiry', 'complaint', 'request'])
    expect(body.inquiries[0]).toMatchObject({ owner: { id: 'tomoshi' }, isLate: false })
    expect(body).toMatchObject({ open: 3, late: 0 })
  })

  it('S2-32 is answered by mail once; who answered and when is on record, and what was written is sealed', async () => {
    const officer = await signedInStaff(world, server, 'security-officer')
    const [first] = (await officerReads(officer)).body.inquiries
    const path = `/api/assurance/inquiries/${first?.id}`
    const row = await world.db.row(sql`select * from assurance_inquiry where id = ${first?.id}`)
    expect(JSON.stringify(row)).not.toMatch(/海野|kyaku0|ひみつ/)
    expect((await officer.post<InquiryWords>(`${path}/readings`)).body).toMatchObject({
      ...{ name: '海野 波', address: 'kyaku0@kyaku.example', words: '返事が遅いです。\nひみつの言葉。' },
    })
    expect(await world.facts('inquiry-read')).toHaveLength(1)
    expect((await officer.post(`${path}/owner`, { owner: 'ghost' })).status).toBe(422)
    expect((await officer.post(`${path}/owner`, { owner: 'mihari' })).status).toBe(204)
    const answer = { words: 'お待たせしました。\n2行目です。' }
    const both = await Promise.all([1, 2].map(() => officer.post(`${path}/answer`, answer)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    const mails = await world.mailTo('kyaku0@kyaku.example')
    expect(mails).toHaveLength(2)
    expect(mails.at(-1)?.text).toContain('お待たせしました。\n2行目です。')
    expect(mails.at(-1)?.text).toContain(first?.number)
    const answered = (await officerReads(officer, 'answered')).body.inquiries
    expect(answered).toMatchObject([
      { number: first?.number, owner: { id: 'mihari' }, answeredAt: expect.any(String), isLate: false },
    ])
    expect((await world.facts('inquiry-answered'))[0]?.data).toMatchObject({ number: first?.number })
  })

  it('S2-32 is read by auditors without who wrote and what, and by nobody from outside', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    const list = await officerReads(auditor)
    expect(list.body.inquiries).toHaveLength(2)
    expect(JSON.stringify(list.body)).not.toMatch(/海野|kyaku\.example|ひみつ/)
    const path = `/api/assurance/inquiries/${list.body.inquiries[0]?.id}`
    for (const call of ['readings', 'answer', 'owner'])
      expect((await auditor.post(`${path}/${call}`, { words: 'x', owner: 'mihari' })).status).toBe(403)
    expect((await server.browser().get('/api/assurance/inquiries')).status).toBe(401)
    expect((await (await signedInStaff(world, server)).get('/api/assurance/inquiries')).status).toBe(403)
  })

  it('S2-32 past its time shows as late and fails the proof, which anybody finds again', async () => {
    const kept = await find()
    expect(kept).toMatchObject({ verdict: 'PASS', value: 1 })
    await world.moveTo('2026-05-14T10:10:00+09:00')
    expect(await find()).toMatchObject({ verdict: 'FAIL', value: 0.333333 })
    const officer = await signedInStaff(world, server, 'ciso')
    const { body } = await officerReads(officer)
    expect(body).toMatchObject({ late: 2, inquiries: [{ isLate: true }, { isLate: true }] })
    for (const { id } of body.inquiries)
      await officer.post(`/api/assurance/inquiries/${id}/answer`, { words: 'お待たせしました。' })
    expect(await find()).toMatchObject({ verdict: 'FAIL', value: 0.333333 })
    expect(await rerun(world, kept?.place ?? 0)).toMatchObject({ value: { from: 'data', isSame: true } })
  })

  it('attack-18 S2-31 takes ten a day from one network, and sends one address three receipts', async () => {
    await world.advance({ days: 2 })
    const sent = async () => (await world.mailTo('higai@kyaku.example')).length
    for (let n = 0; n < 10; n++) expect((await write({ address: 'higai@kyaku.example' })).status).toBe(201)
    expect(await sent()).toBe(3)
    const refused = await write({ address: 'other@kyaku.example' })
    expect(refused).toMatchObject({ status: 429, body: { refusal: 'contact-too-often' } })
    await world.advance({ days: 1, seconds: 1 })
    expect((await write({ address: 'other@kyaku.example' })).status).toBe(201)
  })

  it('attack-18 S2-31 takes forty a day from all the networks of one holder, and of his neighbours what they send', async () => {
    const from = (network: string) =>
      receiveInquiry(world, network, NewInquiry.parse(wish({ address: 'many@kyaku.example' })))
    const many = await Promise.all(Array.from({ length: 42 }, (_, n) => from(`2001:db8:1:${n}::/64`)))
    expect(many.filter(({ ok }) => ok)).toHaveLength(40)
    expect(await from('2001:db8:1:ffff::/64')).toEqual({ ok: false, refusal: 'contact-too-often' })
    expect(await from('2001:db8:2:0::/64')).toMatchObject({ ok: true })
    await world.advance({ days: 1, seconds: 1 })
    expect(await from('2001:db8:1:ffff::/64')).toMatchObject({ ok: true })
  })

  it('forgets who wrote what 180 days after the answer, or unanswered after it came, and keeps that it did', async () => {
    const forgotten = () =>
      world.db.rows<{ wiped: boolean; open: boolean }>(sql`
        select sealed is null as wiped, answered_at is null as open from assurance_inquiry`)
    await world.advance({ days: 175 })
    await world.runJob('assurance.tidy')
    expect((await forgotten()).filter(({ open, wiped }) => open && wiped)).toEqual([])
    await world.advance({ days: 6 })
    expect((await write()).status).toBe(201)
    await world.runJob('assurance.tidy')
    const rows = await forgotten()
    expect(rows.filter(({ open }) => !open).map(({ wiped }) => wiped)).toEqual([true, true, true])
    expect(rows.filter(({ open, wiped }) => open && !wiped)).toHaveLength(1)
    const officer = await signedInStaff(world, server, 'security-officer')
    const [gone] = (await officerReads(officer, 'answered')).body.inquiries
    expect((await officer.post(`/api/assurance/inquiries/${gone?.id}/readings`)).body).toEqual({})
    expect((await officerReads(officer)).body).toMatchObject({ open: 1, late: 0, inquiries: [{}] })
  })

  it('an inquiry whose words are forgotten is answered by nobody, and seven years after it came it is gone', async () => {
    const lost = await world.db.row<{ id: string }>(sql`
      select id from assurance_inquiry where answered_at is null and sealed is null limit 1`)
    const ciso = await signedInStaff(world, server, 'ciso')
    const answer = await ciso.post(`/api/assurance/inquiries/${lost?.id}/answer`, {
      words: '遅くなりました。',
    })
    expect(answer).toMatchObject({ status: 404, body: { refusal: 'inquiry-not-found' } })
    await world.advance({ days: 7 * 365 })
    await world.runJob('assurance.tidy')
    expect(await world.db.rows(sql`select 1 from assurance_inquiry`)).toEqual([])
  })
})
