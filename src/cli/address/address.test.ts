import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { obeyHere } from '../../../test/support/command.ts'
import { enrolOver, openWithKen, type WithKen, withoutAddress } from '../../../test/support/limited.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

/** A command as the operator types it, over the same database and key as the server. */
const run = (...words: string[]) => obeyHere(['address', ...words], environmentOf(world))

/** The administrator of a company, signed in by an address that only the desk may confirm. */
async function limitedAdministrator(
  word: string,
): Promise<{ aoi: WithKen['aoi']; browser: Browser; address: string }> {
  const { aoi, companyId } = await openWithKen(world, server, word)
  await withoutAddress(world, aoi.accountId)
  const address = `aoi.new@${word}.example`
  const who = { companyId, accountId: aoi.accountId, signInId: aoi.id, password: aoi.password }
  return { aoi, address, browser: await enrolOver(world, server, who, address) }
}

const isLimited = async (browser: Browser) =>
  (await browser.get<{ session: { limited: boolean } }>('/api/me')).body.session.limited

const metric = async () => (await fetch(`${server.url}/metrics`)).text()

describe('the desk at the command line', () => {
  it('O8 confirms an administrator’s address when it is the one the person told', async () => {
    const { aoi, browser, address } = await limitedAdministrator('tobi')
    expect((await run('list')).out).toMatch(new RegExp(`^${aoi.id}\tadministrator\t${address}\ttobi商事\t`))
    expect(await metric()).toContain('sekisho_first_addresses_for_desk 1')
    const other = await run('confirm', '--id', aoi.id, '--address', 'aoi@elsewhere.example')
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('Another address waits') })
    expect(await isLimited(browser)).toBe(true)
    expect(await run('confirm', '--id', aoi.id.toLowerCase(), '--address', address)).toMatchObject({
      code: 0,
      err: '',
    })
    expect(await isLimited(browser)).toBe(false)
    expect(await metric()).toContain('sekisho_first_addresses_for_desk 0')
    expect((await run('list')).out).toBe('No first address waits.\n')
    expect((await run('confirm', '--id', aoi.id, '--address', address)).err).toBe(
      `No first address waits for ${aoi.id}.\n`,
    )
    const [fact] = (await world.facts('first-address-confirmed')).filter(
      (one) => one.subject === aoi.accountId,
    )
    expect(fact?.author).toMatchObject({ kind: 'operator', id: 'desk at the command line' })
  })

  it('S1-68 O8 refuses one, and lets the administrator in again by the address of the form', async () => {
    const { aoi, browser } = await limitedAdministrator('hayabusa')
    expect(await run('refuse', '--id', aoi.id)).toMatchObject({ code: 0, err: '' })
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await run('refuse', '--id', aoi.id)).code).toBe(1)
    const set = (address: string) => run('set', '--id', aoi.id, '--address', address)
    await world.db.run(sql`
      update identity_account set address = 'ken@hayabusa.example' where company_id = (
        select company_id from identity_account where id = ${aoi.accountId}) and kind = 'ticketing-manager'`)
    expect((await set('KEN@hayabusa.example')).err).toMatch(/^A colleague uses that mailbox/)
    expect(await set('aoi.true@hayabusa.example')).toMatchObject({ code: 0, err: '' })
    const who = { id: aoi.id, address: 'aoi.true@hayabusa.example', password: 'Shiokaze-2281' }
    expect(await isLimited(await firstSignIn(world, server, who))).toBe(false)
    expect((await run('set', '--id', 'NOBODY001', '--address', 'a@b.example')).err).toMatch(
      /^No administrator ID/,
    )
  })
})
