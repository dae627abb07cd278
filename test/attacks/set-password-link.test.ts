import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newManager } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { ken } from '../support/people.ts'
import { beginRecovery, ledTo, openedCompany, prove, rawRequest, tokenTo, type View } from './steps.ts'

let company: Awaited<ReturnType<typeof openedCompany>>
houseOfFile({ nodes: 2 })
beforeAll(async () => {
  company = await openedCompany(world, server, 'tsubame')
})

const password = 'hoshi-no-niwa-3'
let people = 0

/** A ticketing manager just registered, who has set no password yet. */
async function registered() {
  const address = `ken${++people}@tsubame.example`
  const reply = await prove(world, company.browser, company.address, {
    method: 'POST',
    path: '/api/people',
    body: ken(company.departmentId, { address }),
  })
  expect(reply.status).toBe(201)
  const { person, signInId } = reply.body as { person: { id: string }; signInId: string }
  return { id: person.id, signInId, address, token: await tokenTo(world, address) }
}

async function use(token: string, at = server, chosen = password, more: object = {}) {
  const { status, body } = await at
    .browser()
    .post<View>('/api/set-password', { token, password: chosen, ...more })
  return status === 204 ? 'set' : body.refusal
}

async function signsIn(signInId: string, typed = password) {
  return (await ledTo(server.browser(), { id: signInId, password: typed })) === 'code'
}

/** What the company's administrator does on her screen. */
const ofCompany = (path: string, body?: unknown) =>
  prove(world, company.browser, company.address, { method: body ? 'PUT' : 'POST', path, body })

