import { describe, expect, it } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { wholeDescription } from '../support/description.ts'
import { newManager, newTraveller } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { hanako, named } from '../support/people.ts'
import { signedInOver } from '../support/signed-in.ts'
import { openedCompany, prove, rawRequest, seenFrom, signIn } from './steps.ts'

// Behind a proxy, so that attackers come from networks of their own.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] }, nodes: 2 })

const secret = 'Mizu-no-ne-208'
const renewed = 'Yuki-no-ne-77'
const wrong = 'self-registration-not-recognised'
const locked = 'self-registration-locked'

interface Joining {
  id: string
  step?: string
  refusal?: string
  outcome?: string
}

let networks = 0
/** A browser in a network nobody else is in. */
function elsewhere(at = server): Browser {
  networks++
  return at.browser({ 'x-forwarded-for': `10.${networks >> 8}.${networks & 255}.7` })
}

type Company = Awaited<ReturnType<typeof openedCompany>>

/** The administrator sets the password of the self-registration, with a proof when one is asked. */
async function setPassword(company: Company, password: string) {
  const path = '/api/company/self-registration/password'
  const change = { method: 'PUT', path, body: { password } } as const
  expect((await prove(world, company.browser, company.address, change)).status).toBe(204)
}

const settingsOf = async ({ browser }: Pick<Company, 'browser'>) =>
  (await browser.get<{ corporateId: string; isLocked: boolean }>('/api/company/self-registration')).body

async function openCompany(word: string) {
  const company = await openedCompany(world, server, word)
  await setPassword(company, secret)
  return { ...company, corporateId: (await settingsOf(company)).corporateId }
}

const knock = (corporateId: string, password: string, browser = elsewhere()) =>
  browser.post<Joining>('/api/self-registration', { corporateId, password, language: 'ja' })

const toldTo = async (corporateId: string, password: string, at = server) => {
  const { body } = await knock(corporateId, password, elsewhere(at))
  return body.step ?? body.refusal
}

/** A botnet: every guess at once, from another network, half of them at the other server. */
const guess = (corporateId: string, times: number) =>
  Promise.all(
    Array.from({ length: times }, (_, n) => toldTo(corporateId, `guess-number-${n}`, n % 2 ? other : server)),
  )

const factsOf = async ({ companyId }: Pick<Company, 'companyId'>, name: string) =>
  (await world.facts(name)).filter((fact) => fact.companyId === companyId)

describe('guessing at the password of a self-registration', () => {
  it('attack-08 S1-81 evaluates five of 100 guesses at once from 100 networks at two servers, and locks it by name', async () => {
    const company = await openCompany('suzume')
    const answers = await guess(company.corporateId, 100)
    expect(answers.filter((answer) => answer === wrong)).toHaveLength(4)
    expect(answers.filter((answer) => answer === locked)).toHaveLength(96)
    const whys = (await factsOf(company, 'self-registration-refused')).map(({ data }) => data.why)
    expect(whys.filter((why) => why === 'wrong-password')).toHaveLength(5)
    expect(await toldTo(company.corporateId, secret)).toBe(locked)
    expect(await toldTo(company.corporateId, secret, other)).toBe(locked)
    expect(await factsOf(company, 'self-registration-locked')).toHaveLength(1)
  })

  it('attack-08 S1-82 touches nothing else: its people and administrators sign in, register people, and other companies register', async () => {
    const [company, bystander] = [await openCompany('hato'), await openCompany('tobi')]
    await guess(company.corporateId, 20)
    const member = await newTraveller(world, { companies: 0 })
    const wish = hanako(company.departmentId, { memberNumber: member.number })
    const registered = { method: 'POST', path: '/api/people', body: wish } as const
    expect((await prove(world, company.browser, company.address, registered)).status).toBe(201)
    await signedInOver(world, server, { ...member, id: member.number })
    await signIn(world, elsewhere(), company)
    expect(await toldTo(bystander.corporateId, secret)).toBe('member')
    expect((await settingsOf(bystander)).isLocked).toBe(false)
  })

  it('attack-08 S1-82 only a new password opens it: neither waiting nor switching it off and on', async () => {
    const company = await openCompany('taka')
    await guess(company.corporateId, 6)
    await world.advance({ days: 40 })
    expect(await toldTo(company.corporateId, secret)).toBe(locked)
    const browser = await signIn(world, elsewhere(), company)
    const again = { ...company, browser }
    for (const isOpen of [false, true]) {
      const change = {
        method: 'PUT',
        path: '/api/company/self-registration',
        body: { isOpen, mustAgree: false },
      } as const
      expect((await prove(world, browser, company.address, change)).status).toBe(204)
    }
    expect(await toldTo(company.corporateId, secret)).toBe(locked)
    await setPassword(again, renewed)
    expect(await toldTo(company.corporateId, secret)).toBe(wrong)
    expect(await toldTo(company.corporateId, renewed)).toBe('member')
    expect(await factsOf(company, 'self-registration-unlocked')).toHaveLength(1)
    const subjects = (await world.mailTo(company.address)).map(({ subject }) => subject).join('\n')
    expect(subjects).toContain('セルフ社員登録のロックのお知らせ')
    expect(subjects).toContain('セルフ社員登録のロック解除のお知らせ')
  })

  it('attack-08 tells nothing of whether a corporate ID exists: status, body, headers and cookies are the same, before and after the lock', async () => {
    const company = await openCompany('kamome')
    for (let n = 0; n < 7; n++) {
      const [known, invented] = [
        await knock(company.corporateId, `guess-${n}`),
        await knock('XXXX3333', `guess-${n}`),
      ]
      expect(seenFrom(known)).toBe(seenFrom(invented))
      expect(known.status).toBe(422)
    }
    expect(seenFrom(await knock(company.corporateId, secret))).toBe(seenFrom(await knock('XXXX3333', secret)))
  })

  it('attack-08 lets 16 right ones at once all in, amid wrong ones for another company', async () => {
    const [company, bystander] = [await openCompany('mozu'), await openCompany('uguisu')]
    const [right] = await Promise.all([
      Promise.all(
        Array.from({ length: 16 }, (_, n) => toldTo(company.corporateId, secret, n % 2 ? other : server)),
      ),
      guess(bystander.corporateId, 16),
    ])
    expect(right).toEqual(Array(16).fill('member'))
  })
})

