import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { weaknessOf } from '../../src/identity/policy/weakness-of.ts'
import { wholeDescription } from '../support/description.ts'
import { type Manager, newManager } from '../support/gate.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { knock, resetOver, signedInOver, withProof } from '../support/signed-in.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'sekisho-breached-'))
const breachFile = join(folder, 'breached.txt')
const breached = 'Fuurin-no-Oto-58'
writeFileSync(breachFile, `${createHash('sha1').update(breached).digest('hex').toUpperCase()}:3\n`)

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  const made = await newWorld({ house: true })
  const passwords = { ...made.profile.passwords, breachFile }
  world = { ...made, profile: { ...made.profile, passwords } }
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true })
})

const credentials = ({ signInId: id, address, password }: Manager) => ({ id, address, password })

/** What a manager gets who resets to `set` and then types each of `typed` on a new browser. */
async function typing(set: string, typed: string[]) {
  const who = credentials(await newManager(world))
  await resetOver(world, server, { ...who, password: set })
  const steps = []
  for (const password of typed)
    steps.push((await knock(server.browser(), { ...who, password })).step ?? 'refused')
  return steps
}

describe('what may be a password', () => {
  it('NIST63B4-3.1.1.2-3 takes every printable ASCII character, the space at either end included', async () => {
    const printable = String.fromCharCode(...Array.from({ length: 95 }, (_, n) => 0x20 + n))
    const set = `${printable} `
    expect(await typing(set, [printable, set.trim(), set])).toEqual(['refused', 'refused', 'code'])
  })

  it('NIST63B4-3.1.1.2-2 ASVS-6.2.9 takes 64 characters, and as many as 256', async () => {
    for (const length of [64, 256]) {
      const long = 'kaze-no-Michi-7 '.repeat(16).slice(0, length)
      expect(await typing(long, [long])).toEqual(['code'])
    }
  })

  it('NIST63B4-3.1.1.2-9 ASVS-6.2.8 compares the whole of it as it was typed: case, ends, and the last of 256 characters', async () => {
    const set = `${'kaze-no-Michi-7 '.repeat(16).slice(0, 255)}!`
    const near = [set.slice(0, 72), set.slice(0, 255), `${set.slice(0, 255)}?`]
    expect(await typing(set, [...near, set])).toEqual(['refused', 'refused', 'refused', 'code'])
    const short = 'TsubakiKumo'
    expect(await typing(short, ['tsubakikumo', 'TSUBAKIKUMO', `${short} `, short])).toEqual([
      ...['refused', 'refused', 'refused'],
      'code',
    ])
  })

  it('OWASP-CS-AuthN-12 refuses what is too long before it counts or hashes it, wherever a password is typed', async () => {
    const manager = await newManager(world)
    const long = 'x'.repeat(1025)
    const before = (await world.facts('sign-in-refused')).length
    expect((await knock(server.browser(), { id: manager.signInId, password: long })).status).toBe(400)
    const { token } = await linkFor(await newManager(world, { password: null }))
    const set = await server.browser().post('/api/set-password', { token, password: long })
    expect(set).toMatchObject({ status: 422, body: { refusal: 'password-too-long' } })
    const browser = await signedInOver(world, server, credentials(manager))
    for (const body of [
      { current: long, next: 'TsubakiKumo' },
      { current: manager.password, next: long },
    ])
      expect((await browser.post('/api/my-navigation/password', body)).status).toBe(400)
    expect((await world.facts('sign-in-refused')).length).toBe(before)
    expect(await world.facts('password-change-refused')).toEqual([])
  })
})

describe('what everybody guesses', () => {
  it('ASVS-6.2.4 JP-PPC-10-19 refuses the 3000 most used passwords that the policy would take', () => {
    const list = new URL(import.meta.resolve('@zxcvbn-ts/language-common/src/passwords.json'))
    // A list of strings, the most used first.
    const used = JSON.parse(readFileSync(list, 'utf8')) as string[]
    for (const policy of ['document', 'nist-mfa'] as const) {
      const fit = used.filter((one) => !/short|kind/.test(weaknessOf(one, { policy }) ?? '')).slice(0, 3000)
      expect(fit).toHaveLength(3000)
      expect(fit.filter((one) => weaknessOf(one, { policy }) !== 'password-common')).toEqual([])
    }
  })

  it.each([
    [
      'NIST63B4-3.1.1.2-bl known ones, at the first setting, a change and a reset, with reason and advice',
      'abcdefg1',
    ],
    ['ASVS-6.2.12 ones known from a breach, at the first setting, a change and a reset', breached],
  ])('%s', async (_what, password) => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, credentials(manager))
    const changed = await withProof(world, browser, manager.address, (headers) =>
      browser.post('/api/my-navigation/password', { current: manager.password, next: password }, headers),
    )
    const told = {
      title: expect.stringMatching(/推測されやすい.*別のパスワード/),
      refusal: 'password-common',
    }
    expect(changed.body).toMatchObject(told)
    await expect(resetOver(world, server, { ...credentials(manager), password })).rejects.toThrow(
      'password-common',
    )
    const { token } = await linkFor(await newManager(world, { password: null }))
    const set = (text: string) => server.browser().post('/api/set-password', { token, password: text })
    expect((await set(password)).body).toMatchObject(told)
    // The whole password is compared: the same word within a longer one is somebody's own.
    expect((await set(`${password}-to-kuroi-neko`)).status).toBe(204)
  })
})

