import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo, newManager, wrongCode } from '../support/gate.ts'
import { holdAccount } from '../support/hold-account.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import type { TestServer } from '../support/server.ts'
import { type Asked, type Person, signIn, upToCode, upToResetCode, type View } from './steps.ts'

houseOfFile({ nodes: 2 })

const openSessions = (accountId: string) =>
  world.db.rows(sql`select id from identity_session where account_id = ${accountId} and ended_at is null`)
const factsOf = async (name: string, accountId: string) =>
  (await world.facts(name)).filter(({ subject }) => subject === accountId)

/** The same browser, cookies and all, at the other server of the house. */
function atOther(cookies: Map<string, string>) {
  const twin = other.browser()
  for (const [name, value] of cookies) twin.cookies.set(name, value)
  return twin
}

async function guess(begun: { browser: ReturnType<TestServer['browser']>; path: string }, code: string) {
  const { status, body } = await begun.browser.post<View>(`${begun.path}/code`, { code })
  return status === 200 ? body.step : body.refusal
}

describe('a code is good for one person, one sign-in, one time', () => {
  it('attack-01 NIST63B4-3.1.3.2-once ASVS-6.5.1 ASVS-2.3.4 turns 16 submissions of one right code at once, to two servers, into one session and one success on record', async () => {
    const manager = await newManager(world)
    const { browser, path } = await upToCode(server.browser(), manager)
    const code = await codeTo(world, manager.address)
    const twin = atOther(browser.cookies)
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 ? twin : browser).post<View>(`${path}/code`, { code })),
    )
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body, headers } of all.filter((answer) => answer.status !== 200)) {
      expect(['code-not-accepted', 'journey-step-mismatch']).toContain(body.refusal)
      expect([409, 422]).toContain(status)
      expect(headers.getSetCookie()).toEqual([])
    }
    expect(await openSessions(manager.accountId)).toHaveLength(1)
    expect(await factsOf('code-accepted', manager.accountId)).toHaveLength(1)
    expect(await factsOf('signed-in', manager.accountId)).toHaveLength(1)
  })

  it('attack-01 takes the right code of a proof inside once, though two servers have found it right before either has spent it', async () => {
    const manager = await newManager(world)
    const browser = await signIn(world, server.browser(), manager)
    const asked = await browser.post<Asked>('/api/my-navigation/address', { address: 'n@tsubame.example' })
    const path = `/api/step-ups/${asked.body.detail.stepUp.id}/code`
    const code = await codeTo(world, manager.address)
    const hold = await holdAccount(world, manager.accountId)
    const both = [browser, atOther(browser.cookies)].map((one) => one.post(path, { code }))
    await hold.waiting(2)
    await hold.release()
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([204, 422])
    const passed = (await world.facts('step-up-passed')).filter(
      ({ author }) => author.accountId === manager.accountId,
    )
    expect(passed).toHaveLength(1)
  })

  it('attack-05 refuses a code in a reset, for another person, in another browser and after a newer one, with one answer', async () => {
    const [mine, yours] = [await newManager(world), await newManager(world)]
    const first = await upToCode(server.browser(), mine)
    const code = await codeTo(world, mine.address)
    const reset = await upToResetCode(server.browser(), mine.signInId, 'administrator')
    const foreign = await upToCode(server.browser(), yours)
    const second = await upToCode(server.browser(), mine)
    const refusals = [await guess(reset, code), await guess(foreign, code), await guess(second, code)]
    expect((await first.browser.post(`${first.path}/resend`)).status).toBe(200)
    refusals.push(await guess(first, code))
    expect(refusals).toEqual(Array(4).fill('code-not-accepted'))
    const thief = server.browser()
    await upToCode(thief, await newManager(world))
    expect((await thief.post(`${first.path}/code`, { code })).status).toBe(404)
    expect(await openSessions(mine.accountId)).toEqual([])
  })

  it('attack-05 NIST63B4-3.1.3.2-once ASVS-6.5.1 refuses a code after it was used and from the end of its ten minutes on', async () => {
    const manager = await newManager(world)
    const used = await upToCode(server.browser(), manager)
    const code = await codeTo(world, manager.address)
    expect(await guess(used, code)).toBe('done')
    expect(await guess(used, code)).toBe('journey-step-mismatch')
    expect(await guess(await upToCode(server.browser(), manager), code)).toBe('code-not-accepted')
    const late = await upToCode(server.browser(), manager)
    const old = await codeTo(world, manager.address)
    await world.advance({ minutes: 10 })
    expect(await guess(late, old)).toBe('code-not-accepted')
  })
})

