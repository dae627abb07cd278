import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { devicesOf } from '../support/devices.ts'
import { waitingEntry } from '../support/first-address.ts'
import { newGate } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { enrolOver, openWithKen, type WithKen, withoutAddress } from '../support/limited.ts'
import { firstSignIn, knock, resetOver, signedInOver } from '../support/signed-in.ts'

houseOfFile({ nodes: 2 })
let n = 0

interface Waiting {
  waiting: { id: string; person: { id: string }; address: string; decidedBy: string; device: string }[]
}

/** A company of its own, and its ticketing manager signed in by an address that waits. */
async function withWaiting() {
  const word = `kamome${++n}`
  if (!server) throw new Error('There is no server.')
  const company = await openWithKen(world, server, word)
  const address = `natsume@${word}.example`
  const browser = await enrolOver(world, server, company.ken, address)
  const { waiting } = (await company.aoi.browser.get<Waiting>('/api/first-addresses')).body
  const body = { firstAddressId: waiting[0]?.id ?? '' }
  return {
    ...company,
    address,
    browser,
    body,
    waiting,
    path: `/api/people/${company.ken.personId}/first-address`,
  }
}

const isLimited = async (browser: Browser) =>
  (await browser.get<{ session: { limited: boolean } }>('/api/me')).body.session.limited

const accountOf = (company: Pick<WithKen, 'ken'>) =>
  world.db.row<Record<string, unknown>>(sql`
    select address, limited_since, password_hash, status from identity_account where id = ${company.ken.accountId}`)

/** The same cookies at the other server. */
function elsewhere(browser: Browser): Browser {
  const copy = (other ?? server)?.browser()
  if (!copy) throw new Error('There is no server.')
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  return copy
}

