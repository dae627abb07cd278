import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reserveTry } from '#platform/tries/tries.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { codeTo, newManager, newTraveller, wrongCode } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { networkTries } from '../password-tries.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  // Behind a proxy, so that strangers and owners come from networks of their own.
  world = await newWorld({ house: true, config: { trustedProxies: ['127.0.0.1', '::1'] } })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

let networks = 0
/** A browser in a network nobody else is in. */
const elsewhere = () => browserAt(++networks)
const browserAt = (network: number) => server.browser({ 'x-forwarded-for': `10.7.${network}.7` })

const doors = ['administrator', 'member'] as const
type Door = (typeof doors)[number]

/** Somebody without a known device. */
async function somebody(door: Door) {
  if (door === 'member') {
    const { number: id, password, address } = await newTraveller(world)
    return { id, password, address, door }
  }
  const { signInId: id, password, address } = await newManager(world)
  return { id, password, address, door }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

async function ask(browser: Browser, { door, id }: Pick<Somebody, 'door' | 'id'>) {
  const begun = await browser.post<{ id: string }>('/api/recovery', { door, language: 'ja' })
  const path = `/api/recovery/${begun.body.id}`
  await browser.post(`${path}/identify`, { id })
  return path
}

async function reset(browser: Browser, who: Somebody, password: string) {
  const path = await ask(browser, who)
  await browser.post(`${path}/code`, { code: await codeTo(world, who.address) })
  return (await browser.post(`${path}/new-password`, { password })).body.step
}

async function guess(browser: Browser, who: Somebody, times: number) {
  const path = await ask(browser, who)
  const code = await codeTo(world, who.address)
  for (let n = 1; n <= times; n++)
    expect((await browser.post(`${path}/code`, { code: wrongCode(code, n) })).status).toBe(422)
  return { path, code: await codeTo(world, who.address) }
}

describe.each(doors)('who merely knows an ID keeps its owner out of nothing: %s', (door) => {
  it('attack-07 right after a reset its browser gets in, however often strangers fail', async () => {
    const who = await somebody(door)
    const own = elsewhere()
    expect(await reset(own, who, 'TsubakiKumo')).toBe('done')
    for (let n = 0; n < 6; n++)
      expect((await knock(elsewhere(), { id: who.id, password: 'not-this-one-7' })).refusal).toBe(
        'not-recognised',
      )
    const asked = await knock(own, { id: who.id, password: 'TsubakiKumo' })
    // Not trusted, though: a code is asked on a device that the reset has forgotten.
    expect(asked.step).toBe('code')
    expect((await knock(elsewhere(), { id: who.id, password: 'TsubakiKumo' })).refusal).toBe('not-recognised')
  })

  it('attack-07 only the browser of the newest reset has tries of its own, and for a day', async () => {
    const who = await somebody(door)
    const [first, second] = [elsewhere(), elsewhere()]
    await reset(first, who, 'TsubakiKumo')
    await reset(second, who, 'Nagisa-4417')
    for (let n = 0; n < 5; n++) await knock(elsewhere(), { id: who.id, password: 'not-this-one-7' })
    expect((await knock(first, { id: who.id, password: 'Nagisa-4417' })).refusal).toBe('not-recognised')
    expect((await knock(second, { id: who.id, password: 'Nagisa-4417' })).step).toBe('code')
  })

  it('attack-07 strangers who ask for resets leave an owner in another network his mail', async () => {
    const who = await somebody(door)
    const strangers = elsewhere()
    for (let n = 0; n < 6; n++) await ask(strangers, who)
    expect(await world.mailTo(who.address)).toHaveLength(3)
    expect(await reset(elsewhere(), who, 'TsubakiKumo')).toBe('done')
  })

  it('attack-28 all strangers together cause twelve reset mails in ten minutes', async () => {
    const who = await somebody(door)
    for (let n = 0; n < 15; n++) await ask(elsewhere(), who)
    expect(await world.mailTo(who.address)).toHaveLength(12)
  })

  it('attack-07 five wrong codes close the reset for their network, and not for the owner', async () => {
    const who = await somebody(door)
    const network = ++networks
    const { path, code } = await guess(browserAt(network), who, 5)
    const again = browserAt(network)
    const second = await ask(again, who)
    expect((await again.post(`${second}/code`, { code: await codeTo(world, who.address) })).status).toBe(422)
    expect(path).not.toBe(second)
    expect(code).toMatch(/^\d{6}$/)
    expect(await reset(elsewhere(), who, 'TsubakiKumo')).toBe('done')
  })

  it('attack-03 strangers of all networks together have thirty guesses an hour, and no mail adds to them', async () => {
    const who = await somebody(door)
    // Six networks, the mails of four at most in ten minutes.
    for (let n = 0; n < 6; n++) await guess(elsewhere(), who, 6)
    const owner = elsewhere()
    const path = await ask(owner, who)
    const code = await codeTo(world, who.address)
    expect((await owner.post(`${path}/code`, { code })).status).toBe(422)
    await world.advance({ hours: 1 })
    expect(await reset(elsewhere(), who, 'TsubakiKumo')).toBe('done')
  })
})

it('attack-06 a network that asks for three hundred resets gets no further mail, and the same answer', async () => {
  const [who, network] = [await somebody('administrator'), ++networks]
  const counted = networkTries('recovery', `10.7.${network}.0/24`)
  for (let n = 0; n < 303; n++) await reserveTry(world, counted)
  const browser = browserAt(network)
  const path = await ask(browser, who)
  expect((await browser.get(path)).body).toMatchObject({ step: 'code', resendsLeft: 0 })
  expect(await world.mailTo(who.address)).toEqual([])
  expect(await reset(elsewhere(), who, 'TsubakiKumo')).toBe('done')
})
