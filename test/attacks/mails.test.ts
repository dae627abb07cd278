import { beforeAll, describe, expect, it } from 'vitest'
import { createCompany } from '#organisation/public.ts'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo, newManager, newTraveller } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { hanako, ken, named } from '../support/people.ts'
import {
  type Asked,
  beginRecovery,
  openedCompany,
  prove,
  seenFrom,
  send,
  signIn,
  typeAt,
  upToCode,
  type View,
} from './steps.ts'

let company: Awaited<ReturnType<typeof openedCompany>>
houseOfFile()
beforeAll(async () => {
  company = await openedCompany(world, server, 'tsubame')
})

const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const register = (body: object) =>
  prove(world, company.browser, company.address, { method: 'POST', path: '/api/people', body })

describe('names and words from outside', () => {
  it('attack-27 takes no line end, no turned text and no control character into a name', async () => {
    const turned = [
      '山田\u202Eevil',
      '山田\u2066',
      '山\u0000田',
      '山田\u001b[31m',
      '山田\u200B',
      '山\u2028田',
      '山田\uFEFF',
    ]
    for (const [n, family] of turned.entries()) {
      const names = { ...named.hanako, kanji: { family, given: '花子' } }
      const { status, body } = await register(
        hanako(company.departmentId, { memberNumber: `10000000${n}`, names }),
      )
      const kept = status === 201 ? JSON.stringify(body) : ''
      expect([family, kept.match(invisible), /\\u/.test(kept)]).toEqual([family, null, false])
    }
    const names = {
      ...named.hanako,
      kanji: { family: '山田\r\nBcc: all@evil.example', given: '<img src=x onerror=alert(1)>' },
    }
    const made = await register(hanako(company.departmentId, { memberNumber: '200000001', names }))
    expect(made.status).toBe(201)
    expect(JSON.stringify(made.body)).not.toMatch(/\\r|\\n/)
    const page = await company.browser.get('/api/people')
    expect(page.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const file = await prove(world, company.browser, company.address, {
      method: 'GET',
      path: '/api/people/export.csv',
    })
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(
      String(file.body)
        .split('\r\n')
        .filter((line) => line.startsWith('Bcc')),
    ).toEqual([])
  })

  it('attack-27 mails a company’s name as one harmless line of a plain text, whatever the name holds', async () => {
    const name = '青葉\r\nBcc: all@evil.example\r\n\r\n■ ご注意\u2028\u202Eevil <b>https://evil.example/x</b>'
    const administrator = { names: named.mori, address: 'mori@aoba.example', language: 'ja' } as const
    await createCompany(world, { by: 'operator', name: 'tests' }, { name, administrator })
    const mails = await world.mailTo('mori@aoba.example')
    expect(mails).toHaveLength(1)
    for (const { subject, text } of mails) {
      expect(`${subject}${text.replaceAll('\n', '')}`).not.toMatch(invisible)
      expect(text).not.toMatch(/^Bcc:|^■ ご注意$|https:\/\/evil/m)
    }
    expect(await world.mailTo('all@evil.example')).toEqual([])
  })

  it('attack-27 mails of a browser only a short plain name, whatever its user agent says', async () => {
    const manager = await newManager(world)
    const agents = [
      '<script>alert(1)</script>',
      'Mozilla/5.0 https://evil.example/click (Windows NT 10.0) Chrome/140',
      '\u00e9vil\u00ad Firefox/9 \u0085Bcc: x',
    ]
    for (const agent of agents) {
      const { browser, path } = await upToCode(server.browser({ 'user-agent': agent }), manager)
      await browser.post(`${path}/code`, { code: await codeTo(world, manager.address) })
    }
    const mails = await world.mailTo(manager.address)
    expect(mails.length).toBeGreaterThanOrEqual(agents.length)
    for (const { text } of mails) {
      expect(text.replaceAll('\n', '')).not.toMatch(invisible)
      expect(text).not.toMatch(/script|evil|Bcc/)
    }
  })

  it('attack-27 writes each line of the log as one JSON, whatever was sent', async () => {
    const nasty = '\r\n{"level":60,"msg":"forged"}\u001b[2J\u202E'
    for (const path of [
      `/api/${encodeURIComponent(nasty)}`,
      '/api/sign-in/%0d%0aforged',
      `/portal/${encodeURIComponent(nasty)}`,
    ])
      await server.browser().get(path)
    await typeAt(server.browser(), { id: nasty, password: nasty })
    for (const line of world.logged) expect(() => JSON.parse(line)).not.toThrow()
    expect(world.logged.filter((line) => JSON.parse(line).msg === 'forged')).toEqual([])
  })
})

describe('a mailbox to be flooded', () => {
  it('attack-28 OWASP-CS-Forgot-2 gets three reset mails in ten minutes, however the ID is spelled and from however many browsers of a network', async () => {
    const manager = await newManager(world)
    const member = await newTraveller(world)
    const spellings = (id: string) => [
      id,
      id.toLowerCase(),
      ` ${id}`,
      `${id}\t`,
      wide(id),
      wide(id.toLowerCase()),
      `\u3000${id}`,
    ]
    const ask = async (door: 'administrator' | 'member', id: string) => {
      const { browser, path } = await beginRecovery(server.browser(), door)
      await browser.post(`${path}/identify`, { id })
      await browser.post(`${path}/resend`)
    }
    for (const id of spellings(manager.signInId)) await ask('administrator', id)
    for (const id of spellings(member.number)) await ask('member', id)
    await Promise.all(spellings(manager.signInId).map((id) => ask('administrator', id)))
    expect([
      (await world.mailTo(manager.address)).length,
      (await world.mailTo(member.address)).length,
    ]).toEqual([3, 3])
    await world.advance({ minutes: 10 })
    await ask('administrator', wide(manager.signInId))
    expect(await world.mailTo(manager.address)).toHaveLength(5)
  })

  it('attack-28 gets no more of them when it stands behind several IDs, in other case, width or with a tag', async () => {
    const variants = [
      'suzume@hato.example',
      'SUZUME@hato.example',
      'suzume+1@hato.example',
      'Suzume+x@hato.example',
    ]
    const seen = []
    for (const address of variants) {
      const manager = await newManager(world)
      await world.db.run(
        sql`update identity_account set address = ${address} where id = ${manager.accountId}`,
      )
      const { browser, path } = await beginRecovery(server.browser())
      const answers = [await browser.post(`${path}/identify`, { id: manager.signInId })]
      for (let n = 0; n < 3; n++) answers.push(await browser.post(`${path}/resend`))
      seen.push(answers.map(seenFrom))
    }
    const mails = await Promise.all(variants.map((address) => world.mailTo(address)))
    expect(mails.flat()).toHaveLength(3)
    // What is held back shows nowhere: otherwise a stranger would learn who shares a mailbox.
    for (const answers of seen) expect(answers).toEqual(seen[0])
  })

  it('attack-28 gets ten codes in ten minutes at most from a stranger who holds the password; the owner’s device counts apart', async () => {
    const manager = await newManager(world)
    const own = await signIn(world, server.browser(), manager)
    const before = (await world.mailTo(manager.address)).length
    const enter = async (browser: Browser) => {
      const entry = { id: manager.signInId, password: manager.password }
      const { path, body } = await typeAt(browser, entry)
      if (body.step !== 'code') return [body.refusal]
      const again = await browser.post<View>(`${path}/resend`)
      return [body.step, again.body.step ?? again.body.refusal]
    }
    const flood = await Promise.all(Array.from({ length: 16 }, () => enter(server.browser())))
    expect(new Set(flood.flat())).toEqual(new Set(['code', 'too-many-resends']))
    expect((await world.mailTo(manager.address)).length - before).toBe(10)
    // On his own device he is let in without a code, or, from a browser that looks changed, still gets one.
    const changed = server.browser({
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
    for (const [name, value] of own.cookies) changed.cookies.set(name, value)
    expect((await enter(changed))[0]).toBe('code')
    await world.advance({ minutes: 10, seconds: 1 })
    expect((await enter(server.browser()))[0]).toBe('code')
  })

  it('attack-28 is one mailbox for a company by case, plus-tag and width: registered once, mailed once', async () => {
    const first = await register(ken(company.departmentId, { address: 'hato@tsubame.example' }))
    expect(first.status).toBe(201)
    const variants = [
      'HATO@tsubame.example',
      'hato+1@tsubame.example',
      'Hato+tag@TSUBAME.EXAMPLE',
      wide('hato@tsubame.example'),
      wide('hato+2@tsubame.example'),
    ]
    for (const address of variants) {
      const again = await register(ken(company.departmentId, { address }))
      expect([address, again.body.refusal]).toEqual([address, 'address-shared'])
    }
    for (const address of ['hato@tsubame.example', ...variants.slice(0, 3)])
      expect(await world.mailTo(address)).toHaveLength(address === 'hato@tsubame.example' ? 1 : 0)
  })

  it('attack-28 cannot be made one’s own address by a variant of a colleague’s', async () => {
    const body = ken(company.departmentId, { address: 'tobi@tsubame.example' })
    expect((await register(body)).status).toBe(201)
    for (const address of [
      'TOBI@tsubame.example',
      'tobi+1@tsubame.example',
      wide('tobi+x@tsubame.example'),
    ]) {
      const asked = await send(company.browser, {
        method: 'POST',
        path: '/api/my-navigation/address',
        body: { address },
      })
      expect([address, asked.body.refusal]).toEqual([address, 'address-shared'])
    }
    const own = company.address.replace('@', '+2@')
    const same = await send(company.browser, {
      method: 'POST',
      path: '/api/my-navigation/address',
      body: { address: own },
    })
    expect(same.body.refusal).toBe('step-up-required')
  })

  it('attack-28 gets at most three links, and at most six codes of operations and three of new addresses in ten minutes', async () => {
    const made = await register(ken(company.departmentId, { address: 'washi@tsubame.example' }))
    const { id } = (made.body as { person: { id: string } }).person
    const again = await Promise.all(
      Array.from({ length: 16 }, () => company.browser.post<View>(`/api/people/${id}/password-mail`)),
    )
    expect(again.filter(({ status }) => status === 204)).toHaveLength(2)
    expect(await world.mailTo('washi@tsubame.example')).toHaveLength(3)
    const manager = await newManager(world)
    const browser = await signIn(world, server.browser(), manager)
    const before = (await world.mailTo(manager.address)).length
    const asked = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        send(browser, {
          method: 'POST',
          path: '/api/my-navigation/address',
          body: { address: `victim+${n}@post.example` },
        }),
      ),
    )
    expect((await world.mailTo(manager.address)).length - before).toBe(6)
    const [first] = asked as unknown as { body: Asked }[]
    expect(
      (await browser.post<View>(`/api/step-ups/${first?.body.detail.stepUp.id}/resend`)).body.refusal,
    ).toBe('too-many-resends')
  })
})