describe('whoever knows the person', () => {
  it('O8 is told at once: every administrator of the company, with the address masked and no link', async () => {
    const company = await withWaiting()
    const mails = (await world.mailTo(company.aoi.address)).filter(({ subject }) =>
      subject.includes('確認のお願い'),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(company.ken.signInId)
    expect(mails[0]?.text).toContain('n***@')
    expect(mails[0]?.text).not.toContain(company.address)
    expect(mails[0]?.text).not.toMatch(/https?:/)
  })

  it('O8 sees who entered which address, when and from where', async () => {
    const { waiting, ken, address } = await withWaiting()
    expect(waiting).toEqual([
      expect.objectContaining({
        address,
        decidedBy: 'administrator',
        device: 'Chrome / Windows',
        network: '198.51.100.0/24',
        person: expect.objectContaining({ id: ken.personId, signInId: ken.signInId }),
      }),
    ])
  })

  it('O8 confirms, and the limit ends at once in open sessions on every node', async () => {
    const { browser, aoi, path, body, address, ken } = await withWaiting()
    const there = elsewhere(browser)
    expect([await isLimited(browser), await isLimited(there)]).toEqual([true, true])
    expect((await aoi.send('POST', `${path}/confirmation`, body)).status).toBe(204)
    expect([await isLimited(browser), await isLimited(there)]).toEqual([false, false])
    expect((await there.put('/api/my-navigation/language', { language: 'en' })).status).toBe(204)
    expect(await accountOf({ ken })).toMatchObject({ address, limited_since: null })
    expect((await world.mailTo(address)).at(-1)?.subject).toContain('確認完了')
    const [fact] = (await world.facts('first-address-confirmed')).filter(
      (one) => one.subject === ken.accountId,
    )
    expect(fact).toMatchObject({
      author: { kind: 'person', accountId: aoi.accountId },
      personal: { address },
    })
  })

  it('O8 refuses with one click: sessions end on every node, the address and the password go', async () => {
    const { browser, aoi, path, body, address, ken } = await withWaiting()
    const there = elsewhere(browser)
    const refusal = await aoi.browser.post(`${path}/refusal`, body)
    expect(refusal.status).toBe(204)
    expect([(await browser.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([401, 401])
    expect(await accountOf({ ken })).toEqual({
      ...{ address: null, limited_since: null, password_hash: null, status: 'active' },
    })
    const [fact] = (await world.facts('first-address-refused')).filter((one) => one.subject === ken.accountId)
    expect(fact).toMatchObject({
      author: { kind: 'person', accountId: aoi.accountId },
      personal: { address },
    })
    const mails = (await world.mailTo(address)).map(({ subject }) => subject)
    expect(mails.some((subject) => /拒否|削除/.test(subject))).toBe(false)
  })

  it('O8 has shut out whoever did it: the same password, device and mailbox open nothing, and read like a wrong one', async () => {
    const { aoi, path, body, address, ken } = await withWaiting()
    await aoi.browser.post(`${path}/refusal`, body)
    const again = newGate(world)
    await again.begin('administrator')
    expect(await again.password(ken.signInId, ken.password)).toEqual({ ok: false, refusal: 'not-recognised' })
    const before = (await world.mailTo(address)).length
    const browser = server?.browser()
    const begun = await browser?.post<{ id: string }>('/api/recovery', {
      door: 'administrator',
      language: 'ja',
    })
    await browser?.post(`/api/recovery/${begun?.body.id}/identify`, { id: ken.signInId })
    expect(await world.mailTo(address)).toHaveLength(before)
    expect(await devicesOf(world, ken)).toEqual([])
  })

  it('S1-69 O8 lets the owner in again by an address that the administrator registers', async () => {
    const { aoi, path, body, ken } = await withWaiting()
    await aoi.browser.post(`${path}/refusal`, body)
    const own = `ken@kamome${n}.example`
    const person = `/api/people/${ken.personId}`
    expect((await aoi.send('PUT', `${person}/address`, { address: own })).status).toBe(204)
    expect((await aoi.send('POST', `${person}/password-mail`)).status).toBe(204)
    if (!server) throw new Error('There is no server.')
    const who = { id: ken.signInId, address: own, password: 'Shiokaze-2281' }
    expect(await isLimited(await firstSignIn(world, server, who))).toBe(false)
  })
})

describe('an account held by its own report while it waits', () => {
  it.each(['refusal', 'confirmation'] as const)('O8 comes back by a reset after a %s', async (noun) => {
    if (!server) throw new Error('There is no server.')
    const { browser, aoi, path, body, ken, address } = await withWaiting()
    const told = await browser.get<{ entries: { id: string; what: string }[] }>('/api/my-navigation/timeline')
    const entry = told.body.entries.find(({ what }) => what === 'first-address-entered')?.id
    expect((await browser.post('/api/my-navigation/cases', { entry })).status).toBe(201)
    expect((await aoi.send('POST', `${path}/${noun}`, body)).status).toBe(204)
    const own = noun === 'refusal' ? `ken@kamome${n}.example` : address
    if (noun === 'refusal')
      expect((await aoi.send('PUT', `/api/people/${ken.personId}/address`, { address: own })).status).toBe(
        204,
      )
    const who = { id: ken.signInId, address: own, password: 'Shiokaze-2281' }
    await resetOver(world, server, who)
    expect(await isLimited(await signedInOver(world, server, who))).toBe(false)
  })
})

describe('a decision', () => {
  it('O8 is made once: of a confirmation and a refusal at the same moment one counts', async () => {
    const { browser, aoi, path, body } = await withWaiting()
    const both = await Promise.all([
      aoi.browser.post(`${path}/confirmation`, body),
      aoi.browser.post(`${path}/refusal`, body),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    const { status } = await browser.get('/api/me')
    expect(status).toBe(both[0]?.status === 204 ? 200 : 401)
    expect((await aoi.browser.post(`${path}/confirmation`, body)).status).toBe(409)
  })

  it('O8 holds for the address that was seen, not for one entered later', async () => {
    const company = await withWaiting()
    const { aoi, path, body, ken } = company
    await aoi.browser.post(`${path}/refusal`, body)
    await world.db.run(sql`
      update identity_account set (password_hash, password_policy, password_set_at) =
        (select password_hash, password_policy, password_set_at from identity_account where id = ${aoi.accountId})
      where id = ${ken.accountId}`)
    if (!server) throw new Error('There is no server.')
    const browser = await enrolOver(world, server, ken, `another@kamome${n}.example`)
    expect((await aoi.send('POST', `${path}/confirmation`, body)).status).toBe(409)
    expect(await isLimited(browser)).toBe(true)
  })

  it('S1-21 attack-25 is not for another company, a ticketing manager, or one with a field too many', async () => {
    const { browser, body, path, ken, aoi } = await withWaiting()
    const stranger = await withWaiting()
    for (const noun of ['confirmation', 'refusal']) {
      expect((await stranger.aoi.browser.post(`${path}/${noun}`, body)).status).toBe(404)
      const own = `/api/people/${stranger.ken.personId}/first-address/${noun}`
      expect((await stranger.aoi.browser.post(own, body)).status).toBe(409)
      expect((await browser.post(`${path}/${noun}`, body)).status).toBe(403)
      expect((await aoi.browser.post(`${path}/${noun}`, { ...body, kind: 'administrator' })).status).toBe(400)
    }
    expect(await accountOf({ ken })).toMatchObject({ address: expect.stringContaining('natsume') })
    expect(await isLimited(browser)).toBe(true)
  })

  it('S1-63 O8 on an administrator is the desk’s: no colleague makes it, and he himself least of all', async () => {
    if (!server) throw new Error('There is no server.')
    const { aoi, companyId } = await openWithKen(world, server, 'chidori')
    await withoutAddress(world, aoi.accountId)
    const who = { companyId, accountId: aoi.accountId, signInId: aoi.id, password: aoi.password }
    const browser = await enrolOver(world, server, who, 'aoi.new@chidori.example')
    const { waiting } = (await browser.get<Waiting>('/api/first-addresses')).body
    expect(waiting[0]).toMatchObject({ decidedBy: 'desk', person: { id: aoi.personId } })
    const path = `/api/people/${aoi.personId}/first-address/confirmation`
    const reply = await browser.post<{ refusal: string }>(path, { firstAddressId: waiting[0]?.id })
    expect([reply.status, reply.body.refusal]).toEqual([403, 'account-limited'])
    await world.db.run(sql`update identity_account set limited_since = null where id = ${aoi.accountId}`)
    const unlimited = await browser.post<{ refusal: string }>(path, { firstAddressId: waiting[0]?.id })
    expect(unlimited.body.refusal).toBe('administrator-by-operator')
  })
})

describe('another end of the wait', () => {
  it('S1-71 an address that the administrator enters instead ends it as a refusal does', async () => {
    const { browser, aoi, ken } = await withWaiting()
    const own = `ken@kamome${n}.example`
    expect((await aoi.send('PUT', `/api/people/${ken.personId}/address`, { address: own })).status).toBe(204)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await accountOf({ ken })).toMatchObject({ address: own, limited_since: null, password_hash: null })
    expect((await aoi.browser.get<Waiting>('/api/first-addresses')).body.waiting).toEqual([])
  })

  it('leaving ends it, and the list is empty', async () => {
    const { aoi, ken } = await withWaiting()
    expect((await aoi.send('POST', `/api/people/${ken.personId}/leaving`)).status).toBe(204)
    expect((await aoi.browser.get<Waiting>('/api/first-addresses')).body.waiting).toEqual([])
    expect(await waitingEntry(world, ken.accountId)).toBeUndefined()
  })

  it('a decided one is swept after thirty days, one that waits never', async () => {
    const [decided, waits] = [await withWaiting(), await withWaiting()]
    await decided.aoi.send('POST', `${decided.path}/confirmation`, decided.body)
    await world.advance({ days: 31 })
    await world.runJob('identity.sweep')
    const kept = await world.db.rows<{ account_id: string }>(
      sql`select account_id from identity_first_address`,
    )
    expect(kept.map((row) => row.account_id)).not.toContain(decided.ken.accountId)
    expect(kept.map((row) => row.account_id)).toContain(waits.ken.accountId)
  })
})

describe('over HTTP', () => {
  it('S1-78 attack-16 the journey asks for the address, and no call gets past it', async () => {
    if (!server) throw new Error('There is no server.')
    const { ken } = await openWithKen(world, server, 'misago')
    const browser = server.browser()
    const asked = await knock(browser, { id: ken.signInId, password: ken.password })
    expect(asked.step).toBe('address')
    for (const address of [
      '',
      'ken',
      'ken@',
      'a@b.example, c@d.example',
      'ken@x.example\r\nBcc: a@b.example',
    ])
      expect((await browser.post(`${asked.path}/address`, { address })).status).toBe(400)
    expect(
      (await browser.post(`${asked.path}/address`, { address: 'a@b.example', mobile: 'x' })).status,
    ).toBe(400)
    expect((await browser.get('/api/me')).status).toBe(401)
    const reply = await browser.post<{ step: string; newAddress: string }>(`${asked.path}/address`, {
      address: 'ｋｅｎ@misago.example',
    })
    expect(reply.body).toMatchObject({ step: 'prove-address', newAddress: 'ken@misago.example' })
    // Another browser sees nothing of it.
    expect((await server.browser().get(asked.path)).status).toBe(404)
    expect((await browser.get(asked.path)).body).toMatchObject({ newAddress: 'ken@misago.example' })
    expect((await browser.get('/api/me')).status).toBe(401)
  })
})
