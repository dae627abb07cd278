import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'
import { codeTo, type Manager, newManager, newTraveller, wrongCode } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { knock, resetOver, signedInOver } from '../support/signed-in.ts'

houseOfFile({ logLevel: 'info' })

const credentials = ({ signInId: id, address, password }: Manager) => ({ id, address, password })
const linesOf = (errorId: unknown) =>
  world.logged
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter((line) => line.errorId === errorId)

/** What is on record about somebody, from a moment on. */
async function factsOf({ accountId }: Manager) {
  const facts = await world.facts()
  return facts.filter(({ subject, author }) => subject === accountId || author.accountId === accountId)
}

const sources = filesOf('src').filter(({ path }) => !/\.(test|fixture)\.ts$/.test(path))
const inventory =
  /### Where records go\n([\s\S]*?)\n### /.exec(readFileSync('docs/guide/run.md', 'utf8'))?.[1] ?? ''

describe('where records go', () => {
  it('ASVS-16.2.3 is what the guide lists: one log, the facts, and what carries facts out', () => {
    const listed = [...inventory.matchAll(/\]\(\.\.\/\.\.\/(src\/[\w/.-]+)\)/g)].map(([, path = '']) => path)
    expect(sources.filter(({ text }) => /\bpino\(/.test(text)).map(({ path }) => path)).toEqual([
      'src/platform/logging.ts',
    ])
    // Commands speak to whoever typed them, on his own terminal; nothing else prints.
    const printing = sources.filter(({ text }) => /\bconsole\.|process\.std(out|err)\b/.test(text))
    expect(printing.map(({ path }) => path).filter((path) => !path.startsWith('src/cli/'))).toEqual([
      'src/main.ts',
    ])
    const facts = sources
      .filter(({ text }) => /insert into platform_fact\b/.test(text))
      .map(({ path }) => path)
    const sending = sources
      .map(({ path }) => path)
      .filter((path) => path.startsWith('src/audit/export/send/') && !path.endsWith('/sending.ts'))
    expect(facts).toEqual(['src/platform/fact.ts'])
    for (const path of [...facts, 'src/platform/logging.ts', 'src/watch/signals/deliver-signals.ts'])
      expect([path, listed.includes(path)]).toEqual([path, true])
    expect(sending.toSorted()).toEqual(
      listed.filter((path) => path.startsWith('src/audit/export/send/')).toSorted(),
    )
  })
})

