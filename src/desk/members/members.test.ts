import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { openCompany } from '../../../test/support/company.ts'
import { codeTo, newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, knock, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { registerMember } from '../../membership/public.ts'
import type { MemberView, OwnWork, TemporaryCards } from './contract.ts'

let world: TestWorld
let server: TestServer
let office: Browser & { readonly address: string }
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  office = await signedInStaff(world, server, 'member-office')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const enter = (wish: object) =>
  withProof(world, office, office.address, (headers) => office.post('/api/desk/members', wish, headers))
const lookUp = (number: string, who: Browser = office) =>
  who.post<MemberView>('/api/desk/members/look-up', { number })
const correct = (number: string, address: string) =>
  withProof(world, office, office.address, (headers) =>
    office.post('/api/desk/members/address', { number, address }, headers),
  )
const temporary = async () => {
  const number = world.random.digits(9)
  const member = { number, status: 'temporary', language: 'ja', address: `k${number}@post.example` } as const
  const passwordHash = await world.hashing.hash('Hoshi-zora-4410')
  await world.act({ by: 'operator', name: 'tests' }, (act) =>
    registerMember(act, world, { ...member, passwordHash }),
  )
  return member
}
const subjectsTo = async (address: string) => (await world.mailTo(address)).map(({ subject }) => subject)

describe('the member office', () => {
  it('finds a member by his number, never shows a password, and leaves on record that it looked', async () => {
    const { number, address } = await newTraveller(world)
    const { body } = await lookUp(number)
    expect(body).toEqual({
      ...{ number, address, status: 'full', language: 'ja', hasPassword: true, locked: false, work: [] },
    })
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash"/i)
    const looked = (await world.facts('member-looked-up')).filter((fact) => fact.personal?.number === number)
    expect(looked).toHaveLength(1)
    expect(JSON.stringify(looked[0]?.data)).not.toContain(number)
    expect(await lookUp('0000000')).toMatchObject({ status: 404, body: { refusal: 'member-unknown' } })
  })

  it('S1-70 corrects an address: open codes die, sessions end everywhere, old and new are told, the next code goes to the new', async () => {
    const traveller = await newTraveller(world, { companies: 2 })
    const { number, password, address } = traveller
    const waiting = server.browser()
    const asked = await knock(waiting, { id: number, password })
    const { path } = asked
    if (asked.step === 'company')
      await waiting.post(`${path}/company`, { companyId: traveller.accounts[0]?.companyId })
    const code = await codeTo(world, address)

    const to = `moved${number}@post.example`
    expect((await correct(number, to)).status).toBe(204)
    const tried = await waiting.post(`${path}/code`, { code })
    expect(tried.body).toMatchObject({ refusal: 'code-not-accepted' })
    expect(await subjectsTo(address)).toContain('【風花ビズ】会員のメールアドレス変更のお知らせ')
    expect(await subjectsTo(to)).toContain('【風花ビズ】会員のメールアドレス登録完了のお知らせ')
    const [told] = (await world.mailTo(address)).slice(-1)
    expect(told?.text).not.toContain(to)

    const mailsBefore = (await world.mailTo(address)).length
    const again = server.browser()
    const next = await knock(again, { id: number, password })
    await again.post(`${next.path}/company`, { companyId: traveller.accounts[0]?.companyId })
    expect(await codeTo(world, to)).not.toBe(code)
    expect(await world.mailTo(address)).toHaveLength(mailsBefore)
    const facts = await world.facts('member-address-corrected')
    expect(facts.at(-1)?.personal).toEqual({ number, before: address, after: to })
  })

  it('S1-70 ends the sessions of a member whose address it corrects', async () => {
    const { number, password, address } = await newTraveller(world)
    const his = await signedInOver(world, server, { id: number, password, address })
    expect((await his.get('/api/my-notices')).status).toBe(200)
    await correct(number, `new${number}@post.example`)
    expect((await his.get('/api/my-notices')).status).toBe(401)
  })

  it('proves itself anew before it corrects an address; a proof for one address opens no other', async () => {
    const { number, address } = await newTraveller(world)
    const body = { number, address: `x${number}@post.example` }
    const asked = await office.post('/api/desk/members/address', body)
    expect(asked).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    const { id } = (asked.body as { detail: { stepUp: { id: string } } }).detail.stepUp
    await office.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, office.address) })
    const other = { number, address: `y${number}@post.example` }
    const stolen = await office.post('/api/desk/members/address', other, { 'step-up': id })
    expect(stolen.status).toBe(403)
    expect((await lookUp(number)).body.address).toBe(address)
  })

  it('S1-31 unlocks a member and tells him; his password is the same as before', async () => {
    const { number, password, address } = await newTraveller(world)
    for (let n = 0; n < 5; n++) await knock(server.browser(), { id: number, password: `wrong-${n}` })
    expect((await lookUp(number)).body.locked).toBe(true)
    expect((await knock(server.browser(), { id: number, password })).refusal).toBe('not-recognised')
    // Carried to another browser, the session does it with a proof alone.
    const elsewhere = server.browser()
    elsewhere.cookies.set('__Host-session', office.cookies.get('__Host-session') ?? '')
    const unlocking = { number }
    expect((await elsewhere.post('/api/desk/members/unlocking', unlocking)).body).toMatchObject({
      refusal: 'step-up-required',
    })
    expect((await lookUp(number)).body).toMatchObject({ locked: true })
    expect((await office.post('/api/desk/members/unlocking', unlocking)).status).toBe(204)
    expect((await lookUp(number)).body).toMatchObject({ locked: false, work: [{ what: 'unlocked' }] })
    expect((await knock(server.browser(), { id: number, password })).step).toBe('code')
    expect(await subjectsTo(address)).toContain('【風花ビズ】ログインのロック解除のお知らせ')
  })

  it('S1-87 turns a temporary card into a full membership, tells the member, and does it once', async () => {
    const { number, address } = await temporary()
    expect((await lookUp(number)).body.status).toBe('temporary')
    const answers = await Promise.all(
      [1, 2].map(() => office.post('/api/desk/members/full-membership', { number })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect((await lookUp(number)).body.status).toBe('full')
    const told = (await subjectsTo(address)).filter((subject) => subject.includes('本会員'))
    expect(told).toHaveLength(1)
    expect((await world.facts('membership-completed')).at(-1)?.personal).toEqual({ number })
  })

  it('proves itself anew before it enters a member; a proof for one address opens no other', async () => {
    const colleague = await signedInStaff(world, server, 'member-office')
    const wish = { number: world.random.digits(7), address: 'entered@post.example', language: 'ja' }
    const asked = await colleague.post('/api/desk/members', wish)
    expect(asked).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    const { id } = (asked.body as { detail: { stepUp: { id: string } } }).detail.stepUp
    await colleague.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, colleague.address) })
    const elsewhere = { ...wish, address: 'his-own@post.example' }
    expect((await colleague.post('/api/desk/members', elsewhere, { 'step-up': id })).status).toBe(403)
    expect((await lookUp(wish.number)).status).toBe(404)
    expect((await colleague.post('/api/desk/members', wish, { 'step-up': id })).status).toBe(204)
  })

  it('S1-25 enters a member without any password; he is told and sets it himself', async () => {
    const number = world.random.digits(7)
    const wish = { number, address: `neu${number}@post.example`, language: 'en' }
    expect((await enter(wish)).status).toBe(204)
    expect((await lookUp(number)).body).toMatchObject({ hasPassword: false, status: 'full', language: 'en' })
    expect(await subjectsTo(wish.address)).toEqual(['[Kazahana Biz] You are registered as a member'])
    expect(await office.post('/api/desk/members', wish)).toMatchObject({
      status: 409,
      body: { refusal: 'member-exists' },
    })
    const withPassword = { ...wish, number: world.random.digits(7), password: 'Nagisa-4417' }
    expect((await office.post('/api/desk/members', withPassword)).status).toBe(400)
  })

  it('sees its own work, the newest first, and who still holds a temporary card', async () => {
    const colleague = await signedInStaff(world, server, 'member-office')
    const card = await temporary()
    const { number } = await newTraveller(world)
    await colleague.post('/api/desk/members/unlocking', { number })
    await colleague.post('/api/desk/members/full-membership', { number: card.number })
    const { work } = (await colleague.get<OwnWork>('/api/desk/members/own-work')).body
    expect(work.map((entry) => [entry.number, entry.what])).toEqual([
      [card.number, 'full'],
      [number, 'unlocked'],
    ])
    const waiting = await temporary()
    const cards = (await colleague.get<TemporaryCards>('/api/desk/members/temporary-cards')).body
    expect(cards.members.map((member) => member.number)).toContain(waiting.number)
    expect(cards.members.map((member) => member.number)).not.toContain(card.number)
    const piles = await colleague.get<{ waiting: { what: string; count: number }[] }>('/api/desk/waiting')
    expect(piles.body.waiting).toEqual([{ what: 'temporary-cards', count: cards.members.length }])
  })
})

