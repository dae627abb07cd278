import { describe, expect, it } from 'vitest'
import { suspendAccount } from '#identity/public.ts'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { knock, resetOver, signedInOver } from '../support/signed-in.ts'

houseOfFile({ nodes: 2 })

const who = ({ signInId: id, password, address }: Manager) => ({ id, password, address })
const signInOf = async (browser: Browser) => {
  const path = '/api/my-navigation/timeline?kind=sign-in'
  return (await browser.get<{ entries: { id: string }[] }>(path)).body.entries[0]?.id
}
const report = (browser: Browser, entry: string | undefined) =>
  browser.post('/api/my-navigation/cases', { entry })
const standing = (accountId: string) =>
  world.db.row<{ status: string; open: number }>(sql`
    select a.status, (select count(*)::int from identity_session s
      where s.account_id = a.id and s.ended_at is null and s.security_version = a.security_version) as open
    from identity_account a where a.id = ${accountId}`)

describe('this was not me, at the same moment as', () => {
  it.each([1, 2, 3, 4])('attack-23 a thief’s right code (round %i): no session is left open', async () => {
    const manager = await newManager(world)
    const owner = await signedInOver(world, server, who(manager))
    const entry = await signInOf(owner)
    const thief = other.browser()
    const asked = await knock(thief, who(manager))
    const code = await codeTo(world, manager.address)
    const [said, entered] = await Promise.all([
      report(owner, entry),
      thief.post<{ step?: string }>(`${asked.path}/code`, { code }),
    ])
    expect(said.status).toBe(201)
    expect([200, 422]).toContain(entered.status)
    expect((await thief.get('/api/session')).status).toBe(401)
    expect(await standing(manager.accountId)).toEqual({ status: 'held', open: 0 })
  })

  it('attack-23 a reset that ends: neither fails, and nobody who was inside is left there', async () => {
    const manager = await newManager(world)
    const owner = await signedInOver(world, server, who(manager))
    const entry = await signInOf(owner)
    const renewed = { ...who(manager), password: 'ame-agari-5520' }
    const [said] = await Promise.all([
      report(owner, entry),
      // Whichever comes first: a reset begun before the report is void, and may be begun anew.
      resetOver(world, other, renewed).catch(() => resetOver(world, other, renewed)),
    ])
    expect([201, 401]).toContain(said.status)
    expect(await standing(manager.accountId)).toEqual({ status: 'active', open: 0 })
    expect((await owner.get('/api/session')).status).toBe(401)
    await signedInOver(world, server, renewed)
  })

  it('attack-25 a suspension by the administrator: the account is closed to all either way', async () => {
    const chief = await newManager(world)
    const manager = await newManager(world, { companyId: chief.companyId, kind: 'ticketing-manager' })
    const browser = await signedInOver(world, server, who(manager))
    const entry = await signInOf(browser)
    const [said] = await Promise.all([
      report(browser, entry),
      world.act({ by: 'operator', name: 'tests' }, (act) =>
        suspendAccount(act, manager.companyId, manager.accountId),
      ),
    ])
    expect([201, 401]).toContain(said.status)
    expect(await standing(manager.accountId)).toEqual({ status: 'suspended', open: 0 })
  })
})
