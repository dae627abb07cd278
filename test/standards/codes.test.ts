import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { Profile } from '../../src/platform/profile.ts'
import { codeTo, type Manager, newManager, newTraveller, wrongCode } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { knock, resetOver, signedInOver } from '../support/signed-in.ts'

houseOfFile()

const credentials = ({ signInId: id, address, password }: Manager) => ({ id, address, password })
const resets = (id: string) => ({ door: /^\d+$/.test(id) ? 'member' : 'administrator', language: 'ja' })

describe('a code', () => {
  it('JP-Phish-5 comes in a mail that names service, time, purpose, device and network, and says to tell it to nobody', async () => {
    const manager = await newManager(world)
    const who = credentials(manager)
    await knock(server.browser(), who)
    const reset = server.browser()
    const { body } = await reset.post<{ id: string }>('/api/recovery', resets(who.id))
    await reset.post(`/api/recovery/${body.id}/identify`, { id: who.id })
    const mails = await world.mailTo(who.address)
    const purposes = [
      'へのログインを続けるためのワンタイムパスワード',
      'パスワードを再設定するためのワンタイムパスワード',
    ]
    expect(mails).toHaveLength(purposes.length)
    for (const [index, { subject, text }] of mails.entries()) {
      expect(subject).toContain('【風花ビズ】')
      expect(text).toContain(purposes[index])
      expect(text).toMatch(/日時: \d{4}年\d+月\d+日\(.\) \d\d:\d\d/)
      expect(text).toMatch(/ご利用の端末: \S/)
      expect(text).toContain('接続元: 127.0.0.0/24')
      expect(text).toContain('どなたにもお伝えにならないでください')
    }
  })

  it('NIST63B4-3.1.3.2-6d ASVS-6.5.3 ASVS-6.5.4 has six digits of chance, each in every place, as long as no profile says otherwise', async () => {
    const codes = Array.from({ length: 600 }, () => world.random.digits(world.profile.codes.digits))
    for (const code of codes) expect(code).toMatch(/^\d{6}$/)
    expect(new Set(codes).size).toBeGreaterThan(590)
    for (let place = 0; place < 6; place++) {
      const seen = Map.groupBy(codes, (code) => code[place])
      expect(seen.size).toBe(10)
      // Sixty are expected of each digit; a sound source gives less than twenty once in a million runs.
      for (const [, same] of seen) expect(same.length).toBeGreaterThan(20)
    }
    const { codes: shape } = Profile.shape
    expect(shape.safeParse({ ...world.profile.codes, digits: 5 }).success).toBe(false)
    const manager = await newManager(world)
    await knock(server.browser(), credentials(manager))
    expect(await codeTo(world, manager.address)).toMatch(/^\d{6}$/)
    // Six digits are a guess in a million: five of them are all there are.
    expect(shape.safeParse({ ...world.profile.codes, tries: 11 }).success).toBe(false)
  })

  it('NIST63B4-3.1.3.2-10m ASVS-6.5.5 lives ten minutes, and no profile lets it live longer', async () => {
    const { codes: shape } = Profile.shape
    expect(world.profile.codes.minutes).toBe(10)
    expect(shape.safeParse({ ...world.profile.codes, minutes: 11 }).success).toBe(false)
    const manager = await newManager(world)
    const late = server.browser()
    const { path } = await knock(late, credentials(manager))
    const code = await codeTo(world, manager.address)
    await world.advance({ minutes: 10 })
    expect((await late.post(`${path}/code`, { code })).status).toBe(422)
    const soon = server.browser()
    const second = await knock(soon, credentials(manager))
    const fresh = await codeTo(world, manager.address)
    await world.advance({ minutes: 9, seconds: 30 })
    expect((await soon.post(`${second.path}/code`, { code: fresh })).body).toMatchObject({ step: 'done' })
  })

  it('ASVS-6.6.2 opens the very request it was made for: no earlier one, no later one, no other kind', async () => {
    const manager = await newManager(world)
    const [first, second] = [server.browser(), server.browser()]
    const one = await knock(first, credentials(manager))
    const ofFirst = await codeTo(world, manager.address)
    const two = await knock(second, credentials(manager))
    const ofSecond = await codeTo(world, manager.address)
    const begun = await second.post<{ id: string }>('/api/recovery', resets(manager.signInId))
    await second.post(`/api/recovery/${begun.body.id}/identify`, { id: manager.signInId })
    const wrong = [
      await first.post(`${one.path}/code`, { code: ofSecond }),
      await second.post(`${two.path}/code`, { code: ofFirst }),
      await second.post(`/api/recovery/${begun.body.id}/code`, { code: ofSecond }),
    ]
    expect(wrong.map(({ status }) => status)).toEqual([422, 422, 422])
    expect((await second.post(`${two.path}/code`, { code: ofSecond })).body).toMatchObject({ step: 'done' })
  })

  it('lies in no table as it was mailed', async () => {
    const manager = await newManager(world)
    await knock(server.browser(), credentials(manager))
    const code = await codeTo(world, manager.address)
    const rows = await world.db.rows<{ row: string }>(sql`
      select c::text as row from identity_code c where account_id = ${manager.accountId}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(code)
  })

  it('NIST63B4-3.2.2-reset a right password gives back its own tries and none of the codes, and the code its own', async () => {
    const who = credentials(await newManager(world))
    const wrongly = async () =>
      (await knock(server.browser(), { ...who, password: 'not-this-one-7' })).refusal
    for (let n = 0; n < 4; n++) expect(await wrongly()).toBe('not-recognised')
    const browser = server.browser()
    const asked = await knock(browser, who)
    const guess = async (path: string, code: string) => (await browser.post(`${path}/code`, { code })).status
    const code = await codeTo(world, who.address)
    for (let n = 1; n <= 4; n++) expect(await guess(asked.path, wrongCode(code, n))).toBe(422)
    // The password was right: five more tries. The codes' four wrong ones stand: one is left.
    for (let n = 0; n < 4; n++) expect(await wrongly()).toBe('not-recognised')
    const again = await knock(browser, who)
    expect(again.step).toBe('code')
    expect(await guess(again.path, await codeTo(world, who.address))).toBe(200)
    // It was right: the codes are whole again, for four wrong ones and a right one.
    const stranger = server.browser()
    const later = await knock(stranger, who)
    const newest = await codeTo(world, who.address)
    for (let n = 1; n <= 4; n++)
      expect((await stranger.post(`${later.path}/code`, { code: wrongCode(newest, n) })).status).toBe(422)
    expect((await stranger.post(`${later.path}/code`, { code: newest })).status).toBe(200)
  })
})

describe('a proof for one operation', () => {
  it('OWASP-CS-Tx-1 is the server’s own, for this act with these words, once, for its time, with limited tries', async () => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, credentials(manager))
    const ask = (address: string, stepUp?: string) =>
      browser.post<{ detail?: { stepUp: { id: string } } }>(
        '/api/my-navigation/address',
        { address },
        stepUp ? { 'step-up': stepUp } : {},
      )
    const asked = async (address: string) => {
      const answer = await ask(address)
      expect(answer.status).toBe(403)
      return answer.body.detail?.stepUp.id ?? ''
    }
    const pass = async (id: string, code: string) =>
      (await browser.post(`/api/step-ups/${id}/code`, { code })).status
    const id = await asked('first@tsubame.example')
    expect(await pass(id, await codeTo(world, manager.address))).toBe(204)
    expect((await ask('second@tsubame.example', id)).status).toBe(403)
    expect((await ask('first@tsubame.example', world.random.id())).status).toBe(403)
    expect((await ask('first@tsubame.example', id)).status).toBe(202)
    expect((await ask('first@tsubame.example', id)).status).toBe(403)

    const late = await asked('late@tsubame.example')
    const lateCode = await codeTo(world, manager.address)
    await world.advance({ minutes: 10 })
    expect(await pass(late, lateCode)).not.toBe(204)

    const guessed = await asked('guessed@tsubame.example')
    const right = await codeTo(world, manager.address)
    for (let n = 1; n <= 5; n++) expect(await pass(guessed, wrongCode(right, n))).toBe(422)
    expect(await pass(guessed, right)).toBe(422)
  })
})

describe('a reset', () => {
  it('OWASP-CS-Forgot-8 OWASP-CS-Forgot-10 opens nothing else on its way, and signs nobody in at its end', async () => {
    const who = credentials(await newManager(world))
    const browser = server.browser()
    const inside = async () => {
      const statuses: number[] = []
      for (const path of ['/api/session', '/api/me', '/api/my-navigation', '/api/people'])
        statuses.push((await browser.get(path)).status)
      statuses.push(
        (await browser.post('/api/my-navigation/address', { address: 'thief@evil.example' })).status,
      )
      return statuses
    }
    const nothing = [401, 401, 401, 401, 401]
    const begun = await browser.post<{ id: string }>('/api/recovery', resets(who.id))
    const path = `/api/recovery/${begun.body.id}`
    expect(await inside()).toEqual(nothing)
    await browser.post(`${path}/identify`, { id: who.id })
    expect(await inside()).toEqual(nothing)
    expect((await browser.post(`${path}/code`, { code: await codeTo(world, who.address) })).status).toBe(200)
    expect(await inside()).toEqual(nothing)
    const done = await browser.post(`${path}/new-password`, { password: 'TsubakiKumo' })
    expect(done.body).toMatchObject({ step: 'done' })
    expect(await inside()).toEqual(nothing)
    expect([...browser.cookies.keys()]).toEqual(['__Host-device'])
    expect((await knock(browser, { ...who, password: 'TsubakiKumo' })).step).toBe('code')
  })

  it('NIST63B4-4.2.3 OWASP-CS-Forgot-7 ASVS-6.3.7 is told to its owner by a mail that holds no password, whoever he is', async () => {
    const [manager, member] = [await newManager(world), await newTraveller(world)]
    for (const { id, address } of [credentials(manager), { id: member.number, address: member.address }]) {
      await resetOver(world, server, { id, address, password: 'TsubakiKumo' })
      const told = (await world.mailTo(address)).filter(({ subject }) => subject.includes('パスワード変更'))
      expect(told).toHaveLength(1)
      expect(told[0]?.text).not.toMatch(/TsubakiKumo|kumo-no-michi7|hoshi-zora-4410/)
      expect(told[0]?.text).toContain('お心当たり')
    }
  })

  it('JP-Phish-7 opens a number that failures have locked, by its member himself', async () => {
    const { number: id, address, password } = await newTraveller(world)
    for (let n = 0; n < 5; n++) await knock(server.browser(), { id, password: 'not-this-one-7' })
    expect((await knock(server.browser(), { id, password })).refusal).toBe('not-recognised')
    expect(await world.facts('member-locked')).toHaveLength(1)
    await resetOver(world, server, { id, address, password: 'TsubakiKumo' })
    await signedInOver(world, server, { id, address, password: 'TsubakiKumo' })
  })

  it('OWASP-CS-Forgot-3 and the link that sets a first password hang on long tokens of chance, kept as hashes', async () => {
    const manager = await newManager(world, { password: null })
    const { resendSetPasswordMail } = await import('../../src/identity/accounts/resend-set-password-mail.ts')
    const { companyId, accountId, address } = manager
    const tokens: string[] = []
    for (let n = 0; n < 2; n++) {
      await world.act({ by: 'system', name: 'tests' }, (act) =>
        resendSetPasswordMail(act, world, { companyId, accountId, companyName: '燕商事' }),
      )
      tokens.push(/set-password#(\S+)/.exec((await world.mailTo(address)).at(-1)?.text ?? '')?.[1] ?? '')
    }
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(new Set(tokens).size).toBe(2)
    const rows = await world.db.rows<{ row: string }>(sql`
      select l::text as row from identity_link l where account_id = ${accountId}`)
    expect(rows.length).toBeGreaterThan(1)
    for (const { row } of rows) {
      expect(row).toContain('\\x')
      for (const token of tokens) {
        expect(row).not.toContain(token)
        expect(row).not.toContain(Buffer.from(token).toString('hex'))
      }
    }
  })
})
