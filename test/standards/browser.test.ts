import { beforeAll, describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'
import { rawRequest } from '../attacks/steps.ts'
import { sendForm } from '../support/agency.ts'
import type { Browser } from '../support/browser.ts'
import { wholeDescription } from '../support/description.ts'
import { newManager } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { signedInOver } from '../support/signed-in.ts'

let browser: Browser
let calls: { method: string; path: string; takesBody: boolean }[]
houseOfFile()
beforeAll(async () => {
  const { signInId: id, address, password } = await newManager(world)
  browser = await signedInOver(world, server, { id, address, password })
  const body = await wholeDescription<{ paths: Record<string, Record<string, object>> }>(world, server)
  calls = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, nobody),
      takesBody: 'requestBody' in described,
    })),
  )
})

const nobody = '00000000-0000-4000-8000-000000000000'
const cookie = () => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** One of each kind of answer: pages, a script, what is open, what is closed, refused, unknown, faulty. */
async function everyKind() {
  const page = await rawRequest(server, { path: '/' })
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? ''
  expect(script).not.toBe('')
  const asked: { method?: string; path: string; headers?: Record<string, string>; body?: unknown }[] = [
    ...[
      '/',
      '/sign-in',
      '/portal',
      '/nowhere',
      script,
      '/favicon.svg',
      '/healthz',
      '/api/gate',
      '/api/nowhere',
    ].map((path) => ({ path })),
    { path: '/api/my-navigation' },
    { path: '/api/my-navigation', headers: { cookie: cookie() } },
    { path: '/%zz' },
    { method: 'POST', path: '/api/recovery', body: {} },
    { method: 'POST', path: '/api/recovery', headers: { origin: 'https://evil.example' }, body: {} },
    { method: 'OPTIONS', path: '/api/recovery', headers: { origin: 'https://evil.example' } },
  ]
  return Promise.all(asked.map(async (one) => ({ ...one, ...(await rawRequest(server, one)) })))
}