describe('a set-password link', () => {
  it('attack-13 OWASP-CS-Forgot-3 ASVS-6.4.1 ASVS-2.3.4 works once when 16 requests use it at the same moment at two servers', async () => {
    const { token, signInId } = await registered()
    const passwords = Array.from({ length: 16 }, (_, n) => `hoshi-no-niwa-${n}`)
    const all = await Promise.all(passwords.map((chosen, n) => use(token, n % 2 ? other : server, chosen)))
    expect(all.filter((one) => one === 'set')).toHaveLength(1)
    expect(all.filter((one) => one === 'link-not-usable')).toHaveLength(15)
    const worked = await Promise.all(passwords.slice(0, 3).map((one) => signsIn(signInId, one)))
    expect(worked.filter(Boolean).length).toBeLessThanOrEqual(1)
    expect(await signsIn(signInId, passwords[all.indexOf('set')])).toBe(true)
    expect(await use(token)).toBe('link-not-usable')
  })

  it('attack-13 OWASP-CS-Forgot-3 sets nobody else’s password, whatever other ID is sent along or put into its place', async () => {
    const [his, hers] = [await registered(), await registered()]
    const victim = await newManager(world)
    for (const more of [
      { id: victim.signInId },
      { accountId: victim.accountId },
      { userId: victim.accountId },
    ])
      expect(await use(his.token, server, password, more)).toBe('invalid-input')
    expect(await use(his.token)).toBe('set')
    expect([await signsIn(victim.signInId), await signsIn(hers.signInId)]).toEqual([false, false])
    expect(await signsIn(victim.signInId, victim.password)).toBe(true)
    expect(await use(hers.token)).toBe('set')
  })

  it('attack-13 dies with a newer link; the newer one works', async () => {
    const { id, address, token } = await registered()
    expect((await ofCompany(`/api/people/${id}/password-mail`)).status).toBe(204)
    expect(await use(token)).toBe('link-not-usable')
    expect(await use(await tokenTo(world, address))).toBe('set')
  })

  it('attack-13 dies when the address it went to is corrected', async () => {
    const { id, signInId, token } = await registered()
    const corrected = await ofCompany(`/api/people/${id}/address`, {
      address: `right${people}@tsubame.example`,
    })
    expect(corrected.status).toBe(204)
    expect(await use(token)).toBe('link-not-usable')
    expect(await signsIn(signInId)).toBe(false)
  })

  it('attack-13 dies with a suspension, and does not come back to life when that ends', async () => {
    const { id, token } = await registered()
    expect((await ofCompany(`/api/people/${id}/suspension`)).status).toBe(204)
    expect(await use(token)).toBe('link-not-usable')
    expect((await company.browser.delete(`/api/people/${id}/suspension`)).status).toBe(204)
    expect(await use(token)).toBe('link-not-usable')
  })

  it('attack-13 dies when its person leaves the company', async () => {
    const { id, token } = await registered()
    expect((await ofCompany(`/api/people/${id}/leaving`)).status).toBe(204)
    expect(await use(token)).toBe('link-not-usable')
  })

  it('attack-13 dies when its person has set a password by reset meanwhile', async () => {
    const { signInId, address, token } = await registered()
    const { browser, path } = await beginRecovery(server.browser())
    await browser.post(`${path}/identify`, { id: signInId })
    const code = /: (\d{6})$/m.exec((await world.mailTo(address)).at(-1)?.text ?? '')?.[1]
    await browser.post(`${path}/code`, { code })
    expect((await browser.post<View>(`${path}/new-password`, { password })).body.step).toBe('done')
    expect(await use(token, server, 'another-way-in-5')).toBe('link-not-usable')
    expect(await signsIn(signInId, 'another-way-in-5')).toBe(false)
  })

  it('attack-14 is left whole by a mail scanner that opens it twice by GET and HEAD; only the person’s POST counts', async () => {
    const { address, token } = await registered()
    const [mail] = await world.mailTo(address)
    const link = new URL(/http\S+set-password#\S+/.exec(mail?.text ?? '')?.[0] ?? '')
    expect([link.origin, link.search]).toEqual([server.url, ''])
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      const page = await rawRequest(server, { method, path: link.pathname })
      expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
      expect(page.headers['set-cookie']).toBeUndefined()
      // Scanners that send the fragment along, or try their luck with what they found, use nothing up either.
      for (const path of [
        `/set-password?token=${token}`,
        `/set-password/${token}`,
        `/api/set-password?token=${token}`,
      ])
        await rawRequest(server, { method, path })
    }
    expect((await rawRequest(server, { path: `/api/set-password?token=${token}` })).status).toBe(404)
    const empty = await server.browser().post<View>('/api/set-password', { password })
    expect([empty.status, empty.body.refusal]).toEqual([400, 'invalid-input'])
    for (let n = 0; n < 2; n++)
      expect((await server.browser().post('/api/set-password/check', { token })).body).toEqual({
        usable: true,
      })
    expect(await use(token)).toBe('set')
  })

  it('attack-15 takes neither company nor role nor address from outside: stored values win, a changed token is none', async () => {
    const theirs = await newManager(world)
    const { id, signInId, address, token } = await registered()
    for (const more of [
      { companyId: theirs.companyId },
      { role: 'administrator' },
      { kind: 'administrator' },
      { email: 'thief@evil.example' },
      { address: 'thief@evil.example' },
    ])
      expect([more, await use(token, server, password, more)]).toEqual([more, 'invalid-input'])
    for (const changed of [
      token.slice(1),
      `${token}A`,
      token.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')),
      token.toUpperCase(),
      `${token}.${theirs.companyId}`,
    ])
      expect(await use(changed)).toBe('link-not-usable')
    expect(await use(token)).toBe('set')
    const { body } = await company.browser.get(`/api/people/${id}`)
    expect(body).toMatchObject({ kind: 'ticketing-manager', status: 'active', signInId, address })
    expect(await world.mailTo('thief@evil.example')).toEqual([])
    expect(await world.mailTo(address)).not.toEqual([])
  })

  // Last: it ends the administrator's session by moving the clock three days.
  it('attack-13 OWASP-CS-Forgot-3 ASVS-6.4.1 is refused exactly at its end and taken two minutes before', async () => {
    const [soon, late] = [await registered(), await registered()]
    const link = await world.db.row<{ expires_at: Date }>(sql`
      select l.expires_at from identity_link l join identity_account a on a.id = l.account_id
      where a.sign_in_id = ${late.signInId}`)
    const end = link?.expires_at.getTime() ?? 0
    await world.moveTo(new Date(end - 120_000).toISOString())
    expect(await use(soon.token)).toBe('set')
    await world.moveTo(new Date(end).toISOString())
    expect(await use(late.token)).toBe('link-not-usable')
    expect(await signsIn(late.signInId)).toBe(false)
  })
})
