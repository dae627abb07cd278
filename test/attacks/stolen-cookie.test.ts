import { expect, it } from 'vitest'
import type { KeyProof } from '../../src/identity/device-keys/contract.ts'
import type { Browser } from '../support/browser.ts'
import { type BrowserKey, newBrowserKey } from '../support/browser-key.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { seenFrom, typeAt } from './steps.ts'

houseOfFile({ nodes: 2, config: { trustedProxies: ['127.0.0.1', '::1'] } })

let networks = 0
const line = () => ({ 'x-forwarded-for': `10.${++networks >> 8}.${networks & 255}.7` })

/** What the key shows with a nonce this node has just handed out. */
async function shownAt(browser: Browser, key: BrowserKey, id: string): Promise<KeyProof> {
  const { status, body } = await browser.get<{ nonce: string }>('/api/gate/nonce')
  expect(status).toBe(200)
  return key.over(body.nonce, id)
}

const typed = async (browser: Browser, { signInId: id, password }: Manager, key?: BrowserKey) =>
  typeAt(browser, { id, password, ...(key && { key: await shownAt(browser, key, id) }) })

/** Somebody on the machine he always uses; the code was passed with its key. */
async function atHome() {
  const [manager, key, from] = [await newManager(world), newBrowserKey(), line()]
  const browser = server.browser(from)
  const { path, body } = await typed(browser, manager, key)
  expect(body.step).toBe('code')
  const done = await browser.post(`${path}/code`, { code: await codeTo(world, manager.address) })
  expect(done.body).toMatchObject({ step: 'done' })
  browser.cookies.delete('__Host-session')
  return { manager, key, from, browser }
}

/** His cookies in the thief's hands, who calls himself by the same browser and comes over the same network. */
function copied(from: Browser, to: Browser): Browser {
  for (const [name, value] of from.cookies) to.cookies.set(name, value)
  return to
}

it('S1-45 ASVS-8.2.4 attack-17 a stolen cookie with a cloned user agent on the victim’s own network is asked for a code, at either node, and the owner is not', async () => {
  const { manager, key, from, browser } = await atHome()
  for (const node of [server, other]) {
    const thief = copied(browser, node.browser(from))
    expect((await typed(thief, manager)).body.step).toBe('code')
    expect((await typed(thief, manager, newBrowserKey())).body.step).toBe('code')
    expect(thief.cookies.has('__Host-session')).toBe(false)
  }
  const atOther = copied(browser, other.browser(from))
  expect((await typed(atOther, manager, key)).body.step).toBe('done')
  expect((await typed(browser, manager, key)).body.step).toBe('done')
})

it('S1-45 ASVS-8.2.4 what was sent to one node is worth nothing at the other, before and after the owner’s own', async () => {
  const { manager, key, from, browser } = await atHome()
  const proof = await shownAt(browser, key, manager.signInId)
  const sent = { id: manager.signInId, password: manager.password, key: proof }
  expect((await typeAt(copied(browser, other.browser(from)), sent)).body.step).toBe('done')
  for (const node of [server, other])
    expect((await typeAt(copied(browser, node.browser(from)), sent)).body.step).toBe('code')
  const once = { ...sent, key: await shownAt(browser, key, manager.signInId) }
  const both = await Promise.all(
    [server, other].map((node) => typeAt(copied(browser, node.browser(from)), once)),
  )
  expect(both.filter(({ body }) => body.step === 'done')).toHaveLength(1)
  expect(new Set(both.map(({ body }) => body.step ?? body.refusal)).size).toBe(2)
})

it('S1-46 attack-09 whatever is wrong with the key, and whether there is such an ID, the same is shown', async () => {
  const wrong = 'not-this-one-7'
  const { manager, key, from, browser } = await atHome()
  const shows = [
    undefined,
    await shownAt(browser, key, manager.signInId),
    await shownAt(browser, newBrowserKey(), manager.signInId),
    { ...(await shownAt(browser, key, manager.signInId)), signature: 'AAAA' },
    { nonce: '', publicKey: '', signature: '' },
  ]
  const refusals = new Set<string>()
  for (const id of [manager.signInId, 'QQ7QQ7QQ7'])
    for (const shown of shows)
      refusals.add(
        seenFrom(
          await typeAt(copied(browser, server.browser(from)), {
            id,
            password: wrong,
            ...(shown && { key: shown }),
          }),
        ),
      )
  expect([...refusals]).toEqual([expect.stringContaining('not-recognised')])
  const asked = new Set<string>()
  for (const shown of [shows[0], shows[2], shows[3], shows[4]]) {
    const { manager: own, browser: there, from: place } = await atHome()
    const thief = copied(there, server.browser(place))
    const entry = { id: own.signInId, password: own.password, ...(shown && { key: shown }) }
    asked.add(seenFrom(await typeAt(thief, entry)))
  }
  expect([...asked]).toEqual([expect.stringContaining('"step":"code"')])
})