describe('every answer tells the browser', () => {
  it('ASVS-3.4.2 ASVS-3.4.3 ASVS-3.4.4 ASVS-3.4.5 ASVS-3.4.6 ASVS-3.2.1 ASVS-3.5.8 OWASP-CS-Forgot-5 to run nothing foreign, guess no type, name us to nobody, frame and lend us nowhere', async () => {
    for (const { path, headers, status } of await everyKind()) {
      const policy = String(headers['content-security-policy'])
      for (const rule of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect([path, policy.split('; ')]).toEqual([path, expect.arrayContaining([rule])])
      expect([path, policy]).toEqual([path, expect.not.stringMatching(/unsafe|\*|https?:/)])
      expect([path, status, headers]).toEqual([
        path,
        status,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-resource-policy': 'same-origin',
          'content-type': expect.stringMatching(/\S/),
        }),
      ])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('ASVS-3.4.8 that no other window holds on to a page of ours', async () => {
    for (const { path, headers } of await everyKind())
      if (String(headers['content-type']).includes('html'))
        expect([path, headers['cross-origin-opener-policy']]).toEqual([path, 'same-origin'])
  })

  it('ASVS-3.4.1 over https, to come by https alone for two years, every host below ours too', async () => {
    const { openHouse } = await import('../../src/house.ts')
    const { freePort } = await import('../support/free-port.ts')
    const port = await freePort()
    const config = { ...world.config, host: '127.0.0.1', port, origin: 'https://biz.kazahana.example' }
    const { pool, masterKey, log } = world
    const profile = { ...world.profile, movableClock: false }
    const house = await openHouse({ config, profile, pool, masterKey, log })
    for (const path of [
      '/',
      '/sign-in',
      '/nowhere',
      '/api/gate',
      '/api/my-navigation',
      '/api/nowhere',
      '/healthz',
      '/%zz',
    ]) {
      const reply = await fetch(`http://127.0.0.1:${port}${path}`)
      expect([path, reply.headers.get('strict-transport-security')]).toEqual([
        path,
        'max-age=63072000; includeSubDomains',
      ])
    }
    await house.close()
  })
})

// The one route that takes a page of another site, by its own word; test/attacks/hand-over.test.ts is about it.
const handOver = '/api/hand-over'

describe('another site', () => {
  const evil: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ]

  it('ASVS-3.5.1 OWASP-CS-CSRF-2 OWASP-CS-CSRF-3 makes no browser change anything here, the sign-in form included: by Fetch Metadata, and by Origin where that is missing', async () => {
    const changes = calls.filter(({ method, path }) => method !== 'GET' && path !== handOver)
    expect(changes.length).toBeGreaterThan(25)
    expect(changes.map(({ path }) => path)).toContain('/api/sign-in')
    for (const { method, path } of changes)
      for (const headers of evil) {
        const sent = { method, path, headers: { ...headers, cookie: cookie() } }
        const { status, text } = await rawRequest(server, {
          ...sent,
          ...(method !== 'DELETE' && { body: {} }),
        })
        expect([method, path, headers, status]).toEqual([method, path, headers, 403])
        expect(text).toContain('foreign-origin')
      }
  })

  it('ASVS-3.5.1 attack-19 may send one form alone, an agency’s, and that signs nobody in: no cookie, no session, whatever it holds', async () => {
    for (const headers of evil) {
      const sent = await sendForm(server, 'assertion=x', { ...headers, cookie: cookie() })
      expect([sent.status, sent.cookies]).toEqual([303, undefined])
    }
    const rows = await world.pool.query('select 1 from identity_session where agency is not null')
    expect(rows.rowCount).toBe(0)
  })

  it('ASVS-3.5.2 has no simple request that would be taken: as a form, as plain text or without a type', async () => {
    const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', '']
    const foreign = { origin: 'https://evil.example' }
    // What no body tells apart, the origin that a browser always names does.
    for (const { method, path, takesBody } of calls.filter(
      (one) => one.method === 'POST' && one.path !== handOver,
    ))
      for (const type of types)
        for (const from of takesBody ? [foreign, { origin: server.url }] : [foreign]) {
          const headers = { 'content-type': type, ...from, cookie: cookie() }
          const body = { door: 'member', language: 'ja' }
          const { status } = await rawRequest(server, { method, path, headers, body })
          expect([path, type, from, status >= 400 && status < 500]).toEqual([path, type, from, true])
        }
  })

  it('ASVS-3.5.3 finds nothing that changes by a safe method', async () => {
    const safe = new Set(calls.filter(({ method }) => method === 'GET').map(({ path }) => path))
    const changing = calls.filter(({ method, path }) => method !== 'GET' && !safe.has(path))
    expect(changing.length).toBeGreaterThan(15)
    for (const { path } of changing)
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const reply = await rawRequest(server, { method, path, headers: { cookie: cookie() } })
        expect([method, path, [400, 404].includes(reply.status)]).toEqual([method, path, true])
      }
  })

  it('ASVS-3.5.6 ASVS-3.5.7 gets no answer as a script, and no script of ours knows anybody', async () => {
    for (const { path } of calls.filter(({ method }) => method === 'GET')) {
      const reply = await rawRequest(server, {
        path: `${path}?callback=x&jsonp=x&cb=x`,
        headers: { cookie: cookie() },
      })
      expect([path, String(reply.headers['content-type'])]).toEqual([
        path,
        expect.not.stringMatching(/script/),
      ])
      expect([path, reply.text.startsWith('x(')]).toEqual([path, false])
    }
    const assets =
      /src="(\/assets\/[^"]+\.js)"/.exec((await rawRequest(server, { path: '/' })).text)?.[1] ?? ''
    const signedIn = await rawRequest(server, { path: assets, headers: { cookie: cookie() } })
    const signedOut = await rawRequest(server, { path: assets })
    expect(signedIn.status).toBe(200)
    expect(signedIn.text).toBe(signedOut.text)
  })
})

const browserOffers = [
  ...['activeElement', 'addEventListener', 'createElement', 'documentElement', 'getElementById', 'hidden'],
  ...[
    'querySelector',
    'querySelectorAll',
    'removeEventListener',
    'title',
    'visibilityState',
    'body',
    'fonts',
  ],
]