describe('registering oneself over HTTP', () => {
  /** Everything up to the last screen. */
  async function upToDetails(corporateId: string, member: { number: string; password: string }) {
    const browser = elsewhere()
    const path = `/api/self-registration/${(await knock(corporateId, secret, browser)).body.id}`
    const proved = await browser.post<Joining>(`${path}/member`, {
      id: member.number,
      password: member.password,
    })
    expect(proved.body.step).toBe('details')
    return { browser, path }
  }

  it('S1-76 registers once when its last screen is sent 16 times at once at two servers', async () => {
    const company = await openCompany('hibari')
    const member = await newTraveller(world, { companies: 0 })
    const { browser, path } = await upToDetails(company.corporateId, member)
    const twin = other.browser()
    for (const [name, value] of browser.cookies) twin.cookies.set(name, value)
    const body = { names: named.mori, departmentId: company.departmentId }
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 ? twin : browser).post<Joining>(`${path}/details`, body)),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses).toEqual([200, ...Array(15).fill(409)])
    const found = await company.browser.get<{ people: object[] }>(`/api/people?query=${member.number}`)
    expect(found.body.people).toHaveLength(1)
  })

  it('attack-25 takes no field that is not asked: no kind, no company, no other number', async () => {
    const company = await openCompany('kari')
    const member = await newTraveller(world, { companies: 0 })
    const { browser, path } = await upToDetails(company.corporateId, member)
    const body = { names: named.mori, departmentId: company.departmentId }
    for (const extra of [
      { kind: 'administrator' },
      { memberNumber: '7654321' },
      { companyId: company.companyId },
    ])
      expect((await browser.post(`${path}/details`, { ...body, ...extra })).status).toBe(400)
    expect((await browser.post<Joining>(`${path}/details`, body)).body.outcome).toBe('registered')
  })

  it('is begun from no other site', async () => {
    const answer = await rawRequest(server, {
      method: 'POST',
      path: '/api/self-registration',
      headers: { origin: 'https://elsewhere.example' },
      body: { corporateId: 'XXXX3333', password: secret, language: 'ja' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('what is gone, and who may not', () => {
  it.each(['/api/corporate-sign-in', '/api/corporate-sign-in/registration'])(
    'S1-75 S1-76 the four-field sign-in answers that it has ended, whatever is sent: %s',
    async (path) => {
      const company = await openCompany(`gone${path.length}`)
      const member = await newTraveller(world, { companies: 0 })
      const four = {
        corporateId: company.corporateId,
        corporatePassword: secret,
        memberNumber: member.number,
        password: member.password,
      }
      for (const body of [four, {}, undefined]) {
        const browser = elsewhere()
        const { status, body: told } = await browser.post<{ refusal: string; title: string }>(path, body)
        expect([status, told.refusal]).toEqual([410, 'four-field-sign-in-gone'])
        expect(told.title).toMatch(/終了しました.*セルフ社員登録/)
        expect([...browser.cookies.keys()]).toEqual([])
      }
      const found = await company.browser.get<{ people: object[] }>(`/api/people?query=${member.number}`)
      expect(found.body.people).toEqual([])
    },
  )

  it('S1-75 no call takes corporate ID and member number together', async () => {
    const body = await wholeDescription<{ paths: object }>(world, server)
    const bodies = Object.values(body.paths).flatMap((methods: object) =>
      Object.values(methods).map((one: { requestBody?: object }) => JSON.stringify(one.requestBody ?? {})),
    )
    expect(bodies.filter((text) => text.includes('"corporateId"'))).toHaveLength(1)
    expect(bodies.filter((text) => /"corporateId"/.test(text) && /"memberNumber"|"id"/.test(text))).toEqual(
      [],
    )
  })

  it('S1-21 S1-82 the settings and those who wait are closed to ticketing managers, travellers and strangers', async () => {
    const manager = await newManager(world, { kind: 'ticketing-manager' })
    const inside = await signIn(world, elsewhere(), manager)
    for (const [browser, status] of [
      [inside, 403],
      [elsewhere(), 401],
    ] as const)
      for (const [method, path, body] of [
        ['GET', '/api/company/self-registration', undefined],
        ['PUT', '/api/company/self-registration', { isOpen: true, mustAgree: false }],
        ['PUT', '/api/company/self-registration/password', { password: renewed }],
        ['GET', '/api/applications', undefined],
        ['POST', `/api/applications/${manager.accountId}/agreement`, { departmentId: manager.accountId }],
        ['POST', `/api/applications/${manager.accountId}/refusal`, undefined],
      ] as const)
        expect((await browser.call(method, path, body)).status, `${method} ${path}`).toBe(status)
  })
})
