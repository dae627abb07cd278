import { describe, expect, it } from 'vitest'
import { newManager } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { openedCompany, rawRequest, signIn, upToCode, type View } from './steps.ts'

// Even where a proxy is trusted with addresses, it is not with the name of the house.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

const evil = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-port': '6666',
  'x-forwarded-server': 'evil.example',
  'x-original-host': 'evil.example',
  'x-host': 'evil.example',
  forwarded: 'for=1.2.3.4;host=evil.example;proto=http',
}
const hosts = ['evil.example', 'evil.example:80', 'localhost:80@evil.example', 'localhost.evil.example']

describe('the house knows its own name', () => {
  it('attack-11 OWASP-CS-Forgot-4 builds the link in a mail from the configured origin, whatever Host, forwarding and request line say', async () => {
    const company = await openedCompany(world, server, 'tsubame')
    const cookie = [...company.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const person = (n: number) => ({
      kind: 'ticketing-manager',
      names: {
        kanji: { family: '佐藤', given: '健' },
        kana: { family: 'サトウ', given: 'ケン' },
        romaji: { family: 'SATO', given: 'KEN' },
      },
      ...{
        departmentId: company.departmentId,
        managedDepartmentIds: [company.departmentId],
        address: `ken${n}@tsubame.example`,
      },
    })
    const agent = {
      'user-agent':
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    }
    const paths = ['/api/people', 'http://evil.example/api/people', `${server.url}/api/people`, '/api/people']
    for (const [n, host] of hosts.entries()) {
      const headers = { ...evil, ...agent, host, cookie }
      const made = await rawRequest(server, {
        method: 'POST',
        path: paths[n] ?? '',
        headers,
        body: person(n),
      })
      expect([host, made.status, made.text.includes('evil')]).toEqual([host, 201, false])
      const mails = await world.mailTo(`ken${n}@tsubame.example`)
      expect(mails).toHaveLength(1)
      expect(mails[0]?.text).toContain(`${server.url}/set-password#`)
      expect(mails[0]?.text).not.toContain('evil')
      const links = mails[0]?.text.match(/\w+:\/\/[^\s#]+/g) ?? []
      expect(links.map((link) => new URL(link).origin)).toEqual(links.map(() => server.url))
    }
  })

  it('attack-11 lets no answer repeat a foreign name: no header, cookie or body of the API and the screens', async () => {
    for (const host of hosts)
      for (const path of [
        '/',
        '/sign-in',
        '/api/gate',
        '/api/openapi.json',
        'http://evil.example/',
        '/portal',
        '/nowhere',
      ]) {
        const { headers, text } = await rawRequest(server, { path, headers: { ...evil, host } })
        expect([host, path, /evil\.example|gopher/.test(JSON.stringify(headers) + text)]).toEqual([
          host,
          path,
          false,
        ])
      }
  })

  it('attack-11 takes a change from its own origin only, not from the one Host names', async () => {
    const body = { door: 'member', language: 'ja', id: '1234567', password: 'not-this-one-7' }
    for (const origin of [
      'http://evil.example',
      'null',
      server.url.replace('http', 'https'),
      `${server.url}.evil.example`,
    ]) {
      const headers = { ...evil, host: 'evil.example', origin }
      const { status } = await rawRequest(server, { method: 'POST', path: '/api/sign-in', headers, body })
      expect([origin, status]).toEqual([origin, 403])
    }
  })
})

describe('nobody is sent elsewhere', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/%2f%2fevil.example',
    '%2f%2fevil.example',
    'https:evil.example',
    '/%5cevil.example',
    '/\tevil.example',
    'http://localhost@evil.example',
    '*.example',
    'javascript:alert(1)',
  ]
  const names = [
    'next',
    'return',
    'returnTo',
    'return_to',
    'redirect',
    'redirect_uri',
    'url',
    'continue',
    'goto',
    'home',
    'to',
  ]

  it('attack-26 ASVS-3.7.2 answers no path and no parameter with a redirect', async () => {
    const asked = elsewhere.flatMap((target) => {
      const safe = encodeURI(target).replace(/^(?!\/)/, '/')
      const query = names.map((name) => `${name}=${encodeURIComponent(target)}`).join('&')
      return [
        safe,
        `/en${safe}`,
        `/sign-in?${query}`,
        `/portal?${query}`,
        `/portal/..${safe}`,
        `/api/gate?${query}`,
        `${safe}/..`,
      ]
    })
    for (const path of [
      '//evil.example/',
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '/%2f%2fevil.example',
      ...asked,
    ]) {
      const { status, headers } = await rawRequest(server, { path })
      expect([path, status < 300 || status >= 400, headers.location, headers.refresh]).toEqual([
        path,
        true,
        undefined,
        undefined,
      ])
    }
  })

  it('attack-26 ends a sign-in at home, whatever place was asked for at its beginning or its end', async () => {
    const manager = await newManager(world)
    await signIn(world, server.browser(), manager)
    for (const target of elsewhere) {
      const browser = server.browser()
      const query = names.map((name) => `${name}=${encodeURIComponent(target)}`).join('&')
      // Each time somebody else: one person is mailed ten codes in ten minutes and no more.
      const { signInId: id, password } = await newManager(world)
      const typed = { door: 'administrator', language: 'ja', id, password }
      const asked = await browser.post<View>(`/api/sign-in?${query}`, typed)
      expect(asked).toMatchObject({ status: 200, body: { step: 'code' } })
      for (const name of names.slice(0, 3)) {
        const refused = await browser.post('/api/sign-in', { ...typed, [name]: target })
        expect([name, refused.status]).toEqual([name, 400])
      }
    }
    const { browser, path } = await upToCode(server.browser(), manager)
    const code = /: (\d{6})$/m.exec((await world.mailTo(manager.address)).at(-1)?.text ?? '')?.[1]
    const done = await browser.post(`${path}/code?next=//evil.example`, { code })
    expect(done.body).toMatchObject({ step: 'done', home: '/portal' })
    expect(done.headers.get('location')).toBeNull()
  })
})