describe('guessing at codes', () => {
  it('attack-02 NIST63B4-3.1.3.2-6d ASVS-6.6.3 evaluates at most five of 50 wrong codes at once at two servers, so that then not even the right one passes', async () => {
    const manager = await newManager(world)
    const begun = await upToCode(server.browser(), manager)
    const code = await codeTo(world, manager.address)
    const twin = { ...begun, browser: atOther(begun.browser.cookies) }
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => guess(n % 2 ? twin : begun, wrongCode(code, n + 1))),
    )
    expect(new Set(all)).toEqual(new Set(['code-not-accepted']))
    expect(await guess(begun, code)).toBe('code-not-accepted')
    expect(await openSessions(manager.accountId)).toEqual([])
  })

  it('attack-02 evaluates the right code among 50 at most when it is one of the first five', async () => {
    const manager = await newManager(world)
    const begun = await upToCode(server.browser(), manager)
    const code = await codeTo(world, manager.address)
    for (let n = 1; n <= 5; n++) await guess(begun, wrongCode(code, n))
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => guess(begun, n === 25 ? code : wrongCode(code, n + 1))),
    )
    expect(new Set(all)).toEqual(new Set(['code-not-accepted']))
  })

  it('attack-02 keeps counting when the work after the count breaks down', async () => {
    const manager = await newManager(world)
    const begun = await upToCode(server.browser(), manager)
    const code = await codeTo(world, manager.address)
    await breakFacts('code-refused')
    for (let n = 1; n <= 5; n++)
      expect((await begun.browser.post(`${begun.path}/code`, { code: wrongCode(code, n) })).status).toBe(500)
    await mendFacts()
    expect(await guess(begun, code)).toBe('code-not-accepted')
  })

  it('attack-03 NIST63B4-3.1.3.2-noreset counts wrong codes over resends, repeated passwords, new sign-ins and new browsers together', async () => {
    const manager = await newManager(world)
    const begun = await upToCode(server.browser(), manager)
    const first = await codeTo(world, manager.address)
    await guess(begun, wrongCode(first, 1))
    await guess(begun, wrongCode(first, 2))
    await begun.browser.post(`${begun.path}/resend`)
    await guess(begun, wrongCode(await codeTo(world, manager.address), 1))
    const again = await upToCode(begun.browser, manager)
    await guess(again, wrongCode(await codeTo(world, manager.address), 1))
    const elsewhere = await upToCode(other.browser(), manager)
    const newest = await codeTo(world, manager.address)
    expect(await guess(elsewhere, wrongCode(newest, 1))).toBe('code-not-accepted')
    expect(await guess(elsewhere, newest)).toBe('code-not-accepted')
    await elsewhere.browser.post(`${elsewhere.path}/resend`)
    expect(await guess(elsewhere, await codeTo(world, manager.address))).toBe('code-not-accepted')
    expect(await guess(begun, await codeTo(world, manager.address))).toBe('code-not-accepted')
  })

  it('attack-32 takes the right code after exactly three and four wrong ones and not after five', async () => {
    const withWrong = async (wrong: number) => {
      const manager = await newManager(world)
      const begun = await upToCode(server.browser(), manager)
      const code = await codeTo(world, manager.address)
      for (let n = 1; n <= wrong; n++)
        expect(await guess(begun, wrongCode(code, n))).toBe('code-not-accepted')
      return guess(begun, code)
    }
    expect([await withWrong(3), await withWrong(4), await withWrong(5)]).toEqual([
      'done',
      'done',
      'code-not-accepted',
    ])
  })

  it('attack-32 takes the right code of a reset, and of a proof inside, after exactly three and four wrong ones and not after five', async () => {
    const ofReset = async (wrong: number) => {
      const manager = await newManager(world)
      const begun = await upToResetCode(server.browser(), manager.signInId, 'administrator')
      const code = await codeTo(world, manager.address)
      for (let n = 1; n <= wrong; n++) await guess(begun, wrongCode(code, n))
      return guess(begun, code)
    }
    expect([await ofReset(3), await ofReset(4), await ofReset(5)]).toEqual([
      ...['new-password', 'new-password'],
      'code-not-accepted',
    ])
    const ofProof = async (wrong: number) => {
      const manager = await newManager(world)
      const browser = await signIn(world, server.browser(), manager)
      const pass = await proofFor(browser, `a${wrong}@tsubame.example`)
      const code = await codeTo(world, manager.address)
      for (let n = 1; n <= wrong; n++) expect(await pass(wrongCode(code, n))).toBe(422)
      return pass(code)
    }
    expect([await ofProof(3), await ofProof(4), await ofProof(5)]).toEqual([204, 204, 422])
  })

  it('attack-03 counts wrong codes of several proofs inside and of a sign-in on the same device together', async () => {
    const manager = await newManager(world)
    const browser = await signIn(world, server.browser(), manager)
    for (const [address, wrong] of [
      ['first@tsubame.example', 3],
      ['second@tsubame.example', 2],
    ] as const) {
      const pass = await proofFor(browser, address)
      const code = await codeTo(world, manager.address)
      for (let n = 1; n <= wrong; n++) expect(await pass(wrongCode(code, n))).toBe(422)
    }
    const third = await proofFor(browser, 'third@tsubame.example')
    expect(await third(await codeTo(world, manager.address))).toBe(422)
    // Another browser's name makes the same device be asked at the door, where its tries are spent as well.
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const changed = server.browser({ 'user-agent': firefox })
    for (const [name, value] of browser.cookies) changed.cookies.set(name, value)
    const begun = await upToCode(changed, manager)
    expect(await guess(begun, await codeTo(world, manager.address))).toBe('code-not-accepted')
  })

  it('attack-03 does not let codes guessed in a reset refill those of a sign-in, nor the other way round', async () => {
    const manager = await newManager(world)
    const reset = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    const code = await codeTo(world, manager.address)
    for (let n = 1; n <= 5; n++) await guess(reset, wrongCode(code, n))
    const fresh = await upToResetCode(other.browser(), manager.signInId, 'administrator')
    expect(await guess(fresh, await codeTo(world, manager.address))).toBe('code-not-accepted')
    // Tries at resets are their own: the owner signs in all the same.
    await signIn(world, server.browser(), manager satisfies Person)
    expect(await guess(fresh, await codeTo(world, manager.address))).toBe('code-not-accepted')
  })
})

/** A proof asked for before an address changes; answers what each code typed for it meets. */
async function proofFor(browser: Browser, address: string) {
  const asked = await browser.post<Asked>('/api/my-navigation/address', { address })
  expect(asked.status).toBe(403)
  const { id } = asked.body.detail.stepUp
  return async (code: string) => (await browser.post(`/api/step-ups/${id}/code`, { code })).status
}

/** A real fault of the database: facts of one name cannot be written. */
async function breakFacts(name: string): Promise<void> {
  await world.pool.query(`
    create function tests_break() returns trigger language plpgsql as $$ begin
      if new.name = '${name}' then raise exception 'disk full'; end if; return new; end $$;
    create trigger tests_break before insert on platform_fact for each row execute function tests_break()`)
}

const mendFacts = () => world.pool.query('drop function tests_break() cascade')
