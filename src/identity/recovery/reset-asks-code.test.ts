import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeTo, newManager, newTraveller, wrongCode } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, resetOver, signedInOver } from '../../../test/support/signed-in.ts'
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

const kinds = ['administrator', 'ticketing-manager', 'traveller'] as const

/** Somebody of each kind, as the sign-in screens know him. */
async function somebody(kind: (typeof kinds)[number]) {
  if (kind === 'traveller') {
    const { number: id, password, address } = await newTraveller(world)
    return { id, password, address, door: 'member' } as const
  }
  const { signInId: id, password, address } = await newManager(world, { kind })
  return { id, password, address, door: 'administrator' } as const
}

const codesIn = async (address: string) =>
  (await world.mailTo(address)).filter(({ text }) => /: \d{6}$/m.test(text)).length

describe('a forgotten password', () => {
  it.each(kinds)(
    'S1-67 the %s changes it himself from the sign-in screen: the new one opens, the old one no more',
    async (kind) => {
      const who = await somebody(kind)
      await resetOver(world, server, { ...who, password: 'TsubakiKumo' })
      expect((await knock(server.browser(), who)).refusal).toBe('not-recognised')
      await signedInOver(world, server, { ...who, password: 'TsubakiKumo' })
    },
  )

  it('S1-67 opens nobody else: the journey takes no other ID once it has one, and no session from elsewhere', async () => {
    const [mine, other] = [await somebody('administrator'), await somebody('ticketing-manager')]
    const browser = await signedInOver(world, server, mine)
    const begun = await browser.post<{ id: string }>('/api/recovery', { door: mine.door, language: 'ja' })
    const path = `/api/recovery/${begun.body.id}`
    await browser.post(`${path}/identify`, { id: mine.id })
    expect((await browser.post(`${path}/identify`, { id: other.id })).status).toBe(409)
    await browser.post(`${path}/code`, { code: await codeTo(world, mine.address) })
    const body = { password: 'TsubakiKumo', id: other.id }
    expect((await browser.post(`${path}/new-password`, body)).status).toBe(400)
    await browser.post(`${path}/new-password`, { password: 'TsubakiKumo' })
    await signedInOver(world, server, other)
  })
})

it('S1-27 the same way serves a member who has no password yet', async () => {
  const { number: id, address } = await newTraveller(world)
  await world.pool.query(
    'update membership_member set password_hash = null, password_set_at = null where number = $1',
    [id],
  )
  await resetOver(world, server, { id, address, password: 'TsubakiKumo' })
  await signedInOver(world, server, { id, address, password: 'TsubakiKumo' })
})

describe('a reset', () => {
  it.each(kinds)(
    'S1-52 always asks the %s for a code, on a browser it knows and just after one',
    async (kind) => {
      const who = await somebody(kind)
      const browser = await signedInOver(world, server, who)
      // The sign-in of this browser is not asked for a second one …
      const known = await knock(browser, who)
      expect(known.step).toBe('done')
      const before = await codesIn(who.address)
      // … the reset is.
      const begun = await browser.post<{ id: string }>('/api/recovery', { door: who.door, language: 'ja' })
      const path = `/api/recovery/${begun.body.id}`
      const password = { password: 'TsubakiKumo' }
      expect((await browser.post(`${path}/new-password`, password)).status).toBe(409)
      expect((await browser.post(`${path}/identify`, { id: who.id })).body).toMatchObject({ step: 'code' })
      expect(await codesIn(who.address)).toBe(before + 1)
      expect((await browser.post(`${path}/new-password`, password)).status).toBe(409)
      const code = await codeTo(world, who.address)
      expect((await browser.post(`${path}/code`, { code: wrongCode(code) })).status).toBe(422)
      expect((await browser.post(`${path}/new-password`, password)).status).toBe(409)
      expect((await knock(server.browser(), { ...who, ...password })).refusal).toBe('not-recognised')
      expect((await browser.post(`${path}/code`, { code })).body).toMatchObject({ step: 'new-password' })
      expect((await browser.post(`${path}/new-password`, password)).body).toMatchObject({ step: 'done' })
    },
  )

  it('S1-52 takes no code of another journey, of a sign-in, or of another reset', async () => {
    const who = await somebody('administrator')
    const [mine, theirs] = [server.browser(), server.browser()]
    const paths: string[] = []
    for (const browser of [mine, theirs]) {
      const begun = await browser.post<{ id: string }>('/api/recovery', { door: who.door, language: 'ja' })
      paths.push(`/api/recovery/${begun.body.id}`)
      await browser.post(`${paths.at(-1)}/identify`, { id: who.id })
    }
    const ofSecond = await codeTo(world, who.address)
    expect((await mine.post(`${paths[0]}/code`, { code: ofSecond })).status).toBe(422)
    await knock(server.browser(), who)
    const ofSignIn = await codeTo(world, who.address)
    expect((await mine.post(`${paths[0]}/code`, { code: ofSignIn })).status).toBe(422)
    expect((await theirs.post(`${paths[1]}/code`, { code: ofSecond })).body).toMatchObject({
      step: 'new-password',
    })
  })
})