describe('what the member office cannot do', () => {
  const id = '00000000-0000-4000-8000-00000000ffff'
  it.each([
    ['register people of a company', 'POST', '/api/people', {}],
    ['see a company’s people', 'GET', '/api/people', undefined],
    ['change a company’s settings', 'PUT', '/api/company/settings', { holdBackPasswordMails: true }],
    ['correct a manager’s address', 'PUT', `/api/people/${id}/address`, { address: 'a@b.example' }],
    ['write notices', 'POST', '/api/desk/notices', {}],
    ['withdraw them', 'POST', `/api/desk/notices/${id}/withdrawal`, { version: 1 }],
  ] as const)('is to %s', async (_what, method, path, body) =>
    expect((await office.call(method, path, body)).status).toBe(403),
  )

  it('S1-25 is to set, reset or see a password: there is no such call', async () => {
    const { number, password, address } = await newTraveller(world)
    for (const path of ['/api/desk/members/password', '/api/desk/members/password-reset'])
      for (const method of ['POST', 'PUT'])
        expect((await office.call(method, path, { number, password: 'Nagisa-4417' })).status).toBe(404)
    await signedInOver(world, server, { id: number, password, address })
  })
})

describe('the office’s calls', () => {
  it('give nothing to other staff, to companies, or before the door', async () => {
    const { number } = await newTraveller(world)
    const { signInId: id } = (await openCompany(world)).administrator
    const aoi = { id, address: 'aoi@tsubame.example', password: 'Nagisa-4417' }
    const others = [
      await firstSignIn(world, server, aoi),
      await signedInStaff(world, server, 'desk-agent'),
      await signedInStaff(world, server, 'auditor'),
    ]
    const calls = [
      ['POST', '/api/desk/members/look-up', { number }],
      ['POST', '/api/desk/members', { number: '7654321', address: 'a@b.example', language: 'ja' }],
      ['POST', '/api/desk/members/address', { number, address: 'a@b.example' }],
      ['POST', '/api/desk/members/unlocking', { number }],
      ['POST', '/api/desk/members/full-membership', { number }],
      ['GET', '/api/desk/members/own-work', undefined],
      ['GET', '/api/desk/members/temporary-cards', undefined],
    ] as const
    for (const [method, path, body] of calls) {
      for (const other of others) {
        const answer = await other.call(method, path, body)
        expect(answer.status).toBe(403)
        expect(JSON.stringify(answer.body)).not.toContain(number)
      }
      expect((await server.browser().call(method, path, body)).status).toBe(401)
    }
  })
})