describe('what is on record', () => {
  it('ASVS-16.3.1 is every sign-in, good or bad, with what was proved, and every reset and code', async () => {
    const manager = await newManager(world)
    const who = credentials(manager)
    await knock(server.browser(), { ...who, password: 'not-this-one-7' })
    const browser = server.browser()
    const { path } = await knock(browser, who)
    const code = await codeTo(world, who.address)
    await browser.post(`${path}/code`, { code: wrongCode(code) })
    await browser.post(`${path}/code`, { code })
    await knock(browser, who)
    await resetOver(world, server, { ...who, password: 'TsubakiKumo' })
    await browser.post('/api/sign-out')
    const facts = await factsOf(manager)
    const of = (name: string) => facts.filter((fact) => fact.name === name).map(({ data }) => data)
    expect(of('sign-in-refused')).toMatchObject([{ why: 'wrong-password' }])
    expect(of('code-refused')).toHaveLength(1)
    expect(of('signed-in')).toMatchObject([{ proof: 'code' }, { proof: 'known-device' }])
    expect(of('password-reset')).toHaveLength(1)
    // One for the sign-in, one for the reset.
    expect(of('code-accepted')).toHaveLength(2)
  })

  it('ASVS-16.2.1 says when, where, who and what, so that the way of an attack can be followed', async () => {
    const before = await world.clock.now()
    const manager = await newManager(world)
    await signedInOver(world, server, credentials(manager))
    const fact = (await factsOf(manager)).find(({ name }) => name === 'signed-in')
    expect(fact?.at.getTime()).toBeGreaterThanOrEqual(before.getTime())
    expect(fact).toMatchObject({
      subject: manager.accountId,
      companyId: manager.companyId,
      author: { kind: 'journey', id: expect.stringMatching(/^[\da-f-]{36}$/) },
      data: { door: 'administrator', session: expect.stringMatching(/^[\da-f-]{36}$/) },
      personal: { ip: expect.stringMatching(/127\.0\.0\.1|::1/), device: 'Chrome / Windows' },
    })
  })

  it('ASVS-16.3.2 is whoever was refused what is not for him, under the number he was shown', async () => {
    const { number: id, address, password } = await newTraveller(world)
    const browser = await signedInOver(world, server, { id, address, password })
    const forbidden = await browser.get('/api/people')
    expect([forbidden.status, forbidden.body.refusal]).toEqual([403, 'forbidden'])
    expect(linesOf(forbidden.body.errorId)).toMatchObject([
      { refusal: 'forbidden', status: 403, method: 'GET', route: '/api/people' },
    ])
    const stranger = await server.browser().get('/api/people')
    expect(linesOf(stranger.body.errorId)).toMatchObject([{ refusal: 'signed-out', status: 401 }])
  })

  it('ASVS-16.3.4 ASVS-16.5.1 ASVS-16.5.3 is a fault of ours, of which people read a number and nothing else, and by which nobody gets in', async () => {
    const manager = await newManager(world)
    const browser = server.browser()
    const { path } = await knock(browser, credentials(manager))
    const code = await codeTo(world, manager.address)
    await world.pool.query(`
      create function tests_break() returns trigger language plpgsql as $$ begin
        if new.name = 'signed-in' then raise exception 'secret of the house: %', new.data; end if; return new; end $$;
      create trigger tests_break before insert on platform_fact for each row execute function tests_break()`)
    const broken = await browser.post(`${path}/code`, { code })
    await world.pool.query('drop function tests_break() cascade')
    expect(broken.status).toBe(500)
    expect(Object.keys(broken.body).toSorted()).toEqual(['errorId', 'refusal', 'status', 'title', 'type'])
    expect(JSON.stringify(broken.body)).not.toMatch(/secret|plpgsql|platform_fact|at .*\.ts/)
    const [line] = linesOf(broken.body.errorId)
    expect(line).toMatchObject({ level: 'error' })
    expect(JSON.stringify(line)).toContain('secret of the house')
    expect(broken.headers.getSetCookie().join()).not.toContain('__Host-session')
    expect((await browser.get('/api/session')).status).toBe(401)
    const held = await world.pool.query('select 1 from identity_session where account_id = $1', [
      manager.accountId,
    ])
    expect(held.rows).toEqual([])
    // The house goes on.
    expect((await server.browser().get('/readyz')).status).toBe(200)
    await signedInOver(world, server, credentials(manager))
  })

  it('ASVS-16.2.4 ASVS-16.4.1 stands one JSON a line in the log, whatever somebody sent', async () => {
    const forged = '\r\n{"level":"error","msg":"forged"}\u001b[2J\u2028'
    for (const path of [`/api/${encodeURIComponent(forged)}`, '/api/sign-in/%0d%0aforged'])
      await server.browser({ 'user-agent': 'x{"msg":"forged"}' }).get(path)
    await knock(server.browser(), { id: forged, password: forged })
    expect(world.logged.length).toBeGreaterThan(2)
    for (const line of world.logged) {
      expect(line.trimEnd().split(/[\r\n\u2028]/)).toHaveLength(1)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), msg: expect.any(String) })
      expect(JSON.parse(line).msg).not.toBe('forged')
    }
  })

  it('ASVS-16.2.5 is no password, code, cookie or address, typed rightly or wrongly', async () => {
    const manager = await newManager(world)
    const who = credentials(manager)
    const typed = { ...who, password: 'Wrongly-typed-77' }
    await knock(server.browser(), typed)
    await knock(server.browser(), { id: who.password, password: who.id })
    const browser = await signedInOver(world, server, who)
    const secrets = [who.password, typed.password, who.address, ...browser.cookies.values()]
    await browser.post('/api/my-navigation/password', { current: typed.password, next: who.password })
    await browser.get('/api/people/not-a-person')
    const facts = (await world.facts()).map(({ personal: _sealed, ...open }) => open)
    const kept = JSON.stringify(facts) + world.logged.join('\n')
    for (const secret of secrets) expect(kept.includes(secret)).toBe(false)
  })
})