describe('the screens', () => {
  const sources = filesOf('web').filter(
    ({ path }) => /\.(tsx?|html|css)$/.test(path) && !/\.test\./.test(path),
  )

  it('ASVS-3.6.1 come from this house alone: no page, style or script names another host', async () => {
    for (const path of ['/', '/portal']) {
      const { text } = await rawRequest(server, { path })
      expect([path, text.match(/(?:src|href)="(?!\/)[^"]*"/g)]).toEqual([path, null])
    }
    const foreign = /(?:import|url|src|href)\s*[(=]?\s*['"`(](?:https?:)?\/\//
    expect(sources.filter(({ text }) => foreign.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('ASVS-3.2.3 keep nothing of theirs where a name in the page could stand in its place', () => {
    const scripts = sources.filter(({ path }) => /\.tsx?$/.test(path))
    const used = scripts.flatMap(({ text }) =>
      [...text.matchAll(/(?<!\/)\b(?:document|globalThis)\.(\w+)/g)].map(([, name = '']) => name),
    )
    const placing = /\b(?:window|document|globalThis)(?:\[|\.(?!title\b|cookie\b|location\b)\w+ = )/
    expect(scripts.filter(({ text }) => placing.test(text)).map(({ path }) => path)).toEqual([])
    const offered = new Set(browserOffers)
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((name) => !offered.has(name))).toEqual([])
    // What is found by a name is checked for what it is, or merely brought into sight.
    const strict = filesOf('tsconfig.json').map(({ text }) => text)
    expect(strict.join()).toContain('"strict": true')
  })

  it('ASVS-3.7.3 lead to no other site by themselves; a link there opens beside the page, which stays', () => {
    const leading =
      /\blocation\.(?:assign|replace)\(\s*['"`](?!\/)|\blocation\.href\s*=|http-equiv=["']refresh/i
    expect(sources.filter(({ text }) => leading.test(text)).map(({ path }) => path)).toEqual([])
    const outward = sources.filter(({ text }) => /href=\{(?:operator\.memberSite|target\.url)\}/.test(text))
    expect(outward.length).toBeGreaterThan(2)
    for (const { path, text } of outward)
      expect([
        path,
        text.match(/href=\{(?:operator\.memberSite|target\.url)\}(?! target="_blank")/g),
      ]).toEqual([path, null])
    const redirecting = filesOf('src').filter(({ text }) => /\.redirect\(\s*['"`]https?:/.test(text))
    expect(redirecting.map(({ path }) => path)).toEqual([])
  })

  it('ASVS-3.2.2 show text as text: nothing of them writes mark-up or runs words', () => {
    const running =
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/
    expect(sources.length).toBeGreaterThan(60)
    expect(sources.filter(({ text }) => running.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('ASVS-6.2.6 ASVS-6.2.7 NIST63B4-3.1.1.2-pm OWASP-CS-AuthN-8 let managers fill, people paste and look: every field says what it is and refuses no paste', () => {
    const all = sources.map(({ text }) => text).join('\n')
    expect(all).not.toMatch(/onPaste|onBeforeInput|['"]paste['"]|onDrop=/)
    const fields = sources.filter(({ text }) => /<(PasswordField|PasswordInput|CodeField)\b/.test(text))
    expect(fields.length).toBeGreaterThan(2)
    // The password of a company's self-registration is handed round, the token of a receiver is a machine's: nobody's
    // manager should keep either as his own.
    const own = fields.filter(({ path }) => !/\/(self-registration|receivers)\//.test(path))
    expect(own.filter(({ text }) => /autoComplete=["'{]*off/.test(text)).map(({ path }) => path)).toEqual([])
    for (const purpose of ['username', 'current-password', 'new-password', 'one-time-code'])
      expect(all).toContain(purpose)
    // Two fields in the house take a password, the gate's and Mantine's; both hide what is typed and can show it.
    const inputs = sources.filter(({ text }) => /type=\{?.*'password'|type="password"/.test(text))
    expect(inputs.map(({ path }) => path)).toEqual(['web/kit/password-field.tsx'])
    expect(inputs[0]?.text).toContain("type={shown ? 'text' : 'password'}")
    expect(inputs[0]?.text).toContain('useState(false)')
  })
})
