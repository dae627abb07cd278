import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveDates } from '#cutover/public.ts'
import type { Dates } from '#platform/dates/dates.ts'
import { sql } from '#platform/sql.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { type Node, startNode } from '../support/node.ts'
import { type Credentials, knock } from '../support/signed-in.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const old = { password: 'old', policy: 'legacy' }
const operator = { by: 'operator', name: 'tests' } as const
const lastSecond = '2026-03-31T23:59:59+09:00'
const midnight = '2026-04-01T00:00:00+09:00'

let world: TestWorld
let nodes: Node[]
beforeAll(async () => {
  world = await newWorld({ at: '2026-03-31T12:00:00+09:00' })
  await world.pool.query(`alter database ${world.pool.options.database} set timezone to 'UTC'`)
  // Two hours of difference, and neither is right.
  nodes = await Promise.all([-60, 60].map((skewMinutes) => startNode(world, { skewMinutes })))
})
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.close()))
  await world.close()
})

const move = async (dates: Partial<Dates>) => {
  const moved = await moveDates(world, operator, { dates, reason: 'tests', confirmed: true })
  if (!moved.ok) throw new Error(moved.refusal)
}

/** Signs in on a fresh browser; the step the sign-in ends at once every code was given. */
async function stepAt(node: Node, who: Credentials) {
  const browser = node.browser()
  const asked = await knock(browser, who)
  if (asked.step !== 'code') return { ...asked, browser, code: false }
  const { body } = await browser.post<{ step: string }>(`${asked.path}/code`, {
    code: await codeTo(world, who.address),
  })
  return { ...asked, browser, step: body.step, code: true }
}
const credentials = (manager: Manager): Credentials => ({ ...manager, id: manager.signInId })
const somebodyOld = async () => credentials(await newManager(world, old))
/** The step each node answers, one after the other, each for a person of its own. */
async function steps(): Promise<string[]> {
  const ended = []
  for (const node of nodes) ended.push((await stepAt(node, await somebodyOld())).step)
  return ended
}

/** The step of a sign-in on a known browser in the very second before midnight; a slow machine may need some tries. */
async function atLastSecond(node: Node): Promise<string> {
  for (let n = 0; n < 20; n++) {
    await world.moveTo('2026-03-31T23:50:00+09:00')
    const who = await somebodyOld()
    const { browser } = await stepAt(node, who)
    await world.moveTo(lastSecond)
    const { step } = await knock(browser, who)
    const judged = (await world.facts('sign-in-judged')).at(-1)
    if (judged && judged.at < new Date(midnight)) return step
  }
  return 'never in that second'
}

describe('attack-24 the dates of the change, on two processes whose system clocks are wrong', () => {
  it('they are wrong indeed, and the database stands in UTC', async () => {
    const [slow = 0, fast = 0] = nodes.map(({ out }) =>
      Date.parse(/process shows (\S+)\.$/m.exec(out())?.[1] ?? ''),
    )
    expect(fast - slow).toBeGreaterThan(100 * 60_000)
    const zone = await world.db.row(sql`
      select setting from pg_db_role_setting, unnest(setconfig) as setting where setting ilike 'timezone=%'`)
    expect(zone).toEqual({ setting: 'TimeZone=UTC' })
  })

  it('S1-33 S1-34 both give a session to an old password at 23:59:59, neither at 00:00:00', async () => {
    await world.moveTo('2026-03-31T23:58:00+09:00')
    expect(await steps()).toEqual(['done', 'done'])
    for (const node of nodes) expect(await atLastSecond(node)).toBe('done')
    await world.moveTo(midnight)
    expect(await steps()).toEqual(['new-password', 'new-password'])
  })

  it('S1-02 a cut-over moved forward and back holds on both with the next act, without a restart', async () => {
    const asksCode = async () => {
      const asked = []
      for (const node of nodes) asked.push((await stepAt(node, credentials(await newManager(world)))).code)
      return asked
    }
    await world.moveTo('2026-02-02T10:00:00+09:00')
    expect(await asksCode()).toEqual([true, true])
    await move({ cutOver: '2026-02-03' })
    expect(await asksCode()).toEqual([false, false])
    await move({ cutOver: '2026-02-02T10:00:00+09:00' })
    expect(await asksCode()).toEqual([true, true])
  })

  it('a last day moved forward and back holds on both with the next act', async () => {
    await world.moveTo('2026-03-15T10:00:00+09:00')
    expect(await steps()).toEqual(['done', 'done'])
    await move({ oldPasswordsUntil: '2026-03-14' })
    expect(await steps()).toEqual(['new-password', 'new-password'])
    await move({ oldPasswordsUntil: '2026-03-31' })
    expect(await steps()).toEqual(['done', 'done'])
  })

  it('a session opened before the end is used after it, on the other node too', async () => {
    await world.moveTo('2026-03-31T23:50:00+09:00')
    const { browser, step } = await stepAt(nodes[0] as Node, await somebodyOld())
    expect(step).toBe('done')
    await world.moveTo(midnight)
    expect((await browser.get('/api/my-navigation')).status).toBe(200)
    const elsewhere = (nodes[1] as Node).browser()
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value)
    expect((await elsewhere.get('/api/my-navigation')).status).toBe(200)
  })

  it('S1-34 who must change his password can do nothing else, may not keep it, and loses no try by it', async () => {
    await world.moveTo('2026-04-01T09:00:00+09:00')
    const manager = await newManager(world, { ...old, password: 'kumo-no-michi7' })
    const who = credentials(manager)
    // More often than there are tries.
    for (let n = 0; n < 7; n++) {
      expect((await stepAt(nodes[1] as Node, who)).step).toBe('new-password')
      // Codes are mailed so often an hour; the tries of the password know nothing of it.
      await world.advance({ minutes: 11 })
    }
    const { browser, path, step } = await stepAt(nodes[1] as Node, who)
    expect(step).toBe('new-password')
    for (const [method, inside] of [
      ['GET', '/api/me'],
      ['GET', '/api/people'],
      ['POST', '/api/my-navigation/password'],
      ['POST', '/api/my-navigation/address'],
    ] as const)
      expect((await browser.call(method, inside, method === 'GET' ? undefined : {})).status).toBe(401)
    const same = await browser.post<{ refusal: string }>(`${path}/new-password`, { password: who.password })
    expect(same.body.refusal).toBe('password-same')
    const changed = await browser.post<{ step: string }>(`${path}/new-password`, { password: 'tsubaki7kumo' })
    expect(changed.body.step).toBe('done')
    expect((await browser.get('/api/my-navigation')).status).toBe(200)
    const refused = (await world.facts()).filter(
      ({ name, subject }) => name.includes('refused') && subject === manager.accountId,
    )
    expect(refused).toEqual([])
  })
})
