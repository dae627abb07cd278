import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slotFor } from '#platform/old-hashes/even-answer.ts'
import { sql } from '#platform/sql.ts'
import { newTraveller, type Traveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

// Every wait this process asks Node for, in milliseconds; they are waited all the same. A stop-watch would measure this
// machine, too.
const asked: number[] = []
const { setTimeout } = timers
const listening: typeof setTimeout = (ms, ...rest) => {
  // Whoever follows the facts looks again and again while one is being written: that keeps nobody waiting.
  if (!new Error().stack?.includes('/facts/settled.ts')) asked.push(ms ?? 0)
  return setTimeout(ms, ...rest)
}
const listenWith = (timer: typeof setTimeout) => {
  timers.setTimeout = timer
  syncBuiltinESMExports()
}

/** What an administrator once handed out for the portal alone. */
const portalPassword = 'Portal-only-2024'

let world: TestWorld
let server: TestServer
let hanako: Traveller
beforeAll(async () => {
  listenWith(listening)
  world = await newWorld({ house: true })
  hanako = await newTraveller(world)
  server = await newServer(world)
})
afterAll(async () => {
  listenWith(setTimeout)
  await server.close()
  await world.close()
})

describe('the portal-only password of a traveller', () => {
  it('S1-23 cannot be stored: the account of a traveller holds none', async () => {
    const hash = await world.hashing.hash(portalPassword)
    const [account] = hanako.accounts
    await expect(
      world.db.run(sql`
        update identity_account set password_hash = ${hash}, password_policy = 'legacy',
          password_set_at = ${await world.clock.now()} where id = ${account?.accountId}`),
    ).rejects.toThrow(/check/)
  })

  it('S1-23 is not accepted even where one is left from before, while the member password is', async () => {
    const [account] = hanako.accounts
    const hash = await world.hashing.hash(portalPassword)
    const { rows } = await world.pool.query<{ name: string }>(`
      select conname as name from pg_constraint where conrelid = 'identity_account'::regclass
        and pg_get_constraintdef(oid) like '%password_hash IS NULL%address IS NULL%'`)
    expect(rows).toHaveLength(1)
    await world.pool.query(`alter table identity_account drop constraint ${rows[0]?.name}`)
    await world.pool.query(
      `update identity_account set password_hash = $1, password_policy = 'legacy', password_set_at = now()
       where id = $2`,
      [hash, account?.accountId],
    )
    const { number: id, password, address } = hanako
    expect(await knock(server.browser(), { id, password: portalPassword })).toMatchObject({
      ...{ status: 422, refusal: 'not-recognised' },
    })
    const typed = { door: 'administrator', language: 'ja', id, password: portalPassword }
    expect((await server.browser().post('/api/sign-in', typed)).status).toBe(422)
    await signedInOver(world, server, { id, password, address })
  })
})

describe('a right member password that leads nowhere', () => {
  it.each(['of a member no company has registered', 'of one whose account is suspended'])(
    'attack-09 is refused no sooner than a wrong one while slow old hashes are in use: %s',
    async (which) => {
      const isStranger = which.includes('no company')
      const member = await newTraveller(world, { companies: isStranger ? 0 : 1 })
      await world.db.run(sql`
        update identity_account set status = 'suspended' where member_number = ${member.number}`)
      await world.db.run(sql`
        insert into platform_old_form (holder, form, ms, noted_at) values ('tests', 'slow', 500, platform_now())
        on conflict do nothing`)
      const waits = async (password: string) => {
        const before = asked.length
        const answer = await knock(server.browser(), { id: member.number, password })
        expect(answer).toMatchObject({ status: 422, refusal: 'not-recognised' })
        return asked.slice(before)
      }
      const slot = slotFor(500)
      // Both are told at the end of a slot, whatever part of it the work took on this machine.
      for (const password of ['not-this-one', member.password]) {
        const [rest, ...more] = await waits(password)
        expect(more).toEqual([])
        expect(rest).toBeGreaterThan(0)
        expect(rest).toBeLessThanOrEqual(slot)
      }
      await world.db.run(sql`delete from platform_old_form where holder = 'tests'`)
    },
  )
})