describe('as long as it is good', () => {
  it('ASVS-6.2.10 NIST63B4-3.1.1.2-6 a password ends by no calendar: two years later it opens, and nobody asks for another', async () => {
    const later = await newWorld({ house: true, at: '2026-06-01T09:00:00+09:00' })
    const house = await newServer(later)
    const manager = await newManager(later)
    await later.advance({ days: 730 })
    await signedInOver(later, house, credentials(manager))
    await house.close()
    await later.close()
  })

  it('ASVS-6.2.2 ASVS-6.2.3 OWASP-CS-AuthN-2 is changed by its owner with a session, the present one and the next', async () => {
    const manager = await newManager(world)
    const next = 'TsubakiKumo'
    const path = '/api/my-navigation/password'
    expect((await server.browser().post(path, { current: manager.password, next })).status).toBe(401)
    const browser = await signedInOver(world, server, credentials(manager))
    const change = (body: object) =>
      withProof(world, browser, manager.address, (headers) => browser.post(path, body, headers))
    expect((await change({ next })).status).toBe(400)
    expect((await change({ current: manager.password })).status).toBe(400)
    expect(await change({ current: 'not-this-one-7', next })).toMatchObject({
      ...{ status: 422, body: { refusal: 'wrong-password' } },
    })
    expect((await knock(server.browser(), credentials(manager))).step).toBe('code')
    expect((await change({ current: manager.password, next })).status).toBe(204)
    expect((await knock(server.browser(), credentials(manager))).refusal).toBe('not-recognised')
    expect((await knock(server.browser(), { ...credentials(manager), password: next })).step).toBe('code')
  })
})

/** The link of the mail that asks this manager to set a password. */
async function linkFor({ companyId, accountId, address }: Manager): Promise<{ token: string }> {
  const { resendSetPasswordMail } = await import('../../src/identity/accounts/resend-set-password-mail.ts')
  const wish = { companyId, accountId, companyName: '燕商事' }
  await world.act({ by: 'system', name: 'tests' }, (act) => resendSetPasswordMail(act, world, wish))
  const mails = await world.mailTo(address)
  const token = mails.flatMap(({ text }) => /set-password#(\S+)/.exec(text)?.[1] ?? []).at(-1)
  if (!token) throw new Error('No link was mailed.')
  return { token }
}

describe('what lies in the database', () => {
  it('NIST63B4-3.1.1.2-key a hash and every row beside it do without the key: with another one nothing fits', async () => {
    const manager = await newManager(world)
    const tables = await world.db.rows<{ name: string }>(sql`
      select table_name as name from information_schema.tables where table_schema = 'public'`)
    const master = [world.masterKey.toString('base64'), world.masterKey.toString('hex')]
    for (const { name } of tables) {
      const dump = await world.pool.query(`select t::text as row from ${name} t`)
      const rows = dump.rows.map(({ row }) => String(row)).join('\n')
      expect([name, master.some((key) => rows.includes(key))]).toEqual([name, false])
    }
    const elsewhere = await newServer({ ...world, masterKey: Buffer.alloc(32, 9) })
    expect((await knock(elsewhere.browser(), credentials(manager))).refusal).toBe('not-recognised')
    await elsewhere.close()
    expect((await knock(server.browser(), credentials(manager))).step).toBe('code')
  })

  it('ASVS-6.4.2 NIST63B4-3.1.1.2-7 NIST63B4-3.1.1.2-8 there is no place for a hint or a secret question, and no call that takes or shows one', async () => {
    const columns = await world.db.rows<{ name: string }>(sql`
      select column_name as name from information_schema.columns where table_schema = 'public'
        and (column_name ~ '(hint|maiden|pet)'
          or column_name ~ '(question|answer)' and table_name ~ '^(identity|membership|organisation|platform)_')`)
    expect(columns).toEqual([])
    const described = JSON.stringify(await wholeDescription(world, server))
    expect(described).toContain('/api/set-password')
    expect(described).not.toMatch(/\bhint|(secret|security).?(question|answer)|maiden|ヒント|秘密の質問/i)
  })

  it('ASVS-6.3.2 a new house has no account, no member and no company until somebody makes one', async () => {
    const fresh = await newWorld()
    for (const table of [
      'identity_account',
      'identity_sign_in_id',
      'membership_member',
      'organisation_company',
    ])
      expect((await fresh.pool.query(`select * from ${table}`)).rows).toEqual([])
    await fresh.close()
  })

  it('OWASP-CS-AuthN-11 IDs follow no order: neither from one account to the next nor in any place', async () => {
    const ids: string[] = []
    for (let n = 0; n < 30; n++) ids.push((await newManager(world, { password: null })).signInId)
    expect(new Set(ids).size).toBe(30)
    expect(ids.toSorted()).not.toEqual(ids)
    for (let place = 0; place < 9; place++)
      expect(new Set(ids.map((id) => id[place])).size).toBeGreaterThan(8)
  })
})
