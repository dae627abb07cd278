import { beforeAll, describe, expect, it } from 'vitest'
import type { Kind, Session } from '#platform/author.ts'
import type { Who } from '#platform/http/who.ts'
import { sql } from '#platform/sql.ts'
import { allRoutes } from '../../src/rooms.ts'
import type { Browser } from '../support/browser.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { enrolOver, openWithKen, type WithKen, withoutAddress } from '../support/limited.ts'
import { knock } from '../support/signed-in.ts'

let company: WithKen
/** Ken and Aoi, each signed in by an address that nobody has confirmed. */
let limited: Record<'ticketing-manager' | 'administrator', Browser>
houseOfFile()
beforeAll(async () => {
  company = await openWithKen(world, server, 'tsubame')
  const { ken, aoi, companyId } = company
  await withoutAddress(world, aoi.accountId)
  const administrator = { companyId, accountId: aoi.accountId, signInId: aoi.id, password: aoi.password }
  limited = {
    'ticketing-manager': await enrolOver(world, server, ken, 'natsume@tsubame.example'),
    administrator: await enrolOver(world, server, administrator, 'aoi.tsubaki@tsubame.example'),
  }
})

const inside = allRoutes(undefined).filter(({ who }) => who.name !== 'anyone')
const open = inside.filter(({ evenLimited }) => evenLimited)
const closed = inside.filter(({ evenLimited }) => !evenLimited)

/** Whether a call is for people of this kind at all; that is told by the kind alone. */
const mayPass = ({ who }: { who: Who }, kind: Kind) => who.passes({ kind } as Session)

const call = (browser: Browser, { method, path }: { method: string; path: string }) =>
  browser.call<{ refusal?: string }>(method, path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000'))

describe('an account whose first address nobody has confirmed', () => {
  it('O8 may call what only shows, and the way out; nothing else says that it may', () => {
    expect(open.length).toBeGreaterThan(6)
    expect(closed.length).toBeGreaterThan(20)
    const changing = open.filter(({ method }) => method !== 'GET')
    expect(changing.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/sign-out',
      'POST /api/my-navigation/cases',
      'POST /api/my-notices/:id/reading',
      // Whether somebody is safe: he himself and his guests, whoever has proved what.
      'POST /api/safety-calls/:id/answers',
    ])
  })

  it.each(['ticketing-manager', 'administrator'] as const)(
    'O8 attack-16 as %s is refused at every call that does not say so, and nothing happens',
    async (kind) => {
      const before = await everything()
      for (const route of closed) {
        const { status, body } = await call(limited[kind], route)
        // A role that may not at all is told that; it is a limit too.
        const isHis = mayPass(route, kind)
        const refusal = isHis ? 'account-limited' : 'forbidden'
        expect([route.method, route.path, status, body.refusal]).toEqual([
          route.method,
          route.path,
          403,
          refusal,
        ])
      }
      expect(await everything()).toEqual(before)
    },
  )

  it('O8 attack-16 is refused before a body is read: not even a wrong field is told', async () => {
    const { body } = await limited.administrator.put<{ refusal: string }>('/api/company/settings', {
      nothing: 1,
    })
    expect(body.refusal).toBe('account-limited')
  })

  it.each(['ticketing-manager', 'administrator'] as const)('O8 as %s may look', async (kind) => {
    for (const route of open.filter(({ method }) => method === 'GET')) {
      const { status, body } = await call(limited[kind], route)
      const isHis = mayPass(route, kind)
      // What is not there, as passkeys in this profile or a person of no id, is not there for him either; and what is no
      // handle of an agency is none from him.
      const seen = isHis ? [200, 400, 404].includes(status) : body.refusal
      expect([route.path, seen]).toEqual([route.path, isHis || 'forbidden'])
    }
    const { body } = await limited[kind].get<{ session: { limited: boolean } }>('/api/me')
    expect(body.session.limited).toBe(true)
  })

  it('O8 attack-12 cannot reset its password through the address that nobody has confirmed', async () => {
    const before = (await world.mailTo('natsume@tsubame.example')).length
    const browser = server.browser()
    const begun = await browser.post<{ id: string }>('/api/recovery', {
      door: 'administrator',
      language: 'ja',
    })
    const path = `/api/recovery/${begun.body.id}`
    const asked = await browser.post<{ step: string }>(`${path}/identify`, { id: company.ken.signInId })
    expect(asked.body.step).toBe('code')
    expect(await world.mailTo('natsume@tsubame.example')).toHaveLength(before)
  })

  it('O8 may say "this was not me", which ends his session and holds the account', async () => {
    const { ken } = await openWithKen(world, server, 'kamome')
    const browser = await enrolOver(world, server, ken, 'natsume@kamome.example')
    const { body } = await browser.get<{ entries: { id: string; what: string }[] }>(
      '/api/my-navigation/timeline',
    )
    const entry = body.entries.find(({ what }) => what === 'first-address-entered')?.id
    expect((await browser.post('/api/my-navigation/cases', { entry })).status).toBe(201)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await knock(server.browser(), { id: ken.signInId, password: ken.password })).toMatchObject({
      refusal: 'not-recognised',
    })
  })

  it('O8 may sign out', async () => {
    const browser = await enrolOver(
      world,
      server,
      (await openWithKen(world, server, 'hibari')).ken,
      'natsume@hibari.example',
    )
    expect((await browser.post('/api/sign-out')).status).toBe(204)
    expect((await browser.get('/api/me')).status).toBe(401)
  })
})

/** What stands in the tables that the closed calls could change. */
async function everything() {
  const counted = await world.db.row<Record<string, unknown>>(sql`
    select (select count(*) from platform_fact) as facts,
      (select count(*) from organisation_person) as people,
      (select count(*) from organisation_department) as departments, (select count(*) from organisation_import) as imports,
      (select count(*) from identity_session where ended_at is null) as sessions,
      (select count(*) from identity_step_up) as proofs, (select count(*) from mail_outbox) as mails,
      (select json_agg(a order by id) from identity_account a) as accounts,
      (select json_agg(c order by id) from organisation_company c) as companies`)
  return counted
}
